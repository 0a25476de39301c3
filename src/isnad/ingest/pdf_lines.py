"""The lines of a printed page in reading order: Arabic from the right, numbers and Latin words in it from the left."""

import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from isnad.ingest.pdf_glyphs import Glyph

_SAME_LINE: Final = 0.3
_ONE_STRETCH: Final = 2.0
_A_COLUMN_OFF: Final = 1.1
_A_SPACE: Final = 0.2
_A_SPACE_BY_MARKS: Final = 0.4
_A_SPACE_AFTER_END: Final = 0.08
"""In sizes of the type: how far bases of one line lie apart, and gaps in a stretch, between stretches, of a space.

Programs step aside to print a mark, and seldom back to the very place.
"""

_ENDING: Final = frozenset("ةى")
_TANWIN: Final = "\u064b"
_NO_SPACE_BEFORE: Final = frozenset("،؛؟.")

_LOOK_BACK: Final = 60
_ROUNDS: Final = 3
_MOST_PAIRS: Final = 40_000_000
"""What a page made to be slow may cost; marks beyond it are left out."""

# A Latin word with what is written on to it, and all up to the last one that nothing Arabic stands before; a number.
_FROM_LEFT: Final = re.compile("(?:N[NSH]{0,20})?L(?:[^R]*L)?(?:[SH]*N)*|P?N(?:S?N)*")
_FROM_RIGHT: Final = re.compile("R(?:[^L]*R)?")
_NUMBER: Final = re.compile("N(?:S?N)*")
_SEPARATORS: Final = frozenset(".,:/٫٬")
_TYING: Final = frozenset("-_@&'’+#")
_BRACKETS: Final = {"(": ")", "[": "]", "{": "}", "«": "»", "‹": "›"}
_MIRRORED: Final = str.maketrans({**_BRACKETS, **{closing: opening for opening, closing in _BRACKETS.items()}})


class Line(NamedTuple):
    """One printed line, or the part of one that stands in a column.

    Attributes:
        text: in reading order.
        turned: which of its characters stand in a stretch read from the right.
    """

    text: str
    turned: tuple[bool, ...]
    left: float
    right: float
    base: float
    size: float
    from_right: bool


class _Stretch:
    def __init__(self, glyph: Glyph) -> None:
        self.glyphs = [glyph]
        self.left, self.right, self.base, self.size = glyph.left, glyph.right, glyph.base, glyph.size

    def takes(self, other: "Glyph | _Stretch", gap: float) -> bool:
        """Whether something stands on the same line, no farther off than `gap` heights."""
        size = max(self.size, other.size)
        if abs(other.base - self.base) > _SAME_LINE * size:
            return False
        return self.left - gap * size <= other.right and other.left <= self.right + gap * size

    def add(self, glyph: Glyph) -> None:
        self.glyphs.append(glyph)
        self.left, self.right = min(self.left, glyph.left), max(self.right, glyph.right)
        self.size = max(self.size, glyph.size) if not glyph.text.isspace() else self.size


def lines_of(glyphs: Sequence[Glyph]) -> list[Line]:
    """The lines in the order in which the page prints them; what is printed beside them in a column is its own line."""
    stretches = _stretches([glyph for glyph in glyphs if not glyph.is_mark])
    _put_marks(stretches, [glyph for glyph in glyphs if glyph.is_mark])
    letters = [_class(glyph.text) for glyph in glyphs]
    page_is_arabic = letters.count("R") * 3 >= letters.count("L")
    return [line for stretch in stretches if (line := _line(stretch, page_is_arabic=page_is_arabic)).text.strip()]


def _stretches(glyphs: Sequence[Glyph]) -> list[_Stretch]:
    """Stretches of lines; some programs print a line in pieces, and other pieces between them."""
    found: list[_Stretch] = []
    for glyph in glyphs:
        if found and found[-1].takes(glyph, _ONE_STRETCH):
            found[-1].add(glyph)
        else:
            found.append(_Stretch(glyph))
    for _ in range(_ROUNDS):
        count = len(found)
        found = _merged(found)
        if len(found) == count:
            break
    return found


def _merged(stretches: Sequence[_Stretch]) -> list[_Stretch]:
    found: list[_Stretch] = []
    for stretch in stretches:
        home = next((one for one in reversed(found[-_LOOK_BACK:]) if one.takes(stretch, _A_COLUMN_OFF)), None)
        if home is None:
            found.append(stretch)
        else:
            for glyph in stretch.glyphs:
                home.add(glyph)
    return found


def _put_marks(stretches: Sequence[_Stretch], marks: Sequence[Glyph]) -> None:
    """Each mark behind the letter that it stands over."""
    if len(marks) * sum(len(one.glyphs) for one in stretches) > _MOST_PAIRS:
        return
    for mark in marks:
        middle = (mark.left + mark.right) / 2
        near = [one for one in stretches if abs(one.base - mark.base) < one.size and one.left <= middle <= one.right]
        if not near:
            continue
        stretch = min(near, key=lambda one: abs(one.base - mark.base))
        at = min(range(len(stretch.glyphs)), key=lambda index: _distance(stretch.glyphs[index], middle))
        held = stretch.glyphs[at]
        stretch.glyphs[at] = held._replace(text=held.text + mark.text)


