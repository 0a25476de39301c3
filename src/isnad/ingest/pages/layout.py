"""The text of a page as a reader meets it, and which element each stretch of it stands in."""

import re
from dataclasses import dataclass, field
from itertools import accumulate

from isnad.ingest.pages.tree import Element, steps

# Elements that stand inside a line; every other one begins its own. A tag nobody knows does as well.
INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img"}
    | {"ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong"}
    | {
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "picture",
        "source",
        "math",
        "noindex",
        "amp-img",
        "o:p",
        "button",
    }
)
_CELLS = frozenset({"td", "th"})
_BLANK = re.compile("[ \t\n\r\f]+")
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Box:
    """An element that is not empty: its pieces are `first` to `last`, half-open."""

    element: Element
    parent: int
    first: int
    last: int = 0


@dataclass(slots=True)
class Piece:
    """A run of text in one element, `start` to `end` of the page's text; a line of pieces shares one `segment`."""

    start: int
    end: int
    box: int
    linked: bool
    segment: int


@dataclass(slots=True)
class Segment:
    """What stands between two breaks: a line, or a cell of a table's row. Its pieces are `first` to `last`."""

    first: int
    last: int
    words: tuple[str, ...] = ()


@dataclass(slots=True)
class Layout:
    """A page as text. Sums are of letters up to each piece, so that a share of any stretch costs nothing to know."""

    text: str = ""
    boxes: list[Box] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    letters: list[int] = field(default_factory=list)
    linked: list[int] = field(default_factory=list)

    def letters_in(self, first: int, last: int) -> int:
        """How many letters and digits the pieces hold."""
        return self.letters[last] - self.letters[first]

    def linked_in(self, first: int, last: int) -> int:
        """How many of them lead somewhere else."""
        return self.linked[last] - self.linked[first]

    def linked_share(self, first: int, last: int) -> float:
        """Which share of them leads somewhere else."""
        letters = self.letters_in(first, last)
        return self.linked_in(first, last) / letters if letters > 0 else 0.0

    def words_of(self, segment: Segment) -> str:
        """The text of a segment, blanks at its ends left out."""
        return self.text[self.pieces[segment.first].start : self.pieces[segment.last - 1].end].strip()


def layout_of(root: Element) -> Layout:
    """Lay out a pruned page.

    Blocks, line breaks and rows of tables give a line each, cells of one row are parted by a tab, inline elements by
    nothing. White space between is closed up as browsers do, but no other character is changed: marks of direction and
    vowels stay.
    """
    writer = _Writer()
    open_boxes = [-1]
    links = 0
    for opens, element in steps(root):
        tag = element.tag if isinstance(element.tag, str) else ""
        if opens:
            _break(writer, tag)
            writer.boxes.append(Box(element, open_boxes[-1], len(writer.pieces)))
            open_boxes.append(len(writer.boxes) - 1)
            links += tag == "a" and element.get("href") is not None
            writer.write(element.text, open_boxes[-1], linked=links > 0, keep_lines=tag == "pre")
            continue
        links -= tag == "a" and element.get("href") is not None
        writer.boxes[open_boxes.pop()].last = len(writer.pieces)
        if tag not in _CELLS:
            _break(writer, tag)
        parent = element.getparent()
        if element is not root and parent is not None:
            writer.write(element.tail, open_boxes[-1], linked=links > 0, keep_lines=parent.tag == "pre")
    return writer.layout()


def _break(writer: "_Writer", tag: str) -> None:
    if tag in _CELLS:
        writer.end_cell()
    elif tag not in INLINE:
        writer.end_line()


class _Writer:
    """Closes up white space across elements: a blank is written only when something follows it on its line."""

    def __init__(self) -> None:
        self.boxes: list[Box] = []
        self.pieces: list[Piece] = []
        self._parts: list[str] = []
        self._at = 0
        self._segment = 0
        self._is_empty = True  # the segment
        self._blank = False
        self._separator = ""

    def write(self, text: str | None, box: int, *, linked: bool, keep_lines: bool) -> None:
        if not text:
            return
        if keep_lines and "\n" in text:
            for line in text.split("\n"):
                self.write(line, box, linked=linked, keep_lines=False)
                self.end_line()
            return
        closed = _BLANK.sub(" ", text)
        words = closed.strip(" ")
        if not words:
            self._blank = True
            return
        self._blank |= closed[0] == " "
        before = self._separator or (" " if self._blank and not self._is_empty else "")
        self._parts += (before, words)
        start = self._at + len(before)
        self._at = start + len(words)
        self.pieces.append(Piece(start, self._at, box, linked, self._segment))
        self._is_empty, self._separator, self._blank = False, "", closed[-1] == " "

    def end_line(self) -> None:
        if not self._is_empty:
            self._end("\n")
        elif self._separator == "\t":
            self._separator = "\n"

    def end_cell(self) -> None:
        if not self._is_empty:
            self._end("\t")

    def _end(self, separator: str) -> None:
        self._segment += 1
        self._is_empty, self._separator, self._blank = True, separator, False

    def layout(self) -> Layout:
        text = "".join(self._parts)
        counts = [_letters(text[piece.start : piece.end]) for piece in self.pieces]
        linked = [count if piece.linked else 0 for count, piece in zip(counts, self.pieces, strict=True)]
        page = Layout(text, self.boxes, self.pieces, _segments(self.pieces))
        page.letters = list(accumulate(counts, initial=0))
        page.linked = list(accumulate(linked, initial=0))
        for segment in page.segments:
            segment.words = words_in(page.words_of(segment))
        return page


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text, for comparing texts whose marks and white space may differ."""
    return tuple(_WORD.findall(text))


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _segments(pieces: list[Piece]) -> list[Segment]:
    found: list[Segment] = []
    for at, piece in enumerate(pieces):
        if at == 0 or piece.segment != pieces[at - 1].segment:
            found.append(Segment(at, at))
        found[-1].last = at + 1
    return found
