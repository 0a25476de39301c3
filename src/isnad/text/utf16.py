"""Code points and UTF-16 code units of one text, turned into each other in one place."""

import re
from bisect import bisect_left

import msgspec

from isnad.model.span import Span

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16(msgspec.Struct, frozen=True):
    """The offsets of one text. Isnad counts code points; a browser counts code units, two for an astral character.

    Attributes:
        length: of the text, in code points.
        astral: offsets of its astral characters, in code points, ascending.
    """

    length: int
    astral: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Utf16":
        """Read the offsets of `text` once, to convert as many as wanted."""
        return cls(len(text), tuple(found.start() for found in _ASTRAL.finditer(text)))

    def units(self, point: int) -> int:
        """From code points to code units.

        Raises:
            ValueError: `point` is outside the text.
        """
        if not 0 <= point <= self.length:
            raise ValueError(f"offset {point} is outside a text of {self.length} code points")
        return point + bisect_left(self.astral, point)

    def point(self, units: int) -> int:
        """From code units to code points.

        Raises:
            ValueError: `units` is outside the text or between the two halves of one character.
        """
        if not 0 <= units <= self.length + len(self.astral):
            raise ValueError(f"offset {units} is outside a text of {self.length + len(self.astral)} code units")
        # astral[i] + i is the offset, in code units, at which the i-th astral character starts.
        before = bisect_left(range(len(self.astral)), units, key=lambda i: self.astral[i] + i)
        point = units - before
        if before > 0 and point <= self.astral[before - 1]:
            raise ValueError(f"offset {units} is inside one character")
        return point

    def span_units(self, span: Span) -> tuple[int, int]:
        """A span of code points as the two code unit offsets that a browser wants."""
        return self.units(span.start), self.units(span.end)

    def span(self, start: int, end: int) -> Span:
        """Two code unit offsets from a browser as a span of code points; raises like `point`."""
        return Span(self.point(start), self.point(end))
