"""When a document has to be read again, and what becomes of its claims then."""

import msgspec

from isnad.ingest.record import Record
from isnad.model.claim import Claim
from isnad.model.document import Document
from isnad.pipeline.context import Context
from isnad.pipeline.reading import Reading as Read, read
from isnad.store.canonical import hash_of
from isnad.store.rows import Kept


class Readings:
    """What every reading of a build depends on beside the document. The profile is not among it: it reads figures."""

    def __init__(self, context: Context) -> None:
        used = context.fingerprint
        self._context = context
        self._around = (used.version, used.gazetteers, context.zone.key)
        self._base = (used.version, used.knowledge, used.gazetteers, context.zone.key)
        self.knowledge: str = used.knowledge
        """Hash of the words that the rules know."""

    def key(self, document: Document) -> str:
        """Hash of all that the document's claims depend on: the same key, the same claims."""
        # The text itself follows from the bytes, which the id names, and from the extractor.
        bare = msgspec.structs.replace(document, received=msgspec.structs.replace(document.received, text=""))
        return hash_of((self._base, bare))

    def stage(self, record: Record, *, keep_comments: bool) -> str:
        """Hash of all that a record's reading depends on, but for the words that the rules know."""
        bare = (record.form, record.id, record.name, record.where, record.told, record.issues)
        return hash_of((self._around, keep_comments, bare))

    def read(self, document: Document) -> Read:
        """What the document claims; nothing where its language is another than Arabic."""
        return read(document, self._context)


def revised(claims: tuple[Claim, ...], before: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims, each that differs from the one of its id `before` with the next revision, the others with theirs."""
    known = {claim.id: claim for claim in before}
    return tuple(_revised(claim, known.get(claim.id)) for claim in claims)


def _revised(claim: Claim, before: Claim | None) -> Claim:
    if before is None:
        return claim
    same = msgspec.structs.replace(claim, revision=before.revision)
    return same if same == before else msgspec.structs.replace(claim, revision=before.revision + 1)


def as_stored(document: Document, kept: Kept) -> Document:
    """The document that is in the case already, with the text that came now.

    Under its own name, what is known of it (its day, its outlet) is corrected where it came from. Under another name
    it may have come without its table: then what is known stands.
    """
    if document.name == kept.name:
        return document
    known = kept.document()
    return msgspec.structs.replace(known, received=document.received, language=document.language, parts=document.parts)
