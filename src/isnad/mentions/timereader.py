"""Reads the words of a time expression from one item on."""

import re
from collections.abc import Callable
from functools import cache

from isnad.knowledge.meaning import CalendarMeaning
from isnad.mentions.clock import Clock, clock_at
from isnad.mentions.daynumber import GAPS, MONTH_LENGTH, PAIRS, month_behind, this_month_behind
from isnad.mentions.expression import WEEK_LENGTH, YEAR_LENGTH, Expression
from isnad.mentions.items import Item, Passage
from isnad.mentions.periods import hijri_name_at
from isnad.mentions.stretch import counted_from_event, stretch_at
from isnad.mentions.timenumbers import take_number, take_text
from isnad.mentions.timerun import Run
from isnad.mentions.timewhole import look_back, says_when
from isnad.mentions.timewords import any_of, time_words, word_before

_LONGEST_RUN = 12
_NOON = 12
_EVENING = 20
_ARTICLE = "ال"


def expression_at(passage: Passage, first: int) -> Expression | None:
    """The time expression that begins at item `first`, or None where none does."""
    item = passage.items[first]
    calendar = item.meaning(CalendarMeaning)
    if item.date is None and item.number is None and (calendar is None or calendar.what == "last"):
        return None
    said = None if calendar is not None and calendar.what == "stretch" else _read(passage, first)
    if said is not None or item.date is not None:
        return said
    found = stretch_at(passage, first)
    if found is None:
        return None
    return Expression(first, found.last, found.start, found.end, stretch=found.stretch, of_event=found.stretch.of_event)


def clock_alone(passage: Passage, clock: Clock) -> Expression:
    """An hour that no item stands on."""
    within = passage.within(clock.start, clock.end)
    return Expression(within.start, max(within.start, within.stop - 1), clock.start, clock.end, clock=clock)


def _read(passage: Passage, first: int) -> Expression | None:
    """One run of items from `first` on; an item that does not fit ends it. None where it names no time."""
    items, run = passage.items, Run(passage, first)
    index = first
    while index < min(first + _LONGEST_RUN, len(items)):
        if index > first and not _follows(run, index):
            break
        taken = _take(run, index)
        if taken == 0:
            break
        index += taken
        run.reached = max(run.reached, items[index - 1].end)
        take_text(run)
        while index < len(items) and items[index].word < run.reached:
            index += 1
    look_back(run)
    return run.said if says_when(run) else None


def _follows(run: Run, index: int) -> bool:
    item = run.passage.items[index]
    gap = run.gap(item)
    if gap in GAPS:
        return True
    if gap in PAIRS and (run.said.weekdays or (run.said.days and not run.said.months)):
        return True
    calendar = item.meaning(CalendarMeaning)
    before_clock = run.text[run.reached : item.word].strip(" ،,") in time_words("before_clock")
    return before_clock and calendar is not None and calendar.what == "hours"


def _take(run: Run, index: int) -> int:
    """How many items are part of it from `index` on; 0 ends the run."""
    item = run.passage.items[index]
    if item.date is not None:
        run.said.digits, run.said.date = True, item.date.day
        return run.reach(index)
    if item.number is not None:
        return take_number(run, index, item)
    calendar = item.meaning(CalendarMeaning)
    if calendar is not None and calendar.what == "ago" and _names_which(run.passage, index + 1):
        return _take_unit_of_ago(run, index, calendar)
    if calendar is None or not _fits(run, index, item, calendar):
        return 0
    if calendar.what == "hours":
        return run.hour(index, clock_at(run.text, item.start - len(_ARTICLE) if item.definite else item.start))
    run.words += 1
    _NOTES.get(calendar.what, _note_unit)(run, index, calendar)
    if calendar.what != "day_word" or calendar.length == YEAR_LENGTH:
        run.reach(index)
    return 1


def _fits(run: Run, index: int, item: Item, calendar: CalendarMeaning) -> bool:
    said = run.said
    if item.joined and index > said.first and not (calendar.what == "weekday" and said.weekdays):
        return False
    match calendar.what:
        case "last":
            return bool(said.months or said.weekdays or said.unit or said.feast) and run.touches(item)
        case "relative" | "told":
            return not (said.weekdays or said.months) and said.relative is None and said.told is None
        case "ago" | "recent":
            return run.words == 0
        case "weekday":
            return said.weekdays in ([], [(calendar.value - 1) % 7])
        case "part" | "feast" | "hijri_feast":
            return not (said.weekdays or said.months or said.days or said.unit or said.part or said.feast)
        case _:
            return _fits_alone(run, index, item, calendar)


