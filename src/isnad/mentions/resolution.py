"""Which interval the words of a time expression mean, told from the day of the document and the day told before."""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import msgspec

from isnad.mentions.anchor import Anchor, Days, one_day
from isnad.mentions.civildays import of_bare_day, of_month, of_relative, of_unit, of_weekday, sliced, years
from isnad.mentions.clock import Clock
from isnad.mentions.daynumber import MONTH_LENGTH
from isnad.mentions.expression import WEEK_LENGTH, YEAR_LENGTH, Expression
from isnad.mentions.otherdays import (
    of_feast,
    of_hijri,
    of_season,
    of_stretch,
    of_told,
    on_weekday,
    weekday_from_told,
)
from isnad.mentions.periods import hijri_month
from isnad.model.document import Published
from isnad.model.interval import Interval
from isnad.model.reason import Reason
from isnad.model.terms import Basis, Grain, Status
from isnad.model.value import Instant

_NIGHT = 18
_AFTER_MIDNIGHT = 24
_MORNING = 6
_NOON = 12
_MINUTE = timedelta(minutes=1)
_AFTER_MIDNIGHT_OF = (0, 30)
"""After midnight of a day, which is of the night before it or after it."""
_HALVES = {0: 0, 3: 0, 6: 0, 13: 12, 17: 12}
"""What is added to an hour of twelve in a part of the day that begins at the hour given."""


class Resolved(msgspec.Struct, frozen=True, gc=False):
    """What an expression means; `interval` is None where it stays unresolved, and `reason` then says why.

    `day` is the first day it names where it names one, for what goes back to it.
    """

    interval: Interval | None
    status: Status
    basis: Basis
    reason: Reason | None = None
    day: date | None = None


def resolve(said: Expression, anchor: Anchor, zone: ZoneInfo) -> Resolved:
    """The interval in the zone's local time, with its offset on that day; nothing raises.

    A bare weekday is the nearest past one, a day without a year the nearest past one, as news means them. What the
    words and what is known besides do not settle stays unresolved. A value that a rule draws from another day, or from
    a day of publication that is itself inferred, is inferred.
    """
    try:
        days = _days(said, anchor)
        if isinstance(days, Reason):
            return Resolved(None, Status.UNRESOLVED, Basis.STATED, days)
        interval, doubt = _interval(days, said, zone)
    except (ValueError, OverflowError):
        return Resolved(None, Status.UNRESOLVED, Basis.STATED, Reason.of("time.no_such_day"))
    reason = days.reason or doubt
    status = Status.RESOLVED if reason is None else Status.AMBIGUOUS
    day = days.first if days.grain is Grain.DAY and days.count <= 2 else None
    return Resolved(interval, status, days.basis, reason, day)


def _days(said: Expression, anchor: Anchor) -> Days | Reason:
    days = _whole_days(said, anchor)
    return days if said.slice is None or isinstance(days, Reason) else sliced(days, *said.slice)


def _whole_days(said: Expression, anchor: Anchor) -> Days | Reason:
    if said.stretch is not None:
        return of_stretch(said.stretch, anchor)
    if said.habit or said.of_event:
        return Reason.of("time.a_habit" if said.habit else "time.counted_from_an_event")
    if said.digits:
        return Reason.of("time.no_such_day") if said.date is None else _of_digits(said, said.date)
    if len(said.months) > 1:
        return Reason.of("time.months_differ")
    if said.feast is not None or said.season is not None:
        return of_feast(said, anchor) if said.season is None else of_season(said, anchor)
    if said.months:
        return of_hijri(said, anchor) if said.hijri else of_month(said, anchor)
    return _without_month(said, anchor)


def _of_digits(said: Expression, day: date) -> Days:
    if said.hijri:
        return on_weekday(said, day)
    differs = len(said.weekdays) == 1 and day.weekday() != said.weekdays[0]
    return one_day(day, Basis.STATED, Reason.of("time.weekday_differs") if differs else None)


def _without_month(said: Expression, anchor: Anchor) -> Days | Reason:
    if said.unit == YEAR_LENGTH and said.year is not None and not said.weekdays:
        if said.hijri:
            return Days(hijri_month(said.year, 1)[0], hijri_month(said.year + 1, 1)[0], Grain.YEAR, Basis.INFERRED)
        return years(said.year, said.until, said.part)
    if said.from_told:
        return weekday_from_told(said, anchor)
    if said.told is not None or (said.of_told and not said.days):
        return of_told(said, anchor)
    if said.days and (said.unit != MONTH_LENGTH or said.of_told):
        return of_bare_day(said, anchor)
    if said.is_clock:
        return _of_clock(anchor)
    published = anchor.published
    return Reason.of("time.nothing_anchors_it") if published is None else _from_now(said, published)


