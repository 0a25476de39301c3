"""Numbers inside a time expression: days, years, hours, and days of months that are no items."""

import re

from isnad.mentions.clock import clock_at
from isnad.mentions.daynumber import month_behind, second_of_pair, this_month_behind, year_behind
from isnad.mentions.expression import YEAR_LENGTH
from isnad.mentions.items import Item
from isnad.mentions.labels import YEARS
from isnad.mentions.periods import HIJRI_YEARS, era_behind, hijri_name_at, hijri_name_before, season_before
from isnad.mentions.timerun import Run
from isnad.mentions.timewords import time_words, word_before

_MONTHS = 12
_LAST_DAY = 31
_LAST_HOUR = 12
_ARTICLE = "ال"
_DAY_AND_MONTH = re.compile(r" *[،,(:]? *([0-9]{1,2}) ?[/-] ?([0-9]{1,2})(?![0-9]| ?[/:.-] ?[0-9])")
_ENDS = re.compile(r" *(?:[.،,؛:)\n]|\Z)")


def take_number(run: Run, index: int, item: Item) -> int:
    """A day before its month, a pair of them, a day and a year behind a month, a year behind its word; items taken."""
    said = run.said
    value = None if item.number is None else item.number.whole
    if value is None:
        return 0
    if said.year is None and (_is_hijri_year(run, index, item, value) or _is_year(run, index, item, value)):
        return 1
    if _is_hour(run, index, item, value):
        return run.hour(index, clock_at(run.text, item.start))
    if not 1 <= value <= 99 or len(said.days) > 1:
        return 0
    if _is_day(run, index, item, value):
        said.days.append(value)
        return run.reach(index)
    second = None if said.days or said.months else second_of_pair(run.passage, index)
    if second is None:
        return 0
    said.days.append(value)
    return second - index


def take_text(run: Run) -> None:
    """What stands behind without being an item: months whose names are mostly other words, days like "15/2"."""
    said = run.said
    if said.days and not said.months:
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


def _is_hijri_year(run: Run, index: int, item: Item, value: int) -> bool:
    said = run.said
    if value not in HIJRI_YEARS:
        return False
    era = era_behind(run.text, item.end)
    named = hijri_name_before(run.text, item.word) if index == said.first else None
    if not (said.hijri or named or (era is not None and said.unit == YEAR_LENGTH)):
        return False
    said.year, said.hijri = value, True
    if named is not None:
        run.month(named[0], hijri=True)
        said.start = named[1]
    run.reach(index)
    if era is not None:
        run.reach_text(era)
    return True


def _is_year(run: Run, index: int, item: Item, value: int) -> bool:
    said = run.said
    if value not in YEARS:
        return False
    begins = index == said.first
    season = season_before(run.text, item.word) if begins else None
    named = hijri_name_before(run.text, item.word) if begins else None
    if not (said.months or said.feast or season or named or (said.unit == YEAR_LENGTH and run.touches(item))):
        return False
    if named is not None:
        run.month(named[0], hijri=True)
        said.start = named[1]
    if season is not None:
        said.season, said.start = season
    said.year = value
    run.reach(index)
    return True


def _is_hour(run: Run, index: int, item: Item, value: int) -> bool:
    """As in "at 3 in the morning"."""
    if run.said.clock is not None or not 1 <= value <= _LAST_HOUR or not run.passage.adjacent(index, index + 1):
        return False
    after = run.passage.items[index + 1]
    if run.text[after.start : after.end] not in time_words("adverbs") or item.number is None or item.number.in_words:
        return False
    return word_before(run.text, item.word, "before_clock", "hour_word") is not None
