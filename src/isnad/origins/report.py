"""A report as the index keeps it, and what a comparison makes of it."""

from collections.abc import Sequence

import msgspec

from isnad.model.document import Document
from isnad.origins.relation import Printed
from isnad.origins.share import counting, runs_of


class Report(msgspec.Struct, frozen=True, gc=False):
    """A document by its words alone.

    Attributes:
        printed: which document, and when it came out.
        text: its words, as `words_of` has them, with spaces between: a fifth of the memory of a list.
    """

    printed: Printed
    text: bytes

    @classmethod
    def of(cls, document: Document, words: Sequence[bytes]) -> "Report":
        """The report of a document, whose words are given."""
        return cls(Printed.of(document), b" ".join(words))


class Compared(msgspec.Struct, frozen=True):
    """A report taken apart for comparing: costs more than the report itself, and is made where it is needed.

    Attributes:
        runs: every few words in a row, in order.
        held: the same as a set.
        marks: 1 for each word that counts.
        length: how many words count.
    """

    runs: list[int]
    held: frozenset[int]
    marks: bytearray
    length: int

    @classmethod
    def of(cls, report: Report) -> "Compared":
        """Take a report apart."""
        words = report.text.split(b" ")
        runs = runs_of(words)
        marks = counting(words, runs)
        return cls(runs, frozenset(runs), marks, sum(marks))
