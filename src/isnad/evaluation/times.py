"""Times read off short texts, beside those that a person who had not seen the rules expects."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from isnad.evaluation.cases import read_rows
from isnad.evaluation.outcome import Scored, StandOff
from isnad.evaluation.shared import file_hash
from isnad.evaluation.standoff import described
from isnad.model.codec import from_builtins
from isnad.model.mention import TimeMention, TimeValue
from isnad.model.terms import Basis, Grain, Status
from isnad.model.value import Value
from isnad.pipeline.context import Context, context
from isnad.pipeline.reading import read

_OTHER_YEAR = timedelta(days=300)
"""So far from what is expected, a day is taken for that of another year."""


class Expected(Value, frozen=True):
    """An interval as written down: ends in ISO 8601 with their offset, None where open."""

    start: str | None
    end: str | None
    grain: Grain

    @property
    def ends(self) -> tuple[datetime | None, datetime | None]:
        """Both as moments."""
        return _moment(self.start), _moment(self.end)


class LabelledTime(Value, frozen=True):
    """A short text and what one of its expressions means.

    Attributes:
        published: the day the text came out on, None where nothing tells.
        words: the expression, as printed once in the text.
        value: what it means; None where that stays open or it is no date.
        is_date: whether it names a time; a duration or a habit does not.
        day, days: on which day a part of a day begins, whose hours writers do not agree on, or which a week holds.
        tolerance_days: by how much both ends may differ.
        accept_grain: the grains that are as good; empty for that of `value` alone.
        candidates: what an ambiguous expression may mean.
        basis: where the text expects one.
    """

    id: str
    kind: str
    published: date | None
    text: str
    words: str
    value: Expected | None
    status: Status
    is_date: bool = True
    day: date | None = None
    days: tuple[date, ...] = ()
    tolerance_days: int = 0
    accept_grain: tuple[Grain, ...] = ()
    candidates: tuple[Expected, ...] = ()
    basis: Basis | None = None
    note: str | None = None


class Verdict(StrEnum):
    """How a value compares with what is expected; `missed`: none was given, `false`: none was wanted."""

    RIGHT = "right"
    MISSED = "missed"
    WRONG = "wrong"
    OTHER_YEAR = "other_year"
    FALSE = "false"


class JudgedTime(Value, frozen=True):
    """A label, the mention that stands on its words, None where none does, and how they compare."""

    label: LabelledTime
    found: TimeMention | None
    verdict: Verdict

    @property
    def silent(self) -> bool:
        """Whether a value is wrong and not even marked as one that may be."""
        wrong = self.verdict in (Verdict.WRONG, Verdict.OTHER_YEAR, Verdict.FALSE)
        return wrong and self.found is not None and self.found.status is Status.RESOLVED


def judged_times(labels: Path) -> tuple[JudgedTime, ...]:
    """Every label of a file beside what the program reads there; raises `model.invalid` for a line that is none."""
    using = context()
    return tuple(_judged(from_builtins(row, LabelledTime), using) for row in read_rows(labels))


def measure_times(labels: Path) -> StandOff:
    """Share that is right at its own grain, that is not of another year, and that is not wrong without a mark."""
    judged = judged_times(labels)
    n = len(judged)
    shares = (
        ("own grain", sum(one.verdict is Verdict.RIGHT for one in judged)),
        ("no other year", sum(one.verdict is not Verdict.OTHER_YEAR for one in judged)),
        ("not silently wrong", sum(not one.silent for one in judged)),
    )
    return StandOff("times", file_hash(labels), tuple(Scored(name, count / n, n) for name, count in shares))


def _judged(label: LabelledTime, using: Context) -> JudgedTime:
    source = {"id": label.id, "text": label.text}
    if label.published is not None:
        source["published"] = label.published.isoformat()
    start = label.text.index(label.words)
    end = start + len(label.words)
    best: TimeMention | None = None
    shared = 0.0
    for document in described(source, label.id):
        for mention in read(document, using, mentions=True).mentions:
            if isinstance(mention, TimeMention):
                overlap = min(end, mention.span.end) - max(start, mention.span.start)
                resolved = overlap + (0.5 if mention.value.start or mention.value.end else 0)
                if overlap > 0 and resolved > shared:
                    best, shared = mention, resolved
    return JudgedTime(label, best, _verdict(label, best))


def _verdict(label: LabelledTime, found: TimeMention | None) -> Verdict:
    none = found is None or (found.value.start is None and found.value.end is None)
    if label.status is Status.AMBIGUOUS:
        told = found is not None and any(_holds(one, _written(found.value)) for one in label.candidates)
        marked = found is not None and found.status is Status.AMBIGUOUS
        return Verdict.RIGHT if none or (marked and told) else Verdict.FALSE
    if label.value is None:
        return Verdict.RIGHT if none else Verdict.FALSE
    if none or found is None:
        return Verdict.MISSED
    value = _written(found.value)
    if _is_other_year(label.value, value):
        return Verdict.OTHER_YEAR
    right = _agrees(label, label.value, value) and label.basis in (None, found.basis)
    return Verdict.RIGHT if right else Verdict.WRONG


def _agrees(label: LabelledTime, wanted: Expected, found: Expected) -> bool:
    if found.grain not in (wanted.grain, *label.accept_grain):
        return False
    days = {day for day in (label.day, *label.days) if day is not None}
    (start, end), (begin, stop) = wanted.ends, found.ends
    if wanted.grain is Grain.MINUTE:
        return start == begin
    if wanted.grain is Grain.WEEK and days:
        # seven days around the day named are as good as the calendar's week
        return begin is not None and stop is not None and any(begin.date() <= day < stop.date() for day in days)
    slack = timedelta(days=label.tolerance_days)
    if slack or not (days or label.accept_grain):
        pairs = ((start, begin), (end, stop))
        return all(a == b or (a is not None and b is not None and abs(a - b) <= slack) for a, b in pairs)
    return (
        _holds(wanted, found) or (not days and _overlap(wanted, found)) or (begin is not None and begin.date() in days)
    )


def _holds(wanted: Expected, found: Expected) -> bool:
    (start, end), (begin, stop) = wanted.ends, found.ends
    starts = start is None or (begin is not None and begin >= start)
    return starts and (end is None or (stop is not None and stop <= end))


def _overlap(wanted: Expected, found: Expected) -> bool:
    """Whether half of each lies in the other: nobody agrees where the late part of a year begins."""
    (start, end), (begin, stop) = wanted.ends, found.ends
    if start is None or end is None or begin is None or stop is None:
        return False
    return 2 * (min(end, stop) - max(start, begin)) >= max(end - start, stop - begin)


def _is_other_year(wanted: Expected, found: Expected) -> bool:
    return any(
        a is not None and b is not None and abs(a - b) >= _OTHER_YEAR
        for a, b in zip(wanted.ends, found.ends, strict=True)
    )


def _written(value: TimeValue) -> Expected:
    return Expected(value.start, value.end, Grain(value.grain))


def _moment(written: str | None) -> datetime | None:
    return None if written is None else datetime.fromisoformat(written)
