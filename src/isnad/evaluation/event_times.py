"""The days of events told in short reports, beside those that a person who had not seen the rules expects."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path

from isnad.evaluation.cases import read_rows
from isnad.evaluation.outcome import Scored, StandOff
from isnad.evaluation.shared import file_hash
from isnad.evaluation.standoff import described
from isnad.model.claim import Claim
from isnad.model.codec import from_builtins
from isnad.model.span import Span
from isnad.model.terms import Event, Grain
from isnad.model.value import Value
from isnad.pipeline.context import Context, context
from isnad.pipeline.reading import read

_ALIKE = (
    {Event.KILLED, Event.EXECUTED, Event.BODIES, Event.CASUALTIES},
    {Event.STRIKE, Event.SHELLING, Event.ATTACK, Event.EXPLOSION},
    {Event.CONTROL, Event.ADVANCE},
    {Event.LEFT, Event.DISPLACED, Event.RELEASED},
    {Event.DETAINED, Event.ABDUCTED, Event.CAPTURED, Event.SURRENDERED, Event.MISSING},
    {Event.EXPLOSION, Event.LANDMINE},
)


class LabelledEvent(Value, frozen=True):
    """An event told in a report.

    Attributes:
        words: the words that tell it, as printed once in the text.
        day: the first day it happened on, None where the text does not tell.
        place: where, for whoever measures places.
        period: the month or year ("2016-05", "2016") that is all the text tells.
    """

    event: Event
    words: str
    day: date | None
    place: str | None = None
    period: str | None = None


class LabelledReport(Value, frozen=True):
    """A short report with the events it tells."""

    id: str
    kind: str
    published: date | None
    text: str
    claims: tuple[LabelledEvent, ...]


class EventVerdict(StrEnum):
    """`not_found`: no claim stands there; `undated`: its claim has no day; `false`: it has one, and none was told."""

    RIGHT = "right"
    NOT_FOUND = "not_found"
    UNDATED = "undated"
    WRONG = "wrong"
    FALSE = "false"


class JudgedEvent(Value, frozen=True):
    """A labelled event, the claim that stands on its words, and how their days compare."""

    report: LabelledReport
    label: LabelledEvent
    found: Claim | None
    verdict: EventVerdict


def judged_events(labels: Path) -> tuple[JudgedEvent, ...]:
    """Every labelled event beside its claim; raises `model.invalid` for a line that is no labelled report."""
    using = context()
    reports = (from_builtins(row, LabelledReport) for row in read_rows(labels))
    return tuple(one for report in reports for one in _judged(report, using))


def measure_event_times(labels: Path) -> StandOff:
    """Share of the events that are found, and of these whose day is right, and whose day is not another."""
    judged = judged_events(labels)
    found = [one for one in judged if one.verdict is not EventVerdict.NOT_FOUND]
    right = sum(one.verdict is EventVerdict.RIGHT for one in found)
    wrong = sum(one.verdict in (EventVerdict.WRONG, EventVerdict.FALSE) for one in found)
    n = max(1, len(found))
    scored = (
        Scored("found", len(found) / len(judged), len(judged)),
        Scored("day right", right / n, len(found)),
        Scored("no other day", 1 - wrong / n, len(found)),
    )
    return StandOff("event times", file_hash(labels), scored)


def _judged(report: LabelledReport, using: Context) -> Iterator[JudgedEvent]:
    source = {"id": report.id, "text": report.text}
    if report.published is not None:
        source["published"] = report.published.isoformat()
    claims = [claim for document in described(source, report.id) for claim in read(document, using).claims]
    for label in report.claims:
        start = report.text.index(label.words)
        claim = _claim_on(Span(start, start + len(label.words)), label.event, claims)
        yield JudgedEvent(report, label, claim, _verdict(label, claim))


def _claim_on(words: Span, event: Event, claims: list[Claim]) -> Claim | None:
    """The claim of such an event that shares most characters with the words."""

    def shared(claim: Claim) -> tuple[int, bool]:
        spans = (claim.spans.event, claim.spans.count)
        return sum(max(0, min(words.end, s.end) - max(words.start, s.start)) for s in spans if s), claim.event is event

    alike = [c for c in claims if c.event is event or any({c.event, event} <= group for group in _ALIKE)]
    best = max(alike, key=shared, default=None)
    return best if best is not None and shared(best)[0] > 0 else None


def _verdict(label: LabelledEvent, claim: Claim | None) -> EventVerdict:
    if claim is None:
        return EventVerdict.NOT_FOUND
    time = claim.time
    start = None if time is None or time.start is None else time.start.date()
    end = None if time is None or time.end is None else (time.end - timedelta(minutes=1)).date()
    if label.day is not None:
        if start is None or time is None or time.grain in (Grain.MONTH, Grain.SEASON, Grain.YEAR):
            return EventVerdict.UNDATED
        held = time.grain is Grain.WEEK and end is not None and start <= label.day <= end
        return EventVerdict.RIGHT if held or start == label.day else EventVerdict.WRONG
    if start is None and end is None:
        return EventVerdict.RIGHT
    if label.period is not None and start is not None and end is not None:
        both = start.isoformat().startswith(label.period) and end.isoformat().startswith(label.period)
        return EventVerdict.RIGHT if both else EventVerdict.FALSE
    return EventVerdict.FALSE
