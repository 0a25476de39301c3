"""How much the words of two accounts have in common, rare words counting for more."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from heapq import nsmallest
from math import fsum, log, sqrt
from typing import Final

from isnad.text.alphabet import LETTERS

_WORD: Final = re.compile(rf"[{LETTERS}]{{3,}}")
_ARTICLE: Final = "ال"
_SHORTEST_BEHIND_ARTICLE: Final = 3
_COMMON: Final = 0.3
"""Words that stand in a larger share of the accounts tell nothing."""


def plain_words(working: str) -> Iterator[str]:
    """The words of three letters and more of a working copy, without their article."""
    return map(_bare, _WORD.findall(working))


def counted_words(working: str) -> dict[str, int]:
    """The `plain_words` of a working copy, each with how often it stands there."""
    counts: dict[str, int] = {}
    for word, n in Counter(_WORD.findall(working)).items():
        bare = _bare(word)
        counts[bare] = counts.get(bare, 0) + n
    return counts


@lru_cache(maxsize=65536)
def _bare(word: str) -> str:
    bare = word.removeprefix(_ARTICLE)
    return bare if len(bare) >= _SHORTEST_BEHIND_ARTICLE else word


class Vocabulary:
    """In how many texts of a pool each word stands."""

    def __init__(self, texts: Iterable[Mapping[str, int]]) -> None:
        self.size = 0
        self._in: dict[str, int] = {}
        for text in texts:
            self.size += 1
            for word in text:
                self._in[word] = self._in.get(word, 0) + 1

    def __iter__(self) -> Iterator[str]:
        """Its words, in the order in which they came."""
        return iter(self._in)

    def vector(self, text: Mapping[str, int]) -> dict[str, float]:
        """The weights of a text's words, of length 1; words of a third of all texts are left out."""
        most = max(1.0, self.size * _COMMON)
        weights = {
            word: (1 + log(n)) * log(1 + self.size / self._in[word])
            for word, n in text.items()
            if self._in.get(word, self.size) <= most
        }
        length = sqrt(sum(weight * weight for weight in weights.values()))
        return {word: weight / length for word, weight in weights.items()} if length else {}

    def rarest(self, text: Mapping[str, int], n: int) -> list[str]:
        """The `n` words of a text that stand in the fewest texts, one that stands in no other left out."""
        stands_in = self._in.get
        shared = [word for word in text if stands_in(word, 0) > 1]
        return nsmallest(n, shared, key=lambda word: (self._in[word], word))


def cosine(one: dict[str, float], other: dict[str, float]) -> float:
    """From 0, nothing in common, to 1.

    Summed exactly, because what two dictionaries have in common comes in no order; and they are met as a whole, because
    millions of pairs are compared and most of their words are in one of the two alone.
    """
    return fsum([one[word] * other[word] for word in one.keys() & other.keys()])
