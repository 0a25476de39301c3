"""Synthetic Arabic reports, the same for the same seed, so that a cost can be measured without anybody's words."""

import random
import re
from pathlib import Path
from typing import Any

import yaml

_WORDS = Path(__file__).with_name("words.yaml")
_SLOT = re.compile(r"\{(\w+)\}")
_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_SENTENCES = range(8, 25)


def synthetic(characters: int, seed: int) -> tuple[str, ...]:
    """Reports of eight to two dozen sentences, together at least `characters` long."""
    writer = _Writer(seed)
    reports: list[str] = []
    written = 0
    while written < characters:
        reports.append(writer.report())
        written += len(reports[-1])
    return tuple(reports)


class _Writer:
    def __init__(self, seed: int) -> None:
        # Not for secrets: a cost is compared between two runs over the same letters.
        self._random = random.Random(seed)  # noqa: S311
        words: dict[str, Any] = yaml.safe_load(_WORDS.read_text(encoding="utf-8"))
        self._lists: dict[str, list[str]] = words["lists"]
        self._sentences: list[str] = words["sentences"]
        self._furniture: list[str] = words["furniture"]

    def report(self) -> str:
        lines = [self._fill(line) for line in self._furniture]
        paragraph: list[str] = []
        for _ in range(self._random.choice(_SENTENCES)):
            paragraph.append(self._fill(self._random.choice(self._sentences)))
            if self._random.random() < 0.4:
                lines.append(" ".join(paragraph))
                paragraph = []
        return "\n\n".join([*lines, " ".join(paragraph)]).strip() + "\n"

    def _fill(self, sentence: str) -> str:
        return _SLOT.sub(lambda slot: self._draw(slot[1]), sentence)

    def _draw(self, name: str) -> str:
        if name == "n":
            return self._digits(self._random.choice((11, 12, 15, 17, 20, 23, 35, 40, 64, 110, 250)))
        if name == "day":
            day, year = self._random.randint(1, 28), self._random.randint(2012, 2025)
            return f"{self._digits(day)} {self._random.choice(self._lists['month'])} {self._digits(year)}"
        return self._random.choice(self._lists[name])

    def _digits(self, number: int) -> str:
        return str(number) if self._random.random() < 0.7 else str(number).translate(_INDIC)
