"""Years inside a time expression: behind their word, a season, a month or a part of the year, or behind "in"."""

import re

from isnad.knowledge.registers import particles
from isnad.mentions.expression import YEAR_LENGTH
from isnad.mentions.items import Item
from isnad.mentions.labels import YEARS
from isnad.mentions.periods import HIJRI_YEARS, era_behind, hijri_name_before, season_before, slice_before
from isnad.mentions.timerun import Run
from isnad.mentions.timewords import time_words, word_before

_DASHES = frozenset(["-", "–", "/"])
_AND = "و"
_LATEST = 2035
_BEHIND = re.compile(r" *(?:[.،,؛:)\n]|\Z|(?:و ?)?[0-9]{4}(?![0-9])| (?P<word>[ء-ي]+))")


def take_year(run: Run, index: int, item: Item, value: int) -> bool:
    """Whether the number is a year, of either calendar, and was taken; the last year of a range of them as well."""
    if run.said.year is not None:
        return _is_until(run, index, item, value)
    return _is_hijri(run, index, item, value) or _is_civil(run, index, item, value)


def _is_hijri(run: Run, index: int, item: Item, value: int) -> bool:
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


def _is_civil(run: Run, index: int, item: Item, value: int) -> bool:
    said = run.said
    if value not in YEARS:
        return False
    begins = index == said.first
    season = season_before(run.text, item.word) if begins else None
    named = hijri_name_before(run.text, item.word) if begins else None
    alone = (said.part and run.touches(item)) or (begins and not (season or named) and _stands_alone(run, item, value))
    if alone:
        said.unit = YEAR_LENGTH
    of_unit = said.unit == YEAR_LENGTH and (run.touches(item) or (said.shift is not None and run.gap(item) == "("))
    if not (said.months or said.feast or season or named or of_unit):
        return False
    if named is not None:
        run.month(named[0], hijri=True)
        said.start = named[1]
    if season is not None:
        said.season, said.start = season
    said.year = value
    run.reach(index)
    return True


def _stands_alone(run: Run, item: Item, value: int) -> bool:
    """As in "in 2016," and "the first half of 2016", and not in "in 2016 houses"."""
    number = item.number
    if value > _LATEST or number is None or number.in_words or item.word != item.start:
        return False
    behind = _BEHIND.match(run.text, item.end)
    if behind is None or not _goes_on(behind["word"]):
        return False
    if slice_before(run.text, item.word) is not None:
        return True
    return word_before(run.text, item.word, "in_year") is not None


def _goes_on(word: str | None) -> bool:
    """Whether what stands behind counts nothing."""
    return word is None or word.removeprefix(_AND) in particles() or word in time_words("goes_on_until")


def _is_until(run: Run, index: int, item: Item, value: int) -> bool:
    """As in "the years 2015 and 2016", "2015-2018", "between 2015 and 2018"."""
    said, gap = run.said, run.gap(item)
    first = said.year
    if first is None or value not in YEARS or value <= first or said.unit != YEAR_LENGTH or said.months or said.until:
        return False
    between = word_before(run.text, said.start, "between") is not None
    if gap not in _DASHES and not (gap == _AND and (between or value == first + 1)):
        return False
    said.until = value
    return bool(run.reach(index))
