"""Where words stand: half-open code points of the received text."""

import msgspec


class Span(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True, order=True):
    """`text[start:end]`, counted in code points; `start <= end`, neither negative.

    Always of the *received* text, unless a name says `working`. A browser counts UTF-16 code units: see
    `isnad.text.utf16`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no such span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words themselves; raises ValueError where the span runs past `text`."""
        if self.end > len(text):
            raise ValueError(f"span [{self.start}, {self.end}) runs past a text of {len(text)}")
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def hull(self, other: "Span") -> "Span":
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))
