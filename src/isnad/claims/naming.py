"""Personal names, and names set off by quotation marks: where they end."""

import re

from isnad.claims.word import Word, begins_content, is_small, word_at
from isnad.knowledge.meaning import GrammarMeaning, PeopleMeaning, PlaceNounMeaning
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Item, Passage

_INSIDE = r"[^\"“”«»„‘’\n]"
QUOTED = re.compile(rf"[ ]*[\"“”«„‘]((?! ){_INSIDE}{{1,44}}(?<! ))[\"“”»’]")
"""A few words set off by quotation marks; group 1 is the words."""
QUOTED_AFTER_L = re.compile(r"[ ]*ل" + QUOTED.pattern)
"""The same behind a ل, which the mark parts from its word."""
OPENING = '"“”«„‘'
_IN_NAMES = {PeopleMeaning, PlaceNounMeaning}
_TANWIN = "\u064b"
_LONGEST_NAME = 4


def plain_name(passage: Passage, position: int, stop: int, *, alone: bool = False) -> tuple[int, int] | None:
    """A personal name: up to four words that the lexicon does not know as anything else, up to a clear end.

    Args:
        passage: where it stands.
        position: where it begins, spaces before it aside.
        stop: where it ends at the latest.
        alone: whether one word is enough, as behind a definite title.
    """
    words: list[Word] = []
    closed = False
    while not closed and len(words) <= _LONGEST_NAME:
        word = word_at(passage, words[-1].end if words else position, stop)
        if word is None or not _in_name(passage, word, len(words)):
            closed = True
        else:
            words.append(word)
    if not closed:
        words = words[:3] if words[2].definite or words[1].text in words_of("binds") else words[:2]
    while words and words[-1].text in words_of("binds"):
        words.pop()
    if not words or words[-1].end - words[0].start < 3 or _cannot_begin(words[0]):
        return None
    if len(words) == 1 and not alone and not passage.text[words[0].end : stop].lstrip().startswith(("(", ":")):
        return None
    return words[0].start, words[-1].end


def _in_name(passage: Passage, word: Word, before: int) -> bool:
    """Whether a name goes on with `word`, `before` words of it being read."""
    if before == 0 and word.text in words_of("kunya"):
        return is_kunya(passage, word)
    if before and word.text in words_of("surname"):
        return True
    if (word.item is not None and not _may_be_name(word.item, word)) or is_small(word.text):
        return False
    if len(word.text) < 2 or begins_content(word.text):
        return False
    if before and word.item is not None and word.item.hit is not None and word.text not in words_of("binds"):
        return not word.has(PeopleMeaning)
    if before and _begins_with_preposition(word.text, before):
        return False
    if not word.text.endswith("ا") or word.definite:
        return True
    closes = passage.text[word.end : word.end + 1] in ("،", ":", "(")
    return (before < 2 or closes) and _TANWIN not in passage.copy.span(word.start, word.end).of(passage.copy.received)


def is_kunya(passage: Passage, word: Word) -> bool:
    """Whether "father of" or "mother of" begins a name ("*Umm* Yasir"), and is not "or", "the mother of the child".

    No noun that the lexicon knows, nothing with an article or a preposition, may stand behind.
    """
    if word.text not in words_of("kunya"):
        return False
    behind = word_at(passage, word.end, len(passage.text))
    if behind is None or behind.definite or is_small(behind.text) or len(behind.text) < 3:
        return False
    known = behind.item is not None and behind.item.hit is not None
    return not known and not begins_content(behind.text) and not _begins_with_preposition(behind.text, 2)


def _cannot_begin(word: Word) -> bool:
    """A word with an article, or with a preposition before one, begins no name; nor does a verb."""
    return (
        word.definite
        or word.text in words_of("no_name")
        or word.text.startswith("بال")
        or (word.text.startswith("ل") and len(word.text) > 4)
    )


def _begins_with_preposition(text: str, before: int) -> bool:
    """A long word in ل or ب behind a name is rather whom they told, or of what."""
    return text.startswith(("ل", "ب")) and len(text) > (4 if before > 1 or text[0] == "ل" else 5)


def _may_be_name(item: Item, word: Word) -> bool:
    """Whether what was found in the word leaves it a name: a person, a place, no true preposition ("بالي")."""
    if item.hit is None:
        return item.number is None and item.word == item.start
    if item.preposition is not None:
        return item.hit.readings.keys() <= {GrammarMeaning}
    return item.word == item.start and item.end == word.end and item.hit.readings.keys() <= _IN_NAMES
