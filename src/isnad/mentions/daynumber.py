"""Numbers that name a day: what stands beside them says so, and tells them from hours and counts."""

from isnad.knowledge.meaning import CalendarMeaning, GrammarMeaning
from isnad.mentions.items import Passage
from isnad.mentions.labels import YEARS

GAPS = frozenset(["", "/", "-", "–", "—", "،", ",", "من", "(", ")", "ال", "الموافق", "الموافق ل", "،من", "ل", ")،"])
"""What may stand between the parts of one time expression."""
PAIRS = frozenset(["و", "-", "–", "/"])
"""What may stand between two weekdays or days of one expression."""
MONTH_LENGTH = 30
_FEMININE = "ه"


def _calendar(passage: Passage, index: int) -> CalendarMeaning | None:
    return passage.items[index].meaning(CalendarMeaning) if index < len(passage.items) else None


def month_behind(passage: Passage, index: int) -> bool:
    """Whether a month follows item `index`, "the month of" passed over."""
    after = _calendar(passage, index + 1)
    if after is not None and after.what == "day_word" and after.length == MONTH_LENGTH:
        index, after = index + 1, _calendar(passage, index + 2)
    return after is not None and after.what in ("month", "hijri") and passage.gap(index, index + 1) in GAPS


def this_month_behind(passage: Passage, index: int) -> bool:
    """As in "the 5th of the current month", "the 5th of the current"."""
    if _current_behind(passage, index):
        return True
    month, shift = _calendar(passage, index + 1), _calendar(passage, index + 2)
    named = month is not None and month.length == MONTH_LENGTH and shift is not None and shift.what == "last"
    return named and passage.gap(index, index + 1) == "من"


def _current_behind(passage: Passage, index: int) -> bool:
    after = _calendar(passage, index + 1)
    if after is None or after.what != "last" or after.value or not passage.items[index + 1].definite:
        return False
    if passage.text[passage.items[index + 1].end - 1] == _FEMININE:
        return False
    return passage.gap(index, index + 1) in ("", "من")


def second_of_pair(passage: Passage, index: int) -> int | None:
    """The item of the last day of "18 and 19 March", "18, 19 and 20 March", "from 18 to 19 March"."""
    items = passage.items
    following = index + 1
    while following < len(items) and items[following].number is not None:
        if passage.text[items[following - 1].end : items[following].start].strip() not in PAIRS:
            return None
        if _names_month(passage, following):
            return following
        following += 1
    if following > index + 1:
        return None
    grammar = items[following].meaning(GrammarMeaning) if following + 1 < len(items) else None
    if grammar is None or grammar.what != "range" or items[following + 1].number is None:
        return None
    return following + 1 if _names_month(passage, following + 1) else None


def _names_month(passage: Passage, index: int) -> bool:
    return month_behind(passage, index) or this_month_behind(passage, index)


def year_behind(passage: Passage, index: int) -> bool:
    """Whether a year follows, as in "November 26, 2021"."""
    after = passage.items[index + 1].number if index + 1 < len(passage.items) else None
    return after is not None and after.whole in YEARS and passage.gap(index, index + 1) in (",", "،", "")
