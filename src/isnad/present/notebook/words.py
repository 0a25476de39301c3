"""The sentence of a claim with its words marked, each run with the place in the report that it was cut from."""

from itertools import pairwise

from isnad.model.claim import Claim
from isnad.model.span import Span
from isnad.model.value import Value
from isnad.present.dossier.quotes import sentence_around
from isnad.present.words import core_spans


class Run(Value, frozen=True):
    """Words of a report: `text` is `received[start:end]`.

    `mark` says whose they are: `core` (event and number), `teller`, `other` (place, time, doer), or empty for nobody's.
    """

    text: str
    start: int
    end: int
    mark: str = ""


class Stretch(Value, frozen=True):
    """Words that stand together; `before` and `behind` say that their sentence goes on there."""

    runs: tuple[Run, ...]
    before: bool = False
    behind: bool = False


def stretches(claim: Claim, text: str) -> tuple[Stretch, ...]:
    """The sentence that holds the claim's event, and what of its number stands elsewhere, in the order of the text.

    Raises:
        ValueError: a span runs past `text`.
    """
    held = sentence_around(text, claim.spans.event)
    marks = _marks(claim)
    core = [span for span, mark in marks if mark == "core"]
    found = [(held.span, Stretch(_runs(held.span, marks, text), held.cut_before, held.cut_behind))]
    outside = (span for span in core if not held.span.overlaps(span))
    found += [(span, Stretch((Run(span.of(text), span.start, span.end, "core"),))) for span in outside]
    return tuple(stretch for _, stretch in sorted(found, key=lambda one: one[0]))


def _marks(claim: Claim) -> list[tuple[Span, str]]:
    """Of two that overlap the first counts."""
    spans = claim.spans
    tellers = (link.span for link in claim.chain)
    told = [*((span, "core") for span in core_spans(claim)), *((span, "teller") for span in tellers)]
    told += [(span, "other") for span in (spans.by, spans.place, spans.time)]
    return [(span, mark) for span, mark in told if span is not None]


def _runs(whole: Span, marks: list[tuple[Span, str]], text: str) -> tuple[Run, ...]:
    inside = [(span, mark) for span, mark in marks if whole.overlaps(span)]
    edges = {at for span, _ in inside for at in (span.start, span.end) if whole.start < at < whole.end}
    runs: list[Run] = []
    for start, end in pairwise(sorted({whole.start, whole.end, *edges})):
        piece = Span(start, end)
        mark = next((mark for span, mark in inside if span.contains(piece)), "")
        runs.append(Run(piece.of(text), start, end, mark))
    return tuple(runs)
