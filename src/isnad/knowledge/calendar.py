"""Months by name, as written in any country of the Arab press."""

from functools import cache

from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import CalendarMeaning
from isnad.knowledge.source import written
from isnad.text.working import fold


@cache
def _months() -> dict[str, int]:
    return {
        fold(word): entry.meaning.value
        for entry in lexicon().entries.values()
        if isinstance(entry.meaning, CalendarMeaning) and entry.meaning.what == "month"
        for word in written(entry.forms)
    }


@cache
def _weekdays() -> dict[str, int]:
    return {
        fold(word): entry.meaning.value
        for entry in lexicon().entries.values()
        if isinstance(entry.meaning, CalendarMeaning) and entry.meaning.what == "weekday"
        for word in written(entry.forms)
    }


def weekday_number(word: str) -> int | None:
    """0 to 6 from Monday for a weekday's name in any spelling, None for anything else."""
    return _weekdays().get(fold(word).strip())


@cache
def words_for_today() -> tuple[str, ...]:
    """How writers say "today", as written."""
    return tuple(
        word
        for entry in lexicon().entries.values()
        if isinstance(entry.meaning, CalendarMeaning) and (entry.meaning.what, entry.meaning.value) == ("relative", 0)
        for word in written(entry.forms)
    )


def month_number(word: str) -> int | None:
    """1 to 12 for a month's name in any spelling, None for anything else."""
    return _months().get(fold(word).strip())
