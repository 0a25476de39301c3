"""Vectors of words that are asked for again and again: worked out once, their weights kept in a file."""

from array import array
from collections.abc import Mapping

from isnad.engine.stretches import Stretches
from isnad.linking.vocabulary import Vocabulary


class Vectors:
    """As `Vocabulary.vector`, of texts with numbers.

    Args:
        vocabulary: that weighs the words.
        kept: whether weights are kept: not worth it where no vector is asked for twice.
    """

    def __init__(self, vocabulary: Vocabulary, kept: bool) -> None:  # noqa: FBT001 - says how, not what
        self._vocabulary = vocabulary
        self._weights = Stretches() if kept else None
        self._at: dict[int, int] = {}

    def of(self, number: int, words: Mapping[str, int]) -> dict[str, float]:
        """The vector of the text of this number; its words are always the same."""
        if self._weights is None:
            return self._vocabulary.vector(words)
        at = self._at.get(number)
        if at is not None:
            weights = array("d", self._weights.at(at))
            return {word: weight for word, weight in zip(words, weights, strict=True) if weight}
        made = self._vocabulary.vector(words)
        self._at[number] = len(self._weights)
        self._weights.add(array("d", [made.get(word, 0.0) for word in words]).tobytes())
        return made
