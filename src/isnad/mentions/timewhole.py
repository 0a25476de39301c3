"""Whether the words that were read name a time, and what stands before them and belongs to it."""

import re
from functools import cache

from isnad.mentions.clock import clock_before
from isnad.mentions.daynumber import MONTH_LENGTH
from isnad.mentions.expression import WEEK_LENGTH, YEAR_LENGTH
from isnad.mentions.periods import season_before
from isnad.mentions.timerun import Run
from isnad.mentions.timewords import any_of, time_words, word_before

_BEFORE_MONTH = frozenset(["في", "منذ", "خلال", "حتي", "وحتي", "من", "الي", "بين", "قبل", "بعد"])
_SHORTEST_MONTH = 3
_FEAST_REACH = 16
_DAILY_REACH = 24


def look_back(run: Run) -> None:
    """An hour in words, a season, "the second day of", "every" before the first item."""
    said, text, first = run.said, run.text, run.first
    if said.daypart is not None and said.clock is None and run.first_meaning is not None:
        clock = clock_before(text, first.word)
        if clock is not None and (clock.minute or word_before(text, clock.start, "before_clock", "hour_word")):
            said.clock, said.start = clock, clock.start
    if said.unit == YEAR_LENGTH and not said.months and said.season is None:
        season = season_before(text, said.start if said.shift == 0 else first.word)
        if season is not None:
            said.season, said.start = season
    found = _feast_day().search(text, max(0, first.word - _FEAST_REACH), first.word) if said.feast else None
    if found is not None:
        said.feast_day, said.start = time_words("feast_days").index(found[1]) + 1, found.start()
    if said.weekdays and not said.days:
        said.habit = word_before(text, first.word, "habit") is not None
    if said.is_clock:
        said.habit = _daily().search(text, max(0, said.start - _DAILY_REACH), said.start) is not None


def says_when(run: Run) -> bool:
    """Whether the words name a time of their own."""
    said = run.said
    if said.weekdays or said.digits or said.clock or said.feast or said.recent or said.of_told:
        return True
    if said.relative is not None or said.told is not None or said.season is not None:
        return True
    if said.months:
        return _names_month(run)
    if said.days and (said.shift is None or said.unit != MONTH_LENGTH):
        return said.daypart is not None or (said.unit == 1 and len(said.days) == 1)
    if said.unit == WEEK_LENGTH:
        return said.shift is not None
    return said.unit in (MONTH_LENGTH, YEAR_LENGTH) and (said.year is not None or said.shift is not None)


def _names_month(run: Run) -> bool:
    """Not in a name such as "the 17 February brigade"."""
    said = run.said
    if said.year is None and said.days and word_before(run.text, said.start, "named_after") is not None:
        return False
    alone = not said.days and said.year is None and said.shift is None and run.named_months == 1
    return not alone or said.hijri or _month_is_meant(run)


def _month_is_meant(run: Run) -> bool:
    """A month's name alone may be another word ("مارس"): a preposition or a word for time stands before it."""
    item = run.passage.items[run.said.last]
    if item.end - item.start < _SHORTEST_MONTH:
        return False
    if run.words > 1 or item.preposition is not None:
        return True
    begin = run.first.word
    before = run.text[max(0, begin - 8) : begin].split(" ")
    return len(before) > 1 and before[-2] in _BEFORE_MONTH


@cache
def _daily() -> re.Pattern[str]:
    return re.compile(rf"(?<![ء-ي])(?:{any_of('daily')})(?![ء-ي])[^،.\n]*\Z")


@cache
def _feast_day() -> re.Pattern[str]:
    return re.compile(rf"(?<![ء-ي])({any_of('feast_days')}) +(?:{any_of('feast_of')}) *\Z")
