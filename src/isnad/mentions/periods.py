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
_LOOK_BACK = 32
_MONTH_ENDS = (0, 10, 20)
_YEAR_ENDS = (0, 4, 8, 12)
_HALF_MONTH = 15
_HALVES = 2
WEEKS = 5
"""What is written for the weeks of a month, the fifth of which is no week."""
_WEEK = timedelta(days=7)
_THIRDS = 3


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


def slice_before(text: str, at: int) -> tuple[tuple[int, int], int] | None:
    """Which half, third or quarter of what stands behind a position, 0 for the last, and where its words begin."""
    found = _slice().search(text, max(0, at - _LOOK_BACK), at)
    if found is None:
        return None
    ordinals, of = time_words("slice_ordinals"), _parts_of(found["of"])
    which = (ordinals.index(found["which"]) + 1) % len(ordinals)
    return None if which > of else ((which, of), found.start())


def slice_word_before(text: str, at: int) -> tuple[int, int] | None:
    """How many make the whole, 2 behind "half", and where the word begins; its ordinal stands behind the position."""
    found = _slice_word().search(text, max(0, at - _LOOK_BACK), at)
    return None if found is None else (_parts_of(found["of"]), found.start())


def _parts_of(word: str) -> int:
    return WEEKS if word in time_words("slice_weeks") else time_words("slices").index(word) + 2


def slice_of_month(first: date, following: date, which: int, of: int) -> tuple[date, date] | None:
    """The days up to the 15th or the rest, or a third; None for a quarter, which no month has."""
    if of == WEEKS:
        return (following - _WEEK, following) if which == 0 else (first + (which - 1) * _WEEK, first + which * _WEEK)
    which = which or of
    if of == _HALVES:
        middle = first + timedelta(days=_HALF_MONTH)
        return (first, middle) if which == 1 else (middle, following)
    return third_of_month(first, following, which) if of == _THIRDS else None


def slice_of_year(year: int, which: int, of: int) -> tuple[date, date]:
    """Six, four or three months of a year."""
    months = 12 // of
    begin, end = months * ((which or of) - 1), months * (which or of)
    return date(year, begin + 1, 1), date(year + end // 12, end % 12 + 1, 1)


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


@cache
def _slice() -> re.Pattern[str]:
    return re.compile(rf"{_slice_word().pattern[:-2]}(?P<which>{any_of('slice_ordinals')}) +(?:من +)?(?:ال)?\Z")


@cache
def _slice_word() -> re.Pattern[str]:
    return re.compile(rf"(?<![ء-ي])[وفبل]?ال(?P<of>{any_of('slices', 'slice_weeks')}) +\Z")
