"""The timeline: when each incident is said to have been, as wide as that is known, and when the reports came out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from isnad.model.incident import Incident
from isnad.model.interval import Time
from isnad.present.dossier.axis import Days
from isnad.present.dossier.order import in_order
from isnad.present.dossier.telling import Telling
from isnad.present.language import Language
from isnad.present.times import day_phrase, time_phrase

WIDTH, NAMES, ROW, TOP = 720.0, 64.0, 22.0, 44.0
_THINNEST = 5.0
_LONG = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Row:
    """An incident; `bar` is its left edge and width, `is_open` whether it goes on beyond.

    `beyond` is an SVG path where the whole of it lies outside of the drawing.
    """

    number: int
    y: float
    bar: tuple[float, float] | None
    is_open: bool
    beyond: str | None
    when: str
    where: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A day along the axis, or a day on which reports came out."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class TimelineView:
    """Rows in order of time, those without one last; without a dated row there is no drawing."""

    width: float
    height: float
    names_x: float
    start: float
    end: float
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    printed: tuple[Tick, ...]


def timeline_of(telling: Telling) -> TimelineView:
    """All incidents of the case."""
    incidents = in_order(telling.material.incidents)
    axis = _axis(telling, incidents)
    rows = tuple(_row(n, incident, axis, telling) for n, incident in enumerate(incidents))
    height = TOP + ROW * len(rows) + 8
    if axis is None:
        return TimelineView(WIDTH, 0, 0, 0, 0, rows, (), ())
    right_to_left = telling.language is Language.AR
    return TimelineView(
        width=WIDTH,
        height=height,
        names_x=WIDTH - 8 if right_to_left else 8,
        start=axis.start,
        end=axis.end,
        rows=rows,
        ticks=tuple(Tick(axis.at(day), _short(day)) for day in axis.ticks),
        printed=_printed(telling, axis),
    )


def _axis(telling: Telling, incidents: Sequence[Incident]) -> Days | None:
    """Over the days of reports and of incidents of known days; one that may be any day of a year does not widen it."""
    times = [i.time for i in incidents if i.time is not None and (i.time.start is not None or i.time.end is not None)]
    if not times:
        return None
    known = [time for time in times if _length(time) <= _LONG] or times
    days = [d.published.day for d in telling.documents.values() if d.published is not None]
    days += [time.start.date() for time in known if time.start is not None]
    days += [(time.end - timedelta(minutes=1)).date() for time in known if time.end is not None]
    near, far = NAMES, WIDTH - 12
    if telling.language is Language.AR:
        near, far = WIDTH - NAMES, 12.0
    return Days(near, far, min(days), max(days) + timedelta(days=1))


def _length(time: Time) -> timedelta:
    return timedelta.max if time.start is None or time.end is None else time.end - time.start


def _row(n: int, incident: Incident, axis: Days | None, telling: Telling) -> Row:
    time, language = incident.time, telling.language
    y = TOP + ROW * n + ROW / 2
    beyond = None if axis is None or time is None else _beyond(time, axis, y)
    bar = None if axis is None or time is None or beyond is not None else _bar(time, axis)
    return Row(
        number=telling.incidents[incident.id],
        y=y,
        bar=bar,
        is_open=time is not None and axis is not None and any(_outside(time, axis)),
        beyond=beyond,
        when=telling.say("incident.no_time") if time is None else time_phrase(time, language),
        where=telling.say("incident.no_place") if incident.place is None else telling.place(incident.place),
    )


def _bar(time: Time, axis: Days) -> tuple[float, float] | None:
    """From the start to the end; what lies outside of the axis is drawn at its end."""
    if time.start is None and time.end is None:
        return None
    start = axis.start if time.start is None else axis.at(time.start.date(), time.start.hour / 24)
    end = axis.end if time.end is None else axis.at(time.end.date(), time.end.hour / 24)
    left, right = min(start, end), max(start, end)
    spare = max(0.0, _THINNEST - (right - left)) / 2
    return left - spare, right - left + 2 * spare


def _beyond(time: Time, axis: Days, y: float) -> str | None:
    """An arrow out of the drawing, where all of the time lies before it or behind it."""
    if time.end is not None and time.end.date() <= axis.first:
        x, way = axis.start, axis.end < axis.start
    elif time.start is not None and time.start.date() >= axis.last:
        x, way = axis.end, axis.end > axis.start
    else:
        return None
    return f"M{x:.0f} {y - 5:.0f}l{9 if way else -9} 5l{-9 if way else 9} 5"


def _outside(time: Time, axis: Days) -> tuple[bool, bool]:
    """Whether it begins before the axis and ends behind it; an end that nobody states does."""
    begins = time.start is None or time.start.date() < axis.first
    return begins, time.end is None or (time.end - timedelta(minutes=1)).date() > axis.last


def _printed(telling: Telling, axis: Days) -> tuple[Tick, ...]:
    """The days on which reports came out, each with how many."""
    days: dict[date, int] = {}
    for document in telling.documents.values():
        if document.published is not None:
            days[document.published.day] = days.get(document.published.day, 0) + 1
    return tuple(
        Tick(
            axis.at(day, 0.5),
            telling.say("dossier.timeline.printed", day=day_phrase(day, telling.language), n=n),
        )
        for day, n in sorted(days.items())
    )


def _short(day: date) -> str:
    return f"{day.year}-{day.month:02d}-{day.day:02d}"
