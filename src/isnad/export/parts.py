"""What a format writes of some of its records, held as text until it is put behind what was written before it."""

import io
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TextIO

from isnad.export.folder import Rows
from isnad.export.losses import Losses, Tally
from isnad.export.words import FormatWords


@dataclass(frozen=True, slots=True)
class Part:
    """What was written of some records; it can be sent from one process to another.

    Attributes:
        texts: by the name that the format gave them, as a table's.
        kept: what else the format has to know of them, in their order.
        losses: what of them could not be held.
        counts: how many there were of whatever the format counts.
    """

    texts: Mapping[str, str]
    kept: tuple[Any, ...]
    losses: Tally
    counts: Counter[Any]


class Sheaf:
    """What a format writes one part to.

    Args:
        words: of the format.

    Attributes:
        losses: of this part; add to it while writing.
        counts: the same.
    """

    def __init__(self, words: FormatWords) -> None:
        self.losses = Losses(words)
        self.counts: Counter[Any] = Counter()
        self._words = words
        self._streams: dict[str, io.StringIO] = {}
        self._tables: dict[str, Rows] = {}
        self._kept: list[Any] = []

    def text(self, name: str) -> io.StringIO:
        """The text of this name."""
        if name not in self._streams:
            self._streams[name] = io.StringIO(newline="")
        return self._streams[name]

    def table(self, stem: str) -> Rows:
        """The rows of the format's table of this name, without its header."""
        if stem not in self._tables:
            self._tables[stem] = Rows(self.text(stem), self._words.names(stem), headed=False)
        return self._tables[stem]

    def keep(self, value: Any) -> None:  # noqa: ANN401 - whatever the format has to know
        """Something that the whole has to be told; it must be picklable."""
        self._kept.append(value)

    def part(self) -> Part:
        """All of it."""
        texts = {name: stream.getvalue() for name, stream in self._streams.items()}
        return Part(texts, tuple(self._kept), self.losses.tally(), self.counts)


class Listed:
    """The elements of a JSON list or object, written as parts come; in each part every element is behind a comma.

    Args:
        stream: to write to.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._begun = False

    def put(self, text: str) -> None:
        """The elements of one part; none where the text is empty."""
        self._stream.write(text if self._begun else text[1:])
        self._begun = self._begun or text != ""


def put_together(parts: Iterable[Part], streams: Mapping[str, TextIO], losses: Losses) -> None:
    """Write parts one behind the other, each text to the stream of its name."""
    for part in parts:
        losses.take_in(part.losses)
        for name, text in part.texts.items():
            streams[name].write(text)
