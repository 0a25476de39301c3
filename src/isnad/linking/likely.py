"""How likely pairs of a pool are of one event, in sixteen bytes a pair; a dictionary takes ten times as many."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from tempfile import TemporaryFile
from typing import IO, Final, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

from isnad.linking.pairs import HALF, LOW

Pair = tuple[int, int]
Numbers = NDArray[np.intp]
T = TypeVar("T")

_RUN: Final = 1_000_000
"""Pairs that are put in order in memory; stretches of so many wait in a file."""
_AT_ONCE: Final = 1 << 16
"""Pairs of one stretch that are read at a time."""
_LOW: Final = int(LOW)
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

    def strong(self, least: float) -> Iterator[tuple[Numbers, Numbers, Numbers]]:
        """Where each of a value from `least` on stands, and its pair, in order; some at a time."""
        for start in range(0, len(self), _AT_ONCE):
            some = slice(start, start + _AT_ONCE)
            at = np.flatnonzero(np.array(self._values[some]) >= least) + start
            yield at, *self.pairs_at(at)

    def pairs_at(self, some: NDArray[np.integer]) -> tuple[Numbers, Numbers]:
        """The ones and the others of the pairs that stand there."""
        keys = np.frombuffer(self._keys, np.uint64)[some]
        return (keys >> HALF).astype(np.intp), (keys & LOW).astype(np.intp)

    def values_at(self, some: NDArray[np.integer]) -> NDArray[np.float64]:
        """Of the pairs that stand there."""
        values: NDArray[np.float64] = np.frombuffer(self._values)[some]
        return values


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
    keys, values = array("Q"), array("d")
    for (one, other), value in found:
        keys.append(one << 32 | other)
        values.append(value)
        if len(keys) == _RUN:
            yield _sorted(keys, values)
            keys, values = array("Q"), array("d")
    yield _sorted(keys, values)


def _sorted(keys: "array[int]", values: "array[float]") -> _Pairs:
    pairs = np.empty(len(keys), _RECORD)
    pairs["key"], pairs["value"] = keys, values
    _, firsts = np.unique(pairs["key"], return_index=True)
    return pairs[firsts]


def _merged(runs: Sequence[_Run]) -> Iterator[_Pairs]:
    """All pairs of all stretches in order, each once, as far as every stretch is at hand at a time."""
    while lasts := [last for run in runs if (last := run.last()) is not None]:
        some = np.concatenate([run.until(min(lasts)) for run in runs])
        _, firsts = np.unique(some["key"], return_index=True)
        yield some[firsts]
