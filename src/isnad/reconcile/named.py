"""How many of the dead are women or children by what is said of those named, and by their given names."""

from collections.abc import Sequence
from functools import cache
from typing import Final

import msgspec

from isnad.knowledge.profiles import Profile
from isnad.knowledge.wordlists import written_words
from isnad.model.claim import Claim, Victims
from isnad.model.terms import Group
from isnad.reconcile.names import parts_of, people
from isnad.reconcile.support import FigureName, concerns, refused
from isnad.text.working import fold

SAID: Final = "names.said"
"""The rule of a bound held by names of whom the text says that they were women's or children's."""
GIVEN: Final = "names.given"
"""The rule of a bound held by names that only women bear, where nobody tells of children among the dead."""
_GROUPS = {FigureName.CHILDREN_KILLED: Group.CHILDREN, FigureName.WOMEN_KILLED: Group.WOMEN}
_YOUNG = (Group.CHILDREN, Group.WOMEN_AND_CHILDREN)


class NamedBound(msgspec.Struct, frozen=True):
    """How many there are at least by the names, the claims that print them, and the rules that say so."""

    least: int = 0
    claims: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


def named_bound(name: FigureName, claims: Sequence[Claim], profile: Profile) -> NamedBound:
    """The distinct people whom the claims name as women, or as children, where the profile lets names hold a minimum.

    A given name that only women bear is a woman's under a profile that says so, unless a claim tells of children among
    the dead: then it may be a girl's.
    """
    group = _GROUPS.get(name)
    if profile.names != "minimum" or group is None:
        return NamedBound()
    told = [claim for claim in claims if concerns(name, claim, profile) and _holds(name, claim, profile)]
    by_name = group is Group.WOMEN and profile.women_by_name and not any(map(_tells_of_children, told))
    said = {claim.id: _said(group, claim.victims) for claim in told if claim.victims is not None}
    given = {claim.id: _only_of_women(claim.victims) if by_name and claim.victims else () for claim in told}
    names: dict[str, list[str]] = {}
    for claim in told:
        names.setdefault(claim.document, []).extend((*said.get(claim.id, ()), *given[claim.id]))
    kept = tuple(claim.id for claim in told if said.get(claim.id) or given[claim.id])
    rules = tuple(rule for rule, held in ((SAID, said), (GIVEN, given)) if any(held.values()))
    return NamedBound(len(people(names.values())), kept, rules)


def womens_by_given_name(claims: Sequence[Claim], profile: Profile) -> frozenset[str]:
    """The names in the claims that only women bear, by the given name; none where the profile does not read names so.

    None either where a claim tells of children: then each may be a girl's.
    """
    if profile.names == "none" or not profile.women_by_name or any(map(_tells_of_children, claims)):
        return frozenset()
    return frozenset(name for claim in claims if claim.victims is not None for name in _only_of_women(claim.victims))


def _holds(name: FigureName, claim: Claim, profile: Profile) -> bool:
    return claim.victims is not None and refused(name, claim, claim.victims, None, profile) is None


def _said(group: Group, victims: Victims) -> tuple[str, ...]:
    return victims.named.women if group is Group.WOMEN else victims.named.children


def _only_of_women(victims: Victims) -> tuple[str, ...]:
    return tuple(name for name in victims.names if parts_of(name).parts[:1] and parts_of(name).parts[0] in _women())


def _tells_of_children(claim: Claim) -> bool:
    victims = claim.victims
    if victims is None:
        return False
    counted = victims.parts.children is not None or victims.parts.infants is not None
    return counted or victims.group in _YOUNG or bool(victims.named.children)


@cache
def _women() -> frozenset[str]:
    return frozenset(part for word in written_words("names", "women_given") for part in parts_of(fold(word)).parts)
