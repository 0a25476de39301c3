"""Days by the Hijri calendar, by feast and season, by stretches of time, and by the day told before."""

from datetime import date, timedelta

from isnad.mentions.anchor import DAY, Anchor, Days, one_day
from isnad.mentions.civildays import ago, whole_month, whole_year
from isnad.mentions.daynumber import MONTH_LENGTH
from isnad.mentions.expression import WEEK_LENGTH, YEAR_LENGTH, Expression
from isnad.mentions.periods import hijri_day, hijri_month, hijri_years_of, is_winter, season_of
from isnad.mentions.stretch import DAY as HOURS_OF_A_DAY, MONTH, WEEK, YEAR, Sense, Stretch
from isnad.model.document import Published
from isnad.model.reason import Reason
from isnad.model.terms import Basis, Grain

_UNITS = {WEEK: WEEK_LENGTH, MONTH: MONTH_LENGTH, YEAR: YEAR_LENGTH}
_GRAINS = {WEEK: Grain.WEEK, MONTH: Grain.MONTH, YEAR: Grain.YEAR}
_LONGEST_HOURS = 12
_EVES = ((20, 10), (17, 7))
"""The parts of the day, night and eve, that before a feast are of the day before it."""


def of_hijri(said: Expression, anchor: Anchor) -> Days | Reason:
    """A month of the Hijri year; inferred, as the tables may differ by a day from the moon that was seen."""
    month, day = said.months[0], said.days[0] if said.days else None
    if said.year is not None and said.year < 1600:
        return on_weekday(said, _hijri(said.year, month, day).first) if day else _hijri(said.year, month, day)
    published = anchor.published
    if said.year is None and published is None:
        return Reason.of("time.nothing_anchors_it")
    year = said.year
    if year is None and published is not None and said.year_shift is not None:
        year = published.day.year + said.year_shift
    if year is not None:
        met = [found for one in hijri_years_of(year) if (found := _hijri(one, month, day)).first.year == year]
        return met[0] if len(met) == 1 else Reason.of("time.several_days")
    return _nearest_hijri(month, day, published) if published is not None else Reason.of("time.nothing_anchors_it")


def on_weekday(said: Expression, day: date) -> Days:
    """A day by the tables, or the one before or after it where the weekday printed beside it says so."""
    if len(said.weekdays) != 1:
        return one_day(day, Basis.INFERRED)
    off = (said.weekdays[0] - day.weekday() + 3) % WEEK_LENGTH - 3
    if abs(off) > 1:
        return one_day(day, Basis.INFERRED, Reason.of("time.weekday_differs"))
    return one_day(day + off * DAY, Basis.INFERRED)


def weekday_from_told(said: Expression, anchor: Anchor) -> Days | Reason:
    """As in "the Friday after": the nearest before or after the day told before."""
    if anchor.told is None or len(said.weekdays) != 1:
        return Reason.of("time.nothing_told_before")
    ahead = (said.weekdays[0] - anchor.told.day.weekday()) % WEEK_LENGTH
    days = ahead or WEEK_LENGTH if said.from_told > 0 else ahead - WEEK_LENGTH
    return one_day(anchor.told.day + timedelta(days=days), Basis.INFERRED)


def _nearest_hijri(month: int, day: int | None, published: Published) -> Days:
    past = [_hijri(one, month, day) for one in hijri_years_of(published.day.year)]
    return [found for found in past if found.first <= published.day + DAY][-1]


def _hijri(year: int, month: int, day: int | None) -> Days:
    if day is not None:
        return one_day(hijri_day(year, month, day), Basis.INFERRED)
    first, following = hijri_month(year, month)
    return Days(first, following, Grain.MONTH, Basis.INFERRED)


def of_feast(said: Expression, anchor: Anchor) -> Days | Reason:
    """All days of a feast or one of them: of the year named, else the nearest past."""
    if said.feast is None:
        raise ValueError("no feast")
    month, day, length, hijri = said.feast
    published = anchor.published
    year = said.year
    if year is None and published is not None and said.year_shift is not None:
        year = published.day.year + said.year_shift
    if year is None and published is None:
        return Reason.of("time.nothing_anchors_it")
    near = year if year is not None else published.day.year if published is not None else 0
    if hijri:
        years = (near,) if year is not None and year < 1600 else hijri_years_of(near)
        firsts = [hijri_day(one, month, day) for one in years]
    else:
        firsts = [date(one, month, day) for one in (near - 1, near, near + 1)]
    if year is not None and year >= 1600:
        firsts = [first for first in firsts if first.year == year]
    elif year is None and published is not None:
        firsts = [first for first in firsts if first <= published.day + DAY][-1:]
    if len(firsts) != 1:
        return Reason.of("time.several_days")
    basis = Basis.INFERRED if hijri or published is None else published.basis
    if said.feast_day:
        return one_day(firsts[0] + (said.feast_day - 1) * DAY, basis)
    if said.daypart in _EVES:
        return one_day(firsts[0] - DAY, basis)
    return Days(firsts[0], firsts[0] + (1 if said.daypart is not None else length) * DAY, Grain.DAY, basis)


