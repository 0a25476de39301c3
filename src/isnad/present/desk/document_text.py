"""The received text of a document as its page shows it: claims marked, furniture folded, a long one in parts."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from isnad.model.claim import Claim
from isnad.model.document import Document
from isnad.model.span import Span
from isnad.present.highlight import Mark, Segment, segments
from isnad.present.language import Language
from isnad.present.tables import say
from isnad.present.words import core_spans

LONG: Final = 60_000
"""Characters up to which a report is shown whole."""
PART: Final = 30_000
"""Characters of one part of a longer one, at most."""
_FOLDED: Final = 300
"""Characters from which furniture is folded away."""
_WORD: Final = 300
"""Characters of a word, at most."""
Roles = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are shown alike.

    Attributes:
        start: where they begin in the received text, in code points.
        text: the words; put together, all runs of all parts are the text again.
        claims: numbers of the claims that stand on them.
        core: whether they are the event or the number of one of those.
        many: whether they are that of several.
        roles: of the chosen claim: `event`, `count`, `by`, `place`, `time`, `chain`, `core` for what lies between.
        notes: numbers of the claims whose mark follows.
    """

    start: int
    text: str
    claims: tuple[int, ...] = ()
    core: bool = False
    many: bool = False
    roles: Roles = ()
    notes: tuple[int, ...] = ()

    @property
    def shown(self) -> str:
        """The words as a browser keeps them, as many code points: it would leave out U+0000."""
        return self.text.replace("\x00", "\ufffd")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Runs of one kind of part.

    Attributes:
        kind: a code of furniture or `title`, None for the body of the report.
        label: the kind in words.
        runs: in order.
        folded: whether it is shown only when it is asked for.
        length: code points.
    """

    kind: str | None
    label: str
    runs: tuple[Run, ...]
    folded: bool
    length: int


@dataclass(frozen=True, slots=True)
class TextView:
    """One part of a text: from `first` to `last` of `length` code points."""

    stretches: tuple[Stretch, ...]
    part: int
    parts: int
    first: int
    last: int
    length: int


def text_view(
    document: Document,
    claims: Sequence[Claim],
    numbers: Mapping[str, int],
    language: Language,
    *,
    chosen: Claim | None = None,
    part: int | None = None,
) -> TextView:
    """The part of this number, from 1; else the one in which the chosen claim's event stands, else the first.

    A part that there is not is the nearest that there is.
    """
    text = document.received.text
    cuts = _cuts(text)
    at = 0 if chosen is None else bisect_right(cuts, chosen.spans.event.start) - 1
    at = min(max(at if part is None else part - 1, 0), len(cuts) - 2)
    window = Span(cuts[at], cuts[at + 1])
    marks = [mark for mark in (_mark(claim, numbers) for claim in claims) if _touches(mark, window)]
    roles = () if chosen is None else _roles(chosen)
    found = _within(segments(text, marks, document.parts), window, roles)
    return TextView(tuple(_stretches(found, language)), at + 1, len(cuts) - 1, window.start, window.end, len(text))


def _cuts(text: str) -> list[int]:
    """Where parts begin, and the end of the last: behind a line end, else behind a blank, where there is one near."""
    cuts = [0]
    while len(text) > LONG and len(text) - cuts[-1] > PART:
        start, end = cuts[-1], cuts[-1] + PART
        near = text.rfind("\n", start + PART // 2, end) + 1 or text.rfind(" ", start + PART // 2, end) + 1
        cuts.append(near or end)
    return [*cuts, len(text)]


def _mark(claim: Claim, numbers: Mapping[str, int]) -> Mark:
    return Mark(numbers[claim.id], core_spans(claim), _others(claim))


def _touches(mark: Mark, window: Span) -> bool:
    # The number of a claim stands behind the word that its own words end in.
    first = window.start - _WORD
    return any(first <= span.end and span.start <= window.end for span in (*mark.core, *mark.other))


def _others(claim: Claim) -> tuple[Span, ...]:
    spans = [claim.spans.by, claim.spans.place, claim.spans.time, *(link.span for link in claim.chain)]
    return tuple(span for span in spans if span is not None)


def _roles(claim: Claim) -> tuple[tuple[str, Span], ...]:
    spans = claim.spans
    named = [("event", spans.event), ("count", spans.count), ("by", spans.by), ("place", spans.place)]
    named += [("time", spans.time), *(("chain", link.span) for link in claim.chain)]
    named += [("core", span) for span in core_spans(claim)]
    return tuple((role, span) for role, span in named if span is not None)


def _within(
    found: Sequence[Segment], window: Span, roles: Sequence[tuple[str, Span]]
) -> Iterator[tuple[str | None, Run]]:
    """The segments inside of a window, cut where words of the chosen claim begin and end."""
    edges = sorted({edge for _, span in roles for edge in (span.start, span.end)})
    at = 0
    for segment in found:
        start, end = at, at + len(segment.text)
        at = end
        if end < window.start or start > window.end or (start == end and start != window.start):
            continue
        bounds = [max(start, window.start), *(e for e in edges if start < e < end), min(end, window.end)]
        bounds = [bound for bound in bounds if window.start <= bound <= window.end]
        kind = None if segment.part is None else segment.part.value
        for first, last in pairwise(bounds):
            notes = segment.notes if last == end else ()
            if first < last or notes:
                yield kind, _run(segment, start, Span(first, last), roles, notes)


def _run(segment: Segment, start: int, span: Span, roles: Sequence[tuple[str, Span]], notes: tuple[int, ...]) -> Run:
    return Run(
        start=span.start,
        text=segment.text[span.start - start : span.end - start],
        claims=segment.claims,
        core=bool(segment.core),
        many=len(segment.core) > 1,
        roles=tuple(dict.fromkeys(role for role, words in roles if words.contains(span) and len(span))),
        notes=notes,
    )


def _stretches(runs: Iterator[tuple[str | None, Run]], language: Language) -> Iterator[Stretch]:
    held: list[Run] = []
    kind: str | None = None
    for found, run in runs:
        if held and found != kind:
            yield _stretch(kind, held, language)
            held = []
        kind = found
        held.append(run)
    if held:
        yield _stretch(kind, held, language)


def _stretch(kind: str | None, runs: Sequence[Run], language: Language) -> Stretch:
    length = sum(len(run.text) for run in runs)
    is_page = kind is not None and kind != "title"
    marked = any(run.claims for run in runs)
    label = "" if kind is None else say(f"part.{kind}", language)
    return Stretch(kind, label, tuple(runs), is_page and length >= _FOLDED and not marked, length)
