"""PDF files that tests write by hand: each shape with its place and with what it says."""

from collections.abc import Sequence
from typing import NamedTuple

WIDTH = 6.0
"""Of every shape, at 10 points."""


class Printed(NamedTuple):
    """Shapes set from left to right from a place on; a shape may say several letters."""

    left: float
    base: float
    shapes: Sequence[str]


def from_right(right: float, base: float, words: str, *, pairs: bool = True) -> Printed:
    """Arabic set from the right as it is seen, with one shape for lam and alef."""
    shapes: list[str] = []
    for char in words:
        if pairs and char == "ا" and shapes and shapes[-1] == "ل":
            shapes[-1] = "لا"
        else:
            shapes.append(char)
    return Printed(right - WIDTH * len(shapes), base, shapes[::-1])


def pdf(pages: Sequence[Sequence[Printed]], *, extra: bytes = b"", info: bytes = b"", says: bool = True) -> bytes:
    """A file of these pages; `extra` stands in every page's stream, `info` in what the file says of itself."""
    shapes = sorted({shape for page in pages for line in page for shape in line.shapes})
    codes = {shape: number + 48 for number, shape in enumerate(shapes)}
    count = len(pages)
    kids = b" ".join(b"%d 0 R" % (6 + 2 * number) for number in range(count))
    font = b"/ToUnicode 4 0 R" if says else b""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids),
        b"<</Type/Font/Subtype/TrueType/BaseFont/Helvetica/FirstChar 1/LastChar 250/Widths[%s]%s>>"
        % (b"600 " * 250, font),
        _stream(_unicode(codes)),
        b"<<%s>>" % info,
    ]
    for number, page in enumerate(pages):
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>"
            % (7 + 2 * number),
            _stream(b"".join(_set(line, codes) for line in page) + extra),
        ]
    return _file(objects)


def _set(line: Printed, codes: dict[str, int]) -> bytes:
    shown = b"".join(b"%02x" % codes[shape] for shape in line.shapes)
    return b"BT /F 10 Tf 1 0 0 1 %f %f Tm <%s> Tj ET\n" % (line.left, line.base, shown)


def _unicode(codes: dict[str, int]) -> bytes:
    lines = b"".join(
        b"<%02x> <%s>\n" % (code, shape.encode("utf-16-be").hex().encode()) for shape, code in codes.items()
    )
    head = b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
    room = b"1 begincodespacerange <00> <ff> endcodespacerange\n"
    return head + room + b"%d beginbfchar\n%sendbfchar endcmap end end" % (len(codes), lines)


def _stream(data: bytes, extra: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(data), extra, data)


def _file(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R/Info 5 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, start)
    return bytes(out)
