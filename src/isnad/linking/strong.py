"""Pairs that are similar enough to bring two groups together, in arrays: by their positions, and the closest first."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Final

from isnad.linking.likely import Likely

Pair = tuple[int, int]

_STEPS: Final = 256
"""Stretches of similarity, one of which at a time is put in order."""


class Strong:
    """Those of the pairs of what is chosen whose similarity is at least `enough`.

    Args:
        chosen: positions.
        similar: pairs, the smaller position first, with their similarity from 0 to 1.
        enough: the least that counts.
    """

    def __init__(self, chosen: Sequence[int], similar: Mapping[Pair, float], enough: float) -> None:
        size = max(chosen, default=-1) + 1
        held = bytearray(size)
        for n in chosen:
            held[n] = 1
        self._firsts, self._seconds, self._values = array("I"), array("I"), array("d")
        counts = array("I", bytes(4 * (size + 1)))
        for (one, other), value in _strong(similar, enough):
            if one < size and other < size and held[one] and held[other]:
                self._firsts.append(one)
                self._seconds.append(other)
                self._values.append(value)
                counts[one + 1] += 1
                counts[other + 1] += 1
        self._starts = array("I", accumulate(counts))
        self._near = array("I", bytes(8 * len(self._firsts)))
        filled = self._starts[:]
        for one, other in zip(self._firsts, self._seconds, strict=True):
            for end, far in ((one, other), (other, one)):
                self._near[filled[end]] = far
                filled[end] += 1

    def near(self, position: int) -> "array[int]":
        """The positions in a pair with this one."""
        return self._near[self._starts[position] : self._starts[position + 1]]

    def closest_first(self) -> Iterator[tuple[float, int, int]]:
        """Each pair behind its similarity below 0, in the order of these three."""
        steps = [array("I") for _ in range(_STEPS + 1)]
        for at, value in enumerate(self._values):
            steps[int((1 - value) * _STEPS)].append(at)
        steps.reverse()
        while steps:
            yield from sorted((-self._values[at], self._firsts[at], self._seconds[at]) for at in steps.pop())


def _strong(similar: Mapping[Pair, float], enough: float) -> Iterator[tuple[Pair, float]]:
    if isinstance(similar, Likely):
        return similar.strong(enough)
    return ((pair, value) for pair, value in similar.items() if value >= enough)
