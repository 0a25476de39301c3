"""What a public edition quotes: little, only where a figure or a contradiction rests on it, and nobody's life."""

from collections.abc import Iterable, Mapping

from isnad.knowledge.profiles import Profile
from isnad.model.claim import Claim
from isnad.model.document import Document
from isnad.model.incident import Incident
from isnad.present.dossier.quotes import Excerpt, Piece, framed, sentence_around
from isnad.present.redaction.edition import Redaction
from isnad.reconcile.holding import ends_of
from isnad.reconcile.support import FigureName

LONGEST = 300
"""Characters of one quotation, with the marks of what is left out."""
_MARKS = 10
_SHORTEST = 40
"""Fewer characters tell nothing."""
_PART = 10
"""One in so many characters of a report is quoted at most."""


def public_quotes(
    incidents: Iterable[Incident], claims: Mapping[str, Claim], redaction: Redaction, profile: Profile
) -> dict[str, tuple[Piece, ...]]:
    """Quotations by claim, of those claims alone that hold an end of a figure or stand in a contradiction.

    Each is a sentence at most, of no more than `LONGEST` characters; those of one report together are no more than a
    tenth of it. A sentence that tells of the life of somebody who is not named is not quoted. Claims that hold a figure
    come first.
    """
    quotes: dict[str, tuple[Piece, ...]] = {}
    taken: dict[str, list[Excerpt]] = {}
    for id_ in _resting(list(incidents), claims, profile):
        claim = claims[id_]
        document = redaction.documents[claim.document]
        text = document.received.text
        before = taken.setdefault(claim.document, [])
        spare = _characters(document) // _PART - sum(len(held.span) + _MARKS for held in before)
        held = _held(claim, text, before, spare, redaction)
        pieces = [] if held is None else _pieces(claim, held, redaction)
        if held is not None and pieces:
            quotes[id_] = tuple(pieces)
            before += [] if held in before else [held]
    return quotes


def _characters(document: Document) -> int:
    """Of the report, without what the page says around it."""
    around = sum(len(part.span) for part in document.parts if not part.kind.is_report)
    return len(document.received.text) - around


def _resting(incidents: list[Incident], claims: Mapping[str, Claim], profile: Profile) -> list[str]:
    found: dict[str, None] = {}
    for incident in incidents:
        own = {id_: claims[id_] for id_ in incident.claims}
        for name in FigureName:
            ends = ends_of(name, getattr(incident.figures, name), own, profile)
            found.update(dict.fromkeys((*ends.low, *ends.high)))
    for incident in incidents:
        for contradiction in incident.contradictions:
            found.update(dict.fromkeys(contradiction.claims))
    return list(found)


def _held(claim: Claim, text: str, before: list[Excerpt], spare: int, redaction: Redaction) -> Excerpt | None:
    """The words to quote: those quoted before where they hold the event too, None where there is nothing to quote."""
    event = claim.spans.event
    if redaction.tells_a_life(claim, sentence_around(text, event).span.of(text)):
        return None
    for held in before:
        if held.span.contains(event):
            return held
    longest = min(LONGEST, spare) - _MARKS
    if longest < max(_SHORTEST, len(event)):
        return None
    held = sentence_around(text, event, longest)
    return None if any(held.span.overlaps(other.span) for other in before) else held


def _pieces(claim: Claim, held: Excerpt, redaction: Redaction) -> list[Piece]:
    """As they are shown; nothing where masks made them too long."""
    shown = redaction.quoted(claim.document, held.span)
    pieces = framed([Piece(shown, core=False)], held)
    return pieces if shown and sum(len(piece.text) for piece in pieces) <= LONGEST else []
