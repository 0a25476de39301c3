"""Sentences that tell of no harm, made fast: most of a report is made of them."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

_SLOT: Final = re.compile(r"\{(\w+)\}")
_AT: Final = "at"

_Part = tuple[str, Sequence[str], int]
"""Words, then what is drawn behind them from so many; of none, it is the place."""


class Fillers:
    """The patterns taken apart once, so that a sentence is a few draws and a join."""

    def __init__(self, patterns: Sequence[str], pieces: Mapping[str, Sequence[str]]) -> None:
        self._patterns = [_taken_apart(pattern, pieces) for pattern in patterns]

    def fill(self, sentences: list[str], wanted: float, at: str, random: Callable[[], float]) -> None:
        """Add sentences until together they are as long as wanted; `at` is the place that some speak of."""
        patterns = self._patterns
        among = len(patterns)
        written = sum(map(len, sentences))
        while written < wanted:
            parts, end = patterns[int(random() * among)]
            made: list[str] = []
            for words, choices, count in parts:
                made += (words, choices[int(random() * count)] if count else at)
            made.append(end)
            sentence = "".join(made)
            sentences.append(sentence)
            written += len(sentence) + 1


def _taken_apart(pattern: str, pieces: Mapping[str, Sequence[str]]) -> tuple[tuple[_Part, ...], str]:
    pattern_parts = _SLOT.split(pattern)
    words, slots = pattern_parts[0:-1:2], pattern_parts[1::2]
    parts = tuple(
        (word, () if slot == _AT else pieces[slot], 0 if slot == _AT else len(pieces[slot]))
        for word, slot in zip(words, slots, strict=True)
    )
    return parts, pattern_parts[-1]
