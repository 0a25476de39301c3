"""Where a number is drawn along an axis: a dot, a range, or a range with an end that nobody states."""

from isnad.knowledge.profiles import Profile
from isnad.model.bounds import Bounds
from isnad.model.count import Count
from isnad.model.value import Value
from isnad.present.dossier.axis import Numbers
from isnad.present.dossier.toll import bounds_of, kind_of

ARROW = 26.0
"""How far an end that nobody states is drawn on."""


class Mark(Value, frozen=True):
    """A number on an axis.

    Attributes:
        low, high: where its ends lie; the same for a single number.
        kind: `exact`, `about`, `range`, `open_high`, `open_low`, `read` (a word that the profile reads), `word` (one
            that it does not) or `supports` (what a rule of the profile lets a number support).
        open_to: where the arrow of an open end points to, None without one.
    """

    low: float
    high: float
    kind: str
    open_to: float | None = None

    @property
    def is_dot(self) -> bool:
        """Whether its two ends are one."""
        return self.low == self.high


def mark_of(count: Count, profile: Profile, axis: Numbers, bounds: Bounds | None = None) -> Mark:
    """A count on an axis of numbers.

    Args:
        count: as stated.
        profile: which reads words.
        axis: of numbers.
        bounds: what the count supports, where a rule made something else of it than it states.
    """
    span, kind = bounds_of(count, profile), kind_of(count, bounds_of(count, profile))
    if bounds is not None and (span is None or not _same(bounds, span)):
        span, kind = bounds, "supports"
    if span is None:
        return Mark(axis.start, axis.start, kind, axis.start + _way(axis) * ARROW)
    low = axis.at(span.low)
    high = low if span.high is None else axis.at(span.high)
    # a word that is read as one number tells no most
    is_open = span.high is None or (kind == "read" and span.low == span.high)
    return Mark(low, high, kind, high + _way(axis) * ARROW if is_open else None)


def numbers_of(count: Count, profile: Profile, bounds: Bounds | None = None) -> list[int]:
    """The numbers that an axis must hold to show it."""
    found = [span for span in (bounds_of(count, profile), bounds) if span is not None]
    return [n for span in found for n in (span.low, span.high) if n is not None]


def _same(supported: Bounds, stated: Bounds) -> bool:
    """An open end supports nothing by itself beyond the number beside it."""
    return supported == stated or (stated.high is None and supported == Bounds(stated.low, stated.low))


def _way(axis: Numbers) -> int:
    return 1 if axis.end > axis.start else -1
