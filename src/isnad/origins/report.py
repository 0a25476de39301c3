"""What a comparison makes of a report."""

import msgspec

from isnad.origins.share import counting, runs_of


class Compared(msgspec.Struct, frozen=True):
    """A report taken apart for comparing: costs more than the report itself, and is made where it is needed.

    Attributes:
        runs: every few words in a row, in order.
        held: the same as a set.
        marks: 1 for each word that counts.
        length: how many words count.
        text: its words, as `words_of` has them, with spaces between.
    """

    runs: list[int]
    held: frozenset[int]
    marks: bytearray
    length: int
    text: bytes

    @classmethod
    def of(cls, text: bytes) -> "Compared":
        """Take a report apart."""
        words = text.split(b" ")
        runs = runs_of(words)
        marks = counting(words, runs)
        return cls(runs, frozenset(runs), marks, sum(marks), text)
