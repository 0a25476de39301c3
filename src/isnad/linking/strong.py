"""Pairs that are similar enough to bring two groups together, in arrays: by their positions, and the closest first."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from isnad.linking.likely import Likely

Pair = tuple[int, int]

_AT_ONCE: Final = 1 << 16
"""Pairs that are taken in or told at a time."""


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
        held = np.zeros(size, np.bool_)
        held[np.array(chosen, np.intp)] = True
        strong, counts = array("I"), np.zeros(size, np.intp)
        for at, ones, others in all_.strong(enough):
            # of a pair the second position is the higher
            is_held = others < size
            is_held[is_held] = held[ones[is_held]] & held[others[is_held]]
            strong.frombytes(at[is_held].astype(np.uint32).tobytes())
            counts += np.bincount(np.concatenate([ones[is_held], others[is_held]]), minlength=size)
        self._strong = np.array(strong, np.uint32)
        self._starts = np.concatenate([[0], np.cumsum(counts)])
        self._near = self._filled()

    def _filled(self) -> NDArray[np.uint32]:
        """All that are near to each position, one position behind the other."""
        near = np.empty(2 * len(self._strong), np.uint32)
        free = self._starts[:-1].copy()
        for start in range(0, len(self._strong), _AT_ONCE):
            pairs = self._all.pairs_at(self._strong[start : start + _AT_ONCE])
            ends, far = np.concatenate(pairs), np.concatenate(pairs[::-1])
            order = np.argsort(ends, kind="stable")
            ends, far = ends[order], far[order]
            _, firsts, numbers = np.unique(ends, return_index=True, return_counts=True)
            near[free[ends] + np.arange(len(ends)) - np.repeat(firsts, numbers)] = far
            free[ends[firsts]] += numbers
        return near

    def near(self, position: int) -> list[int]:
        """The positions in a pair with this one."""
        found: list[int] = self._near[self._starts[position] : self._starts[position + 1]].tolist()
        return found

    def closest_first(self) -> Iterator[tuple[float, int, int]]:
        """Each pair behind its similarity below 0, in the order of these three."""
        # They stand in the order of their positions, and keep it where they are as similar.
        order = np.argsort(-self._all.values_at(self._strong), kind="stable").astype(np.uint32)
        for start in range(0, len(order), _AT_ONCE):
            some = self._strong[order[start : start + _AT_ONCE]]
            ones, others = self._all.pairs_at(some)
            yield from zip((-self._all.values_at(some)).tolist(), ones.tolist(), others.tolist(), strict=True)
