"""The shapes that one page of a PDF prints, each with its letters and its place."""

import ctypes
import math
import time
import unicodedata
from typing import Final, NamedTuple

import pypdfium2.raw as pdfium

UNKNOWN: Final = "\ufffd"
MOST: Final = 200_000
"""Shapes of one page at most; a page of a newspaper has 20,000."""

_NONE: Final = frozenset({0, 0xFFFE, 0xFFFF, 0xFFFD})
_PRIVATE: Final = range(0xE000, 0xF900)
_NO_WIDTH: Final = 0.01
_ALEFS: Final = ("ا", "أ", "إ", "آ", "ٱ")
_WHOLE: Final = ("الله", "لله")
_CLOCK: Final = 4_096


class Glyph(NamedTuple):
    """One shape: what it says, its left and right edge, the line it stands on (upwards), and the size of its type."""

    text: str
    left: float
    right: float
    base: float
    size: float

    @property
    def is_mark(self) -> bool:
        """Whether it stands over or under another one."""
        return all(unicodedata.category(char) == "Mn" for char in self.text)


class OutOfTimeError(Exception):
    """Reading took longer than it may."""


def glyphs(textpage: pdfium.FPDF_TEXTPAGE, deadline: float) -> list[Glyph]:
    """The shapes of a page in the order in which it prints them; spaces that nobody prints are left out.

    A shape of several letters (لا) comes in the order in which they are read.

    Raises:
        OutOfTimeError: it is later than `deadline`, by the clock of `time.monotonic`.
    """
    found: list[Glyph] = []
    last: tuple[float, float] | None = None
    for at in range(min(pdfium.FPDFText_CountChars(textpage), MOST)):
        if at % _CLOCK == 0 and time.monotonic() > deadline:
            raise OutOfTimeError
        if pdfium.FPDFText_IsGenerated(textpage, at) == 1:
            continue
        place = _place(textpage, at)
        if place is None:
            continue
        left, right, origin = place
        text = _letter(pdfium.FPDFText_GetUnicode(textpage, at))
        if text == " " and right - left < _NO_WIDTH:  # thought up by the library
            continue
        if origin == last and found and not text.isspace():
            held = found[-1]
            both = Glyph(held.text + text, min(held.left, left), max(held.right, right), held.base, held.size)
            found[-1] = both
        else:
            found.append(Glyph(text, left, right, origin[1], _size(textpage, at)))
        last = origin
    return [glyph if len(glyph.text) == 1 else glyph._replace(text=_as_read(glyph.text)) for glyph in found]


def _place(textpage: pdfium.FPDF_TEXTPAGE, at: int) -> tuple[float, float, tuple[float, float]] | None:
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    if not pdfium.FPDFText_GetLooseCharBox(textpage, at, box) or not pdfium.FPDFText_GetCharOrigin(textpage, at, x, y):
        return None
    return box.left, box.right, (x.value, y.value)


def _size(textpage: pdfium.FPDF_TEXTPAGE, at: int) -> float:
    """The size of the type as it is printed."""
    matrix = pdfium.FS_MATRIX()
    size = float(pdfium.FPDFText_GetFontSize(textpage, at))
    return size * math.hypot(matrix.c, matrix.d) if pdfium.FPDFText_GetMatrix(textpage, at, matrix) else size


def _letter(code: int) -> str:
    if code in _NONE or code in _PRIVATE or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return UNKNOWN
    char = chr(code)
    return " " if char.isspace() else char


def _as_read(pieces: str) -> str:
    """The letters of one shape in the order in which they are read.

    The library gives those of Arabic from last to first, unless it took the shape itself apart (ﻻ), of which it tells
    nothing. No shape stands for an alef before a lam.
    """
    if not all(unicodedata.bidirectional(char) in ("AL", "R", "NSM") for char in pieces):
        return pieces
    letters = "".join(char for char in pieces if unicodedata.category(char) != "Mn")
    marks = "".join(char for char in pieces if unicodedata.category(char) == "Mn")
    is_whole = letters in _WHOLE or (letters[:1] == "ل" and letters[1:] in _ALEFS)
    return (letters if is_whole else letters[::-1]) + marks
