"""Claims of one document beneath the sentences that they stand in, each sentence once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from isnad.model.claim import Claim
from isnad.model.span import Span
from isnad.present.dossier.quotes import Excerpt, Piece, framed, marked, sentence_around
from isnad.present.words import core_spans

_LONGEST = 1200
"""Characters of one quotation; of a longer sentence each claim has what stands around it."""


@dataclass(frozen=True, slots=True)
class ToldSentence:
    """A sentence, the words of its claims marked, and which these are; `apart` are words outside of it, by claim."""

    quote: tuple[Piece, ...]
    claims: tuple[str, ...]
    apart: dict[str, str]


def told_sentences(claims: Iterable[Claim], text: str) -> tuple[ToldSentence, ...]:
    """The sentences of `text` that hold the claims, in the order of the first claim of each."""
    groups: dict[Span, tuple[Excerpt, list[Claim]]] = {}
    for claim in claims:
        held = sentence_around(text, claim.spans.event, _LONGEST)
        groups.setdefault(held.span, (held, []))[1].append(claim)
    return tuple(_told(held, found, text) for held, found in groups.values())


def _told(held: Excerpt, claims: Sequence[Claim], text: str) -> ToldSentence:
    spans = {claim.id: core_spans(claim) for claim in claims}
    inside = _united(span for found in spans.values() for span in found if held.span.contains(span))
    apart = {
        id_: " … ".join(span.of(text) for span in found if not held.span.contains(span)) for id_, found in spans.items()
    }
    return ToldSentence(
        tuple(framed(marked(text, held.span, inside), held)),
        tuple(spans),
        {id_: words for id_, words in apart.items() if words},
    )


def _united(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same words, none of them twice."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = found[-1].hull(span)
        else:
            found.append(span)
    return tuple(found)
