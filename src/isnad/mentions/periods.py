"""Calendars beside the civil one: months of the Hijri year, feasts, seasons; and the parts of a month or year."""

import re
from datetime import date, timedelta
from functools import cache

from hijridate import Hijri

from isnad.mentions.timewords import any_of, time_words

HIJRI_YEARS = range(1343, 1501)
"""The years that the tables of the Umm al-Qura calendar cover."""

_HIJRI_NUMBERS = (1, 1, 2, 7, 8, 9, 10)
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_MONTHS_OF_A_SEASON = 3
_LOOK_BACK = 24
_MONTH_ENDS = (0, 10, 20)
_YEAR_ENDS = (0, 4, 8, 12)


def hijri_day(year: int, month: int, day: int) -> date:
    """The civil day; raises ValueError or OverflowError where that month has no such day or no table covers it."""
    return Hijri(year, month, day).to_gregorian()


def hijri_month(year: int, month: int) -> tuple[date, date]:
    """First day of a Hijri month and of the one after it; raises like `hijri_day`."""
    first = hijri_day(year, month, 1)
    return first, first + timedelta(days=Hijri(year, month, 1).month_length())


def hijri_years_of(year: int) -> range:
    """The two or three Hijri years that a civil one meets."""
    first = int((year - 622) * 33 / 32)
    return range(max(HIJRI_YEARS.start, first - 1), min(HIJRI_YEARS.stop, first + 3))


def hijri_name_at(text: str, at: int) -> tuple[int, int] | None:
    """A month's number and the end of its name right there, "of the month of" passed over."""
    found = _hijri_name().match(text, at)
    return None if found is None else (_HIJRI_NUMBERS[time_words("hijri_names").index(found["name"])], found.end())


def hijri_name_before(text: str, at: int) -> tuple[int, int] | None:
    """A month's number and where its name begins right before a year, behind a word like "in"."""
    found = _hijri_name_before().search(text, max(0, at - _LOOK_BACK), at)
    if found is None:
        return None
    return _HIJRI_NUMBERS[time_words("hijri_names").index(found["name"])], found.start("name")


def era_behind(text: str, at: int) -> int | None:
    """Where "of the Hijra" ends behind a year, None where it does not stand there."""
    found = _era().match(text, at)
    return None if found is None else found.end()


def season_before(text: str, at: int) -> tuple[int, int] | None:
    """The first month of the season whose name stands right before a position, and where the name begins."""
    found = _season().search(text, max(0, at - _LOOK_BACK), at)
    if found is None:
        return None
    return next((month, found.start("word")) for name, month in _SEASONS.items() if found["word"] in time_words(name))


def season_of(year: int, month: int) -> tuple[date, date]:
    """Its first day and the one after its last; the winter of a year is the one that begins before that year."""
    begun = year - 1 if month == _SEASONS["winter"] else year
    end = month + _MONTHS_OF_A_SEASON
    return date(begun, month, 1), date(begun + (end - 1) // 12, (end - 1) % 12 + 1, 1)


def is_winter(month: int) -> bool:
    """Whether a season's first month is that of the one that lies in two years."""
    return month == _SEASONS["winter"]


def third_of_month(first: date, following: date, third: int) -> tuple[date, date]:
    """The days up to the 10th, up to the 20th, or the rest; `third` from 1."""
    start = first + timedelta(days=_MONTH_ENDS[third - 1])
    return start, following if third == len(_MONTH_ENDS) else first + timedelta(days=_MONTH_ENDS[third])


def third_of_year(year: int, third: int) -> tuple[date, date]:
    """Four months of a year; `third` from 1."""
    end = _YEAR_ENDS[third]
    return date(year, _YEAR_ENDS[third - 1] + 1, 1), date(year + end // 12, end % 12 + 1, 1)


@cache
def _hijri_name() -> re.Pattern[str]:
    return re.compile(rf" *(?:من +)?(?:شهر +)?(?P<name>{any_of('hijri_names')})(?![ء-ي])")


@cache
def _hijri_name_before() -> re.Pattern[str]:
    return re.compile(rf"(?<![ء-ي])(?:{any_of('in_month')}) +(?P<name>{any_of('hijri_names')}) *\Z")


@cache
def _era() -> re.Pattern[str]:
    return re.compile(rf" *(?:{any_of('era_hijri')})(?![ء-ي])")


@cache
def _season() -> re.Pattern[str]:
    return re.compile(rf"(?<![ء-ي])[وفبل]?(?:ال)?(?P<word>{any_of(*_SEASONS)}) *\Z")
