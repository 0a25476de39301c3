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
_GROUPS: Final = {"women": Group.WOMEN, "men": Group.MEN, "children": Group.CHILDREN}
_PARTS: Final = ("men", "women", "children", "infants", "elderly")
_NAMED: Final = ("women", "children")
_ONE: Final = Count.exactly(1)


class Known(Value, frozen=True):
    """A value with how it is known; both None where nobody says."""

    value: str | None = None
    basis: Basis | None = None


def outcomes(claims: Iterable[Claim]) -> tuple[str, ...]:
    """What befell them, each code once, in the order killed, body, injured, killed_or_injured."""
    said = {_OUTCOMES[claim.event] for claim in claims}
    return tuple(code for code in dict.fromkeys(_OUTCOMES.values()) if code in said)


def sex(forms: Collection[str], claims: Iterable[Claim], womens: Collection[str]) -> Known:
    """Stated by a claim that names them as a woman, or all of whose people are women or men.

    Inferred only for a name among `womens`, which are those that the profile reads as women's.
    """
    told = _told(forms, claims)
    said = {code for code, part in (("female", "women"), ("male", "men")) if part in told}
    if said:
        return Known(said.pop() if len(said) == 1 else CONFLICTING, Basis.STATED)
    return Known("female", Basis.INFERRED) if any(form in womens for form in forms) else Known()


def age_group(forms: Collection[str], claims: Iterable[Claim]) -> Known:
    """Stated for a child, an infant and the elderly; inferred for who is called a man or a woman, and no child."""
    told = _told(forms, claims)
    young = "infant" if "infants" in told else "child" if "children" in told else None
    grown = "elderly" if "elderly" in told else "adult" if told & {"women", "men"} else None
    if young is not None and grown is not None:
        return Known(CONFLICTING, Basis.STATED)
    if grown == "adult":
        return Known(grown, Basis.INFERRED)
    found = young or grown
    return Known() if found is None else Known(found, Basis.STATED)


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


def _told(forms: Collection[str], claims: Iterable[Claim]) -> frozenset[str]:
    """The parts, by their field in `Parts`, that claims say of whoever bears one of the forms."""
    found: set[str] = set()
    for claim in claims:
        victims = claim.victims
        if victims is None:
            continue
        found.update(part for part in _NAMED if any(name in forms for name in getattr(victims.named, part)))
        found.update(part for part in _PARTS if _is_all(part, claim, victims))
    return frozenset(found)


def _is_all(part: str, claim: Claim, victims: Victims) -> bool:
    """Whether all whom the claim counts are of this sex or age, and all whom it names are among them.

    As in "two women, …". Of "the child A and her mother" one is counted and two are named.
    """
    count = _ONE if is_of_one(claim) else claim.count
    if count is None or count.exactness is not Exactness.EXACT or (count.low or 0) < len(victims.names):
        return False
    return _GROUPS.get(part) is victims.group or getattr(victims.parts, part) == count
