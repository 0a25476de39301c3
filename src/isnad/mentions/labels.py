"""Numbers and vague words that count nobody: dates, years, clock times, ages, labels, and nouns nobody knows."""

import re
from functools import cache
from typing import NamedTuple

from isnad.knowledge.meaning import (
    CalendarMeaning,
    GrammarMeaning,
    OutletMeaning,
    PlaceNounMeaning,
    SourceMeaning,
    ThingMeaning,
    VagueMeaning,
    WeaponMeaning,
)
from isnad.knowledge.registers import particles
from isnad.knowledge.wordlists import written_words
from isnad.mentions.items import Passage
from isnad.text.working import fold

YEARS = range(1900, 2101)
_NEXT_WORD = re.compile(r"[ ](?P<word>[ء-ي]+)")
_NEXT_AFTER_OF = re.compile(r"[ ](?:من )?(?P<word>[ء-ي]+)")
_LATIN_BEFORE = re.compile(r"[A-Za-z][^\w\n]{0,2}\n?[^\w\n]{0,2}\Z")
_LATIN_SCALES = frozenset("KkMG")
_LATIN_AFTER = re.compile(r"[ ]?[A-Za-z]")
_NOT_A_NOUN = ("ما", "ها", "نا", "هما")
_WORD_BEFORE = re.compile(r"([ء-ي]+)[ ]\Z")
_MORE_WORDS = re.compile(r"[،,]?[ ][(]?[ء-ي]")
_MODEL = re.compile(r"[ ][ء-ي]{2,4}[ ]")
_NUMBERED = frozenset({WeaponMeaning, OutletMeaning, SourceMeaning})
_SHORTEST_WORD = 3
_COUNTED_IN_SINGULAR = 11
_TEN = 10
_ARTICLE = "ال"
_TANWIN = "ً"
_VOWELS = "ًٌٍَُِّْ"


def dates(passage: Passage, first: int, last: int, value: int) -> bool:
    """Whether the number at items `[first, last]` is a day before its month, a year or an hour behind its word."""
    items = passage.items
    if first and CalendarMeaning in items[first - 1].meanings and passage.gap(first - 1, first) == "":
        before = items[first - 1].meaning(CalendarMeaning)
        if before is not None and before.what == "hours" and before.value == 0:
            return True
    if last + 1 < len(items):
        after = items[last + 1].meaning(CalendarMeaning)
        if (
            after is not None
            and after.what in ("month", "hijri")
            and passage.gap(last, last + 1) in ("", "من", "/", "-")
        ):
            return True
    if value not in YEARS:
        return False
    word = _WORD_BEFORE.search(passage.text, max(0, items[first].word - 20), items[first].word)
    return _is_time_noun(passage, first) or (word is not None and word[1].removeprefix("ب") in _seasons())


@cache
def _seasons() -> frozenset[str]:
    return frozenset(map(fold, written_words("tolls", "seasons")))


def is_label(passage: Passage, first: int, last: int, value: int) -> bool:
    """Whether a number without a noun numbers, dates or measures: a year, a page's counter, an age in brackets."""
    text, items = passage.text, passage.items
    start, end = items[first].start, items[last].end
    if value in YEARS or (text[max(0, start - 1) : start] == "(" and text[end : end + 1] == ")"):
        return True
    if text[max(0, start - 1) : start] in ("", "\n") and text[end : end + 1] in ("", "\n"):
        return True
    if (
        text[end - 1] in _LATIN_SCALES
        or _LATIN_AFTER.match(text, end)
        or _LATIN_BEFORE.search(text, max(0, start - 6), start)
    ):
        return True
    if _completes_a_name(passage, first, end):
        return True
    return _is_numbered(passage, first) or counts_unknown(passage, last, value)


