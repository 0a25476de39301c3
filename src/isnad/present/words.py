"""The exact words of a claim: its event and its number as they stand in the report."""

from isnad.model.claim import Claim
from isnad.model.span import Span

_NEAR = 60
"""Characters between event and number up to which one quotation shows both with what stands between them."""


def core_spans(claim: Claim) -> tuple[Span, ...]:
    """Event and count, in the order of the text; one span where they stand close together."""
    spans = sorted({span for span in (claim.spans.event, claim.spans.count) if span is not None})
    if len(spans) == 2 and spans[1].start - spans[0].end <= _NEAR:
        return (spans[0].hull(spans[1]),)
    return tuple(spans)


def core_words(claim: Claim, text: str) -> tuple[str, ...]:
    """`text[start:end]` of each of `core_spans`; raises ValueError for a span past `text`."""
    return tuple(span.of(text) for span in core_spans(claim))
