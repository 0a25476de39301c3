"""Which days the words of a time expression mean, told from the day they were published."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from isnad.mentions.daynumber import MONTH_LENGTH
from isnad.mentions.expression import WEEK_LENGTH, YEAR_LENGTH, Expression
from isnad.mentions.labels import YEARS
from isnad.model.document import Published
from isnad.model.interval import Interval
from isnad.model.reason import Reason
from isnad.model.terms import Basis, Grain, Status
from isnad.model.value import Instant

_AHEAD = timedelta(days=2)
"""How far behind the day that a page states its text may have been written: what it calls "the 5th" may be tomorrow."""
_NIGHT = 18
_SATURDAY = 5
_AFTER_MIDNIGHT = 24
_MORNING = 6


class Resolved(msgspec.Struct, frozen=True, gc=False):
    """What an expression means; `interval` is None where it stays unresolved, and `reason` then says why."""

    interval: Interval | None
    status: Status
    basis: Basis
    reason: Reason | None = None


class _Days(msgspec.Struct, frozen=True, gc=False):
    """`count` days from `first` on, or the month or year that begins on it."""

    first: date
    grain: Grain
    count: int
    basis: Basis
    reason: Reason | None = None


def resolve(said: Expression, published: Published | None, zone: ZoneInfo) -> Resolved:
    """The interval in the zone's local time, with its offset on that day; nothing raises.

    A bare weekday is the nearest past one, a day without a year the nearest past one, as news means them. What the
    words and the day of publication do not settle stays unresolved.
    """
    known = published if published is not None and published.day.year in YEARS else None
    try:
        days = _days(said, known)
        if isinstance(days, Reason):
            return Resolved(None, Status.UNRESOLVED, Basis.STATED, days)
        interval = _interval(days, said.daypart, zone)
    except (ValueError, OverflowError):
        return Resolved(None, Status.UNRESOLVED, Basis.STATED, Reason.of("time.no_such_day"))
    status = Status.RESOLVED if days.reason is None else Status.AMBIGUOUS
    return Resolved(interval, status, days.basis, days.reason)


def _days(said: Expression, published: Published | None) -> _Days | Reason:
    if said.digits:
        return Reason.of("time.no_such_day") if said.date is None else _Days(said.date, Grain.DAY, 1, Basis.STATED)
    if len(said.months) > 1:
        return Reason.of("time.months_differ")
    if said.months:
        return _of_month(said, said.months[0], published)
    if said.unit == YEAR_LENGTH and said.year is not None and not said.weekdays:
        return _Days(date(said.year, 1, 1), Grain.YEAR, 1, Basis.STATED)
    if published is None:
        return Reason.of("time.nothing_anchors_it")
    if said.weekdays:
        return _of_weekday(said, published)
    if said.relative is not None:
        return _ago(said.relative, said.unit, published)
    return _of_unit(said, published)


def _ago(stretches: int, unit: int, published: Published) -> _Days:
    """As in "yesterday"; in "two weeks ago" the week around that day, for nobody who says so has counted the days."""
    if unit not in (WEEK_LENGTH, MONTH_LENGTH, YEAR_LENGTH):
        return _Days(published.day + timedelta(days=stretches), Grain.DAY, 1, published.basis)
    if unit == WEEK_LENGTH:
        middle = published.day + timedelta(days=WEEK_LENGTH * stretches)
        return _Days(middle - timedelta(days=WEEK_LENGTH // 2), Grain.WEEK, WEEK_LENGTH, published.basis)
    if unit == YEAR_LENGTH:
        return _Days(date(published.day.year + stretches, 1, 1), Grain.YEAR, 1, published.basis)
    months = published.day.year * 12 + published.day.month - 1 + stretches
    return _Days(date(months // 12, months % 12 + 1, 1), Grain.MONTH, 1, published.basis)


def _of_unit(said: Expression, published: Published) -> _Days:
    """As in "the current month", "the 5th of the current month"."""
    day, shift = published.day, said.shift or 0
    if said.unit == WEEK_LENGTH:
        # weeks of the region begin on Saturday
        saturday = day - timedelta(days=(day.weekday() - _SATURDAY) % WEEK_LENGTH)
        return _Days(saturday + timedelta(days=WEEK_LENGTH * shift), Grain.WEEK, WEEK_LENGTH, published.basis)
    if said.unit == YEAR_LENGTH:
        return _Days(date(day.year + shift, 1, 1), Grain.YEAR, 1, published.basis)
    months = day.year * 12 + day.month - 1 + shift
    first = date(months // 12, months % 12 + 1, 1)
    if said.days:
        return _Days(first.replace(day=said.days[0]), Grain.DAY, _count(said), published.basis)
    return _Days(first, Grain.MONTH, 1, published.basis)


def _of_weekday(said: Expression, published: Published) -> _Days:
    first = said.weekdays[0]
    count = 2 if len(said.weekdays) == 2 and said.weekdays[1] == (first + 1) % 7 else 1
    back = (published.day.weekday() - first) % 7
    if said.shift == 1:
        back = back - 7
    elif back == 0 and (count == 2 or said.shift == -1):
        back = 7
    return _Days(published.day - timedelta(days=back), Grain.DAY, count, published.basis)


def _count(said: Expression) -> int:
    return said.days[1] - said.days[0] + 1 if len(said.days) == 2 and said.days[1] > said.days[0] else 1


def _of_month(said: Expression, month: int, published: Published | None) -> _Days | Reason:
    day = said.days[0] if said.days else 1
    grain = Grain.DAY if said.days else Grain.MONTH
    if said.year is not None:
        first = date(said.year, month, day)
        return _Days(first, grain, _count(said), Basis.STATED, _contradiction(said, first))
    if published is None:
        return Reason.of("time.nothing_anchors_it")
    year = _year(said, month, day, published.day)
    first = date(year, month, day)
    reason = _contradiction(said, first)
    if reason is not None and said.shift is None and _contradiction(said, date(year - 1, month, day)) is None:
        # the weekday printed beside the day tells the year
        first, reason = date(year - 1, month, day), None
    return _Days(first, grain, _count(said), published.basis, reason)


def _year(said: Expression, month: int, day: int, today: date) -> int:
    """The year that words without one mean: the nearest past, unless they say "next" or "current"."""
    if said.shift == 0:
        near = (today.year - 1, today.year, today.year + 1)
        return min(near, key=lambda year: abs((year * 12 + month) - (today.year * 12 + today.month)))
    if said.shift == 1:
        return today.year if (month, day) >= (today.month, today.day) else today.year + 1
    if not said.days:
        past = month < today.month or (month == today.month and said.shift is None)
        return today.year if past else today.year - 1
    latest = today + (_AHEAD if said.shift is None else timedelta())
    for year in (latest.year, latest.year - 1):
        try:
            if date(year, month, day) <= latest:
                return year
        except ValueError:
            continue
    return latest.year


def _contradiction(said: Expression, first: date) -> Reason | None:
    """A weekday beside a full date that is another day of the week: one of them is a misprint."""
    if not said.days or len(said.weekdays) != 1 or first.weekday() == said.weekdays[0]:
        return None
    return Reason.of("time.weekday_differs")


def _interval(days: _Days, daypart: tuple[int, int] | None, zone: ZoneInfo) -> Interval:
    if days.grain is Grain.YEAR:
        return Interval(_at(days.first, 0, zone), _at(date(days.first.year + 1, 1, 1), 0, zone), Grain.YEAR)
    if days.grain is Grain.MONTH:
        following = date(days.first.year + days.first.month // 12, days.first.month % 12 + 1, 1)
        return Interval(_at(days.first, 0, zone), _at(following, 0, zone), Grain.MONTH)
    if days.grain is Grain.WEEK:
        end = days.first + timedelta(days=days.count)
        return Interval(_at(days.first, 0, zone), _at(end, 0, zone), Grain.WEEK)
    if daypart is None:
        return _whole(days, zone)
    begin, length = daypart
    if days.count > 1:
        if begin + length > _AFTER_MIDNIGHT and begin < _NIGHT:
            begin, length = _AFTER_MIDNIGHT, _MORNING
        elif begin < _NIGHT:
            return _whole(days, zone)
    return Interval(_at(days.first, begin, zone), _at(days.first, begin + length, zone), Grain.PART_OF_DAY)


def _whole(days: _Days, zone: ZoneInfo) -> Interval:
    end = days.first + timedelta(days=days.count)
    return Interval(_at(days.first, 0, zone), _at(end, 0, zone), Grain.DAY)


def _at(day: date, hour: int, zone: ZoneInfo) -> Instant:
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(hours=hour)
    return Instant.of(datetime(moment.year, moment.month, moment.day, moment.hour, tzinfo=zone))
