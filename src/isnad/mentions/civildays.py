"""Days by weekday, month and year of the civil calendar, told from the day of the document."""

from datetime import date, timedelta

from isnad.mentions.anchor import DAY, Anchor, Days, month_from, month_number, one_day, weekday_differs
from isnad.mentions.daynumber import MONTH_LENGTH
from isnad.mentions.expression import WEEK_LENGTH, YEAR_LENGTH, Expression
from isnad.mentions.periods import WEEKS, slice_of_month, slice_of_year, third_of_month, third_of_year
from isnad.model.document import Published
from isnad.model.reason import Reason
from isnad.model.terms import Basis, Grain

_AHEAD = timedelta(days=2)
"""How far behind the day that a page states its text may have been written: what it calls "the 5th" may be tomorrow."""
_SOON = timedelta(days=31)
"""A day without a year that lies so little ahead may be meant as well as that of the year before."""
_FRESH = timedelta(days=60)
"""A day so little back is meant rather than that of an earlier year, though its weekday or its tale be of another."""
_SATURDAY = 5
_QUARTERS = 4
_BEFORE_LAST = -2
_NEAR_DAYS = 2
_NIGHT = 18
_NARROWED = range(2005, 2031)
"""The years looked through where a weekday narrows a day without a year."""


def of_relative(said: Expression, published: Published) -> Days:
    """As in "yesterday"; in "two weeks ago" the week around that day, for nobody who says so has counted the days."""
    stretches = said.relative or 0
    return ago(stretches, said.unit, published) if said.unit > 1 else _relative(said, published, stretches)


def _relative(said: Expression, published: Published, days: int) -> Days:
    """A weekday beside "yesterday" is the one nearest to it: a page may state its day a little early or late."""
    day = published.day + timedelta(days=days)
    if not said.weekdays:
        return one_day(day, published.basis)
    off = (said.weekdays[0] - day.weekday() + 3) % WEEK_LENGTH - 3
    if abs(off) > _NEAR_DAYS:
        return one_day(_past(said.weekdays[0], published), published.basis, Reason.of("time.weekday_differs"))
    last = 2 if len(said.weekdays) == 2 else 1
    if last == 2:
        off = (said.weekdays[-1] - day.weekday() + 3) % WEEK_LENGTH - 4
    first = day + timedelta(days=off)
    return Days(first, first + last * DAY, Grain.DAY, published.basis)


