"""Numbers inside a time expression: days, years, hours, and days of months that are no items."""

import re
from itertools import pairwise

from isnad.mentions.clock import clock_at
from isnad.mentions.daynumber import month_behind, second_of_pair, this_month_behind, year_behind
from isnad.mentions.items import Item
from isnad.mentions.periods import era_behind, hijri_name_at
from isnad.mentions.timerun import Run
from isnad.mentions.timewords import time_words, word_before
from isnad.mentions.timeyear import take_year

_MONTHS = 12
_LAST_DAY = 31
_LAST_HOUR = 12
_ARTICLE = "ال"
_AND = "و"
_DAY_AND_MONTH = re.compile(r" *[،,(:]? *([0-9]{1,2}) ?[/-] ?([0-9]{1,2})(?![0-9]| ?[/:.-] ?[0-9])")
_ENDS = re.compile(r" *(?:[.،,؛:)\n]|\Z)")


def take_number(run: Run, index: int, item: Item) -> int:
    """A day before its month, a pair of them, a day and a year behind a month, a year behind its word; items taken."""
    said = run.said
    value = None if item.number is None else item.number.whole
    if value is None:
        return 0
    if take_year(run, index, item, value):
        return 1
    if _is_hour(run, index, item, value):
        return run.hour(index, clock_at(run.text, item.start))
    if not 1 <= value <= 99 or len(said.days) > 1 or (said.days and said.months) or said.digits:
        return 0
    if _is_day(run, index, item, value):
        said.days.append(value)
        return run.reach(index)
    second = None if said.days or said.months else second_of_pair(run.passage, index)
    if second is None:
        return 0
    said.days.append(value)
    said.apart = _are_apart(run, index, second)
    return second - index


def _are_apart(run: Run, first: int, last: int) -> bool:
    """Whether days joined by "and" do not follow each other; "between" makes ends of them."""
    items, text = run.passage.items, run.text
    joined = text[items[first].end : items[first + 1].start].strip() == _AND
    if not joined or word_before(text, items[first].word, "between") is not None:
        return False
    values = [number.value for item in items[first : last + 1] if (number := item.number) is not None]
    return any(later != earlier + 1 for earlier, later in pairwise(values))


def take_text(run: Run) -> None:
    """What stands behind without being an item: months whose names are mostly other words, days like "15/2"."""
    said = run.said
    if said.digits and said.hijri:
        era = era_behind(run.text, run.reached)
        if era is not None:
            run.reach_text(era)
    elif said.days and not said.months:
        name = hijri_name_at(run.text, run.reached)
        if name is not None:
            run.month(name[0], hijri=True)
            run.reach_text(name[1])
    elif not (said.days or said.months or said.digits) and (
        said.weekdays or said.relative is not None or said.unit == 1
    ):
        found = _DAY_AND_MONTH.match(run.text, run.reached)
        if found is not None and 1 <= int(found[1]) <= _LAST_DAY and 1 <= int(found[2]) <= _MONTHS:
            said.days.append(int(found[1]))
            run.month(int(found[2]), hijri=False)
            run.reach_text(found.end())


def _is_day(run: Run, index: int, item: Item, value: int) -> bool:
    said, passage = run.said, run.passage
    if month_behind(passage, index) or this_month_behind(passage, index):
        return True
    if hijri_name_at(run.text, item.end) is not None and not said.months and value < _LAST_DAY:
        return True
    if said.months:
        return not said.days and year_behind(passage, index)
    if value > _LAST_DAY or said.days or said.weekdays or said.relative is not None or index == said.first:
        return False
    if said.daypart is not None and run.gap(item) == _ARTICLE:
        return True
    return said.unit == 1 and run.gap(item) == "" and _ENDS.match(run.text, item.end) is not None


def _is_hour(run: Run, index: int, item: Item, value: int) -> bool:
    """As in "at 3 in the morning"."""
    if run.said.clock is not None or not 1 <= value <= _LAST_HOUR or not run.passage.adjacent(index, index + 1):
        return False
    after = run.passage.items[index + 1]
    if run.text[after.start : after.end] not in time_words("adverbs") or item.number is None or item.number.in_words:
        return False
    return word_before(run.text, item.word, "before_clock", "hour_word") is not None
