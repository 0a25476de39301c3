"""Sentences that tell of no harm, made fast: most of a report is made of them."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from synthetic.draw import Chance
from synthetic.words import MadeWords

_SLOT: Final = re.compile(r"\{(\w+)\}")
_AT: Final = "at"
_RARE: Final = ("rare", "rare2")

_Part = tuple[str, Sequence[str], int]
"""Words, and what is drawn behind them, from so many; of none, it is the place; below none, a made word."""


class Fillers:
    """The patterns taken apart once, so that a sentence is a few draws and a join."""

    def __init__(
        self, patterns: Sequence[str], pieces: Mapping[str, Sequence[str]], made: MadeWords, chance: Chance
    ) -> None:
        self._patterns = [_taken_apart(pattern, pieces) for pattern in patterns]
        self._made = made_words(made)
        self._random = chance.random

    def fill(self, sentences: list[str], wanted: float, at: str) -> None:
        """Add sentences until together they are as long as wanted; `at` is the place that some speak of."""
        patterns, words, random = self._patterns, self._made, self._random
        among, most = len(patterns), len(words)
        written = sum(map(len, sentences))
        while written < wanted:
            parts, end = patterns[int(random() * among)]
            told: list[str] = []
            for before, choices, count in parts:
                told.append(before)
                if count > 0:
                    told.append(choices[int(random() * count)])
                else:
                    # The n-th word is drawn once for n times the first is: so are the words of a language.
                    told.append(at if count == 0 else words[int(most ** random()) - 1])
            told.append(end)
            sentence = "".join(told)
            sentences.append(sentence)
            written += len(sentence) + 1


def made_words(made: MadeWords) -> tuple[str, ...]:
    """Words that mean nothing, the same whatever the seed of the reports, no two alike."""
    chance = Chance(0)
    words = dict.fromkeys(
        chance.one(made.first) + "".join(chance.one(made.other) for _ in range(chance.one(made.lengths) - 1))
        for _ in range(made.count)
    )
    return tuple(words)


def _taken_apart(pattern: str, pieces: Mapping[str, Sequence[str]]) -> tuple[tuple[_Part, ...], str]:
    pattern_parts = _SLOT.split(pattern)
    words, slots = pattern_parts[0:-1:2], pattern_parts[1::2]
    parts: list[_Part] = []
    for word, slot in zip(words, slots, strict=True):
        if slot == _AT or slot in _RARE:
            parts.append((word, (), 0 if slot == _AT else -1))
        else:
            parts.append((word, pieces[slot], len(pieces[slot])))
    return tuple(parts), pattern_parts[-1]
