"""The happenings that one report tells of one place and a few days, told apart by who did what to whom."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

import msgspec

from isnad.knowledge.registers import side_of
from isnad.linking.hours import are_apart, hours_of
from isnad.model.claim import Claim
from isnad.model.interval import Interval
from isnad.model.terms import HARM, VIOLENT, Event, Grain, Group, Modality, ScopeKind, VictimStatus

ANY_FIGHTERS = "fighters"
"""Whom a claim harms where it is fighters of no stated side."""
OTHERS = "people"
"""Whom a claim harms where it is anybody else."""
_DAYS = (Grain.MINUTE, Grain.PART_OF_DAY, Grain.DAY)
_MOVES = frozenset({Event.LEFT, Event.DISPLACED, Event.SURRENDERED, Event.WITHDRAWAL})
_OWN_MEANS = frozenset({Event.CLASH, Event.EXECUTED, Event.LANDMINE})
_FROM_AFAR = frozenset({"airstrike", "drone_strike", "artillery", "rocket", "heavy_fire"})
"""One attack is often told of as shelling, rockets and raids."""
_FEW_DAYS = timedelta(days=3)
_LONG_AGO = timedelta(days=31)


_Kind = tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[date], tuple[Interval, ...]]


class _Unit(msgspec.Struct, gc=False):
    """Claims that the text ties together: a happening, what came of it, and the parts of its counts."""

    claims: list[Claim]
    doers: frozenset[str]
    harmed: frozenset[str]
    means: frozenset[str]
    days: frozenset[date]
    hours: tuple[Interval, ...]

    @property
    def kind(self) -> "_Kind":
        """All that tells it from others."""
        return self.doers, self.harmed, self.means, self.days, self.hours

    @property
    def start(self) -> int:
        return min(claim.spans.event.start for claim in self.claims)


def happenings(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims parted by happening, those of what the report says most about first; nothing is lost.

    Two tolls are of two happenings where their attacks are told of hours apart, or where nobody did both and they
    harmed others or were done by other means. What harms nobody goes with the happening of its doer or its day, else
    with the first: a report's own subject. A toll of a campaign or of weeks is never what a report is about first.
    """
    units = _units(claims)
    told = sorted((u for u in units if u.harmed), key=lambda u: (_is_wider(u), OTHERS not in u.harmed, u.start))
    groups: list[list[_Unit]] = []
    kinds: list[dict[_Kind, _Unit]] = []
    for unit in told:
        home = next((n for n, k in enumerate(kinds) if not any(_are_two(unit, other) for other in k.values())), None)
        if home is None:
            home = len(groups)
            groups.append([])
            kinds.append({})
        groups[home].append(unit)
        kinds[home].setdefault(unit.kind, unit)
    groups = groups or [[]]
    for unit in units:
        if not unit.harmed:
            groups[_home(unit, kinds)].append(unit)
    return [[claim for unit in group for claim in unit.claims] for group in groups if group]


def processes(claims: Iterable[Claim]) -> tuple[list[Claim], list[Claim]]:
    """Departures counted over weeks and longer, with their parts; and all other claims."""
    claims = tuple(claims)
    over = {claim.id for claim in claims if is_process(claim)}
    kept = {claim.id for claim in claims if claim.id in over or claim.part_of in over}
    return [claim for claim in claims if claim.id in kept], [claim for claim in claims if claim.id not in kept]


def is_process(claim: Claim) -> bool:
    """Whether it counts people who left over weeks or longer: what sums a long time is no event of a day."""
    time = claim.time
    moves = claim.event in _MOVES and claim.count is not None and claim.modality is Modality.ASSERTED
    return moves and time is not None and time.start is not None and time.grain not in _DAYS


def looks_far_back(claim: Claim, days: frozenset[date]) -> bool:
    """Whether its time, of weeks or longer, was over more than a month before the first of some days."""
    time = claim.time
    if time is None or time.end is None or time.grain in _DAYS or not days:
        return False
    return min(days) - time.end.date() > _LONG_AGO


def harmed_sides(claims: Iterable[Claim]) -> frozenset[str]:
    """Whom the claims harm: ids of parties whose people they are, else `ANY_FIGHTERS` or `OTHERS`.

    Wounded of no stated status say nothing beside dead of a known side: "three fighters killed and others wounded".
    """
    told = [(claim, side) for claim in claims if (side := _harmed(claim)) is not None]
    sides = frozenset(side for _, side in told)
    vague = all(c.event is Event.INJURED and _is_unknown(c) for c, side in told if side == OTHERS)
    return sides - {OTHERS} if vague and sides != {OTHERS} else sides


