"""Chance that is the same for the same seed, drawn fast: a report draws a hundred times."""

import random
from bisect import bisect
from collections.abc import Sequence
from itertools import accumulate
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """A stream of draws."""

    def __init__(self, seed: int) -> None:
        # Not for secrets: two runs are compared over the same letters.
        self.random = random.Random(seed).random  # noqa: S311

    def below(self, n: int) -> int:
        """From 0 to below `n`."""
        return int(self.random() * n)

    def within(self, low: int, high: int) -> int:
        """From `low` to `high`, both counted."""
        return low + int(self.random() * (high - low + 1))

    def one(self, of: Sequence[T]) -> T:
        """Any, all alike."""
        return of[int(self.random() * len(of))]

    def holds(self, share: float) -> bool:
        """True in such a share of draws."""
        return self.random() < share


class Weighted:
    """Positions drawn by weight."""

    def __init__(self, weights: Sequence[float]) -> None:
        self._upto = list(accumulate(weights))

    def draw(self, chance: Chance) -> int:
        """A position in the weights."""
        return bisect(self._upto, chance.random() * self._upto[-1])
