"""Names in Latin letters, however spelled: by their consonants, which most ways of spelling leave alike."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from isnad.present.transliteration import has_arabic, latin

_WORD: Final = re.compile("[a-z]+")
_ALIKE: Final = (("kh", "x"), ("gh", "g"), ("sh", "c"), ("ch", "c"), ("th", "t"), ("dh", "d"), ("ph", "f"), ("q", "k"))
_VOWELS: Final = re.compile("[aeiouwy]")
_TWICE: Final = re.compile(r"(.)\1+")
_FEWEST, _FEWEST_INSIDE = 3, 4


class Spelled:
    """Knows the consonants of each part of some names.

    Args:
        names: as printed, in Arabic or in Latin letters.
    """

    def __init__(self, names: Iterable[str]) -> None:
        every = {part for name in names for part in _consonants(latin(name) if has_arabic(name) else name)}
        self._parts = frozenset(part for part in every if len(part) >= _FEWEST)

    def stands_in(self, words: str) -> bool:
        """Whether a word in Latin letters may be a part of a name: where in doubt it is.

        A part with two consonants or one is everybody's; one with four may be written together with what is around it.
        """
        return any(self._is_part(found) for found in _consonants(words))

    def _is_part(self, found: str) -> bool:
        if found in self._parts:
            return True
        starts = range(len(found) - _FEWEST_INSIDE + 1)
        inside = (found[a:b] for a in starts for b in range(a + _FEWEST_INSIDE, len(found) + 1))
        return any(part in self._parts for part in inside)


def _consonants(words: str) -> list[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", words.lower()) if not unicodedata.combining(c))
    return [_of_word(word) for word in _WORD.findall(plain)]


def _of_word(word: str) -> str:
    for one, other in _ALIKE:
        word = word.replace(one, other)
    return _VOWELS.sub("", _TWICE.sub(r"\1", word.removesuffix("h")))
