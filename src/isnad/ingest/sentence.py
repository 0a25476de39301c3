"""The day a report came out as its own sentences tell it: "today, Sunday 24 July 2022", "today, Saturday"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Final

import msgspec

from isnad.furniture.plain import plain
from isnad.furniture.stamps import stamps
from isnad.ingest.limits import EARLIEST
from isnad.ingest.network import FACEBOOK, X, network_of
from isnad.knowledge.calendar import month_number, weekday_number, words_for_today
from isnad.knowledge.wordlists import written_words
from isnad.model.document import Document, Published
from isnad.model.span import Span
from isnad.model.terms import Basis, PartKind
from isnad.model.value import Value
from isnad.text.alphabet import LETTERS

_HEAD: Final = 1500
"""A report says "today" for its own day in its first sentences; further down it may quote another."""

_LONGEST_DATE: Final = 40
_LONGEST_BEFORE: Final = 30
_GAP: Final = r"[\s،,()\-–:]{1,3}"
_ONE_WORD: Final = f"[{LETTERS}\u064b-\u0652\u0640]+"
_WORD = re.compile(f"{_GAP}({_ONE_WORD})")
_LAST_WORD = re.compile(rf"({_ONE_WORD}|[a-z]+)\s+\Z", re.IGNORECASE)
_NEXT = re.compile(_GAP)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_DAY_AND_MONTH_NUMBER = re.compile(r"(\d{1,2})\s?[/-]\s?(\d{1,2})(?!\s?[/-]?\d)")


class _Today(Value, frozen=True):
    """A "today" of the head: `weekday` where it is named behind it, and where the words end."""

    start: int
    end: int
    weekday: int | None


class _Date(Value, frozen=True):
    """What is written behind it; `year` is None where it is left out."""

    year: int | None
    month: int
    day: int
    end: int


def day_said(document: Document, today: date) -> Published | None:
    """The day of the first "today" that has a date behind it, inferred, with its span; None where none has.

    In the title of a daily round-up "for the day" is as good, because a round-up comes out on the day that it covers.
    A year that is left out is the one year up to `today` that the report, its title or its address names and in which
    the day of the week agrees; without a weekday, or where no year or more than one agrees, nothing is told. A date
    whose weekday contradicts it tells nothing.
    """
    text = document.report
    for said in (*_days_of_titles(document), *_todays(text)):
        written = _date_at(text, said.end)
        if written is None:
            continue
        days = [
            day for year in _years(document, written, said, today) if (day := _day(year, written, said)) is not None
        ]
        if len(days) == 1:
            return Published(days[0], Basis.INFERRED, "sentence", Span(said.start, written.end))
    return None


def in_the_writers_zone(document: Document, used: Published) -> Published:
    """The same, or the day after where a post's stamp is in another zone and the post itself says so.

    A social network prints its stamp in the zone of whoever saves the page, and the id of a post on X holds the time
    of Greenwich; metadata of pages hold times of Greenwich too. "Today, Saturday" under a stamp of Friday was written
    on the Saturday. The day then is inferred, from stamp and sentence. A table's day stands: a person wrote it.
    """
    printed = network_of(document) in (FACEBOOK, X) and used.source in ("text", "url")
    if not printed and used.source not in ("field", "page"):
        return used
    weekday = next((said.weekday for said in _todays(document.report) if said.weekday is not None), None)
    other = used.day + timedelta(days=1)
    if weekday is None or other.weekday() != weekday:
        return used
    return msgspec.structs.replace(used, day=other, basis=Basis.INFERRED, source="sentence")


def _days_of_titles(document: Document) -> Iterator[_Today]:
    text = document.report
    for part in document.parts:
        if part.kind is PartKind.TITLE:
            for found in _for_the_day().finditer(text, part.span.start, part.span.end):
                yield _with_weekday(text, found)


def _todays(text: str) -> Iterator[_Today]:
    for found in _today_pattern().finditer(text, 0, _HEAD):
        before = _LAST_WORD.search(text, max(0, found.start() - _LONGEST_BEFORE), found.start())
        if before is None or plain(before[1]) not in _words("another_day"):
            yield _with_weekday(text, found)


def _with_weekday(text: str, found: re.Match[str]) -> _Today:
    word = _WORD.match(text, found.end())
    weekday = None if word is None else _weekday(word[1])
    return _Today(found.start(), found.end() if word is None or weekday is None else word.end(), weekday)


def _date_at(text: str, at: int) -> _Date | None:
    """The date that begins at once behind a gap, or behind a word that leads to it."""
    begin = _on_the_day().match(text, at) or _NEXT.match(text, at)
    if begin is None:
        return None
    start = begin.end()
    whole = next(iter(stamps(text[start : start + _LONGEST_DATE])), None)
    if whole is not None and whole.span.start == 0:
        return _Date(whole.day.year, whole.day.month, whole.day.day, start + whole.span.end)
    return _worded(text, start) or _numbered(text, start)


def _worded(text: str, start: int) -> _Date | None:
    """A number and a month by name, a year perhaps behind it with words between."""
    found = _day_and_month().match(text, start)
    if found is None:
        return None
    # Months may have a second word ("the second Kanun") or two names; the longer name is tried first.
    for end, name in (
        (found.end("second"), f"{found['first']} {found['second']}"),
        (found.end("first"), found["first"]),
    ):
        month = month_number(name) if end >= 0 else None
        if month is not None:
            break
    else:
        return None
    end = max(end, found.end("other") if month_number(found["other"] or "") == month else end)
    year = _of_the_year().match(text, end)
    return _Date(None if year is None else int(year[1]), month, int(found["day"]), end if year is None else year.end())


def _numbered(text: str, start: int) -> _Date | None:
    found = _DAY_AND_MONTH_NUMBER.match(text, start)
    return None if found is None else _Date(None, int(found[2]), int(found[1]), found.end())


def _years(document: Document, written: _Date, said: _Today, today: date) -> list[int]:
    if written.year is not None:
        return [written.year]
    if said.weekday is None:
        return []
    named = "\n".join((document.report, document.title or "", document.url or ""))
    years = {int(found[0]) for found in _YEAR.finditer(named) if not _is_past(named, found.start())}
    return sorted(year for year in years if EARLIEST.year <= year <= today.year)


def _is_past(text: str, year_at: int) -> bool:
    """Whether "since" stands shortly before a year, which then is no year of the report."""
    before = re.findall(rf"{_ONE_WORD}|[a-z]+|\n", text[max(0, year_at - _LONGEST_BEFORE) : year_at].casefold())
    return any(plain(word) in _words("since") for word in before[-4:])


def _day(year: int, written: _Date, said: _Today) -> date | None:
    try:
        found = date(year, written.month, written.day)
    except ValueError:
        return None
    return found if said.weekday in (None, found.weekday()) else None


# The same few words follow "today" in report after report, and folding them costs more than everything else here.
_weekday = lru_cache(4096)(weekday_number)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(plain(word) for word in written_words("published", name))


def _any_of(name: str) -> str:
    words = sorted(written_words("published", name), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)


@cache
def _today_pattern() -> re.Pattern[str]:
    # Begins with a set, so that the search skips from one of their first letters to the next.
    words = sorted(words_for_today(), key=len, reverse=True)
    today = "|".join(rf"(?<={re.escape(word[0])}){re.escape(word[1:])}" for word in words)
    first = "".join(sorted({word[0] for word in words}))
    return re.compile(rf"[{first}](?<![{LETTERS}].)(?:{today})(?![{LETTERS}])")


@cache
def _for_the_day() -> re.Pattern[str]:
    return re.compile(rf"(?<![{LETTERS}])(?:{_any_of('for_the_day')})(?![{LETTERS}])")


@cache
def _on_the_day() -> re.Pattern[str]:
    return re.compile(rf"{_GAP}(?:{_any_of('on_the_day')})[\s:ـ،]{{0,3}}(?=\d)")


@cache
def _day_and_month() -> re.Pattern[str]:
    word = f"[{LETTERS}]+"
    return re.compile(
        rf"(?P<day>\d{{1,2}})\s?[-/]?\s?(?:(?:{_any_of('of_the_month')})\s)?(?P<first>{word})(?:\s(?P<second>{word}))?"
        rf"(?:\s?[/(]\s?(?P<other>{word})\)?)?"
    )


@cache
def _of_the_year() -> re.Pattern[str]:
    return re.compile(rf"[\s،,/-]{{1,3}}(?:(?:{_any_of('of_the_year')})\s)?(\d{{4}})(?!\d)")
