"""Vectors of words as arrays: those of a large pool wait in a file, and one is met with many at once."""

from array import array
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from isnad.engine.stretches import Stretches
from isnad.linking.vocabulary import Vocabulary

_NUMBER: Final = np.dtype(np.uint32)  # of a word
_WEIGHT: Final = np.dtype(np.float64)
_NONE: Final = -1


class Vector(NamedTuple):
    """What `Vocabulary.vector` gives: the numbers of words in the order of the alphabet, and the weight of each."""

    words: NDArray[np.uint32]
    weights: NDArray[np.float64]


class Vectors:
    """Vectors of texts with numbers.

    Args:
        vocabulary: that weighs the words.
        kept: whether vectors are kept: not worth it where none is asked for twice.
    """

    def __init__(self, vocabulary: Vocabulary, kept: bool) -> None:  # noqa: FBT001 - says how, not what
        self._vocabulary = vocabulary
        self._numbers = {word: number for number, word in enumerate(sorted(vocabulary))}
        self._met = np.zeros(len(self._numbers), _WEIGHT)
        self._kept = Stretches() if kept else None
        self._at = array("i")

    def of(self, number: int, words: Mapping[str, int]) -> Vector:
        """The vector of the text of this number; its words are always the same."""
        if self._kept is None:
            return self._made(words)
        if number >= len(self._at):
            self._at.extend([_NONE] * (number + 1 - len(self._at)))
        at = self._at[number]
        if at != _NONE:
            kept = self._kept.at(at)
            end = len(kept) // (_NUMBER.itemsize + _WEIGHT.itemsize) * _WEIGHT.itemsize
            return Vector(np.frombuffer(kept[end:], _NUMBER), np.frombuffer(kept[:end], _WEIGHT))
        made = self._made(words)
        self._at[number] = len(self._kept)
        self._kept.add(made.weights.tobytes() + made.words.tobytes())
        return made

    def _made(self, words: Mapping[str, int]) -> Vector:
        weights = self._vocabulary.vector(words)
        numbers = np.fromiter(map(self._numbers.__getitem__, weights), _NUMBER, len(weights))
        order = np.argsort(numbers)
        return Vector(numbers[order], np.fromiter(weights.values(), _WEIGHT, len(weights))[order])

    def cosines(self, one: Vector, others: Sequence[Vector]) -> list[float]:
        """What one has in common with each of some others, as `isnad.linking.vocabulary.cosine` but for rounding.

        Summed word by word in the order of the alphabet: it is the same whichever of two comes first, and in whichever
        pool that weighs their words alike.
        """
        self._met[one.words] = one.weights
        words = np.concatenate([other.words for other in others])
        products = self._met[words] * np.concatenate([other.weights for other in others])
        self._met[one.words] = 0.0
        owner = np.repeat(np.arange(len(others)), [len(other.words) for other in others])
        found: list[float] = np.bincount(owner, products, len(others)).tolist()
        return found
