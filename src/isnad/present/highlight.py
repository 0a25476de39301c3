"""Cuts a text where claims begin and end, so that spans may overlap, nest, touch or be the same."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from isnad.model.document import Part
from isnad.model.span import Span
from isnad.model.terms import PartKind
from isnad.model.value import Value


class Mark(Value, frozen=True):
    """The words of one claim: `core` are those of event and number, `other` those of its other fields."""

    number: int
    core: tuple[Span, ...]
    other: tuple[Span, ...] = ()


class Segment(Value, frozen=True):
    """A run of text that the same claims stand on; `notes` are the claims whose reference follows it.

    `claims` holds every claim with a word here, `core` those whose event or number it is; both sorted. `part` is what
    it is on its page, None for the body of the report.
    """

    text: str
    claims: tuple[int, ...]
    core: tuple[int, ...]
    notes: tuple[int, ...]
    part: PartKind | None = None


def segments(text: str, marks: Iterable[Mark], parts: Sequence[Part] = ()) -> tuple[Segment, ...]:
    """The text in pieces that, put together, are the text again, code point for code point.

    A piece may be empty only at the text's start, where a note has nothing to follow. A claim's note stands after its
    first core span, moved to the end of the word there, because Arabic letters join.

    Raises:
        ValueError: a span runs past the text, or a mark has no core.
    """
    changes: dict[int, list[tuple[int, int, bool]]] = defaultdict(list)
    notes: dict[int, list[int]] = defaultdict(list)
    for mark in marks:
        if not mark.core:
            raise ValueError(f"claim {mark.number} stands on no words")
        for is_core, span in [*((True, s) for s in mark.core), *((False, s) for s in mark.other)]:
            span.of(text)
            changes[span.start].append((1, mark.number, is_core))
            changes[span.end].append((-1, mark.number, is_core))
        notes[_end_of_word(text, mark.core[0].end)].append(mark.number)
    edges = [edge for part in parts for edge in (part.span.start, part.span.end)]
    cuts = sorted({0, len(text), *changes, *notes, *edges})
    starts = [part.span.start for part in parts]
    found: list[Segment] = []
    if notes.get(0):
        found.append(Segment("", (), (), tuple(sorted(notes[0]))))
    active: Counter[int] = Counter()
    core: Counter[int] = Counter()
    for start, end in pairwise(cuts):
        for delta, number, is_core in changes.get(start, ()):
            active[number] += delta
            core[number] += delta if is_core else 0
        on = tuple(sorted(n for n, times in active.items() if times > 0))
        on_core = tuple(sorted(n for n, times in core.items() if times > 0))
        at = bisect_right(starts, start) - 1
        part = parts[at].kind if at >= 0 and start < parts[at].span.end else None
        found.append(Segment(text[start:end], on, on_core, tuple(sorted(notes.get(end, ()))), part))
    return tuple(found)


def _end_of_word(text: str, at: int) -> int:
    if at == 0 or not text[at - 1].isalpha():
        return at
    while at < len(text) and (text[at].isalpha() or "\u064b" <= text[at] <= "\u065f"):
        at += 1
    return at
