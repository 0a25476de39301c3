"""What each kind of word adds to the time expression it stands in."""

import re
from collections.abc import Callable
from functools import cache

from isnad.knowledge.meaning import CalendarMeaning
from isnad.mentions.daynumber import MONTH_LENGTH
from isnad.mentions.expression import WEEK_LENGTH, YEAR_LENGTH
from isnad.mentions.stretch import counted_from_event
from isnad.mentions.timerun import Run
from isnad.mentions.timewords import any_of, time_words, word_before

_NOON = 12
_EVENING = 20


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
    said = run.said
    if said.days and not (said.months or said.unit):
        said.unit = MONTH_LENGTH
    run.shift(calendar.value)


def _note_part(run: Run, _: int, calendar: CalendarMeaning) -> None:
    run.said.part = calendar.value


def _note_feast(run: Run, _: int, calendar: CalendarMeaning) -> None:
    run.said.feast = (*divmod(calendar.value, 100), calendar.length, calendar.what == "hijri_feast")


def note_unit(run: Run, index: int, calendar: CalendarMeaning) -> None:
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


NOTES: dict[str, Callable[[Run, int, CalendarMeaning], None]] = {
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
