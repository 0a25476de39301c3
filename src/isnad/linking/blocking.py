"""Which accounts are worth comparing: those that share a cell of place and time, a rare name, or rare words."""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from math import floor
from typing import Final

import numpy as np
from numpy.typing import NDArray

from isnad.engine.stretches import Stretches
from isnad.linking.account import Account
from isnad.linking.crowd import DAYS, Crowd
from isnad.linking.pairs import HALF, LOW, PAIR, Pairs, every_two, joined, stand_in
from isnad.linking.vocabulary import Vocabulary

CELL: Final = 0.05
"""Degrees; five kilometres and a half northwards, so that what lies within five is in this cell or the next."""
_RARE: Final = 8
_CROWDED: Final = 60
"""Of a cell that holds more accounts, each is compared with the next so many in order of publication."""
_AT_ONCE: Final = 1_000_000
"""Pairs that are held to be told once each, and as many of those before them."""
_TOLD: Final = 1 << 16
"""Pairs that are numbers of Python at a time."""


def candidates(
    accounts: Sequence[Account], vocabulary: Vocabulary, among: frozenset[int] | None = None
) -> list[tuple[int, int]]:
    """Pairs of positions, each once, the smaller first, in order; none of one document; `among` some, or all.

    The number of pairs grows with the number of accounts, not with its square or with the years of a pool: no cell
    gives more than `_CROWDED` for each account in it, a word that so many have is no longer rare and speaks only for
    those published within `DAYS` of each other, and a place that so many tell of speaks only for those of one time, and
    for those of no stated day.
    """
    return sorted(set(streamed(accounts, vocabulary, among)))


def streamed(
    accounts: Sequence[Account], vocabulary: Vocabulary, among: frozenset[int] | None = None
) -> Iterator[tuple[int, int]]:
    """The same pairs one after the other, some of a large pool more than once: memory does not grow with the pairs.

    Pairs with the same first position come one behind the other, as far as they are held at once.
    """
    blocks = _Blocks(accounts, vocabulary, among)
    before: Pairs = np.zeros(0, PAIR)
    # One crowd after the other: its accounts are at hand then, wherever else in the pool they stand.
    for held in _some_at_once(map(blocks.pairs, blocks.crowds())):
        held.sort()
        some = held[np.append(True, held[1:] != held[:-1])] if len(held) else held
        fresh = blocks.of_two(some[~stand_in(some, before)])
        for start in range(0, len(fresh), _TOLD):
            told = fresh[start : start + _TOLD]
            yield from zip((told >> HALF).tolist(), (told & LOW).tolist(), strict=True)
        before = some


def _some_at_once(crowds: Iterable[Pairs]) -> Iterator[Pairs]:
    held: list[Pairs] = []
    number = 0
    for pairs in crowds:
        held.append(pairs)
        number += len(pairs)
        if number > _AT_ONCE:
            yield np.concatenate(held)
            held, number = [], 0
    if held:
        yield np.concatenate(held)


