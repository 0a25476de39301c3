"""How likely pairs of a pool are of one event, in sixteen bytes a pair; a dictionary takes ten times as many."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from tempfile import TemporaryFile
from typing import IO, Final, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

Pair = tuple[int, int]
T = TypeVar("T")

_RUN: Final = 1_000_000
"""Pairs that are put in order in memory; stretches of so many wait in a file."""
_AT_ONCE: Final = 1 << 16
"""Pairs of one stretch that are read at a time."""
_LOW: Final = 2**32 - 1
_RECORD: Final = np.dtype([("key", np.uint64), ("value", np.float64)])


class Likely(Mapping[Pair, float]):
    """Pairs of positions, the smaller first, in order, each with its value.

    Args:
        found: pairs with their values, in any order; of one that comes twice the value has to be the same.
    """

    def __init__(self, found: Iterable[tuple[Pair, float]]) -> None:
        self._keys, self._values = array("Q"), array("d")
        with TemporaryFile() as file:
            for some in _merged([_Run(file, some) for some in _in_order(found)]):
                self._keys.frombytes(some["key"].tobytes())
                self._values.frombytes(some["value"].tobytes())

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

    def pair(self, at: int) -> Pair:
        """The one that stands there."""
        key = self._keys[at]
        return key >> 32, key & _LOW

    def value(self, at: int) -> float:
        """Of the pair that stands there."""
        return self._values[at]

    def strong(self, least: float) -> Iterator[tuple[int, int, int]]:
        """Where each of a value from `least` on stands, and its pair, in order."""
        keys = self._keys
        for at, value in enumerate(self._values):
            if value >= least:
                yield at, keys[at] >> 32, keys[at] & _LOW


class _Run:
    """Pairs in order, each once, that wait at the end of a file until they are read again."""

    def __init__(self, file: IO[bytes], pairs: "_Pairs") -> None:
        self._file, self._at, self._left = file, file.seek(0, 2), len(pairs)
        file.write(pairs.tobytes())
        self._some = pairs[:0]

    def last(self) -> int | None:
        """The last key at hand, read where none is; None behind the last of all."""
        if not len(self._some) and self._left:
            number = min(_AT_ONCE, self._left)
            self._file.seek(self._at)
            self._some = np.frombuffer(self._file.read(number * _RECORD.itemsize), _RECORD)
            self._at, self._left = self._file.tell(), self._left - number
        return int(self._some["key"][-1]) if len(self._some) else None

    def until(self, key: int) -> "_Pairs":
        """Those at hand up to a key, which are then no longer at hand."""
        number = np.searchsorted(self._some["key"], np.uint64(key), "right")
        found, self._some = self._some[:number], self._some[number:]
        return found


_Pairs = NDArray[np.void]
"""Records of a key, the smaller position in its upper half, and a value."""


def _in_order(found: Iterable[tuple[Pair, float]]) -> Iterator[_Pairs]:
    """The same in stretches that are in order, each pair of a stretch once."""
    some: dict[int, float] = {}
    for (one, other), value in found:
        some[one << 32 | other] = value
        if len(some) == _RUN:
            yield _sorted(some)
            some = {}
    yield _sorted(some)


def _sorted(some: Mapping[int, float]) -> _Pairs:
    pairs = np.empty(len(some), _RECORD)
    keys = np.fromiter(some.keys(), np.uint64, len(some))
    order = np.argsort(keys)
    pairs["key"] = keys[order]
    pairs["value"] = np.fromiter(some.values(), np.float64, len(some))[order]
    return pairs


def _merged(runs: Sequence[_Run]) -> Iterator[_Pairs]:
    """All pairs of all stretches in order, each once, as far as every stretch is at hand at a time."""
    while lasts := [last for run in runs if (last := run.last()) is not None]:
        some = np.concatenate([run.until(min(lasts)) for run in runs])
        _, firsts = np.unique(some["key"], return_index=True)
        yield some[firsts]
