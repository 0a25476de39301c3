"""Time expressions, resolved against the day of publication. The words first, then what they mean on that day."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from zoneinfo import ZoneInfo

import msgspec

from isnad.knowledge.meaning import CalendarMeaning
from isnad.mentions.anchor import Anchor, Told
from isnad.mentions.clock import clocks_alone
from isnad.mentions.dating import Years, day_of_heading, day_of_text, years_stated
from isnad.mentions.expression import Expression
from isnad.mentions.items import Passage
from isnad.mentions.labels import YEARS
from isnad.mentions.resolution import Resolved, end_of_day, resolve, usable
from isnad.mentions.stretch import days_behind
from isnad.mentions.timejoin import TimeFound, begin_of, join_calendars, join_ranges, share_year
from isnad.mentions.timereader import clock_alone, expression_at
from isnad.mentions.timewords import time_words, word_before
from isnad.model.document import Published
from isnad.model.interval import Interval
from isnad.model.terms import Basis, Grain

__all__ = ["TimeFound", "read_times"]


def read_times(passage: Passage, published: Published | None, zone: ZoneInfo) -> tuple[TimeFound, ...]:
    """Every expression, in order. A bare weekday is the nearest past one, as news means it.

    Lengths of time and habits are told apart by their reasons and have no interval.
    """
    said = _expressions(passage)
    if not said:
        return ()
    known, years = usable(published, YEARS), Years((), ())
    if known is None:
        years = years_stated(passage, said)
        known = day_of_text(passage, said, years)
    else:
        known = day_of_heading(passage, said, known) or known
    found: list[TimeFound] = []
    told: tuple[int, date, Basis, bool] | None = None
    resolved = _resolved_days(said, known, years, zone)
    for at, one in enumerate(said):
        near = None if told is None else Told(told[1], told[2], told[3], _same_paragraph(passage, told[0], one.start))
        beside = _beside(passage, said, resolved, at) if one.is_clock else None
        means = resolve(one, Anchor(known, near, beside, *years), zone)
        if means.day is not None:
            told = one.end, means.day, means.basis, one.year is not None or one.digits
        found.append(_found(passage, one, means))
    joined = join_ranges(passage, join_calendars(passage, said, found))
    return tuple(_opened(passage, time, known) for time in joined)


def _expressions(passage: Passage) -> list[Expression]:
    said: list[Expression] = []
    told = [
        (index, item.word)
        for index, item in enumerate(passage.items)
        if item.number is not None or item.date is not None or CalendarMeaning in item.meanings
    ]
    for index, word in told:
        if said and word < said[-1].end:
            continue
        expression = expression_at(passage, index)
        if expression is not None and not (said and expression.start < said[-1].end):
            said.append(expression)
    for clock in clocks_alone(passage.text):
        if not any(one.start < clock.end and clock.start < one.end for one in said):
            said.append(clock_alone(passage, clock))
    said.sort(key=lambda one: one.start)
    for one, following in pairwise(said):
        share_year(passage, one, following)
    return said


def _resolved_days(
    said: Sequence[Expression], known: Published | None, years: Years, zone: ZoneInfo
) -> list[Resolved | None]:
    """What each expression means by itself, where an hour without a day needs to know it."""
    if not any(one.is_clock for one in said):
        return []
    return [None if one.is_clock else resolve(one, Anchor(known, None, None, *years), zone) for one in said]


def _beside(passage: Passage, said: Sequence[Expression], resolved: Sequence[Resolved | None], at: int) -> Told | None:
    """The day nearest to an hour in its own sentence."""
    start, stop = passage.sentences[passage.sentence_of(said[at].start)]
    best: Told | None = None
    nearest = stop - start + 1
    for other, means in zip(said, resolved, strict=True):
        if means is not None and means.day is not None and start <= other.start < stop:
            apart = other.start - said[at].end if other.start > said[at].start else said[at].start - other.end
            if apart < nearest:
                best, nearest = Told(means.day, means.basis, dated=False, near=True), apart
    return best


def _same_paragraph(passage: Passage, before: int, start: int) -> bool:
    return "\n" not in passage.text[before:start]


def _found(passage: Passage, said: Expression, means: Resolved) -> TimeFound:
    grain = "no_anchor" if means.interval is None else str(means.interval.grain)
    start = begin_of(passage, said)
    return TimeFound(
        start,
        said.end,
        means.interval,
        means.status,
        means.basis,
        f"time.{grain}",
        means.reason,
        means.day,
        days_behind(said.stretch),
    )


def _opened(passage: Passage, time: TimeFound, known: Published | None) -> TimeFound:
    """As in "since early December": from then on, with no end; what has lasted since that same day ends with it."""
    interval = time.interval
    if interval is None or time.rule == "time.range":
        return time
    word = word_before(passage.text, time.start, "since", "until", "before_date", "after_date")
    if word is None and interval.end is not None:
        return time
    if word is not None and word in time_words("before_date") + time_words("after_date"):
        return _beyond(time, interval, before=word in time_words("before_date"))
    if word is not None and word in time_words("until"):
        return msgspec.structs.replace(
            time, interval=Interval(None, interval.end, interval.grain), rule=f"time.until_{interval.grain}", day=None
        )
    today = known is not None and time.day is not None and time.day >= known.day
    rule = f"time.since_{interval.grain}"
    if today and interval.start is not None:
        end = Interval(interval.start, end_of_day(interval.start), interval.grain)
        return msgspec.structs.replace(time, interval=end, rule=rule)
    return msgspec.structs.replace(time, interval=Interval(interval.start, None, interval.grain), rule=rule)


def _beyond(time: TimeFound, interval: Interval, *, before: bool) -> TimeFound:
    """As in "after 8 December 2024"; around a part of a day or an hour such words mean that very day."""
    if interval.grain in (Grain.MINUTE, Grain.PART_OF_DAY):
        return time
    start, end = (None, interval.start) if before else (interval.end, None)
    rule = f"time.{'before' if before else 'after'}_{interval.grain}"
    return msgspec.structs.replace(time, interval=Interval(start, end, interval.grain), rule=rule, day=None)