def _is_numbered(passage: Passage, at: int) -> bool:
    """Whether what stands before item `at` is told apart by a number: a time, a model, a street, a page."""
    if at == 0:
        return False
    items, text = passage.items, passage.text
    before, gap = items[at - 1], passage.gap(at - 1, at)
    if "\n" in text[before.end : items[at].start] or items[at].word < items[at].start:
        # "and three" goes on counting
        return False
    calendar = before.meaning(CalendarMeaning)
    if calendar is not None and calendar.what != "relative" and len(gap) < _SHORTEST_WORD:
        return not ("(" in gap and _is_shared(passage, at))
    thing = before.meaning(ThingMeaning) is not None
    if gap != "":
        # "تي 72" behind a tank
        model = thing or before.meaning(WeaponMeaning) is not None
        return model and _MODEL.fullmatch(text, before.end, items[at].word) is not None
    if before.hit is None or thing:
        return before.place is not None or thing
    number = items[at].number
    if number is None or number.in_words:
        return False
    if before.meaning(PlaceNounMeaning) is not None:
        return not before.definite and before.word == before.start
    vague = before.meaning(VagueMeaning)
    return (vague is not None and not vague.genitive) or not _NUMBERED.isdisjoint(before.hit.readings)


def _is_shared(passage: Passage, at: int) -> bool:
    """As in "on Tuesday (four of them in": the day before is not what the number tells apart."""
    among = passage.items[at + 1].meaning(GrammarMeaning) if passage.adjacent(at, at + 1) else None
    return among is not None and among.what == "among"


def _completes_a_name(passage: Passage, at: int, end: int) -> bool:
    """Whether a number belongs to an unknown word before it: "السويداء 24", "شعب واحد", "الثاني عشر"."""
    items, text = passage.items, passage.text
    number, item = items[at].number, items[at]
    before = _WORD_BEFORE.search(text, max(0, item.word - 20), item.word)
    if number is None or before is None or before[1] in particles() or (at and items[at - 1].end > before.start(1)):
        return False
    if number.in_words:
        return number.value == 1 or (number.value == _TEN and before[1].startswith(_ARTICLE))
    return _MORE_WORDS.match(text, end) is None


def counts_unknown(passage: Passage, last: int, value: int) -> bool:
    """Whether a weapon stands right behind, or a noun that nobody knows: in the singular, or a feminine plural."""
    if _is_in_name(passage, last) or _counts_weapons(passage, last):
        return True
    word = unknown_word(passage, last)
    if word is None:
        return False
    text = passage.text[word.start : word.end]
    if text.endswith("ات"):
        return True
    if value < _COUNTED_IN_SINGULAR:
        return False
    printed = passage.copy.span(word.start, word.end).of(passage.copy.received)
    if _TANWIN in printed[-2:]:
        return True
    return printed.rstrip(_VOWELS).endswith(("ة", "ا")) and not text.endswith(_NOT_A_NOUN)


def _is_in_name(passage: Passage, last: int) -> bool:
    """As in "سبع الجبل": one to ten in words stand before no definite noun."""
    number = passage.items[last].number
    if number is None or not number.in_words or number.value > _TEN:
        return False
    following = last + 1
    if passage.adjacent(last, following) and passage.items[following].word == passage.items[last].end + 1:
        after = passage.items[following]
        return after.definite and after.preposition is None and after.meaning(PlaceNounMeaning) is not None
    word = unknown_word(passage, last)
    return word is not None and passage.text.startswith(_ARTICLE, word.start)


def _counts_weapons(passage: Passage, last: int) -> bool:
    if not passage.adjacent(last, last + 1):
        return False
    after = passage.items[last + 1]
    return after.word == after.start and after.meaning(WeaponMeaning) is not None


class Unknown(NamedTuple):
    """A word at `[start, end)`; `of`: "من" stands before it."""

    start: int
    end: int
    of: bool


def unknown_word(passage: Passage, last: int, *, of: bool = False) -> Unknown | None:
    """The word right behind an item, unless the lexicon or a gazetteer knows it or it is a particle.

    Args:
        passage: the text.
        last: the item.
        of: look past a "من" as well.
    """
    match = (_NEXT_AFTER_OF if of else _NEXT_WORD).match(passage.text, passage.items[last].end)
    if match is None:
        return None
    begin, end = match.span("word")
    if last + 1 < len(passage.items) and passage.items[last + 1].word < end:
        return None
    return None if match["word"] in particles() else Unknown(begin, end, end - match.start() > end - begin + 1)


def _is_time_noun(passage: Passage, index: int) -> bool:
    """Whether the item before is a word for a stretch of time that the number names ("in the year 2018")."""
    if index == 0 or passage.gap(index - 1, index) != "":
        return False
    calendar = passage.items[index - 1].meaning(CalendarMeaning)
    if calendar is not None and calendar.what == "month":
        return True
    thing = passage.items[index - 1].meaning(ThingMeaning)
    return thing is not None and thing.what == "time"
