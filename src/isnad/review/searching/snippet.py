"""The words of a report around what was looked for, cut from the received text, with what was found marked."""

from collections.abc import Iterator, Sequence
from typing import Final

from isnad.model.span import Span
from isnad.model.value import Value
from isnad.store.texts import Term
from isnad.text.separated import words_at
from isnad.text.working import working_copy

WIDTH: Final = 180
"""Code points that a snippet is wide, more or less."""
_BEFORE: Final = 50
_PART: Final = 20_000
"""Of a long text a part at a time is looked at: what was found mostly stands in the first."""
_MOST: Final = 60
_GAP: Final = "\n\n\n"
"""What furniture of a page leaves in its report at least: no snippet reaches over it."""


class Snippet(Value, frozen=True):
    """A stretch of the received text, and the spans in it where what was looked for stands; in order, apart."""

    span: Span
    marks: tuple[Span, ...]

    def pieces(self, text: str) -> tuple[tuple[str, bool], ...]:
        """The stretch in pieces that, put together, are it again, each with whether it was looked for."""
        found: list[tuple[str, bool]] = []
        at = self.span.start
        for mark in self.marks:
            found += [(text[at : mark.start], False), (mark.of(text), True)]
            at = mark.end
        found.append((text[at : self.span.end], False))
        return tuple(piece for piece in found if piece[0])


class _Place(Value, frozen=True):
    """Where a term stands in a working copy, and which of the terms it is."""

    start: int
    end: int
    term: int


def snippet(text: str, terms: Sequence[Term]) -> Snippet:
    """The stretch of `text` in which most of the terms stand; its beginning where none does.

    Args:
        text: spans count in it; furniture left blank.
        terms: what was looked for.
    """
    start = 0
    while start < len(text):
        end = _cut(text, start)
        copy = working_copy(text[start:end])
        places = _places(copy.text, terms)
        if places:
            best = _best(places)
            window = _moved(copy.span(*_window(copy.text, best)), start)
            return _within(text, window, [_moved(copy.span(place.start, place.end), start) for place in best])
        start = end
    return Snippet(_beginning(text), ())


def marks_in(title: str, terms: Sequence[Term]) -> Snippet:
    """A whole line, with what was looked for in it marked."""
    copy = working_copy(title)
    marks = tuple(copy.span(place.start, place.end) for place in _apart(_places(copy.text, terms)))
    return Snippet(Span(0, len(title)), marks)


def _places(working: str, terms: Sequence[Term]) -> list[_Place]:
    words = list(words_at(working))
    looked_for = [_Sought.of(term) for term in terms]
    found: list[_Place] = []
    for at, (word, start, _) in enumerate(words):
        for number, sought in enumerate(looked_for):
            length = sought.length_at(words, at, word)
            if length:
                found.append(_Place(start, words[at + length - 1][2], number))
        if len(found) >= _MOST:
            break
    return found


class _Sought(Value, frozen=True):
    """A term by the first words of its forms, and the words that follow, which all forms share."""

    firsts: frozenset[str]
    beginnings: tuple[str, ...]
    rest: tuple[str, ...]
    is_open: bool

    @classmethod
    def of(cls, term: Term) -> "_Sought":
        firsts = [form.split(" ", 1)[0] for form in term.forms]
        rest = tuple(term.forms[0].split(" ")[1:])
        alone = term.is_open and not rest
        return cls(frozenset(firsts), tuple(firsts) if alone else (), rest, term.is_open)

    def length_at(self, words: Sequence[tuple[str, int, int]], at: int, word: str) -> int:
        """How many words it takes from this one on; 0 where it does not stand here."""
        if word not in self.firsts and not (self.beginnings and word.startswith(self.beginnings)):
            return 0
        behind = [w for w, _, _ in words[at + 1 : at + 1 + len(self.rest)]]
        if not self.rest:
            return 1
        if len(behind) < len(self.rest) or tuple(behind[:-1]) != self.rest[:-1]:
            return 0
        last, wanted = behind[-1], self.rest[-1]
        return 1 + len(self.rest) if last == wanted or (self.is_open and last.startswith(wanted)) else 0


def _best(places: Sequence[_Place]) -> list[_Place]:
    """Those places that lie together and are of most terms; of equals the first, none over another."""
    groups: Iterator[list[_Place]] = (
        [p for p in places[at:] if p.end <= place.start + WIDTH - _BEFORE] or [place] for at, place in enumerate(places)
    )
    return _apart(max(groups, key=lambda group: len({place.term for place in group})))


def _apart(places: Sequence[_Place]) -> list[_Place]:
    kept: list[_Place] = []
    for place in places:
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return kept


def _window(working: str, places: Sequence[_Place]) -> tuple[int, int]:
    """From some words before the first to the end of the stretch, cut between words."""
    first, last = places[0].start, places[-1].end
    start = max(0, first - _BEFORE)
    if start > 0:
        space = working.find(" ", start, first)
        start = first if space < 0 else space + 1
    end = min(len(working), max(start + WIDTH, last))
    if end < len(working):
        space = working.rfind(" ", last, end)
        end = last if space < 0 else space
    return start, end


def _within(text: str, window: Span, marks: Sequence[Span]) -> Snippet:
    """The window as far as it is one stretch of the report around its first mark."""
    first = marks[0]
    gap = text.rfind(_GAP, window.start, first.start)
    start = window.start if gap < 0 else gap + len(_GAP)
    gap = text.find(_GAP, first.end, window.end)
    end = window.end if gap < 0 else gap
    return Snippet(Span(start, end), tuple(mark for mark in marks if mark.end <= end))


def _cut(text: str, start: int) -> int:
    """Where a part that begins here ends: between words where that is possible."""
    end = start + _PART
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", start + _PART // 2, end)
    return end if space < 0 else space


def _beginning(text: str) -> Span:
    start = len(text) - len(text.lstrip())
    end = min(len(text), start + WIDTH)
    space = text.rfind(" ", start, end)
    return Span(start, end if space <= start or end == len(text) else space)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
