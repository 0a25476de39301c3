"""Some documents of a case, as an edition shows them and their claims."""

from collections.abc import Mapping, Sequence

import msgspec

from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.standing import Review
from isnad.export.records import ClaimRecord, DocumentRecord, IncidentRecord
from isnad.model.document import Document
from isnad.model.incident import Incident
from isnad.pipeline.context import Context
from isnad.pipeline.reading import Reading, with_claims
from isnad.pipeline.standing import Standing, stand
from isnad.present.dossier.quotes import sentence_around
from isnad.present.numbering import number_of
from isnad.present.redaction.edition import Edition, Redaction, Whole
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
        documents: by their names in the case.
        claims: of each document, by its name in the case, in the order of its text.
        redaction: what this edition shows.
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
        self.documents: dict[str, DocumentRecord] = {}
        self.claims: dict[str, tuple[ClaimRecord, ...]] = {}
        self._by_id: dict[str, ClaimRecord] = {}
        for (kept, reading), one in zip(some, stood, strict=True):
            name = reading.document.name
            self.documents[name] = self._document(kept, reading.document, whole.numbers[name])
            records = [
                self._claim(standing, reading.document, number_of(whole.numbers[name], n))
                for n, standing in enumerate(one.standings, start=1)
            ]
            self.claims[name] = tuple(records)
            self._by_id.update((record.claim.id, record) for record in records)

    def incident(self, found: Incident, review: Review) -> IncidentRecord:
        """The record of an incident of the case, all of whose documents are here."""
        return IncidentRecord(
            self.redaction.incident(found),
            review,
            tuple(self._by_id[id_] for id_ in found.claims),
            tuple(self.documents[name] for name in found.documents),
        )

    def _document(self, kept: Kept, document: Document, number: int) -> DocumentRecord:
        name, received = self.redaction.name(document.name), document.received
        record = DocumentRecord(
            id=document.id,
            name=name,
            number=number,
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
        )
        if not self.redaction.shows_documents:
            return record
        author = None if document.author is None else document.author.name
        return msgspec.structs.replace(record, author=author, text=received.text, parts=document.parts)

    def _claim(self, standing: Standing, document: Document, number: str) -> ClaimRecord:
        corrected = standing.machine is not None and standing.machine != standing.claim
        claim = self.redaction.claim(standing.claim)
        quote = None
        if self.redaction.shows_documents:
            text = document.received.text
            quote = sentence_around(text, standing.claim.spans.event).span.of(text)
        return ClaimRecord(
            number=number,
            claim=claim,
            state=standing.state,
            machine=self.redaction.standing(standing).machine if corrected else None,
            incident=self._homes.get(claim.id),
            quote=quote,
        )
