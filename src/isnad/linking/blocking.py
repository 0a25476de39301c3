"""Which accounts are worth comparing: those that share a cell of place and time, a rare name, or rare words."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations
from math import floor
from typing import Final, NamedTuple

from isnad.linking.account import Account
from isnad.linking.vocabulary import Vocabulary

CELL: Final = 0.05
"""Degrees; five kilometres and a half northwards, so that what lies within five is in this cell or the next."""
DAYS: Final = 4
"""Days that one cell of time holds; accounts are in the cells of their days and of those right before and behind."""
_RARE: Final = 8
_CROWDED: Final = 60
"""Of a cell that holds more accounts, each is compared with the next so many in order of publication."""
_AT_ONCE: Final = 1_000_000
"""Pairs that are held to be told once each."""


def candidates(
    accounts: Sequence[Account], vocabulary: Vocabulary, among: frozenset[int] | None = None
) -> list[tuple[int, int]]:
    """Pairs of positions, each once, the smaller first, in order; none of one document; `among` some, or all.

    The number of pairs grows with the number of accounts, not with its square: no cell gives more than `_CROWDED` for
    each account in it, and a word that so many have is no longer rare: it speaks only for those published within
    `DAYS` of each other, so that a pool of more years has no more pairs for each account.
    """
    return sorted(set(streamed(accounts, vocabulary, among)))


def streamed(
    accounts: Sequence[Account], vocabulary: Vocabulary, among: frozenset[int] | None = None
) -> Iterator[tuple[int, int]]:
    """The same pairs one after the other, some of a large pool more than once: memory does not grow with the pairs."""
    documents = [account.document for account in accounts]
    found: set[tuple[int, int]] = set()
    for crowd in _crowds(accounts, vocabulary, range(len(accounts)) if among is None else sorted(among)):
        if len(crowd.members) > _CROWDED:
            found.update(_of_crowded(crowd, accounts))
        else:
            found.update(combinations(crowd.members, 2))
        if len(found) > _AT_ONCE:
            yield from (pair for pair in sorted(found) if documents[pair[0]] != documents[pair[1]])
            found.clear()
    yield from (pair for pair in sorted(found) if documents[pair[0]] != documents[pair[1]])


class _Crowd(NamedTuple):
    """Who shares a cell, in order.

    Attributes:
        members: positions.
        days: within which they have to be published where there are too many of them.
        loose: those of which each pair has to have one where there are too many; None where any two may be paired.
    """

    members: tuple[int, ...]
    days: int | None = None
    loose: tuple[int, ...] | None = None


def _crowds(accounts: Sequence[Account], vocabulary: Vocabulary, chosen: Sequence[int]) -> Iterator[_Crowd]:
    """Those of each cell; the cells of one time are gone through together, so that never all are in memory at once."""
    named = frozenset(word for account in accounts for word in account.names)
    rare: dict[str, list[int]] = defaultdict(list)
    times: dict[int, list[int]] = defaultdict(list)
    for n in chosen:
        for word in vocabulary.rarest(accounts[n].words, _RARE):
            rare[word].append(n)
        for time in _times(accounts[n]):
            times[time].append(n)
    # most words of one report, and most cells of one place, are shared by the same accounts
    yield from (_Crowd(of, DAYS) for of in dict.fromkeys(tuple(found) for found in rare.values() if len(found) > 1))
    rare.clear()
    for time in sorted(times):
        cells: dict[Hashable, list[int]] = defaultdict(list)
        for n in times.pop(time):
            for cell in _cells(accounts[n], named):
                cells[cell].append(n)
        yield from map(_Crowd, dict.fromkeys(tuple(of) for of in cells.values() if len(of) > 1))
    yield from _undated(accounts, chosen)


def _undated(accounts: Sequence[Account], chosen: Sequence[int]) -> Iterator[_Crowd]:
    """Those of one place and any time; of a place with many accounts only those of no stated day, with all others."""
    loose: dict[Hashable, list[int]] = defaultdict(list)
    for n in chosen:
        if not accounts[n].stated:
            for cell in _cells(accounts[n], frozenset()):
                loose[cell].append(n)
    cells: dict[Hashable, list[int]] = defaultdict(list)
    for n in chosen:
        for cell in _cells(accounts[n], frozenset()):
            if cell in loose or len(cells[cell]) <= _CROWDED:
                cells[cell].append(n)
    for cell in [cell for cell, of in cells.items() if len(of) > _CROWDED and cell not in loose]:
        del cells[cell]
    found = dict.fromkeys((tuple(of), tuple(loose.get(cell, ()))) for cell, of in cells.items() if len(of) > 1)
    yield from (_Crowd(members, loose=undated) for members, undated in found)


def _of_crowded(crowd: _Crowd, accounts: Sequence[Account]) -> Iterator[tuple[int, int]]:
    """Each with the next `_CROWDED` in order of publication, as long as they were published within so many days."""
    members, days = sorted(crowd.members, key=lambda n: _day(accounts[n])), crowd.days
    loose = None if crowd.loose is None else frozenset(crowd.loose)
    for at, one in enumerate(members):
        day = _day(accounts[one])
        for other in members[at + 1 : at + 1 + _CROWDED]:
            if days is not None and _day(accounts[other]) - day > days:
                break
            if loose is None or one in loose or other in loose:
                yield _paired(one, other)


def _paired(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def _day(account: Account) -> int:
    """Of publication; accounts without one come before all others."""
    return 0 if account.published is None else account.published.toordinal()


def _cells(account: Account, named: frozenset[str]) -> Iterator[Hashable]:
    """Where it is found by others of its time: around its point, and under each word of its place's name.

    What has no place of its own may still name that of another account, one of `named`.
    """
    point = account.point
    if point is not None:
        row, column = floor(point[0] / CELL), floor(point[1] / CELL)
        yield from ((row + r, column + c) for r in (-1, 0, 1) for c in (-1, 0, 1))
    yield from account.names
    if not account.names:
        yield from named.intersection(account.words)


def _times(account: Account) -> set[int]:
    """The cells of its days and of that of its publication."""
    days = account.days | (frozenset() if account.published is None else frozenset({account.published}))
    return {day.toordinal() // DAYS + step for day in days for step in (-1, 0, 1)}