def ago(stretches: int, unit: int, published: Published) -> Days:
    """Weeks, months and years that lie back, each around the day they are counted to."""
    if unit == WEEK_LENGTH:
        middle = published.day + timedelta(days=WEEK_LENGTH * stretches)
        first = middle - timedelta(days=WEEK_LENGTH // 2)
        return Days(first, first + WEEK_LENGTH * DAY, Grain.WEEK, published.basis)
    if unit == YEAR_LENGTH:
        return whole_year(published.day.year + stretches, published.basis)
    return whole_month(month_from(month_number(published.day) + stretches), published.basis)


def whole_month(first: date, basis: Basis, part: int = 0) -> Days:
    """A month or a third of it."""
    following = month_from(month_number(first) + 1)
    start, end = third_of_month(first, following, part) if part else (first, following)
    return Days(start, end, Grain.MONTH, basis)


def whole_year(year: int, basis: Basis, part: int = 0) -> Days:
    """A year or a third of it."""
    start, end = third_of_year(year, part) if part else (date(year, 1, 1), date(year + 1, 1, 1))
    return Days(start, end, Grain.YEAR, basis)


def years(first: int, until: int | None, part: int) -> Days:
    """A year as stated, or several on end."""
    if until is not None:
        return Days(date(first, 1, 1), date(until + 1, 1, 1), Grain.YEAR, Basis.STATED)
    return whole_year(first, Basis.STATED, part)


def sliced(days: Days, which: int, of: int) -> Days | Reason:
    """The half, third or quarter of a month or year; which of them, 0 for the last."""
    if days.grain is Grain.MONTH:
        ends = slice_of_month(days.first, days.end, which, of) if which < WEEKS else None
        if ends is None:
            return Reason.of("time.no_such_day")
        return Days(*ends, Grain.WEEK if of == WEEKS else Grain.MONTH, days.basis, days.reason)
    if of == WEEKS:
        return Reason.of("time.no_such_day")
    if days.grain is not Grain.YEAR or days.first != date(days.first.year, 1, 1):
        return days
    grain = Grain.SEASON if of == _QUARTERS else Grain.YEAR
    return Days(*slice_of_year(days.first.year, which, of), grain, days.basis, days.reason)


def of_unit(said: Expression, published: Published) -> Days:
    """As in "the current month", "the 5th of the current month", "Tuesday of last week"."""
    day, shift = published.day, said.shift or 0
    if said.unit == WEEK_LENGTH:
        # weeks of the region begin on Saturday
        saturday = day - timedelta(days=(day.weekday() - _SATURDAY) % WEEK_LENGTH)
        first = saturday + timedelta(days=WEEK_LENGTH * shift)
        if said.weekdays:
            return one_day(first + timedelta(days=(said.weekdays[0] - _SATURDAY) % WEEK_LENGTH), published.basis)
        return Days(first, first + WEEK_LENGTH * DAY, Grain.WEEK, published.basis)
    if said.unit == YEAR_LENGTH:
        return whole_year(day.year + shift, published.basis, said.part)
    first = month_from(month_number(day) + shift)
    return in_month(said, first, published.basis)


def in_month(said: Expression, month: date, basis: Basis) -> Days:
    """The days named of a month that is known; raises ValueError where it has no such day."""
    if not said.days:
        return whole_month(month, basis, said.part)
    first = month.replace(day=said.days[0])
    reason = Reason.of("time.weekday_differs") if weekday_differs(said, first) else None
    if said.apart:
        reason = Reason.of("time.days_apart")
    return Days(first, first + _count(said) * DAY, Grain.DAY, basis, reason)


def of_weekday(said: Expression, published: Published) -> Days:
    """The nearest past one, or the nearest two of a night between them."""
    first = said.weekdays[0]
    count = 2 if len(said.weekdays) == 2 and said.weekdays[1] == (first + 1) % WEEK_LENGTH else 1
    back = (published.day.weekday() - first) % WEEK_LENGTH
    if said.shift == 1:
        back = back - WEEK_LENGTH
    elif back == 0 and (count == 2 or said.shift in (-1, _BEFORE_LAST)):
        back = WEEK_LENGTH
    if said.shift == _BEFORE_LAST:
        back += WEEK_LENGTH
    day = published.day - timedelta(days=back)
    return Days(day, day + count * DAY, Grain.DAY, published.basis)


def _past(weekday: int, published: Published) -> date:
    return published.day - timedelta(days=(published.day.weekday() - weekday) % WEEK_LENGTH)


def _count(said: Expression) -> int:
    return said.days[1] - said.days[0] + 1 if len(said.days) == 2 and said.days[1] > said.days[0] else 1


def of_month(said: Expression, anchor: Anchor) -> Days | Reason:
    """A month by name with its year, or with the one that the document's day or its other dates tell."""
    month, published, told = said.months[0], anchor.published, anchor.told
    if said.year is not None:
        return in_month(said, date(said.year, month, 1), Basis.STATED)
    if said.of_told == YEAR_LENGTH:
        if told is None:
            return Reason.of("time.nothing_told_before")
        return in_month(said, date(told.day.year, month, 1), Basis.INFERRED)
    if published is None:
        return _of_years(said, month, anchor)
    if said.year_shift is not None:
        return in_month(said, date(published.day.year + said.year_shift, month, 1), published.basis)
    nearest = _nearest(said, month, published)
    if said.shift is not None or not said.days or told is None or not (told.dated and told.near):
        return nearest
    same = date(told.day.year, month, said.days[0])
    if same.year < nearest.first.year and published.day - nearest.first > _FRESH and not weekday_differs(said, same):
        # in a tale of another year, days without one are of that year
        found = in_month(said, same.replace(day=1), Basis.INFERRED)
        return found if said.weekdays else _doubtful(found)
    return nearest


def _nearest(said: Expression, month: int, published: Published) -> Days:
    """The nearest past one; the weekday printed beside the day tells the year where that one disagrees."""
    year = _year(said, month, said.days[0] if said.days else 1, published.day)
    if said.shift == _BEFORE_LAST:
        return _doubtful(in_month(said, date(year - 1, month, 1), published.basis))
    found = in_month(said, date(year, month, 1), published.basis)
    if found.reason is not None and said.shift is None:
        if published.day - found.first <= _FRESH:
            return found
        earlier = in_month(said, date(year - 1, month, 1), published.basis)
        return found if earlier.reason is not None else earlier
    if said.days and said.shift is None and not said.weekdays and year < published.day.year:
        try:
            soon = date(year + 1, month, said.days[0]) - published.day
        except ValueError:
            return found
        if _AHEAD < soon <= _SOON:
            return _doubtful(found)
    return found


def _doubtful(found: Days) -> Days:
    return Days(found.first, found.end, found.grain, found.basis, Reason.of("time.year_not_stated"))


def _of_years(said: Expression, month: int, anchor: Anchor) -> Days | Reason:
    """Where nothing tells the document's day: the one year that its other dates state and that agrees."""
    day = said.days[0] if said.days else 1
    agree = [year for year in anchor.years if _agrees(said, year, month, day)]
    if not agree and said.days and said.weekdays:
        agree = [year for year in anchor.clues if _agrees(said, year, month, day)]
    if len(agree) == 1 and said.shift is None and said.year_shift is None:
        return in_month(said, date(agree[0], month, 1), Basis.INFERRED)
    if not agree and said.days and said.weekdays:
        years = [year for year in _NARROWED if _agrees(said, year, month, day)]
        if not years:
            date(2024, month, day)
        return Reason.of("time.several_years", years=", ".join(map(str, years)))
    if said.days:
        date(2024, month, day)
    return Reason.of("time.nothing_anchors_it")


def _agrees(said: Expression, year: int, month: int, day: int) -> bool:
    try:
        return not weekday_differs(said, date(year, month, day))
    except ValueError:
        return False


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


def of_bare_day(said: Expression, anchor: Anchor) -> Days | Reason:
    """As in "the evening of the 17th": of the month told before in the paragraph, else the nearest past one."""
    day, told, published = said.days[0], anchor.told, anchor.published
    if said.unit == MONTH_LENGTH and said.of_told and told is not None:
        return one_day(told.day.replace(day=day), Basis.INFERRED)
    if told is not None and (told.near or published is None):
        return one_day(told.day.replace(day=day), Basis.INFERRED)
    if published is None:
        return Reason.of("time.nothing_anchors_it")
    month = month_number(published.day) - (day > published.day.day)
    return one_day(month_from(month).replace(day=day), published.basis)
