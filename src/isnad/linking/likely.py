"""How likely pairs of a pool are of one event, in sixteen bytes a pair; a dictionary takes ten times as many."""

import heapq
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeVar, overload

Pair = tuple[int, int]
T = TypeVar("T")

_RUN: Final = 1_000_000
_LOW: Final = 2**32 - 1


class Likely(Mapping[Pair, float]):
    """Pairs of positions, the smaller first, in order, each with its value.

    Args:
        found: pairs with their values, in any order; of one that comes twice the value has to be the same.
    """

    def __init__(self, found: Iterable[tuple[Pair, float]]) -> None:
        self._keys, self._values = array("Q"), array("d")
        runs = list(_runs(found))
        if len(runs) == 1:
            self._keys, self._values = runs[0]
            return
        last = -1
        for key, value in heapq.merge(*(zip(*run, strict=True) for run in runs)):
            if key != last:
                self._keys.append(key)
                self._values.append(value)
            last = key

    def __getitem__(self, pair: Pair) -> float:
        key = pair[0] << 32 | pair[1]
        at = bisect_left(self._keys, key)
        if at == len(self._keys) or self._keys[at] != key:
            raise KeyError(pair)
        return self._values[at]

    @overload
    def get(self, pair: Pair) -> float | None: ...

    @overload
    def get(self, pair: Pair, default: T) -> float | T: ...

    def get(self, pair: Pair, default: T | None = None) -> float | T | None:
        """The value of a pair, or `default`: millions are looked up, and most are not there."""
        key = pair[0] << 32 | pair[1]
        at = bisect_left(self._keys, key)
        return self._values[at] if at < len(self._keys) and self._keys[at] == key else default

    def __len__(self) -> int:
        return len(self._keys)

    def __iter__(self) -> Iterator[Pair]:
        return ((key >> 32, key & _LOW) for key in self._keys)

    def strong(self, least: float) -> Iterator[tuple[Pair, float]]:
        """Those of a value from `least` on, in order."""
        keys = self._keys
        for at, value in enumerate(self._values):
            if value >= least:
                yield (keys[at] >> 32, keys[at] & _LOW), value


def _runs(found: Iterable[tuple[Pair, float]]) -> Iterator[tuple["array[int]", "array[float]"]]:
    """The same in stretches that are in order, each pair of a stretch once."""
    some: dict[int, float] = {}
    for (one, other), value in found:
        some[one << 32 | other] = value
        if len(some) == _RUN:
            yield _sorted(some)
            some = {}
    yield _sorted(some)


def _sorted(some: Mapping[int, float]) -> tuple["array[int]", "array[float]"]:
    keys = sorted(some)
    return array("Q", keys), array("d", map(some.__getitem__, keys))
