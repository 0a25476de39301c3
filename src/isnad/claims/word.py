"""Words of a working copy, each with what was found in it, and the words that no name goes beyond."""

import re
from bisect import bisect_left
from typing import NamedTuple

from isnad.knowledge.meaning import (
    BoundMeaning,
    CalendarMeaning,
    CitingMeaning,
    GrammarMeaning,
    HappeningMeaning,
    NumberMeaning,
    OutcomeMeaning,
    SpeechMeaning,
    VagueMeaning,
)
from isnad.knowledge.registers import particles
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Item, Passage
from isnad.text.alphabet import LETTERS

_WORD = re.compile(rf"[ ]*([{LETTERS}]+)")
_LETTERS_ONLY = re.compile(rf"[{LETTERS}]+")
_LAST_LETTERS = re.compile(rf"[{LETTERS}]+\Z")
_ORIGIN_ENDING = ("يه", "ي", "يين", "يون")
_ENDS_A_PHRASE = (
    GrammarMeaning,
    SpeechMeaning,
    CitingMeaning,
    CalendarMeaning,
    BoundMeaning,
    VagueMeaning,
    NumberMeaning,
)
_OWNED = ("ها", "هم", "هما", "هن", "نا")
"""No word with a pronoun of its own has the article too: "التزامها" begins with no article."""


class Word(NamedTuple):
    """`text` at `[start, end)` of the working copy; `item`, which may be longer, is what was found there."""

    start: int
    end: int
    text: str
    item: Item | None

    @property
    def definite(self) -> bool:
        """Whether it carries the article."""
        if self.item is not None and self.item.definite:
            return True
        return self.text.startswith(("ال", "لل")) and len(self.text) > 4 and not self.text.endswith(_OWNED)

    @property
    def bare(self) -> str:
        """The word without its article."""
        return without_article(self.text)

    @property
    def adjective(self) -> bool:
        """Whether it may say what kind of source the noun before it is, by its ending or by itself."""
        return self.bare in words_of("source_adjective") or (self.bare.endswith(_ORIGIN_ENDING) and len(self.bare) > 2)

    def has(self, *kinds: type) -> bool:
        """Whether the lexicon reads it as any of these kinds."""
        return self.item is not None and not self.item.meanings.keys().isdisjoint(kinds)

    @property
    def is_that(self) -> bool:
        """Whether it leads to what is said ("that")."""
        grammar = None if self.item is None else self.item.meaning(GrammarMeaning)
        return grammar is not None and grammar.what == "that"

    @property
    def item_end(self) -> int:
        """Where the found thing ends, or the word itself."""
        return self.end if self.item is None else self.item.end


def without_article(word: str) -> str:
    """The word without the article, where enough is left of it to be one."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def item_at(passage: Passage, position: int) -> Item | None:
    """The found thing whose first word begins at `position`."""
    index = bisect_left(passage.starts, position)
    return passage.items[index] if index < len(passage.starts) and passage.starts[index] == position else None


def word_at(passage: Passage, position: int, stop: int) -> Word | None:
    """The word right behind `position`, past spaces only; None where a mark, a digit or `stop` comes first."""
    match = _WORD.match(passage.text, position, stop)
    if match is None:
        return None
    start, end = match.span(1)
    return Word(start, end, match[1], item_at(passage, start))


def last_word(passage: Passage, start: int, position: int) -> str:
    """The word right before `position`, spaces aside; empty where there is a mark or nothing."""
    begin, end = word_before(passage.text, max(start, position - 25), position)
    return passage.text[begin:end]


def word_before(text: str, start: int, position: int) -> tuple[int, int]:
    """Where the letters stand that end right before `position`, spaces aside; an empty stretch where none do."""
    end = max(start, position)
    while end > start and text[end - 1] == " ":
        end -= 1
    word = text[text.rfind(" ", start, end) + 1 or start : end]
    if _LETTERS_ONLY.fullmatch(word) is None:
        # behind a mark, or none: only then are its letters looked for one by one
        match = _LAST_LETTERS.search(word)
        return end - len(match[0]) if match is not None else end, end
    return end - len(word), end


def past(text: str, position: int, stop: int, marks: str) -> int:
    """The first place from `position` on whose character is none of `marks`."""
    stop = min(stop, len(text))
    while position < stop and text[position] in marks:
        position += 1
    return position


def is_small(text: str) -> bool:
    """Whether a word only ties others together, "and" written on to it or not."""
    return _is_particle(text) or (text[0] in "وف" and _is_particle(text[1:]))


def _is_particle(text: str) -> bool:
    return text in particles() or text in words_of("turn") or text in words_of("pronominal")


def begins_content(text: str) -> bool:
    """Whether a word is one of the verbal nouns that open what is said and are no names."""
    return text in words_of("masdar") or (text[0] in "بل" and text[1:] in words_of("masdar"))


def ends_phrase(word: Word) -> bool:
    """Whether the word cannot be part of a name or a description: a particle, a time, a verb of saying, an event."""
    if word.item is None:
        return _is_particle(word.text)
    if word.item.number is not None or word.has(*_ENDS_A_PHRASE):
        return True
    return word.has(OutcomeMeaning, HappeningMeaning) and not word.item.definite
