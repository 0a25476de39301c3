"""The lines of a received text with what the rules about furniture look at."""

import re
from collections.abc import Iterator
from typing import Final

from isnad.furniture.plain import plain, stems

EDGE: Final = (
    " \n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
    "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\x1f"
    "\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
"""Blanks, line ends and invisible signs that may stand at the ends of a line and are no part of it."""

_CLOSING: Final = "\"'”’»)]}"
_ENDERS: Final = (".", "!", "?", "؟", "؛")
_ITEM = re.compile(r"(?:[-–—•*▪◾◼●○▫✅📌🔴🔻➖]|\d{1,3}\s?[-–.)_:]|[٠-٩]{1,3}\s?[-–.)_:])")

_ROW = re.compile(r"^(?=.*\d).*(?:\|.*\||\t)")


class Line:
    """One line that holds more than blanks; `text` is `received[start:end]`, blanks at its ends left out.

    Attributes:
        plain: its words, made comparable.
        words: the comparable words one by one.
        count: how many.
        cut: whether it ends in the dots of something cut short.
        closed: whether it ends as a sentence does, quotation marks and brackets behind the mark left aside.
    """

    __slots__ = ("_stems", "closed", "count", "cut", "end", "plain", "start", "text", "words")

    def __init__(self, start: int, text: str) -> None:
        self.start = start
        self.end = start + len(text)
        self.text = text
        self.plain = plain(text)
        self.words = self.plain.split()
        self.count = len(self.words)
        self.cut = text.endswith(("…", "..."))
        self.closed = not self.cut and text.rstrip(_CLOSING).endswith(_ENDERS)
        self._stems: list[str] | None = None

    @property
    def stems(self) -> list[str]:
        """Its longer words without what is attached in front."""
        if self._stems is None:
            self._stems = stems(self.words)
        return self._stems

    @property
    def leads(self) -> bool:
        """Whether it ends with a colon, so that what follows belongs to it."""
        return self.text.endswith((":", "👇"))

    @property
    def heads_section(self) -> bool:
        """Whether it sets off the head of a section with two colons, as round-ups do with places."""
        return "::" in self.text

    @property
    def is_item(self) -> bool:
        """Whether it begins with the mark or number of a list, or is a row of a table with a figure in it."""
        return _ITEM.match(self.text) is not None or _ROW.search(self.text) is not None


def lines_of(received: str, start: int = 0, end: int | None = None) -> Iterator[Line]:
    """The lines in order, or those of a stretch, cut at its ends; every character that is no blank is in one."""
    at = start
    for written in received[start:end].splitlines(keepends=True):
        text = written.strip(EDGE)
        if text:
            yield Line(at if written[0] == text[0] else at + written.index(text), text)
        at += len(written)
