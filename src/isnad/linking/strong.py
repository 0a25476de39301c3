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
    """Those of the pairs of what is chosen whose similarity is at least `enough`, by where they stand among all.

    Args:
        chosen: positions.
        similar: pairs, the smaller position first, with their similarity from 0 to 1.
        enough: the least that counts.
    """

    def __init__(self, chosen: Sequence[int], similar: Mapping[Pair, float], enough: float) -> None:
        self._all = all_ = similar if isinstance(similar, Likely) else Likely(similar.items())
        size = max(chosen, default=-1) + 1
        held = bytearray(size)
        for n in chosen:
            held[n] = 1
        self._strong = array("I")
        counts = array("I", bytes(4 * (size + 1)))
        for at, one, other in all_.strong(enough):
            if one < size and other < size and held[one] and held[other]:
                self._strong.append(at)
                counts[one + 1] += 1
                counts[other + 1] += 1
        self._starts = array("I", accumulate(counts))
        self._near = array("I", bytes(8 * len(self._strong)))
        filled = self._starts[:]
        for at in self._strong:
            one, other = all_.pair(at)
            for end, far in ((one, other), (other, one)):
                self._near[filled[end]] = far
                filled[end] += 1

    def near(self, position: int) -> "array[int]":
        """The positions in a pair with this one."""
        return self._near[self._starts[position] : self._starts[position + 1]]

    def closest_first(self) -> Iterator[tuple[float, int, int]]:
        """Each pair behind its similarity below 0, in the order of these three."""
        steps = [array("I") for _ in range(_STEPS + 1)]
        value, pair = self._all.value, self._all.pair
        for at in self._strong:
            steps[int((1 - value(at)) * _STEPS)].append(at)
        steps.reverse()
        while steps:
            # they stand in the order of their positions
            yield from ((-value(at), *pair(at)) for at in sorted(steps.pop(), key=value, reverse=True))
