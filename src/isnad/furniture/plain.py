"""Words made comparable at the cost of a look-up: no marks, no punctuation, one spelling, small letters."""

import re
from typing import Final

from isnad.furniture.remembered import Remembered
from isnad.text.alphabet import FOLD, INVISIBLE, TATWEEL, VOWELS

_DROPPED = re.compile(f"[{VOWELS}{INVISIBLE}{TATWEEL}]")
_WORDS = re.compile(r"\w+")
_PREFIXES: Final = ("وال", "بال", "لل", "ال", "و", "ب", "ل")
_SHORTEST_STEM: Final = 3


class _Table(dict[int, str]):
    """Learns each character when it first meets it."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = "" if _DROPPED.match(character) else FOLD.get(character, character.lower())
        self[code] = folded
        return folded


_TABLE = _Table()


def _plain_word(written: str) -> str:
    """What stands between two blanks; it may hold several words, or none."""
    folded = written.translate(_TABLE)
    return folded if folded.isalnum() else " ".join(_WORDS.findall(folded))


def _stem(word: str) -> str:
    """A comparable word without what is attached in front; empty where too little is left to tell anything."""
    bare = word
    for prefix in _PREFIXES if word.startswith(_PREFIXES) else ():
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_STEM:
            bare = word[len(prefix) :]
            break
    return bare if len(bare) >= _SHORTEST_STEM and not bare.isdigit() else ""


_PLAIN = Remembered(_plain_word)
_STEMS = Remembered(_stem)


def plain(words: str) -> str:
    """The words with one space between them; no offsets are kept, so it is for comparing alone.

    Weaker and far cheaper than `isnad.text.working.fold`: presentation forms and dodges stay.
    """
    return " ".join(filter(None, map(_PLAIN.__getitem__, words.split())))


def stems(words: list[str]) -> list[str]:
    """The longer of some comparable words without what is attached in front: "and the shelling" is "shelling"."""
    return [*filter(None, map(_STEMS.__getitem__, words))]
