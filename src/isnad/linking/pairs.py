"""Pairs of positions as numbers, the smaller position in the upper half, many at a time."""

from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

PAIR: Final = np.dtype(np.uint64)
HALF: Final = np.uint64(32)
LOW: Final = np.uint64(2**32 - 1)
_REMEMBERED: Final = 64

Pairs = NDArray[np.uint64]


def joined(ones: Pairs, others: Pairs) -> Pairs:
    """The pair of each with the other at its place."""
    return np.minimum(ones, others) << HALF | np.maximum(ones, others)


def stand_in(some: Pairs, others: Pairs) -> NDArray[np.bool_]:
    """Whether each of some pairs is one of others, which are in order."""
    if not len(others):
        return np.zeros(len(some), np.bool_)
    at = np.minimum(np.searchsorted(others, some), len(others) - 1)
    found: NDArray[np.bool_] = others[at] == some
    return found


@lru_cache(maxsize=_REMEMBERED)
def every_two(number: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The places of the firsts and of the seconds of all pairs of so many."""
    firsts, seconds = np.triu_indices(number, 1)
    return firsts, seconds
