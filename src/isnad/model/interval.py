"""A time as reports state it: an interval with a grain; the end is exclusive, open ends are None."""

from isnad.model.terms import Basis, Grain, Status
from isnad.model.value import Instant, Value


class Interval(Value, frozen=True):
    """From `start` up to but not including `end`; both local, with the offset of that day."""

    start: Instant | None
    end: Instant | None
    grain: Grain

    def __post_init__(self) -> None:
        for moment in (self.start, self.end):
            if moment is not None and moment.tzinfo is None:
                raise ValueError(f"a time without an offset: {moment!r}")
        if self.start is not None and self.end is not None and self.end <= self.start:
            raise ValueError(f"an interval upside down: {self.start} to {self.end}")

    def meets(self, other: "Interval") -> bool:
        """Whether the two share a moment; an open end reaches for ever."""
        return _before(self.start, other.end) and _before(other.start, self.end)

    def holds(self, other: "Interval") -> bool:
        """Whether `other` lies within this interval."""
        starts = self.start is None or (other.start is not None and self.start <= other.start)
        ends = self.end is None or (other.end is not None and other.end <= self.end)
        return starts and ends

    def hull(self, other: "Interval", grain: Grain) -> "Interval":
        """The smallest interval that holds both, stated at `grain`."""
        start = None if self.start is None or other.start is None else min(self.start, other.start)
        end = None if self.end is None or other.end is None else max(self.end, other.end)
        return Interval(start, end, grain)


def _before(start: Instant | None, end: Instant | None) -> bool:
    return start is None or end is None or start < end


class Time(Value, frozen=True):
    """When, as a claim carries it: the interval with how it is known."""

    start: Instant | None
    end: Instant | None
    grain: Grain
    status: Status
    basis: Basis

    def __post_init__(self) -> None:
        Interval(self.start, self.end, self.grain)

    @property
    def interval(self) -> Interval:
        """The bare interval, for comparing."""
        return Interval(self.start, self.end, self.grain)
