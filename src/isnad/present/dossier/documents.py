"""The documents: each with its claims marked in its words, and every claim with its fields."""

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.model.claim import Claim
from isnad.model.document import Document
from isnad.model.span import Span
from isnad.model.terms import Modality
from isnad.pipeline.reading import Reading
from isnad.present.counts import number_phrase
from isnad.present.documents import about
from isnad.present.dossier.excerpts import excerpts
from isnad.present.dossier.quotes import Piece
from isnad.present.dossier.telling import Telling
from isnad.present.events import event_name
from isnad.present.fields import Field, fields_of
from isnad.present.highlight import Mark, Segment, segments
from isnad.present.runs import isolate
from isnad.present.words import core_spans


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """A claim in full. `place` counts all claims of the file; `anchor` is its id where no earlier part bears it."""

    place: int
    number: str
    id: str
    anchor: str | None
    event: str
    mood: str | None
    sentence: str
    quote: tuple[Piece, ...]
    fields: tuple[Field, ...]
    incident: int | None


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A report; `segments` are empty in an edition without reports."""

    number: int
    name: str
    title: str | None
    url: str | None
    label: str
    about: tuple[str, ...]
    count: str
    segments: tuple[Segment | int, ...]
    claims: tuple[ClaimCard, ...]

    @property
    def labels(self) -> dict[int, str]:
        """The numbers that readers see, by those of the marks."""
        return {claim.place: claim.number for claim in self.claims}


def documents_of(telling: Telling, *, first: bool) -> tuple[DocumentView, ...]:
    """All documents; `first` says that their claims bear their own ids as anchors."""
    home = {claim: telling.incidents[i.id] for i in telling.material.incidents for claim in i.claims}
    met: set[str] = set()
    return tuple(_document(reading, telling, home, met if first else None) for reading in telling.material.readings)


def _document(reading: Reading, telling: Telling, home: dict[str, int], met: set[str] | None) -> DocumentView:
    document, language = reading.document, telling.language
    mine = [claim for claim in reading.claims if telling.claims[claim.id].document == document.name]
    cards = []
    for claim in mine:
        anchor = claim.id if met is not None and claim.id not in met else None
        if met is not None:
            met.add(claim.id)
        cards.append(_card(claim, document, telling, home.get(claim.id), anchor))
    return DocumentView(
        number=telling.places[document.name],
        name=isolate(document.name, language),
        title=document.title,
        url=document.url,
        label=telling.document(document.name),
        about=tuple(about(reading, language)),
        count=number_phrase(len(mine), "claims", language),
        segments=() if telling.is_public else _marked(document, mine, telling),
        claims=tuple(cards),
    )


def _marked(document: Document, claims: Sequence[Claim], telling: Telling) -> tuple[Segment | int, ...]:
    marks = [Mark(telling.numbers[claim.id], core_spans(claim), _other_spans(claim)) for claim in claims]
    return excerpts(segments(document.received.text, marks, document.parts))


def _other_spans(claim: Claim) -> tuple[Span, ...]:
    spans = [claim.spans.by, claim.spans.place, claim.spans.time, *(link.span for link in claim.chain)]
    return tuple(span for span in spans if span is not None)


def _card(claim: Claim, document: Document, telling: Telling, incident: int | None, anchor: str | None) -> ClaimCard:
    link = telling.claim(claim.id)
    return ClaimCard(
        place=telling.numbers[claim.id],
        number=link.number,
        id=claim.id,
        anchor=anchor,
        event=event_name(claim.event, telling.language),
        mood=None if claim.modality is Modality.ASSERTED else telling.say(f"modality.{claim.modality}"),
        sentence=link.sentence,
        quote=link.quote,
        fields=() if telling.is_public else fields_of(claim, document.received.text, telling.voice),
        incident=incident,
    )
