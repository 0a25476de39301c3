"""Places values and days along a drawing, in the direction of the reader's language."""

import math
from collections.abc import Sequence
from datetime import date, timedelta

from isnad.model.value import Value

_STEPS = (1, 2, 5)
_WIDEST = 60
"""Highest over lowest number from which on an axis of numbers is drawn in powers of ten."""


class Numbers(Value, frozen=True):
    """An axis of whole numbers from `start` to `end` of the paper; `start` may lie right of `end`."""

    start: float
    end: float
    most: int
    powers: bool

    @classmethod
    def over(cls, numbers: Sequence[int], start: float, end: float) -> "Numbers":
        """An axis that holds these numbers and 0, with some room behind the highest."""
        most = max((*numbers, 1))
        least = min((n for n in numbers if n > 0), default=1)
        return cls(start, end, most, most / least >= _WIDEST)

    def at(self, n: int) -> float:
        """Where a number lies."""
        share = math.log10(1 + n) / math.log10(1 + self.most) if self.powers else n / self.most
        return self.start + (self.end - self.start) * share

    @property
    def ticks(self) -> list[int]:
        """Round numbers to write along the axis, 0 first."""
        if self.powers:
            found = [0, *(10**n for n in range(int(math.log10(self.most)) + 1))]
            # The highest number is written as well where its label has room beside the last power.
            is_clear = abs(self.at(self.most) - self.at(found[-1])) >= abs(self.end - self.start) / 9
            return [*found, self.most] if is_clear else found
        step = next(m * 10**power for power in range(12) for m in _STEPS if self.most / (m * 10**power) <= 5)
        return list(range(0, self.most + 1, step))


class Days(Value, frozen=True):
    """An axis of days from `first` up to, not including, `last`."""

    start: float
    end: float
    first: date
    last: date

    def at(self, day: date, share: float = 0.0) -> float:
        """Where a day begins, or what share of it is over; days outside lie at the ends."""
        whole = (self.last - self.first).days
        part = min(1.0, max(0.0, ((day - self.first).days + share) / whole))
        return self.start + (self.end - self.start) * part

    @property
    def ticks(self) -> list[date]:
        """At most seven days to write along the axis, evenly apart."""
        step = max(1, math.ceil((self.last - self.first).days / 7))
        return [self.first + timedelta(n) for n in range(0, (self.last - self.first).days, step)]
