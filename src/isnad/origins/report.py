"""What a comparison makes of a report."""

from functools import cached_property

from isnad.origins.share import counting, runs_of


class Compared:
    """A report taken apart for comparing: costs more than the report itself, and each part is made where it is needed.

    Attributes:
        text: its words, as `words_of` has them, with spaces between.
        words: the words.
        runs: every few words in a row, in order.
    """

    def __init__(self, text: bytes, words: list[bytes], runs: list[int]) -> None:
        self.text = text
        self.words = words
        self.runs = runs

    @classmethod
    def of(cls, text: bytes) -> "Compared":
        """Take a report apart."""
        words = text.split(b" ")
        return cls(text, words, runs_of(words))

    @cached_property
    def held(self) -> frozenset[int]:
        """The runs as a set: what is asked of the longer of two reports."""
        return frozenset(self.runs)

    @cached_property
    def marks(self) -> bytearray:
        """1 for each word that counts: what is asked of the shorter of two reports."""
        return counting(self.words, self.runs)

    @cached_property
    def length(self) -> int:
        """How many words count."""
        return self.marks.count(1)
