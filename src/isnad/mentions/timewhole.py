"""Whether the words that were read name a time, and what stands before them and belongs to it."""

import re
from functools import cache

from isnad.mentions.clock import clock_before
from isnad.mentions.daynumber import MONTH_LENGTH
from isnad.mentions.expression import WEEK_LENGTH, YEAR_LENGTH
from isnad.mentions.periods import WEEKS, season_before, slice_before, slice_word_before
from isnad.mentions.timerun import Run
from isnad.mentions.timewords import any_of, time_words, word_before

_BEFORE_MONTH = frozenset(["في", "منذ", "خلال", "حتي", "وحتي", "من", "الي", "بين", "قبل", "بعد"])
_SHORTEST_MONTH = 3
_FEAST_REACH = 24
_DAILY_REACH = 24
_LOOK_BACK = 32
_ARTICLE = "ال"
_BEGUN = (1, 2)


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
    _look_back_for_day(run)
    _look_back_for_slice(run)
    if _is_present(run):
        said.shift = 0
        run.reach(said.first + 1)
    if said.weekdays and said.shift is None and not said.days:
        _look_ahead(run)
    if said.weekdays and not said.days:
        said.habit = word_before(text, first.word, "habit") is not None
    if said.is_clock:
        said.habit = _daily().search(text, max(0, said.start - _DAILY_REACH), said.start) is not None


def _look_back_for_day(run: Run) -> None:
    """The first of a month by a word of its own, the second day of a feast or month."""
    said, text, at = run.said, run.text, run.first.word
    if said.days or not (said.feast or said.months):
        return
    first = _month_first().search(text, max(0, at - _FEAST_REACH), at) if said.months else None
    if first is not None:
        said.days.append(1)
        said.start = first.start("word")
        return
    found = _feast_day().search(text, max(0, at - _FEAST_REACH), at) or _day_of_feast().match(text, at, said.end)
    of = _feast_of().match(text, at)
    if found is None and of is not None:
        found = _feast_day().search(text, max(0, at - _FEAST_REACH), of.end())
    if found is None:
        return
    ordinal = found["which"] or found["nth"].removeprefix(_ARTICLE)
    day, start = time_words("feast_days").index(ordinal) + 1, min(found.start(), said.start)
    if said.feast:
        said.feast_day, said.start = day, start
    else:
        said.days.append(day)
        said.start = start


def _look_back_for_slice(run: Run) -> None:
    """The half of a month, the quarter of a year. "The second of" read as a day of the month is none behind "half"."""
    said, text = run.said, run.text
    if not (said.months or said.unit in (MONTH_LENGTH, YEAR_LENGTH)) or len(said.days) > 1:
        return
    calendar = run.first_meaning
    week = said.unit == WEEK_LENGTH and calendar is not None and calendar.length == WEEK_LENGTH
    if said.days and week and said.months and not said.weekdays:
        said.slice, said.unit = (said.days.pop(), WEEKS), 0
        return
    if said.days:
        ordinal = calendar is not None and calendar.what == "day_word" and calendar.value == said.days[0]
        word = slice_word_before(text, run.first.word) if ordinal else None
        if word is not None and said.days[0] <= word[0]:
            said.slice, said.start = (said.days.pop(), word[0]), word[1]
        return
    found = slice_before(text, min(said.start, run.first.word))
    if found is not None:
        said.slice, said.start = found


def _is_present(run: Run) -> bool:
    """As in "since the beginning of the year", and not in "the beginning of the school year" or "its end"."""
    said, following = run.said, run.said.first + 1
    if said.part not in _BEGUN or said.unit not in (MONTH_LENGTH, YEAR_LENGTH) or said.months or said.of_told:
        return False
    item = run.passage.items[following]
    if said.shift is not None or said.year is not None or not item.definite or item.end != run.reached:
        return False
    return not run.text.startswith(_ARTICLE, item.end + 1)


def _look_ahead(run: Run) -> None:
    """As in "the Friday before that" and "the Friday after": from the day told before."""
    found = _from_told().match(run.text, run.said.end)
    if found is not None:
        run.said.from_told = -1 if found["before"] else 1
        run.said.end = found.end()


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
    begin = said.start - len(_ARTICLE) if run.text.endswith(_ARTICLE, 0, said.start) else said.start
    if said.year is None and _is_named_after(run, begin):
        return False
    alone = not said.days and said.year is None and said.shift is None and run.named_months == 1
    return not alone or said.hijri or _month_is_meant(run)


def _is_named_after(run: Run, begin: int) -> bool:
    """Whether a word for what bears such names stands before, the ordinal of the day between them or not."""
    ordinal = _ordinal_before().search(run.text, max(0, begin - _LOOK_BACK), begin)
    return word_before(run.text, begin if ordinal is None else ordinal.start(), "named_after") is not None and (
        bool(run.said.days) or ordinal is not None
    )


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
    words = any_of("feast_days")
    return re.compile(
        rf"(?<![ء-ي])(?:(?P<which>{words}) +(?:{any_of('feast_of')})"
        rf"|(?:{any_of('the_day')}) +(?P<nth>ال(?:{words})) +(?:من|ل)(?: +(?:{any_of('feast_of')}))?) *\Z"
    )


@cache
def _ordinal_before() -> re.Pattern[str]:
    return re.compile(r"ال[ء-ي]+(?: عشر| و[ء-ي]+)? من *\Z")


@cache
def _feast_of() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('feast_of')})(?![ء-ي])")


@cache
def _day_of_feast() -> re.Pattern[str]:
    words = any_of("feast_days")
    return re.compile(rf"(?P<which>)(?:{any_of('the_day')}) +(?P<nth>ال(?:{words}))(?![ء-ي])")


@cache
def _month_first() -> re.Pattern[str]:
    return re.compile(rf"(?<![ء-ي])[وفبل]?(?P<word>{any_of('month_first')}) +(?:شهر +)?\Z")


@cache
def _from_told() -> re.Pattern[str]:
    return re.compile(rf" +(?:(?P<before>{any_of('before_told')})|(?:{any_of('after_told')}))(?![ء-ي])")
