"""The day of a document that nothing dates, as its own expressions together tell it."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from isnad.knowledge.meaning import HappeningMeaning, OutcomeMeaning
from isnad.mentions.expression import YEAR_LENGTH, Expression
from isnad.mentions.items import Passage
from isnad.mentions.labels import YEARS
from isnad.mentions.stretch import YEAR, Sense
from isnad.mentions.timewords import any_of, time_words, word_before
from isnad.model.document import Published
from isnad.model.terms import Basis

_HEADING_WORDS = 12
_SOON_AFTER = timedelta(days=2)


class Years(NamedTuple):
    """The years of the document's dates, and those that it only names or that follow from such a one."""

    dated: tuple[int, ...]
    named: tuple[int, ...]


def years_stated(passage: Passage, said: Sequence[Expression]) -> Years:
    """What has lasted since then is left out: that is no date of its events. "A year after 2021" is 2022."""
    dated: dict[int, None] = {}
    named: dict[int, None] = {}
    for at, one in enumerate(said):
        year = one.date.year if one.date is not None else one.year
        if year not in YEARS or year is None or one.hijri or word_before(passage.text, one.start, "since") is not None:
            continue
        if one.date is not None or one.months:
            dated[year] = None
        elif (shift := _shift(passage, said, at)) is not None:
            named[year - shift] = None
        else:
            named[year + (_years_after(passage, said[at - 1], one) if at else 0)] = None
    return Years(tuple(dated), tuple(named))


def _shift(passage: Passage, said: Sequence[Expression], at: int) -> int | None:
    """-1 where a year is said to be last year's number, 0 where it is this one's; None where it is neither."""
    one = said[at]
    if one.shift is not None:
        return one.shift
    before = said[at - 1] if at else None
    if before is None or before.unit != YEAR_LENGTH or before.shift is None or before.year is not None:
        return None
    gap = passage.text[before.end : one.start].strip(" ،,(:-")
    return before.shift if gap in ("", *time_words("that_is")) else None


def _years_after(passage: Passage, before: Expression, one: Expression) -> int:
    """How many years lie between a year and what is told, where the words before it count them."""
    stretch = before.stretch
    if stretch is None or not stretch.of_event or stretch.unit != YEAR or stretch.amount is None:
        return 0
    if passage.sentence_of(before.start) != passage.sentence_of(one.start):
        return 0
    return stretch.amount if stretch.sense is Sense.AFTER else -stretch.amount if stretch.sense is Sense.AGO else 0


def day_of_text(passage: Passage, said: Sequence[Expression], years: Years) -> Published | None:
    """The day that "today" is, where a date stands beside it, or the date that heads the text.

    A date whose weekday contradicts it tells nothing, nor does one without a year where the document's other dates
    state none or several that fit.
    """
    for at, one in enumerate(said):
        day = _full(one, years)
        if day is None or one.weekdays not in ([], [day.weekday()]):
            continue
        today = one.relative == 0 or (at and said[at - 1].relative == 0 and _close(passage, said[at - 1], one))
        if today or (at == 0 and (_heads(passage, one) or _is_dateline(passage, one))):
            return Published(day, Basis.INFERRED, "sentence")
    return None


def heading_stop(text: str) -> int:
    """Where the first line ends that gives a round-up its heading, 0 where none does."""
    start = len(text) - len(text.lstrip())
    stop = text.find("\n", start)
    heads = stop > 0 and _roundup().match(text, start, stop) and text.count(" ", start, stop) < _HEADING_WORDS
    return stop if heads else 0


def day_of_heading(passage: Passage, said: Sequence[Expression], published: Published) -> Published | None:
    """The day that a round-up says in its first line it is of, where it came out on that day or soon after."""
    stop = heading_stop(passage.text)
    if not said or said[0].end > stop:
        return None
    day = _full(said[0], Years((published.day.year, published.day.year - 1), ()), latest=published.day)
    if day is None or not timedelta() < published.day - day <= _SOON_AFTER:
        return None
    return Published(day, Basis.INFERRED, "sentence")


def _close(passage: Passage, left: Expression, right: Expression) -> bool:
    return passage.text[left.end : right.start].strip(" ،,-()") == ""


def _full(one: Expression, years: Years, latest: date = date.max) -> date | None:
    if one.digits and one.date is not None:
        return one.date
    if one.hijri or len(one.months) != 1 or len(one.days) != 1:
        return None
    fits = []
    for year in (one.year,) if one.year is not None else (*years.dated, *(years.named if one.weekdays else ())):
        try:
            day = date(year, one.months[0], one.days[0])
        except ValueError:
            continue
        if one.weekdays in ([], [day.weekday()]) and day <= latest:
            fits.append(day)
    return fits[0] if fits and (len(fits) == 1 or latest < date.max) else None


def _heads(passage: Passage, one: Expression) -> bool:
    """Whether a date stands in a short first line of its own."""
    text = passage.text
    line = text[: max(0, text.find("\n"))] if "\n" in text else ""
    return one.end <= len(line) and len(line.split()) <= _HEADING_WORDS


def _is_dateline(passage: Passage, one: Expression) -> bool:
    """As in "Beirut, 3 May 2017 (the agency) -": a place of few words, a full date, a bracket or a dash."""
    text = passage.text
    if (one.year is None and not one.digits) or _before_dateline().fullmatch(text, 0, one.start) is None:
        return False
    if word_before(text, one.start, "since", "until", "before_date", "after_date", "colloquial_ago") is not None:
        return False
    items = (passage.items[index] for index in passage.within(0, one.start))
    if any(item.meaning(kind) is not None for item in items for kind in (OutcomeMeaning, HappeningMeaning)):
        return False
    return _after_dateline().match(text, one.end) is not None


@cache
def _before_dateline() -> re.Pattern[str]:
    return re.compile(r"\W*[ء-ي]+(?:[ /]+[ء-ي]+){0,2} *[)]? *(?:[-–—،,:/(] *|في +)?(?:ال)?")


@cache
def _after_dateline() -> re.Pattern[str]:
    return re.compile(rf" ?(?:(?:{any_of('era_civil')})(?![ء-ي]))? *(?:[-–—:|/]|\([^)\n]{{1,40}}\))")


@cache
def _roundup() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{any_of('roundup')})")
