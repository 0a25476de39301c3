"""Nouns that nobody knows behind a number, told to be people by their shape: sound plurals, agents, nisbas."""

import re
from functools import cache

from isnad.knowledge.wordlists import written_words
from isnad.mentions.items import Passage
from isnad.mentions.labels import Unknown, unknown_word
from isnad.text.working import fold

_FEW = range(3, 11)
_SOUND = re.compile("[ء-ي]{3,}(?:ون|ين)")
_AGENT = re.compile("[ء-ي]ا[بتثجحخدذرزسشصضطظعغفقكلمنهويئ][بتثجحخدذرزسشصضطظعغفقكلمنهويئ]ا?")
_NISBA = re.compile("[ء-ي]{3,}يا")
_PARTICIPLE = re.compile("م(?:ت[ء-ي]{3,}|[ء-ي]ت[ء-ي]{2})ا?")
_DOUBLED = re.compile("[ء-ي]\u064e?\u0651\u064e?ا[ء-ي]")
_SHORTEST = 3
_ARTICLE = "ال"


def counted_person(passage: Passage, last: int, value: int) -> Unknown | None:
    """The unknown word right behind the number at item `last` where its shape is that of nouns for people.

    Three to ten take a plural, for people the sound one; from eleven on a singular, as "سائحا" or "أفغانيا". "Of the"
    is followed by the sound plural alone. Shapes that things share are refused: a missing count is safer.
    """
    word = unknown_word(passage, last, of=True)
    if word is None:
        return None
    text = passage.text[word.start : word.end]
    if text.removeprefix(_ARTICLE) in _things():
        return None
    if word.of:
        plural = _SOUND.fullmatch(text.removeprefix(_ARTICLE)) is not None
        return word if plural and text.startswith(_ARTICLE) else None
    if text.startswith(_ARTICLE):
        return None
    if value % 100 in _FEW:
        return word if _SOUND.fullmatch(text) is not None else None
    return word if value % 100 > _FEW[-1] and _is_one_person(passage, word, text) else None


def counts_thing(passage: Passage, last: int) -> bool:
    """Whether the unknown word right behind the number at item `last` is a thing in the shape of nouns for people."""
    word = unknown_word(passage, last)
    return word is not None and passage.text[word.start : word.end] in _things()


def counted_life(passage: Passage, last: int, value: int) -> Unknown | None:
    """The unknown word in the accusative behind a number above ten, which may be whatever dies."""
    word = unknown_word(passage, last)
    if word is None or value % 100 in _FEW or value <= _FEW[-1]:
        return None
    text = passage.text[word.start : word.end]
    printed = passage.copy.span(word.start, word.end).of(passage.copy.received)
    accusative = len(text) > _SHORTEST and (printed.rstrip("\u064b").endswith("ا") or printed.endswith("\u064b"))
    return word if accusative and not text.startswith(_ARTICLE) and text not in _things() else None


def _is_one_person(passage: Passage, word: Unknown, text: str) -> bool:
    if any(shape.fullmatch(text) is not None for shape in (_AGENT, _NISBA, _PARTICIPLE)):
        return True
    printed = passage.copy.span(word.start, word.end).of(passage.copy.received)
    return _DOUBLED.search(printed, 0, 8) is not None


@cache
def _things() -> frozenset[str]:
    return frozenset(map(fold, written_words("tolls", "shaped_like_people")))
