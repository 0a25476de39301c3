"""Some documents of a case, as an edition shows them and their claims."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.standing import Review
from isnad.export.records import ClaimRecord, DocumentRecord, IncidentLine, IncidentRecord
from isnad.model.incident import Incident
from isnad.pipeline.context import Context
from isnad.pipeline.reading import Reading, with_claims
from isnad.pipeline.standing import stand
from isnad.present.dossier.quotes import sentence_around
from isnad.present.numbering import number_of
from isnad.present.redaction.edition import Edition, Redaction, Whole
from isnad.store.canonical import plain
from isnad.store.rows import Kept


class Shown:
    """Records of some documents and their claims; an incident's are here where all its documents are.

    Args:
        some: documents as they are kept, each with its reading.
        ledger: the decisions about them.
        homes: the incident of each claim that is in one.
        context: for the redaction.
        edition: who reads it.
        whole: what of the whole case has to be known; its numbers are those of the documents.

    Attributes:
        redaction: what this edition shows.

    A record is made when it is asked for: of many documents an incident needs few claims.
    """

    def __init__(
        self,
        some: Sequence[tuple[Kept, Reading]],
        ledger: Ledger,
        homes: Mapping[str, str | None],
        context: Context,
        edition: Edition,
        whole: Whole,
    ) -> None:
        stood = [stand(reading.document.name, reading.claims, ledger.judgements) for _, reading in some]
        readings = [with_claims(reading, one.claims) for (_, reading), one in zip(some, stood, strict=True)]
        self.redaction = Redaction(readings, context, edition, whole=whole)
        self._homes = homes
        self._numbers = whole.numbers
        self._kept = {reading.document.name: (kept, reading.document) for kept, reading in some}
        self._stood = {reading.document.name: one for (_, reading), one in zip(some, stood, strict=True)}
        self._places = {
            standing.claim.id: (name, n)
            for name, one in self._stood.items()
            for n, standing in enumerate(one.standings)
        }

    def documents(self) -> Iterator[DocumentRecord]:
        """Their records, in their order."""
        yield from (self._document(name) for name in self._kept)

    def claims(self) -> Iterator[tuple[ClaimRecord, ...]]:
        """The records of the claims of each, in the order of its text."""
        for one in self._stood.values():
            yield tuple(self._claim(standing.claim.id, quoted=True) for standing in one.standings)

    def incident(self, found: Incident, review: Review) -> IncidentRecord:
        """The record of an incident of the case, all of whose documents are here."""
        return IncidentRecord(
            self.redaction.incident(found),
            review,
            tuple(self._claim(id_) for id_ in found.claims),
            tuple(self._document(name, text=False) for name in found.documents),
        )

    def line(self, found: Incident, review: Review) -> IncidentLine:
        """The same incident by itself."""
        return IncidentLine(self.redaction.incident(found), review)

    def _document(self, own: str, *, text: bool = True) -> DocumentRecord:
        kept, document = self._kept[own]
        name, received = self.redaction.name(document.name), document.received
        record = DocumentRecord(
            id=document.id,
            name=name,
            number=self._numbers[plain(own)],
            outlet=self.redaction.outlets[name],
            published=document.published,
            title=self.redaction.title(document),
            url=self.redaction.url(document),
            language=document.language,
            received=received.sha256,
            extractor=received.extractor,
            encoding=received.encoding,
            characters=len(received.text),
            first_seen=kept.first_seen,
            withheld=kept.withheld,
            retrieved=document.retrieved,
        )
        if not self.redaction.shows_documents:
            return record
        author = None if document.author is None else document.author.name
        words = received.text if text else None
        return msgspec.structs.replace(record, author=author, text=words, parts=document.parts)

    def _claim(self, id_: str, *, quoted: bool = False) -> ClaimRecord:
        own, n = self._places[id_]
        standing, document = self._stood[own].standings[n], self._kept[own][1]
        corrected = standing.machine is not None and standing.machine != standing.claim
        claim = self.redaction.claim(standing.claim)
        quote = None
        if quoted and self.redaction.shows_documents:
            text = document.received.text
            quote = sentence_around(text, standing.claim.spans.event).span.of(text)
        return ClaimRecord(
            number=number_of(self._numbers[plain(own)], n + 1),
            claim=claim,
            state=standing.state,
            machine=self.redaction.standing(standing).machine if corrected else None,
            incident=self._homes.get(claim.id),
            quote=quote,
        )