def _fits_alone(run: Run, index: int, item: Item, calendar: CalendarMeaning) -> bool:
    """Of what may stand only once, or only before a month."""
    if calendar.what == "day_word" and calendar.value:
        named = hijri_name_at(run.text, item.end) is not None
        return named or month_behind(run.passage, index) or this_month_behind(run.passage, index)
    if calendar.what == "daypart":
        return run.said.daypart is None
    return calendar.what != "stretch" and not (calendar.what == "hijri" and run.said.months)


def _take_unit_of_ago(run: Run, index: int, calendar: CalendarMeaning) -> int:
    """In "before the year 2011" the word for a year and what stands behind it."""
    item = run.passage.items[index]
    if run.words or calendar.value != -1 or calendar.length == WEEK_LENGTH:
        return 0
    run.words += 1
    run.said.unit = calendar.length
    run.said.start = run.text.rindex(" ", item.start, item.end) + 1
    return run.reach(index)


def _names_which(passage: Passage, index: int) -> bool:
    """Whether a year or month stands behind "before the year", which then is no stretch of time that has passed."""
    if index >= len(passage.items) or passage.gap(index - 1, index) != "":
        return False
    item = passage.items[index]
    calendar = item.meaning(CalendarMeaning)
    return item.number is not None or (calendar is not None and calendar.what == "month")


def _note_weekday(run: Run, _: int, calendar: CalendarMeaning) -> None:
    run.said.weekdays.append(calendar.value)
    run.said.daypart = (_NOON, calendar.length) if calendar.length else run.said.daypart


def _note_month(run: Run, _: int, calendar: CalendarMeaning) -> None:
    run.month(calendar.value, hijri=calendar.what == "hijri")


def _note_relative(run: Run, index: int, calendar: CalendarMeaning) -> None:
    said, item = run.said, run.passage.items[index]
    said.relative = calendar.value
    said.unit = calendar.length if calendar.what == "ago" else 0
    if calendar.what == "relative" and calendar.length and said.daypart is None:
        said.daypart = (_EVENING, calendar.length)
    said.of_event = run.text.startswith(time_words("ago"), item.start) and counted_from_event(run.passage, index)


def _note_recent(run: Run, _: int, __: CalendarMeaning) -> None:
    run.said.recent = True


def _note_told(run: Run, _: int, calendar: CalendarMeaning) -> None:
    run.said.told = calendar.value


def _note_daypart(run: Run, index: int, calendar: CalendarMeaning) -> None:
    item = run.passage.items[index]
    run.said.daypart = (calendar.value, calendar.length)
    run.said.adverb = run.text[item.start : item.end] in time_words("adverbs")


def _note_last(run: Run, _: int, calendar: CalendarMeaning) -> None:
    run.shift(calendar.value)


def _note_part(run: Run, _: int, calendar: CalendarMeaning) -> None:
    run.said.part = calendar.value


def _note_feast(run: Run, _: int, calendar: CalendarMeaning) -> None:
    run.said.feast = (*divmod(calendar.value, 100), calendar.length, calendar.what == "hijri_feast")


def _note_unit(run: Run, index: int, calendar: CalendarMeaning) -> None:
    """A day by its ordinal, or a word for a stretch of time, with "this" before it or "the same" behind it."""
    said, item, length = run.said, run.passage.items[index], calendar.length
    if calendar.value:
        said.days.append(calendar.value)
        return
    said.unit = length or said.unit
    if length not in (WEEK_LENGTH, MONTH_LENGTH, YEAR_LENGTH):
        return
    same = _of_same().match(run.text, item.end)
    if same is not None:
        said.of_told = length
        run.reach_text(same.end())
    elif item.definite and word_before(run.text, item.word, "this") is not None:
        run.shift(0)
        run.reach(index)
        if index == said.first:
            said.start = run.text.rfind(" ", 0, item.word - 1) + 1


_NOTES: dict[str, Callable[[Run, int, CalendarMeaning], None]] = {
    "weekday": _note_weekday,
    "month": _note_month,
    "hijri": _note_month,
    "relative": _note_relative,
    "ago": _note_relative,
    "recent": _note_recent,
    "told": _note_told,
    "daypart": _note_daypart,
    "last": _note_last,
    "part": _note_part,
    "feast": _note_feast,
    "hijri_feast": _note_feast,
}


@cache
def _of_same() -> re.Pattern[str]:
    return re.compile(rf" +(?:{any_of('of_same')})(?![ء-ي])")
