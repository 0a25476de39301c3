"""What a comparison makes of a report."""

from array import array
from collections.abc import Sequence
from functools import cached_property
from struct import Struct
from typing import Final

from isnad.origins.share import RUN, counting, runs_of

_NUMBER_OF_RUNS: Final = Struct("I")
_BYTES_OF_A_RUN: Final = array("q").itemsize


class Compared:
    """A report taken apart for comparing. To take one apart costs more than to compare two: it can be kept as bytes.

    Attributes:
        text: its words, as `words_of` has them, with spaces between.
        runs: every few words in a row, in order.
        marks: 1 for each word that counts: what is asked of the shorter of two reports.
    """

    def __init__(self, text: bytes, runs: Sequence[int], marks: bytearray) -> None:
        self.text = text
        self.runs = runs
        self.marks = marks

    @classmethod
    def of(cls, words: list[bytes]) -> "Compared":
        """Take a report apart."""
        runs = runs_of(words)
        return cls(b" ".join(words), runs, counting(words, runs))

    @classmethod
    def unpacked(cls, packed: bytes) -> "Compared":
        """What `packed` gave, in the same process: runs have numbers that are its own."""
        (number,) = _NUMBER_OF_RUNS.unpack_from(packed)
        runs_end = _NUMBER_OF_RUNS.size + number * _BYTES_OF_A_RUN
        marks_end = runs_end + number + RUN - 1
        runs = array("q", packed[_NUMBER_OF_RUNS.size : runs_end]).tolist()
        return cls(packed[marks_end:], runs, bytearray(packed[runs_end:marks_end]))

    @property
    def packed(self) -> bytes:
        """All of it as bytes; of a report that has any run."""
        return b"".join((_NUMBER_OF_RUNS.pack(len(self.runs)), array("q", self.runs), self.marks, self.text))

    @cached_property
    def held(self) -> frozenset[int]:
        """The runs as a set: what is asked of the longer of two reports."""
        return frozenset(self.runs)

    @property
    def length(self) -> int:
        """How many words count."""
        return self.marks.count(1)
