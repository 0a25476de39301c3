"""Dates written in digits only, of either calendar: year first, or day, month and year."""

import re
from datetime import date
from functools import lru_cache

import msgspec
from hijridate import Hijri

# Begins with a set, so that the search skips from digit to digit; what stands before is looked at afterwards.
_DATE = re.compile(r"[0-9]{1,4} ?([/.\\-]) ?([0-9]{1,2}) ?\1 ?([0-9]{1,4})(?![0-9])")
_CENTURIES = ("19", "20")
_HIJRI_YEARS = range(1343, 1501)
"""Years that are of the Hijri calendar wherever they end a date; the tables of the Umm al-Qura cover them."""


class NumericDate(msgspec.Struct, frozen=True, gc=False):
    """A date at `[start, end)` of the working copy; `day` is None where the digits name no day (month 13).

    `hijri`: they are of the Hijri year, and `day` is the civil day by the tables of the Umm al-Qura.
    """

    start: int
    end: int
    day: date | None
    hijri: bool = False


@lru_cache(maxsize=4)
def numeric_dates(working: str) -> tuple[NumericDate, ...]:
    """Every full date in digits, in order; kept for the next who asks of the same text, as several do at once.

    With the year last they are day, month, year: a date that cannot be read so ("07/19/2025") names no day, because
    the other order would be a guess.
    """
    found: list[NumericDate] = []
    for match in _DATE.finditer(working):
        start, end = match.span()
        first, month, last = match[0][: match.start(1) - start].rstrip(), match[2], match[3]
        if start and working[start - 1] in "0123456789.,":
            continue
        if len(first) == 4 and first.startswith(_CENTURIES) and len(last) <= 2:
            found.append(NumericDate(start, end, _day(first, month, last)))
        elif len(first) <= 2 and len(last) == 4 and last.startswith(_CENTURIES):
            found.append(NumericDate(start, end, _day(last, month, first)))
        elif len(first) == 4 and len(last) <= 2 and int(first) in _HIJRI_YEARS:
            found.append(NumericDate(start, end, _hijri_day(first, month, last), hijri=True))
        elif len(first) <= 2 and len(last) == 4 and int(last) in _HIJRI_YEARS:
            found.append(NumericDate(start, end, _hijri_day(last, month, first), hijri=True))
    return tuple(found)


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _hijri_day(year: str, month: str, day: str) -> date | None:
    try:
        return Hijri(int(year), int(month), int(day)).to_gregorian()
    except (ValueError, OverflowError):
        return None