class _Blocks:
    """Who is where and when, by numbers: accounts may be more than memory holds, and are gone through twice."""

    def __init__(self, accounts: Sequence[Account], vocabulary: Vocabulary, among: frozenset[int] | None) -> None:
        documents: dict[str, int] = {}
        self._document, self._published, self._place = array("I"), array("i"), array("I")
        named: set[str] = set()
        for account in accounts:
            self._document.append(documents.setdefault(account.document, len(documents)))
            self._published.append(_day(account))
            named |= account.names
        del documents
        self._undated: list[int] = []
        self._rare: dict[str, array[int]] = defaultdict(_positions)
        self._times: dict[int, array[int]] = defaultdict(_positions)
        self._waiting = Stretches()
        self._placed = array("I")
        self._places: list[tuple[int, ...]] = []
        numbers: dict[tuple[Hashable, ...], int] = {}
        cells: dict[Hashable, int] = {}
        for n, account in enumerate(accounts):
            own = tuple(_cells(account, named)) if among is None or n in among else ()
            place = numbers.setdefault(own, len(numbers))
            if place == len(self._places):
                self._places.append(tuple(cells.setdefault(cell, len(cells)) for cell in own))
            self._place.append(place)
            if among is None or n in among:
                self._take(n, account, vocabulary)

    def _take(self, n: int, account: Account, vocabulary: Vocabulary) -> None:
        if account.names:
            self._placed.append(n)
            if not account.stated:
                self._undated.append(n)
        for word in vocabulary.rarest(account.words, _RARE):
            self._rare[word].append(n)
        for time in _times(account):
            self._times[time].append(n)

    def crowds(self) -> Iterator[Crowd]:
        """Those of each cell, time after time, so that accounts that are near in time are looked at together."""
        rare = self._by_time()
        for time in sorted(self._times.keys() | rare.keys()):
            # most words of one report, and most cells of one place, are shared by the same accounts
            yield from map(Crowd.unpacked, dict.fromkeys(map(self._waiting.at, rare.pop(time, ()))))
            cells = self._by_cell(self._times.pop(time, ()))
            yield from map(Crowd, dict.fromkeys(of.tobytes() for of in cells.values() if len(of) > 1))
        yield from self._of_any_time()

    def _by_time(self) -> dict[int, "array[int]"]:
        """The numbers of the crowds of words that wait for each time: all of them are more than memory holds."""
        found: dict[int, array[int]] = defaultdict(_positions)
        for members in self._of_words():
            positions = _read(members)
            many = len(positions) > _CROWDED
            for crowd in self._in_time(positions.tolist()) if many else (Crowd(members),):
                found[self._published[int(crowd.positions[0])] // DAYS].append(len(self._waiting))
                self._waiting.add(crowd.packed())
        return found

    def _of_words(self) -> Iterator[bytes]:
        """The accounts of each rare word, which are then no longer kept."""
        for word in list(self._rare):
            found = self._rare.pop(word)
            if len(found) > 1:
                yield found.tobytes()

    def _in_time(self, members: Iterable[int]) -> Iterator[Crowd]:
        """Those of one word in order of publication, in parts of `DAYS`, each with whom they may be compared with."""
        published = self._published
        in_order = sorted(members, key=published.__getitem__)
        start = 0
        while start < len(in_order):
            until = (published[in_order[start]] // DAYS + 1) * DAYS
            end = bisect_left(in_order, until, start, key=published.__getitem__)
            further = bisect_left(in_order, until + DAYS, end, key=published.__getitem__)
            behind = in_order[end : min(further, end + _CROWDED)]
            yield Crowd(array("I", (*in_order[start:end], *behind)).tobytes(), DAYS, ones=end - start)
            start = end

    def _by_cell(self, members: Iterable[int]) -> dict[int, "array[int]"]:
        cells: dict[int, array[int]] = defaultdict(_positions)
        for n in members:
            for cell in self._places[self._place[n]]:
                cells[cell].append(n)
        return cells

    def _of_any_time(self) -> Iterator[Crowd]:
        """Those of one place; of a place with many accounts only those of no stated day, with all others."""
        loose = self._by_cell(self._undated)
        cells: dict[int, array[int]] = defaultdict(_positions)
        for n in self._placed:
            for cell in self._places[self._place[n]]:
                if cell in loose or len(cells[cell]) <= _CROWDED:
                    cells[cell].append(n)
        for cell in [cell for cell, of in cells.items() if len(of) > _CROWDED and cell not in loose]:
            del cells[cell]
        found = dict.fromkeys(
            (of.tobytes(), loose[cell].tobytes() if cell in loose else b"") for cell, of in cells.items() if len(of) > 1
        )
        yield from (Crowd(members, loose=undated) for members, undated in found)

    def pairs(self, crowd: Crowd) -> Pairs:
        """Every pair of a crowd, or those near in order where they are too many; some may come twice."""
        members = crowd.positions.astype(PAIR)
        if crowd.ones is None and len(members) <= _CROWDED:
            firsts, seconds = every_two(len(members))
            return joined(members[firsts], members[seconds])
        return self._of_many(crowd, members)

    def _of_many(self, crowd: Crowd, members: Pairs) -> Pairs:
        """Each with the next `_CROWDED` in order of publication, as long as they were published within so many days."""
        published = np.frombuffer(self._published, np.intc)[members]
        order = np.argsort(published, kind="stable")
        members, published = members[order], published[order]
        is_loose = None if crowd.loose is None else np.isin(members, _read(crowd.loose))
        ones = len(members) if crowd.ones is None else crowd.ones
        one = np.arange(ones)[:, np.newaxis]
        other = one + np.arange(1, min(_CROWDED, len(members) - 1) + 1)
        is_pair = other < len(members)
        other = np.minimum(other, len(members) - 1)
        if crowd.days is not None:
            is_pair &= published[other] - published[one] <= crowd.days
        if is_loose is not None:
            is_pair &= is_loose[one] | is_loose[other]
        return joined(members[np.broadcast_to(one, is_pair.shape)[is_pair]], members[other[is_pair]])

    def of_two(self, pairs: Pairs) -> Pairs:
        """Those of two documents."""
        document = np.frombuffer(self._document, np.uintc)
        found: Pairs = pairs[document[pairs >> HALF] != document[pairs & LOW]]
        return found


def _read(members: bytes) -> NDArray[np.uintc]:
    return np.frombuffer(members, np.uintc)


def _positions() -> "array[int]":
    return array("I")


def _day(account: Account) -> int:
    """Of publication; accounts without one come before all others."""
    return 0 if account.published is None else account.published.toordinal()


def _cells(account: Account, named: set[str]) -> Iterator[Hashable]:
    """Where it is found by others of its time: around its point, and under each word of its place's name.

    What has no place of its own may still name that of another account, one of `named`; only days tell which one then.
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