def of_season(said: Expression, anchor: Anchor) -> Days | Reason:
    """Three months; a winter named by one year may be either of two, and is doubtful."""
    if said.season is None:
        raise ValueError("no season")
    year, basis = said.year, Basis.STATED
    if year is None:
        if anchor.published is None:
            return Reason.of("time.nothing_anchors_it")
        year, basis = anchor.published.day.year + (said.shift or 0), anchor.published.basis
    first, end = season_of(year, said.season)
    doubt = Reason.of("time.winter_of_two_years") if is_winter(said.season) else None
    return Days(first, end, Grain.SEASON, basis, doubt)


def of_told(said: Expression, anchor: Anchor) -> Days | Reason:
    """As in "the same day", "the next day", "the same month": from the day told before, and so inferred."""
    told = anchor.told
    if told is None:
        return Reason.of("time.nothing_told_before")
    if said.of_told == YEAR_LENGTH:
        return whole_year(told.day.year, Basis.INFERRED, said.part)
    if said.of_told == MONTH_LENGTH:
        return whole_month(told.day.replace(day=1), Basis.INFERRED, said.part)
    return one_day(told.day + timedelta(days=said.told or 0), Basis.INFERRED)


def of_stretch(stretch: Stretch, anchor: Anchor) -> Days | Reason:
    """A stretch that lies back, lasts until now, or is counted from the day told before; a length is no date."""
    if stretch.sense is Sense.LENGTH or stretch.of_event:
        return Reason.of("time.a_length" if stretch.sense is Sense.LENGTH else "time.counted_from_an_event")
    if stretch.sense is Sense.AFTER:
        return _after(stretch, anchor)
    published = anchor.published
    if published is None:
        return Reason.of("time.nothing_anchors_it")
    if stretch.unit < HOURS_OF_A_DAY:
        return _hours(stretch, published)
    if stretch.amount is None:
        return Reason.of("time.no_number_of_them")
    if stretch.sense is Sense.PAST:
        return _past(stretch.amount, stretch.unit, published)
    unit = _UNITS.get(stretch.unit)
    day = published.day - timedelta(days=stretch.amount)
    found = one_day(day, published.basis) if unit is None else ago(-stretch.amount, unit, published)
    if stretch.sense is Sense.SINCE:
        return Days(found.first, found.end, found.grain, found.basis, open_end=True)
    return found


def _after(stretch: Stretch, anchor: Anchor) -> Days | Reason:
    if stretch.unit not in (HOURS_OF_A_DAY, WEEK) or stretch.amount is None:
        return Reason.of("time.no_number_of_them")
    if anchor.told is None:
        return Reason.of("time.nothing_told_before")
    days = stretch.amount * stretch.unit // HOURS_OF_A_DAY
    return one_day(anchor.told.day + timedelta(days=days), Basis.INFERRED)


def _hours(stretch: Stretch, published: Published) -> Days:
    """Hours back from a moment of the document's day that nobody states, to the end of that day."""
    hours = (stretch.amount or 0) if stretch.unit else 0
    back = 0 if hours <= _LONGEST_HOURS else -(-hours // HOURS_OF_A_DAY)
    first = published.day - back * DAY
    ends_then = stretch.sense is Sense.AGO
    return Days(first, first + DAY if ends_then else published.day + DAY, Grain.DAY, published.basis)


def _past(amount: int, unit: int, published: Published) -> Days:
    """As in "the past three days": with the day of writing, which they last until."""
    end = published.day + DAY
    if unit in (MONTH, YEAR):
        found = ago(-amount, _UNITS[unit], published)
        return Days(found.first, end, _GRAINS[unit], published.basis)
    grain = _GRAINS.get(unit, Grain.DAY)
    return Days(published.day - timedelta(days=amount * unit // HOURS_OF_A_DAY), end, grain, published.basis)
