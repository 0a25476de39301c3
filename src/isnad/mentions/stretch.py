"""Stretches of time: "قبل 3 أيام", "منذ شهرين", "خلال الـ24 ساعة الماضية", and lengths that are no dates."""

import re
from enum import StrEnum
from functools import cache

import msgspec

from isnad.knowledge.meaning import CalendarMeaning, PlaceNounMeaning
from isnad.mentions.items import Passage
from isnad.mentions.timewords import any_of, time_words

HOUR, DAY, WEEK, MONTH, YEAR = 1, 24, 168, 720, 8760
_REACH = 30


class Sense(StrEnum):
    """How a stretch of time hangs together with now: it lies between, it lasts until now, it is only a length."""

    AGO = "ago"
    SINCE = "since"
    PAST = "past"
    AFTER = "after"
    LENGTH = "length"


class Stretch(msgspec.Struct, frozen=True, gc=False):
    """`amount` times `unit` hours, 0 for minutes; `amount` is None where the words do not say how many.

    `of_event`: it is counted from an event that the words name.
    """

    sense: Sense
    amount: int | None
    unit: int
    of_event: bool = False


class StretchFound(msgspec.Struct, frozen=True, gc=False):
    """A stretch at `[start, end)` of the working copy, over items up to `last`."""

    stretch: Stretch
    start: int
    end: int
    last: int


def stretch_at(passage: Passage, index: int) -> StretchFound | None:
    """The stretch whose number or unit is the item there, None where that is only a count or an age."""
    item, text = passage.items[index], passage.text
    at = index
    amount: int | None = None
    if item.number is not None:
        if not passage.adjacent(index, index + 1):
            return None
        amount, at = item.number.whole, index + 1
    unit = _unit(passage, at)
    if unit is None:
        return None
    if item.number is None:
        amount = unit.value or (1 if unit.what == "day_word" else None)
        behind = passage.items[at + 1].number if passage.items[at].definite and at + 1 < len(passage.items) else None
        if behind is not None and passage.gap(at, at + 1) in ("", "ال"):
            amount, at = behind.whole, at + 1
    hours = unit.length if unit.what == "stretch" else unit.length * DAY
    end = passage.items[at].end
    past = _past().match(text, end)
    if past is not None and (unit.what == "stretch" or item.number is not None):
        return StretchFound(Stretch(Sense.PAST, amount, hours), item.word, past.end(), at)
    sense = _sense(text, item.word) or _colloquial(passage, item.word, end)
    if sense is None or (unit.what == "day_word" and not _stands_alone(passage, at, sense)):
        return None
    start = sense[1] if sense[0] in (Sense.AGO, Sense.SINCE, Sense.AFTER) else item.word
    return StretchFound(Stretch(sense[0], amount, hours, counted_from_event(passage, at)), start, end, at)


def counted_from_event(passage: Passage, index: int) -> bool:
    """Whether "of" or "from" follows with anything but a place or now."""
    found = _of_event().match(passage.text, passage.items[index].end)
    if found is None:
        return False
    following = index + 1
    if following < len(passage.items) and passage.items[following].word == found.end():
        after = passage.items[following]
        return after.place is None and after.meaning(PlaceNounMeaning) is None
    return True


def days_behind(stretch: Stretch | None) -> int | None:
    """In "three days after the attack", how many days lie between the attack and what is told; None for all else.

    Hours may reach into the day before, and say 0.
    """
    if stretch is None or not stretch.of_event or stretch.sense is not Sense.AFTER or stretch.amount is None:
        return None
    return stretch.amount * stretch.unit // DAY if stretch.unit in (HOUR, DAY, WEEK) else None


def _unit(passage: Passage, index: int) -> CalendarMeaning | None:
    calendar = passage.items[index].meaning(CalendarMeaning)
    if (
        calendar is None
        or calendar.what not in ("stretch", "day_word")
        or (calendar.value and calendar.what != "stretch")
    ):
        return None
    return calendar if calendar.what == "stretch" or calendar.length else None


def _sense(text: str, start: int) -> tuple[Sense, int] | None:
    found = _before().search(text, max(0, start - _REACH), start)
    if found is None:
        return (Sense.LENGTH, start) if _lasted().search(text, max(0, start - _REACH), start) else None
    word = found["word"]
    if word in time_words("last_of_all"):
        return Sense.PAST, start
    for sense, name in ((Sense.AGO, "ago"), (Sense.SINCE, "since"), (Sense.AFTER, "after")):
        if word in time_words(name):
            return sense, found.start("word")
    return Sense.LENGTH, start


def _colloquial(passage: Passage, start: int, end: int) -> tuple[Sense, int] | None:
    """In "من يومين قصفو" two days ago, where the sentence is of the spoken language; elsewhere it is no time."""
    text = passage.text
    found = _spoken_ago().search(text, max(0, start - _REACH), start)
    if found is None or found["not"] is not None or _lengthens().match(text, end) is not None:
        return None
    first, stop = passage.sentences[passage.sentence_of(start)]
    spoken = _spoken().search(text, first, stop) is not None
    return (Sense.AGO, found.start("word")) if spoken else None


def _stands_alone(passage: Passage, index: int, sense: tuple[Sense, int]) -> bool:
    """Whether "a month" is a length and not the beginning of a month's name or of a year."""
    if sense[0] is Sense.LENGTH or passage.items[index].definite:
        return False
    if index + 1 >= len(passage.items) or passage.gap(index, index + 1) != "":
        return True
    after = passage.items[index + 1]
    calendar = after.meaning(CalendarMeaning)
    return after.number is None and after.date is None and (calendar is None or calendar.what == "daypart")


@cache
def _past() -> re.Pattern[str]:
    return re.compile(rf" +(?:القليله +)?(?:{any_of('past')})(?![ء-ي])")


@cache
def _before() -> re.Pattern[str]:
    words = any_of("ago", "since", "after", "lasting", "last_of_all")
    return re.compile(rf"(?<![ء-ي])[وفل]?(?P<word>{words})(?: +(?:{any_of('about')}))? *(?:ال)? *\Z")


@cache
def _spoken_ago() -> re.Pattern[str]:
    word = rf"(?P<word>{any_of('colloquial_ago')})(?: +(?:{any_of('about')}))? *\Z"
    return re.compile(rf"(?<![ء-ي])(?P<not>(?:{any_of('not_ago')}) +)?و?{word}")


@cache
def _spoken() -> re.Pattern[str]:
    return re.compile(rf"(?<![ء-ي])[وف]?(?:{any_of('colloquial')})(?![ء-ي])")


@cache
def _lengthens() -> re.Pattern[str]:
    return re.compile(r" +(?:ل|الي |حتي |و ?[0-9])")


@cache
def _lasted() -> re.Pattern[str]:
    return re.compile(rf"(?<![ء-ي])[وفل]?(?:{any_of('lasted')})(?![ء-ي])[^،.\n]*\Z")


@cache
def _of_event() -> re.Pattern[str]:
    return re.compile(rf" +(?:{any_of('of_event')}) +(?!(?:{any_of('not_events')}))(?=[ء-ي])")
