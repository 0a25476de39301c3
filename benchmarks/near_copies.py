#!/usr/bin/env python3
"""How many near-copy checks a second: one new document against an index of all before it, end to end.

usage: near_copies.py [--documents N ...] [--characters N] [--seed N] [--repeat N]

A check is `CopyIndex.add`: it folds the report, makes its runs and its signature, looks for candidates, compares them
word by word and takes the report into the index. The reports are made (the same for the same seed) of a vocabulary in
which few words are frequent and most are rare, as in a language; one in ten is a copy of an earlier one with a tenth of
its words changed, one in twenty a paragraph of one, one in fifty the same text again. Three degenerate piles follow:
one text over and over, one text with one word changed, and reports of nothing but the same few sentences.
"""

import argparse
import os
import platform
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence

from isnad.model.document import Document, Received
from isnad.model.identity import sha256_of
from isnad.origins.index import CopyIndex
from isnad.version import VERSION

_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_VOCABULARY = 20_000
_PILE = 10_000


def main() -> int:
    """Measure and print."""
    options = _options()
    here = f"isnad {VERSION}, {platform.python_implementation()} {platform.python_version()}, {platform.machine()}"
    print(
        f"reports of {options.characters:,} characters, seed {options.seed}; {here}, {os.cpu_count()} cores, one used"
    )
    print(f"{'pile':24s} {'documents':>9s} {'near-copies':>11s} {'seconds':>8s} {'checks/s':>9s} {'last tenth':>10s}")
    for count in options.documents:
        writer = _Writer(options.seed, options.characters)
        _measure("mixed", [_document(n, text) for n, text in enumerate(writer.mixed(count))], options.repeat)
    for name, pile in _piles(_Writer(options.seed, options.characters)).items():
        _measure(name, [_document(n, text) for n, text in enumerate(pile())], options.repeat)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", nargs="+", type=int, default=[1_000, 10_000, 50_000], metavar="N")
    parser.add_argument("--characters", type=int, default=1_500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--repeat", type=int, default=3, help="runs of each pile, of which the best counts")
    return parser.parse_args()


def _measure(name: str, documents: Sequence[Document], repeat: int) -> None:
    found, whole, tail = min((_run(documents) for _ in range(repeat)), key=lambda run: run[1])
    rate, last = len(documents) / whole, max(1, len(documents) // 10) / tail
    print(f"{name:24s} {len(documents):9,d} {found:11,d} {whole:8.2f} {rate:9,.0f} {last:10,.0f}", flush=True)


def _run(documents: Sequence[Document]) -> tuple[int, float, float]:
    """Near-copies found, seconds for all documents, and for the last tenth of them."""
    index, found = CopyIndex(), 0
    late = len(documents) - max(1, len(documents) // 10)
    began = time.perf_counter()
    for document in documents[:late]:
        found += len(index.add(document))
    reached = time.perf_counter()
    for document in documents[late:]:
        found += len(index.add(document))
    ended = time.perf_counter()
    return found, ended - began, ended - reached


def _document(number: int, text: str) -> Document:
    name = f"{number:06d}"
    return Document(sha256_of(f"{name} {text}".encode()), name, Received(text, "", "made", "utf-8"))


def _piles(writer: "_Writer") -> dict[str, Callable[[], Iterator[str]]]:
    text = writer.report()
    sentences = [writer.sentence() for _ in range(30)]
    return {
        "one text": lambda: (text for _ in range(_PILE)),
        "one text, one word off": lambda: (writer.changed(text, 1) for _ in range(_PILE)),
        "thirty sentences, mixed": lambda: (writer.mix(sentences) for _ in range(_PILE)),
    }


class _Writer:
    def __init__(self, seed: int, characters: int) -> None:
        # Not for secrets: two runs are compared over the same letters.
        self._random = random.Random(seed)  # noqa: S311
        self._characters = characters
        lengths = self._random.choices(range(2, 9), (2, 5, 8, 8, 5, 2, 1), k=_VOCABULARY)
        self._words = ["".join(self._random.choices(_LETTERS, k=length)) for length in lengths]
        total, self._weights = 0.0, list[float]()
        for rank in range(_VOCABULARY):
            total += 1 / (rank + 3)
            self._weights.append(total)

    def mixed(self, count: int) -> Iterator[str]:
        """New reports, copies, excerpts and repetitions."""
        kept: list[str] = []
        for _ in range(count):
            lot = self._random.random()
            if lot < 0.83 or not kept:
                text = self.report()
                kept.append(text)
            elif lot < 0.93:
                text = self.changed(self._random.choice(kept), self._characters // 60)
            elif lot < 0.98:
                text = self._random.choice(self._random.choice(kept).split("\n\n"))
            else:
                text = self._random.choice(kept)
            yield text

    def report(self) -> str:
        """Sentences in paragraphs, to the length asked for."""
        written: list[str] = []
        while sum(map(len, written)) < self._characters:
            written.append(self.sentence() + self._random.choice((" ", " ", "\n\n")))
        return "".join(written)[: self._characters].strip()

    def sentence(self) -> str:
        """A dozen words or two."""
        count = self._random.randint(8, 24)
        words = self._random.choices(self._words, cum_weights=self._weights, k=count)
        return " ".join(words).replace(" و ", " و") + self._random.choice((".", "، 12.", "."))

    def changed(self, text: str, words: int) -> str:
        """The text with so many of its words replaced."""
        pieces = text.split(" ")
        for place in self._random.sample(range(len(pieces)), min(words, len(pieces))):
            pieces[place] = self._random.choice(self._words)
        return " ".join(pieces)

    def mix(self, sentences: Sequence[str]) -> str:
        """A report of the given sentences in any order."""
        return " ".join(self._random.choices(sentences, k=self._characters // 90))


if __name__ == "__main__":
    sys.exit(main())
