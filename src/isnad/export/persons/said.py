"""What claims say of somebody whom they name: sex, age group, status, role, home. Nothing is read off a name alone."""

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from isnad.claims.roll import HOME
from isnad.model.claim import Claim, Victims
from isnad.model.count import Count
from isnad.model.terms import Basis, Event, Exactness, Group, VictimStatus
from isnad.model.value import Value

CONFLICTING: Final = "conflicting"
"""The code of a field of which claims say several things that cannot all be true."""
_OUTCOMES: Final = {
    Event.KILLED: "killed",
    Event.EXECUTED: "killed",
    Event.BODIES: "body",
    Event.INJURED: "injured",
    Event.CASUALTIES: "killed_or_injured",
}
_GROUPS: Final = {"men": Group.MEN}
_ONE: Final = Count.exactly(1)


class Known(Value, frozen=True):
    """A value with how it is known; both None where nobody says."""

    value: str | None = None
    basis: Basis | None = None


def outcomes(claims: Iterable[Claim]) -> tuple[str, ...]:
    """What befell them, in the order killed, body, injured, killed_or_injured; what says less than another is left out.

    Who is said to be killed by one and injured by another claim has both.
    """
    said = {_OUTCOMES[claim.event] for claim in claims}
    if "killed" in said:
        said.discard("body")
    if len(said) > 1:
        said.discard("killed_or_injured")
    return tuple(code for code in dict.fromkeys(_OUTCOMES.values()) if code in said)


def sex(forms: Collection[str], claims: Iterable[Claim], womens: Collection[str]) -> Known:
    """Stated where a claim names them as a woman, and no claim that only counts can stand against that.

    Inferred male where a claim counts as many men as it names; inferred female for a name among `womens`, which are
    those that the profile reads as women's. Where both hold nobody can say.
    """
    told = tuple(claims)
    if _is_named("women", forms, told):
        return Known("female", Basis.STATED)
    male, female = _are_all("men", told), any(form in womens for form in forms)
    if male and female:
        return Known(CONFLICTING)
    return Known("male" if male else "female", Basis.INFERRED) if male or female else Known()


def age_group(forms: Collection[str], claims: Iterable[Claim]) -> Known:
    """Stated where a claim names them as a child, and no claim that only counts can stand against that.

    Inferred where a claim counts as many infants or elderly as it names, and for who is called a man or a woman.
    """
    told = tuple(claims)
    if _is_named("children", forms, told):
        return Known("infant", Basis.INFERRED) if _are_all("infants", told) else Known("child", Basis.STATED)
    if _are_all("elderly", told):
        return Known("elderly", Basis.INFERRED)
    grown = _is_named("women", forms, told) or _are_all("men", told)
    return Known("adult", Basis.INFERRED) if grown else Known()


def status(claims: Iterable[Claim]) -> str:
    """A status that a claim states goes before one that others leave open; civilian and fighter stand in conflict."""
    said = {claim.victims.status for claim in claims if claim.victims is not None}
    if {VictimStatus.CIVILIAN, VictimStatus.FIGHTER} <= said:
        return CONFLICTING
    order = (VictimStatus.CIVILIAN, VictimStatus.FIGHTER, VictimStatus.STATED_UNKNOWN)
    return next((str(one) for one in order if one in said), str(VictimStatus.UNKNOWN))


def roles(claims: Iterable[Claim]) -> tuple[str, ...]:
    """What claims about nobody else say that they were: a role among several people may be another's."""
    of_one = (claim.victims for claim in claims if claim.victims is not None and is_of_one(claim))
    return tuple(dict.fromkeys(role for victims in of_one for role in victims.roles))


def homes(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Where lists that tell people apart by it say that they are from, as printed."""
    return tuple(dict.fromkeys(claim.place.name for claim in claims if claim.place is not None and HOME in claim.rules))


def families(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Ids of the claims that tell of a family as such and name them in it."""
    return tuple(c.id for c in claims if c.victims is not None and c.victims.group is Group.FAMILIES)


def is_of_one(claim: Claim) -> bool:
    """Whether it tells of one person, by name."""
    names: Sequence[str] = () if claim.victims is None else claim.victims.names
    return len(names) == 1 and claim.count in (None, _ONE)


def _is_named(part: str, forms: Collection[str], claims: Iterable[Claim]) -> bool:
    """Whether a claim says of the name that it is a woman's or a child's."""
    told = (getattr(claim.victims.named, part) for claim in claims if claim.victims is not None)
    return any(name in forms for names in told for name in names)


def _are_all(part: str, claims: Iterable[Claim]) -> bool:
    """Whether a claim counts people of this sex or age and names as many, as in "a young man called …".

    Of "the child A and her mother" one is counted and two are named. Women and children are known by their names alone:
    of "a woman killed with her son A" one is counted, and the one named is another.
    """
    return any(_is_all(part, claim, claim.victims) for claim in claims if claim.victims is not None)


def _is_all(part: str, claim: Claim, victims: Victims) -> bool:
    count = _ONE if is_of_one(claim) else claim.count
    if count is None or count.exactness is not Exactness.EXACT or count.low != len(victims.names):
        return False
    return _GROUPS.get(part) is victims.group or getattr(victims.parts, part) == count
