"""The words of a report around a claim: the sentence that holds its event, cut where it is too long to quote."""

from isnad.model.claim import Claim
from isnad.model.span import Span
from isnad.model.value import Value
from isnad.present.words import core_spans
from isnad.text.sentences import sentences

_LONGEST = 420
"""Characters of one quotation; of a longer sentence what stands around the event is quoted."""
_CUT = "[…]"


class Piece(Value, frozen=True):
    """A run of quoted words; `core` are those of the event and its number."""

    text: str
    core: bool


class Excerpt(Value, frozen=True):
    """A sentence of a report, or the middle of one that is too long to quote."""

    span: Span
    cut_before: bool
    cut_behind: bool


def quoted(claim: Claim, text: str) -> tuple[Piece, ...]:
    """The sentence of `text` that the claim's event stands in, in pieces; what is left out is marked.

    A number that stands in another sentence is quoted by itself in front of it or behind it.

    Raises:
        ValueError: a span runs past `text`.
    """
    held = sentence_around(text, claim.spans.event)
    spans = core_spans(claim)
    if not all(held.span.contains(span) or not held.span.overlaps(span) for span in spans):
        # Event and number stand close together, and a sentence ends between them.
        spans = tuple(sorted({s for s in (claim.spans.event, claim.spans.count) if s is not None}))
    outside = [span for span in spans if not held.span.overlaps(span)]
    pieces: list[Piece] = []
    for span in sorted({held.span, *outside}):
        if pieces:
            pieces.append(Piece(f" {_CUT} ", core=False))
        found = marked(text, span, spans)
        pieces += framed(found, held) if span == held.span else found
    return tuple(pieces)


def framed(pieces: list[Piece], held: Excerpt) -> list[Piece]:
    """The pieces of an excerpt with marks where its sentence goes on."""
    before = [Piece(f"{_CUT} ", core=False)] if held.cut_before else []
    behind = [Piece(f" {_CUT}", core=False)] if held.cut_behind else []
    return [*before, *pieces, *behind]


def sentence_around(text: str, around: Span, longest: int = _LONGEST) -> Excerpt:
    """The sentence that holds `around`, or as much of it as `longest` characters allow, cut between words.

    Raises:
        ValueError: the span runs past `text`.
    """
    around.of(text)
    begin = text.rfind("\n", 0, around.start) + 1
    newline = text.find("\n", around.end)
    end = len(text) if newline < 0 else newline
    # A text without line ends must not be read as a whole for one quotation.
    begin, end = max(begin, around.start - 4 * _LONGEST), min(end, around.end + 4 * _LONGEST)
    found = [Span(begin + a, begin + b) for a, b in sentences(text[begin:end])]
    held = [span for span in found if span.overlaps(around)]
    whole = around if not held else held[0].hull(held[-1]).hull(around)
    if len(whole) <= longest:
        return Excerpt(whole, cut_before=False, cut_behind=False)
    spare = max(0, longest - len(around)) // 2
    start, stop = max(whole.start, around.start - spare), min(whole.end, around.end + spare)
    span = Span(_word_start(text, start, around.start), _word_end(text, stop, around.end))
    return Excerpt(span, cut_before=span.start > whole.start, cut_behind=span.end < whole.end)


def _word_start(text: str, at: int, before: int) -> int:
    """The next beginning of a word, so that no letter is torn from its word."""
    while 0 < at < before and not text[at - 1].isspace():
        at += 1
    return at


def _word_end(text: str, at: int, behind: int) -> int:
    while behind < at < len(text) and not text[at].isspace():
        at -= 1
    return at


def marked(text: str, whole: Span, spans: tuple[Span, ...]) -> list[Piece]:
    """The words of `whole` in pieces; `spans`, in order, are core, those outside of it are not."""
    pieces: list[Piece] = []
    at = whole.start
    for span in spans:
        if whole.contains(span) and span.start >= at:
            pieces += [Piece(text[at : span.start], core=False), Piece(span.of(text), core=True)]
            at = span.end
    pieces.append(Piece(text[at : whole.end], core=False))
    return [piece for piece in pieces if piece.text]
