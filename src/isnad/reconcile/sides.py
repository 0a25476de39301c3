"""How many of the dead each side lost, how many were civilians, and of how many nobody tells."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final, Literal

import msgspec

from isnad.knowledge.profiles import Profile
from isnad.knowledge.registers import side_of
from isnad.model.assessment import Figure
from isnad.model.claim import Claim
from isnad.model.terms import VictimStatus
from isnad.model.value import Value
from isnad.reconcile.figures import NOT_TOLD, FigureName, figure
from isnad.reconcile.scale import at_scale
from isnad.reconcile.support import concerns
from isnad.reconcile.updates import Told

Group = Literal["a", "b", "civilians", "fighters"]
GROUPS: Final[tuple[Group, ...]] = ("a", "b", "civilians", "fighters")


class Deaths(Value, frozen=True):
    """The dead of an event by side; `low <= best <= high`, and `best` is the sum of the sides.

    Attributes:
        a: fighters of the one side, at the least that is reported; so `b` of the other.
        civilians: those whom a report calls so.
        fighters: of no side that is told, or of a third one.
        people: of whom no report says what they were.
        low: the lowest total that is supported.
        high: the highest one.
        kept: ids of the claims that hold any of it.
    """

    a: int
    b: int
    civilians: int
    fighters: int
    people: int
    low: int
    high: int
    kept: tuple[str, ...] = ()

    @property
    def unknown(self) -> int:
        """Whoever cannot be put to a side nor among the civilians."""
        return self.fighters + self.people

    @property
    def best(self) -> int:
        """All of them."""
        return self.a + self.b + self.civilians + self.unknown


def deaths_by_side(
    claims: Sequence[Claim],
    profile: Profile,
    told: Mapping[str, Told] = NOT_TOLD,
    side_a: Collection[str] = (),
    side_b: Collection[str] = (),
) -> Deaths | None:
    """The dead that the claims of one incident tell of; None where nothing is reported, which is not nobody.

    A part of a count is not added to it: of eight people of whom five were civilians, three are of no status. Where
    reports differ, each side has the least that is reported of it, and what the lowest total holds beyond the sides is
    of no status.

    Args:
        claims: of the incident, but for those that a person rejected.
        profile: of a recorder that counts everybody.
        told: on whose word claims stand.
        side_a: parties of the one side.
        side_b: parties of the other.
    """
    profile = at_scale(profile, claims)
    whole = figure(FigureName.KILLED, claims, (), profile, told)
    found = {
        group: figure(FigureName.KILLED, some, (), profile, told)
        for group, some in _groups(claims, profile, side_a, side_b).items()
    }
    if whole.low is None and all(one.low is None for one in found.values()):
        return None
    least = {group: found[group].low or 0 if group in found else 0 for group in GROUPS}
    most = sum(one.high or 0 for one in found.values())
    apart = sum(least.values())
    low = apart if whole.low is None else whole.low
    best = max(low, apart)
    return Deaths(
        **least,
        people=best - apart,
        low=low,
        high=max(whole.high or 0, best, most if whole.low is None else 0),
        kept=_kept(whole, *found.values()),
    )


def figure_of_fighters(
    name: FigureName, claims: Sequence[Claim], profile: Profile, told: Mapping[str, Told] = NOT_TOLD
) -> Figure:
    """The killed or injured among those whom a report calls fighters, by the readings of the profile."""
    of_all = msgspec.structs.replace(profile, whom="everybody", names="counted")
    some = _groups(claims, of_all, (), (), name).get("fighters", ())
    return figure(name, some, (), of_all, told)


def decided_deaths(found: Deaths | None, low: int, high: int, whom: Literal["civilians", "everybody"]) -> Deaths:
    """The dead as a person decided upon them: `low` to `high`, of everybody, or of civilians with fighters beside them.

    A person decides upon a number and not upon who they were: civilians stay those whom a report calls so, as far as
    the number goes, and the rest is of no status. Where the sides hold more than a number of everybody, they are not
    told apart any more.
    """
    known = found or Deaths(0, 0, 0, 0, 0, 0, 0)
    if whom == "everybody":
        apart = known.a + known.b + known.civilians + known.fighters
        if apart > low:
            return Deaths(0, 0, 0, 0, low, low, max(low, high), known.kept)
        return msgspec.structs.replace(known, people=low - apart, low=low, high=max(low, high))
    fighters = known.a + known.b + known.fighters
    civilians = min(known.civilians, low)
    return msgspec.structs.replace(
        known,
        civilians=civilians,
        people=low - civilians,
        low=low + fighters,
        high=max(low, high) + fighters,
    )


def _groups(
    claims: Sequence[Claim],
    profile: Profile,
    side_a: Collection[str],
    side_b: Collection[str],
    name: FigureName = FigureName.KILLED,
) -> dict[Group, list[Claim]]:
    """The claims of people who are told apart, each group by itself; a part of another group's count stands alone."""
    sides = {side_of(party, None): group for group, some in (("b", side_b), ("a", side_a)) for party in some}
    group_of: dict[str, Group | None] = {claim.id: _group(claim, sides) for claim in claims}
    found: dict[Group, list[Claim]] = {}
    for claim in claims:
        group = group_of[claim.id]
        if group is None or not concerns(name, claim, profile):
            continue
        of_another = claim.part_of in group_of and group_of[claim.part_of] != group
        found.setdefault(group, []).append(msgspec.structs.replace(claim, part_of=None) if of_another else claim)
    return found


def _group(claim: Claim, sides: Mapping[str, str]) -> Group | None:
    victims = claim.victims
    if victims is None:
        return None
    if victims.status is VictimStatus.CIVILIAN:
        return "civilians"
    if victims.status is not VictimStatus.FIGHTER:
        return None
    side = None if victims.side is None else sides.get(side_of(victims.side, None))
    return "a" if side == "a" else "b" if side == "b" else "fighters"


def _kept(*figures: Figure) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim for one in figures for claim in one.kept))
