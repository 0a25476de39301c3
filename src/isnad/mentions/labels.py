"""Numbers and vague words that count nobody: dates, years, clock times, ages, labels, and nouns nobody knows."""

import re
from typing import NamedTuple

from isnad.knowledge.meaning import CalendarMeaning, ThingMeaning
from isnad.knowledge.registers import particles
from isnad.mentions.items import Passage

YEARS = range(1900, 2101)
_NEXT_WORD = re.compile(r"[ ](?P<word>[ء-ي]+)")
_NEXT_AFTER_OF = re.compile(r"[ ](?:من )?(?P<word>[ء-ي]+)")
_LATIN_BEFORE = re.compile(r"[A-Za-z][^\w\n]{0,2}\n?[^\w\n]{0,2}\Z")
_LATIN_AFTER = re.compile(r"[ ]?[A-Za-z]")
_NOT_A_NOUN = ("ما", "ها", "نا", "هما")
_WORD_BEFORE = re.compile(r"([ء-ي]+)[ ]\Z")
_MORE_WORDS = re.compile(r"[،,]?[ ][(]?[ء-ي]")
_COUNTED_IN_SINGULAR = 11
_TEN = 10
_TANWIN = "ً"
_VOWELS = "ًٌٍَُِّْ"


def dates(passage: Passage, first: int, last: int, value: int) -> bool:
    """Whether the number at items `[first, last]` is a day before its month or a year behind its word."""
    items = passage.items
    if last + 1 < len(items):
        after = items[last + 1].meaning(CalendarMeaning)
        if after is not None and after.what == "month" and passage.gap(last, last + 1) in ("", "من", "/", "-"):
            return True
    return value in YEARS and _is_time_noun(passage, first)


def is_label(passage: Passage, first: int, last: int, value: int) -> bool:
    """Whether a number without a noun numbers, dates or measures: a year, a page's counter, an age in brackets."""
    text, items = passage.text, passage.items
    start, end = items[first].start, items[last].end
    if value in YEARS or (text[max(0, start - 1) : start] == "(" and text[end : end + 1] == ")"):
        return True
    if text[max(0, start - 1) : start] in ("", "\n") and text[end : end + 1] in ("", "\n"):
        return True
    if _LATIN_AFTER.match(text, end) or _LATIN_BEFORE.search(text, max(0, start - 6), start):
        return True
    if _completes_a_name(passage, first, end):
        return True
    if first and len(passage.gap(first - 1, first)) < 3 and "\n" not in text[items[first - 1].end : start]:
        before = items[first - 1]
        calendar = before.meaning(CalendarMeaning)
        if calendar is not None and calendar.what != "relative":
            return True
        if passage.gap(first - 1, first) == "" and (before.meaning(ThingMeaning) is not None or before.hit is None):
            return before.place is not None or before.hit is not None
    return counts_unknown(passage, last, value)


def _completes_a_name(passage: Passage, at: int, end: int) -> bool:
    """Whether a number belongs to an unknown word before it: "السويداء 24", "شعب واحد", "الثاني عشر"."""
    items, text = passage.items, passage.text
    number, item = items[at].number, items[at]
    before = _WORD_BEFORE.search(text, max(0, item.word - 20), item.word)
    if number is None or before is None or before[1] in particles() or (at and items[at - 1].end > before.start(1)):
        return False
    if number.in_words:
        return number.value == 1 or (number.value == _TEN and before[1].startswith("ال"))
    return _MORE_WORDS.match(text, end) is None


def counts_unknown(passage: Passage, last: int, value: int) -> bool:
    """Whether the word right behind is a noun that nobody knows: counted in the singular, or a feminine plural."""
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
    thing = passage.items[index - 1].meaning(ThingMeaning)
    return thing is not None and thing.what == "time"