def _distance(glyph: Glyph, middle: float) -> float:
    off = max(glyph.left - middle, middle - glyph.right, 0.0)
    return off * 1_000 + abs((glyph.left + glyph.right) / 2 - middle) + (1_000_000 if glyph.text.isspace() else 0)


def _line(stretch: _Stretch, *, page_is_arabic: bool) -> Line:
    shapes = list(_spaced(sorted(stretch.glyphs, key=lambda glyph: (glyph.left + glyph.right) / 2), stretch.size))
    classes = "".join(_class(shape) for shape in shapes)
    from_right = "R" in classes and (page_is_arabic or classes.count("R") > classes.count("L"))
    from_right = from_right or (page_is_arabic and "L" not in classes)
    ordered = _from_right(shapes, classes) if from_right else _from_left(shapes, classes)
    pairs = [(char, turned) for shape, turned in ordered for char in shape]
    text = "".join(char for char, _ in pairs)
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    turned = tuple(turned for _, turned in pairs[start:end])
    return Line(text[start:end], turned, stretch.left, stretch.right, stretch.base, stretch.size, from_right)


def _spaced(glyphs: Sequence[Glyph], size: float) -> Iterator[str]:
    """The shapes from left to right, with a space where there is room for one."""
    last: Glyph | None = None
    reached = 0.0
    for glyph in glyphs:
        is_space = glyph.text.isspace()
        if last is None or last.text.isspace():
            if is_space:
                continue
        elif not is_space and glyph.left - reached > _room(glyph.text, last.text) * size:
            yield " "
        yield glyph.text
        reached = glyph.right if last is None else max(reached, glyph.right)
        last = glyph


def _room(before: str, after: str) -> float:
    """How much room between two shapes is a space, where Arabic is read from the first to the second."""
    if after in _NO_SPACE_BEFORE:
        return math.inf
    ends_a_word = before[0] in _ENDING or (before[0] == "ا" and before[-1] == _TANWIN)
    if ends_a_word:
        return _A_SPACE_AFTER_END
    has_marks = any(unicodedata.category(shape[-1]) == "Mn" for shape in (before, after))
    return _A_SPACE_BY_MARKS if has_marks else _A_SPACE


def _from_right(shapes: list[str], classes: str) -> list[tuple[str, bool]]:
    ordered = [(shape, True) for shape in reversed(shapes)]
    for match in _FROM_LEFT.finditer(classes[::-1]):
        start, end = match.span()
        ordered[start:end] = [(shape, False) for shape, _ in reversed(ordered[start:end])]
    return ordered


def _from_left(shapes: list[str], classes: str) -> list[tuple[str, bool]]:
    ordered = [(shape, False) for shape in shapes]
    for match in _FROM_RIGHT.finditer(classes):
        start, end = match.span()
        part = [(shape, True) for shape, _ in reversed(ordered[start:end])]
        for number in _NUMBER.finditer(classes[start:end][::-1]):
            low, high = number.span()
            part[low:high] = [(shape, False) for shape, _ in reversed(part[low:high])]
        ordered[start:end] = part
    return ordered


def _class(shape: str) -> str:
    """R for Arabic, L for other letters, N for digits, S between digits, H in words, P for per cent, W for a space."""
    char = shape[0]
    kind = unicodedata.bidirectional(char)
    if kind in ("AL", "R"):
        return "R"
    if kind == "L":
        return "L"
    if kind in ("EN", "AN"):
        return "S" if char in _SEPARATORS else "N"
    if char in "%٪":
        return "P"
    if char in _SEPARATORS:
        return "S"
    if char in _TYING:
        return "H"
    return "W" if char.isspace() else "O"


def mirrored(lines: Sequence[Line]) -> list[Line]:
    """The lines with their brackets as they are meant.

    In a line from the right an opening bracket has the shape of a closing one. Some programs keep what was meant and
    some the shape: the whole document tells, in which one of the two they open before they close.
    """
    straight = swapped = 0
    for line in lines:
        open_ones: set[str] = set()
        for char, turned in zip(line.text, line.turned, strict=True):
            opening = char.translate(_MIRRORED)
            if turned and char in _BRACKETS:
                open_ones.add(char)
            elif turned and opening != char:
                straight, swapped = (straight + 1, swapped) if opening in open_ones else (straight, swapped + 1)
                open_ones.discard(opening)
    right = lines if swapped <= straight else [line._replace(text=_swapped(line)) for line in lines]
    return [_closed(line) for line in right]


def _swapped(line: Line) -> str:
    pairs = zip(line.text, line.turned, strict=True)
    return "".join(char.translate(_MIRRORED) if turned else char for char, turned in pairs)


def _closed(line: Line) -> Line:
    """The line with an opening bracket that follows an open one of its kind as the closing one that it must be.

    The library turns brackets beside Latin words with these, and others with the Arabic.
    """
    open_ones: set[str] = set()
    chars: list[str] = []
    for char, turned in zip(line.text, line.turned, strict=True):
        if char in open_ones and turned:
            open_ones.discard(char)
            chars.append(_BRACKETS[char])
            continue
        open_ones = open_ones | {char} if char in _BRACKETS else open_ones - {char.translate(_MIRRORED)}
        chars.append(char)
    return line._replace(text="".join(chars))
