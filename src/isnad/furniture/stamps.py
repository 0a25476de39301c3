"""Dates as metadata and page stamps write them: a day, a month and a year in full, or nothing."""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum

from isnad.knowledge.calendar import month_number
from isnad.model.span import Span
from isnad.model.value import Value

# Arabic and Persian digits are digits to `\d` and to `int`; only where a number is spelled out must they be named.
_YEAR = re.compile(r"(?<!\d)(?:19|20|١٩|٢٠|۱۹|۲۰)\d\d(?!\d)")
_BEFORE_A_YEAR = 48
_WORD = r"[^\W\d_]+"
_WORDS = rf"{_WORD}(?:[\s/]{{1,3}}{_WORD})"
_ENGLISH_FULL = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_ENGLISH = tuple(month[:3] for month in _ENGLISH_FULL)
_ENGLISH_WORD = "|".join([*_ENGLISH_FULL, *_ENGLISH, "sept"])

_AFTER_YEAR = re.compile(r"\s?([/.\-])\s?(\d{1,2})\s?\1\s?(\d{1,2})(?!\d)")
# These end where a year begins.
_DAY_NUMBER = re.compile(r"(?<!\d)(\d{1,2})\s?([/.\-])\s?(\d{1,2})\s?\2\s?\Z")
_DAY_WORDS = re.compile(rf"(?<!\d)(\d{{1,2}})[\s/]{{0,3}}({_WORDS}{{0,4}})[\s,،/]{{1,3}}\Z")
_WORDS_DAY = re.compile(rf"({_WORDS}{{0,2}})\s(\d{{1,2}})[,،]\s?\Z")
# A social page prints the account's name and the stamp without a space: no boundary on the left.
_ENGLISH_DAY = re.compile(rf"({_ENGLISH_WORD})\.?\s(\d{{1,2}}),\s?\Z", re.IGNORECASE)


class Form(StrEnum):
    """In which order a stamp is written."""

    YEAR_FIRST = "year_first"
    YEAR_LAST = "year_last"
    DAY_WORD = "day_word"
    WORD_DAY = "word_day"


class Stamp(Value, frozen=True):
    """A full date in a text, with the characters it stands on."""

    day: date
    span: Span
    form: Form


def stamps(text: str) -> tuple[Stamp, ...]:
    """Every full date in `text`, by position.

    Numbers with the year last are day, month, year, and month, day, year where only that is a date ("07/19/2025"). The
    day is the one written: times and offsets beside it are passed over. Years that do not begin with 19 or 20, of the
    Hijri calendar for one, are not read.
    """
    found = (_around(text, year.start(), year.end()) for year in _YEAR.finditer(text))
    return tuple(stamp for stamp in found if stamp is not None)


def _around(text: str, start: int, end: int) -> Stamp | None:
    """The date whose year stands at `start` to `end`: what stands before a year is its day sooner than what follows."""
    year = int(text[start:end])
    for form, read in _READERS:
        found = read(text, start, year)
        if found is not None:
            day, begin = found
            return Stamp(day, Span(begin, end), form)
    match = _AFTER_YEAR.match(text, end)
    day_after = None if match is None else _day(year, int(match[2]), match[3])
    if match is None or day_after is None:
        return None
    return Stamp(day_after, Span(start, match.end()), Form.YEAR_FIRST)


def _before(pattern: re.Pattern[str], text: str, year_at: int) -> re.Match[str] | None:
    # Bounds, not a slice: what stands before the bounds is still looked back at.
    return pattern.search(text, max(0, year_at - _BEFORE_A_YEAR), year_at)


def _day_number(text: str, year_at: int, year: int) -> tuple[date, int] | None:
    match = _before(_DAY_NUMBER, text, year_at)
    if match is None:
        return None
    day = _day(year, int(match[3]), match[1]) or _day(year, int(match[1]), match[3])
    return None if day is None else (day, match.start())


def _day_words(text: str, year_at: int, year: int) -> tuple[date, int] | None:
    match = _before(_DAY_WORDS, text, year_at)
    day = None if match is None else _day(year, _month(match[2]), match[1])
    return None if match is None or day is None else (day, match.start())


def _english_day(text: str, year_at: int, year: int) -> tuple[date, int] | None:
    match = _before(_ENGLISH_DAY, text, year_at)
    day = None if match is None else _day(year, _month(match[1]), match[2])
    return None if match is None or day is None else (day, match.start())


def _words_day(text: str, year_at: int, year: int) -> tuple[date, int] | None:
    match = _before(_WORDS_DAY, text, year_at)
    if match is None:
        return None
    # Words before the month belong to the sentence: the longest tail that names a month is the month.
    for at in [0, *(gap.end() for gap in re.finditer(r"\s", match[1]))]:
        day = _day(year, _month(match[1][at:]), match[2])
        if day is not None:
            return day, match.start() + at
    return None


_READERS: tuple[tuple[Form, Callable[[str, int, int], tuple[date, int] | None]], ...] = (
    (Form.YEAR_LAST, _day_number),
    (Form.DAY_WORD, _day_words),
    (Form.WORD_DAY, _english_day),
    (Form.WORD_DAY, _words_day),
)


def _day(year: int, month: int | None, day: str) -> date | None:
    try:
        return None if month is None else date(year, month, int(day))
    except ValueError:
        return None


def _month(words: str) -> int | None:
    """The one month that `words` name, in one calendar or two ("تموز/يوليو"); None where they say more or less."""
    named = {_one_month(part) for part in words.split("/") if part.strip()}
    return named.pop() if len(named) == 1 else None


def _one_month(words: str) -> int | None:
    parts = words.split()
    # "21 من شباط": one short word may stand between day and month.
    if len(parts) > 1 and len(parts[0]) == 2:
        parts = parts[1:]
    word = " ".join(parts).casefold()
    for names in (_ENGLISH_FULL, _ENGLISH):
        if word in names:
            return names.index(word) + 1
    return 9 if word == "sept" else month_number(word)
