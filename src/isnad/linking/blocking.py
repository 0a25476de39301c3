"""Which accounts are worth comparing: those that share a cell of place and time, a rare name, or rare words."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations
from math import floor
from typing import Final

from isnad.linking.account import Account
from isnad.linking.vocabulary import Vocabulary

CELL: Final = 0.05
"""Degrees; five kilometres and a half northwards, so that what lies within five is in this cell or the next."""
DAYS: Final = 4
"""Days that one cell of time holds; accounts are in the cells of their days and of those right before and behind."""
_RARE: Final = 8
_CROWDED: Final = 60
"""Of a cell that holds more accounts, each is compared with the next so many in order of publication."""
_UNDATED: Final = -1
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
    for members, days in _crowds(accounts, vocabulary, range(len(accounts)) if among is None else sorted(among)):
        if len(members) > _CROWDED:
            in_order = sorted(members, key=lambda n: _day(accounts[n]))
            found.update(_of_crowded(in_order, accounts, days))
        else:
            found.update(combinations(members, 2))
        if len(found) > _AT_ONCE:
            yield from (pair for pair in sorted(found) if documents[pair[0]] != documents[pair[1]])
            found.clear()
    yield from (pair for pair in sorted(found) if documents[pair[0]] != documents[pair[1]])


def _crowds(
    accounts: Sequence[Account], vocabulary: Vocabulary, chosen: Sequence[int]
) -> Iterator[tuple[tuple[int, ...], int | None]]:
    """Who shares a cell, in order, with the days within which they have to be published where there are too many.

    The cells of one time are gone through together, so that those of all times are never in memory at once.
    """
    named = frozenset(word for account in accounts for word in account.names)
    rare: dict[str, list[int]] = defaultdict(list)
    times: dict[int, list[int]] = defaultdict(list)
    for n in chosen:
        for word in vocabulary.rarest(accounts[n].words, _RARE):
            rare[word].append(n)
        for time in _times(accounts[n]):
            times[time].append(n)
    # most words of one report, and most cells of one place, are shared by the same accounts
    yield from ((members, DAYS) for members in dict.fromkeys(tuple(found) for found in rare.values() if len(found) > 1))
    rare.clear()
    for time in sorted(times):
        cells: dict[Hashable, list[int]] = defaultdict(list)
        for n in times.pop(time):
            for cell in _cells(accounts[n], named, is_dated=time != _UNDATED):
                cells[cell].append(n)
        yield from ((members, None) for members in dict.fromkeys(tuple(c) for c in cells.values() if len(c) > 1))


def _of_crowded(members: Sequence[int], accounts: Sequence[Account], days: int | None) -> Iterator[tuple[int, int]]:
    """Each with the next `_CROWDED` in order of publication, as long as they were published within so many days."""
    for at, one in enumerate(members):
        day = _day(accounts[one])
        for other in members[at + 1 : at + 1 + _CROWDED]:
            if days is not None and _day(accounts[other]) - day > days:
                break
            yield _paired(one, other)


def _paired(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def _day(account: Account) -> int:
    """Of publication; accounts without one come before all others."""
    return 0 if account.published is None else account.published.toordinal()


def _cells(account: Account, named: frozenset[str], *, is_dated: bool) -> Iterator[Hashable]:
    """Where it is found by others of its time: around its point, and under each word of its place's name.

    What has no place of its own may still name that of another account; only days tell which one then.
    """
    point = account.point
    if point is not None:
        row, column = floor(point[0] / CELL), floor(point[1] / CELL)
        yield from ((row + r, column + c) for r in (-1, 0, 1) for c in (-1, 0, 1))
    yield from account.names
    if not account.names and is_dated:
        yield from named.intersection(account.words)


def _times(account: Account) -> set[int]:
    """The cells of its days; undated accounts share one of their own with all of their place."""
    days = account.days | (frozenset() if account.published is None else frozenset({account.published}))
    cells = {day.toordinal() // DAYS + step for day in days for step in (-1, 0, 1)}
    return cells | {_UNDATED} if cells else {_UNDATED}