def _from_now(said: Expression, published: Published) -> Days:
    if said.recent:
        return one_day(published.day, published.basis)
    if said.weekdays and said.relative is None and said.unit != WEEK_LENGTH:
        return of_weekday(said, published)
    return of_relative(said, published) if said.relative is not None else of_unit(said, published)


def _of_clock(anchor: Anchor) -> Days | Reason:
    """An hour without a day is of the day beside it, else of the one told before, else of the document's."""
    if anchor.beside is not None:
        return one_day(anchor.beside.day, anchor.beside.basis)
    if anchor.told is not None and anchor.told.near:
        return one_day(anchor.told.day, Basis.INFERRED)
    if anchor.published is None:
        return Reason.of("time.nothing_anchors_it")
    return one_day(anchor.published.day, Basis.INFERRED)


def _interval(days: Days, said: Expression, zone: ZoneInfo) -> tuple[Interval, Reason | None]:
    """The interval, and why it may be another: an hour of twelve without its half of the day."""
    if days.open_end:
        return Interval(_at(days.first, 0, zone), None, days.grain), None
    if days.grain is not Grain.DAY:
        return _whole(days, zone), None
    if said.clock is not None:
        return _minute(days, said.clock, said, zone)
    if said.daypart is None:
        return _whole(days, zone), None
    begin, length = said.daypart
    if days.count > 1:
        if begin + length > _AFTER_MIDNIGHT and begin < _NIGHT:
            begin, length = _AFTER_MIDNIGHT, _MORNING
        elif begin < _NIGHT:
            return _whole(days, zone), None
    return Interval(_at(days.first, begin, zone), _at(days.first, begin + length, zone), Grain.PART_OF_DAY), None


def _minute(days: Days, clock: Clock, said: Expression, zone: ZoneInfo) -> tuple[Interval, Reason | None]:
    if clock.greenwich:
        moment = datetime(days.first.year, days.first.month, days.first.day, tzinfo=UTC)
        local = (moment + timedelta(hours=clock.hour, minutes=clock.minute)).astimezone(zone)
        return Interval(Instant.of(local), Instant.of(local + _MINUTE), Grain.MINUTE), None
    whole = clock.whole_day and said.daypart is None and clock.half is None
    hour = clock.hour if whole else _hour(clock, said)
    if hour is None:
        return _whole(days, zone), Reason.of("time.half_of_day_unknown")
    first, minutes, doubt = days.first, hour * 60 + clock.minute, None
    if said.daypart == _AFTER_MIDNIGHT_OF and hour < _MORNING and not clock.whole_day:
        if days.count > 1:
            first = days.end - timedelta(days=1)
        elif said.weekdays:
            doubt = Reason.of("time.night_of_either_day")
    return Interval(_at_minute(first, minutes, zone), _at_minute(first, minutes + 1, zone), Grain.MINUTE), doubt


def _hour(clock: Clock, said: Expression) -> int | None:
    """The hour of 24 that an hour of twelve is in its part of the day, None where nothing tells."""
    if clock.half is not None:
        return clock.hour % _NOON + clock.half
    if clock.hour > _NOON or clock.hour == 0:
        return clock.hour
    if said.daypart is None:
        return None
    begin, hour = said.daypart[0], clock.hour % _NOON
    if begin in _HALVES:
        noon = clock.hour == _NOON and begin > _NOON
        return None if noon and begin != 13 else hour + _HALVES[begin]
    if begin == _NOON:
        return hour if hour >= 10 else hour + _NOON
    # of a night: the evening hours of that day, the small hours of the next unless "at night" only tells them apart
    if hour >= 6:
        return hour + _NOON
    return hour + (_AFTER_MIDNIGHT if not said.adverb or hour == 0 else 0)


def _whole(days: Days, zone: ZoneInfo) -> Interval:
    return Interval(_at(days.first, 0, zone), _at(days.end, 0, zone), days.grain)


def _at(day: date, hour: int, zone: ZoneInfo) -> Instant:
    return _at_minute(day, hour * 60, zone)


@lru_cache(maxsize=1024)
def _at_minute(day: date, minutes: int, zone: ZoneInfo) -> Instant:
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(minutes=minutes)
    return Instant.of(datetime(moment.year, moment.month, moment.day, moment.hour, moment.minute, tzinfo=zone))


def end_of_day(moment: Instant) -> Instant:
    """The midnight that ends the day of a local moment."""
    zone = moment.tzinfo
    if not isinstance(zone, ZoneInfo):
        raise TypeError(f"a moment without a zone: {moment!r}")
    return _at(moment.date(), _AFTER_MIDNIGHT, zone)


def usable(published: Published | None, years: range) -> Published | None:
    """The day of publication where it lies in years that news can be of."""
    return published if published is not None and published.day.year in years else None