def deeds(claims: Iterable[Claim]) -> frozenset[tuple[str, str]]:
    """Who harmed the people of whom, each as the whole that they are part of; only where both are told."""
    told = [(claim, _harmed(claim)) for claim in claims if claim.modality is Modality.ASSERTED]
    sides = [(claim, side) for claim, side in told if side is not None and side not in (ANY_FIGHTERS, OTHERS)]
    return frozenset((side_of(doer.id, _day(claim)), side) for claim, side in sides for doer in claim.by)


def _is_unknown(claim: Claim) -> bool:
    return claim.victims is not None and claim.victims.status is VictimStatus.UNKNOWN


def _harmed(claim: Claim) -> str | None:
    victims = claim.victims
    if claim.event not in HARM or victims is None or claim.part_of is not None:
        return None
    if victims.side is not None and victims.group is not Group.FAMILIES:
        return side_of(victims.side, _day(claim))
    return ANY_FIGHTERS if victims.status is VictimStatus.FIGHTER else OTHERS


def _day(claim: Claim) -> date | None:
    return None if claim.time is None or claim.time.start is None else claim.time.start.date()


def _means(claim: Claim) -> Iterator[str]:
    if claim.cause is not None and claim.cause.method is not None:
        yield "afar" if claim.cause.method in _FROM_AFAR else claim.cause.method
    if claim.event in _OWN_MEANS:
        yield claim.event


def _is_wider(unit: _Unit) -> bool:
    return all(_sums_more(claim) for claim in unit.claims if _harmed(claim) is not None)


def _sums_more(claim: Claim) -> bool:
    """Whether its toll is of more than the days of one happening."""
    if claim.time is not None and claim.time.start is not None:
        span = None if claim.time.end is None else claim.time.end - claim.time.start
        return claim.time.grain not in _DAYS or span is None or span > _FEW_DAYS
    return claim.scope is not None and claim.scope.kind is not ScopeKind.PLACES


def _units(claims: Sequence[Claim]) -> list[_Unit]:
    """Claims joined by their causes and totals, in order of the text."""
    head = {claim.id: claim.id for claim in claims}
    for claim in claims:
        for other in (claim.part_of, None if claim.cause is None else claim.cause.claim):
            if other is not None and other in head:
                head[_head_of(claim.id, head)] = _head_of(other, head)
    groups: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: c.spans.event):
        groups.setdefault(_head_of(claim.id, head), []).append(claim)
    return sorted(map(_unit, groups.values()), key=lambda unit: unit.start)


def _head_of(claim: str, head: dict[str, str]) -> str:
    while head[claim] != claim:
        head[claim] = head[head[claim]]
        claim = head[claim]
    return claim


def _unit(claims: list[Claim]) -> _Unit:
    told = [claim for claim in claims if claim.modality is Modality.ASSERTED]
    return _Unit(
        claims,
        frozenset(side_of(doer.id, _day(claim)) for claim in told for doer in claim.by),
        harmed_sides(told),
        frozenset(means for claim in told for means in _means(claim)),
        frozenset(day for claim in told for day in days_of(claim)),
        hours_of(told, harm=False),
    )


def _are_two(one: _Unit, other: _Unit) -> bool:
    """Whether two tolls are of two happenings: also by the same, where each happened at an hour of its own."""
    if are_apart(one.hours, other.hours):
        return True
    if one.doers & other.doers:
        return False
    if not _overlap(one.harmed, other.harmed):
        return True
    return bool(one.means) and bool(other.means) and not one.means & other.means


def _overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    """Fighters of no stated side may be any fighters."""
    if one & other:
        return True
    any_side = (ANY_FIGHTERS in one and other - {OTHERS}) or (ANY_FIGHTERS in other and one - {OTHERS})
    return bool(any_side)


def _home(unit: _Unit, groups: "Sequence[Mapping[_Kind, _Unit]]") -> int:
    """The happening that what harms nobody belongs to: of its doers, else of its day alone, else the first."""
    for same in (_same_doers, _same_days):
        fits = (n for n, kinds in enumerate(groups) if any(same(unit, other) for other in kinds.values()))
        home = next(fits, None)
        if home is not None:
            return home
    return 0


def _same_doers(one: _Unit, other: _Unit) -> bool:
    """Of what they did by force: where a party stands or goes says nothing of what else it did."""
    return bool(one.doers & other.doers) and any(claim.event in VIOLENT for claim in one.claims)


def _same_days(one: _Unit, other: _Unit) -> bool:
    return bool(one.days & other.days)


def days_of(claim: Claim) -> frozenset[date]:
    """The day or two on which it happened, where a time says so as finely as a day."""
    time = claim.time
    if time is None or time.start is None or time.end is None or time.grain not in _DAYS:
        return frozenset()
    first, last = time.start.date(), (time.end - timedelta(minutes=1)).date()
    return frozenset({first, last}) if last - first <= timedelta(days=1) else frozenset()
