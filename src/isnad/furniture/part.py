"""Collects the parts of one text and hands them on in order, without overlap."""

from collections.abc import Iterable, Iterator, Sequence

from isnad.furniture.lines import EDGE
from isnad.model.document import Part
from isnad.model.span import Span
from isnad.model.terms import PartKind


def part(kind: PartKind, start: int, end: int, rule: str) -> Part:
    """One part of a received text."""
    return Part(kind, Span(start, end), rule)


def in_order(received: str, parts: Iterable[Part]) -> tuple[Part, ...]:
    """The parts by place, outer blanks left out; of two that overlap the one that begins first keeps the characters."""
    kept: list[Part] = []
    reached = 0
    for found in sorted(parts, key=lambda p: (p.span.start, -p.span.end)):
        span = found.span
        start, end = max(span.start, reached), span.end
        while start < end and _is_blank(received[start]):
            start += 1
        while end > start and _is_blank(received[end - 1]):
            end -= 1
        if start < end:
            kept.append(found if (start, end) == (span.start, span.end) else part(found.kind, start, end, found.rule))
            reached = end
    return tuple(kept)


def left_by(received: str, found: Sequence[Part]) -> Iterator[Span]:
    """The stretches between parts that are in order."""
    start = 0
    for one in found:
        if one.span.start > start:
            yield Span(start, one.span.start)
        start = one.span.end
    if start < len(received):
        yield Span(start, len(received))


def _is_blank(character: str) -> bool:
    return character in EDGE
