"""Which things that reports tell beside their own subjects are one: by rule, there being nothing to learn from."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import product
from math import floor

from isnad.gazetteer.distance import distance_km
from isnad.knowledge.registers import side_of
from isnad.linking.account import Account, Told
from isnad.linking.parted import OTHERS
from isnad.model.interval import Interval

_NEAR_KM = 5.0
_CELL = 0.07
"""Degrees: what lies within five kilometres is in this cell or the next, up to the latitude of 45 degrees."""
_DAYS_NEAR = 1
_WEEKS = 0


def told_beside(chosen: Iterable[int], accounts: Sequence[Account], home: Mapping[str, int]) -> list[list[int]]:
    """Groups of the positions chosen, members in order; `home` is the event that each document is most about.

    Two reports tell of one happening beside their subjects where the like were harmed near one place at hours of a day
    that meet; where the same side was harmed by the same party, on days that meet; or on no stated day, where both are
    also reports of one event. Departures counted over
    weeks are one where they are of one place and their times meet.
    """
    groups: dict[int, list[int]] = {}
    of: dict[int, int] = {}
    told: dict[Hashable, list[int]] = defaultdict(list)
    for n in chosen:
        one = accounts[n]
        near = {of[m] for cell in _around(one, home) if cell in told for m in told[cell]}
        homes = [g for g in sorted(near) if _joins(one, [accounts[m] for m in groups[g]], home)]
        groups[n] = sorted([n, *(member for g in homes for member in groups.pop(g))])
        of.update(dict.fromkeys(groups[n], n))
        for cell in _cells(one, home):
            told[cell].append(n)
    return list(groups.values())


def _cells(account: Account, home: Mapping[str, int]) -> Iterator[Hashable]:
    """Where it is found by others: at its place, as a departure over weeks or on each of its days; by its event."""
    event = home.get(account.document)
    if account.told is not Told.OVER_WEEKS and event is not None:
        yield event
    places: list[Hashable] = [*account.names]
    if account.point is not None:
        places.append(tuple(floor(degrees / _CELL) for degrees in account.point))
    yield from product(places, _times(account, 0))


def _around(account: Account, home: Mapping[str, int]) -> Iterator[Hashable]:
    """The cells in which whatever it may be one with is found."""
    event = home.get(account.document)
    if account.told is not Told.OVER_WEEKS and event is not None:
        yield event
    places: list[Hashable] = [*account.names]
    if account.point is not None:
        row, column = (floor(degrees / _CELL) for degrees in account.point)
        places += [(row + r, column + c) for r in (-1, 0, 1) for c in (-1, 0, 1)]
    yield from product(places, _times(account, _DAYS_NEAR))


def _times(account: Account, within: int) -> set[int]:
    """The ordinals of its days and of so many around each; one of their own for departures over weeks."""
    if account.told is Told.OVER_WEEKS:
        return {_WEEKS}
    return {day.toordinal() + step for day in account.days for step in range(-within, within + 1)}


def _joins(one: Account, group: Sequence[Account], home: Mapping[str, int]) -> bool:
    if one.told is Told.OVER_WEEKS:
        return any(_is_one_departure(one, other) for other in group)
    if any(one.document == other.document for other in group):
        return False
    return any(_is_one_happening(one, other, home) for other in group)


def _is_one_happening(one: Account, other: Account, home: Mapping[str, int]) -> bool:
    if Told.OVER_WEEKS in (one.told, other.told) or not _is_near(one, other):
        return False
    if one.harmed & other.harmed and one.days & other.days and _meet(one.hours, other.hours):
        return True
    if not (one.harmed & other.harmed) - {OTHERS} or not _sides(one) & _sides(other):
        return False
    if one.stated and other.stated:
        return any(abs((a - b).days) <= _DAYS_NEAR for a, b in product(one.days, other.days))
    events = [home.get(account.document) for account in (one, other)]
    return events[0] is not None and events[0] == events[1]


def _sides(account: Account) -> frozenset[str]:
    day = min(account.days, default=None)
    return frozenset(side_of(party, day) for party in account.parties)


def _is_one_departure(one: Account, other: Account) -> bool:
    if other.told is not Told.OVER_WEEKS or not one.events & other.events or not _is_near(one, other):
        return False
    return _meet(_intervals(one), _intervals(other))


def _meet(one: Iterable[Interval], other: Iterable[Interval]) -> bool:
    return any(a.meets(b) for a, b in product(one, other))


def _is_near(one: Account, other: Account) -> bool:
    if one.point is not None and other.point is not None:
        return distance_km(one.point, other.point) <= _NEAR_KM
    return bool(one.names) and one.names == other.names


def _intervals(account: Account) -> list[Interval]:
    return [claim.time.interval for claim in account.claims if claim.time is not None and claim.time.start is not None]
