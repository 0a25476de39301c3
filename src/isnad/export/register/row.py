"""A document of the case as one row of its register."""

from collections.abc import Sequence
from datetime import date

import msgspec

from isnad.export.records import ClaimRecord, DocumentRecord, collected
from isnad.export.register.copies import CopyOf
from isnad.model.terms import Basis
from isnad.model.value import Value
from isnad.pipeline.standing import State
from isnad.present.transliteration import latin


class DocumentRow(Value, frozen=True):
    """The columns of the register, in their order; None where nothing is known. See `assets/documents.yaml`."""

    number: int
    name: str
    sha256: str
    received_sha256: str
    kept_sha256: str
    outlet: str | None
    outlet_latin: str | None
    outlet_basis: Basis | None
    outlet_of: str | None
    published: date | None
    published_basis: Basis | None
    published_source: str | None
    retrieved: str | None
    retrieved_source: str | None
    title: str | None
    url: str | None
    author: str | None
    language: str
    extractor: str
    encoding: str
    characters: int
    withheld: int
    first_seen: str
    copy_of: tuple[str, ...]
    copy_percent: tuple[int, ...]
    claims: int
    claims_rejected: int
    incidents: tuple[str, ...]


def document_row(record: DocumentRecord, claims: Sequence[ClaimRecord], copies: Sequence[CopyOf]) -> DocumentRow:
    """The row of a document with what it gave and what it repeats."""
    outlet, published, taken = record.outlet, record.published, record.retrieved
    name = None if outlet is None else outlet.name or None
    return DocumentRow(
        number=record.number,
        name=record.name,
        sha256=record.id,
        received_sha256=record.received,
        kept_sha256=_kept(record),
        outlet=name,
        outlet_latin=None if name is None else latin(name, institution=True),
        outlet_basis=None if outlet is None else outlet.basis,
        outlet_of=None if outlet is None else outlet.of,
        published=None if published is None else published.day,
        published_basis=None if published is None else published.basis,
        published_source=None if published is None else published.source,
        retrieved=None if taken is None else collected(taken),
        retrieved_source=None if taken is None else taken.source,
        title=record.title,
        url=record.url,
        author=record.author,
        language=record.language,
        extractor=record.extractor,
        encoding=record.encoding,
        characters=record.characters,
        withheld=record.withheld,
        first_seen=record.first_seen,
        copy_of=tuple(copy.document for copy in copies),
        copy_percent=tuple(copy.percent for copy in copies),
        claims=len(claims),
        claims_rejected=sum(claim.state is State.REJECTED for claim in claims),
        incidents=tuple(dict.fromkeys(claim.incident for claim in claims if claim.incident is not None)),
    )


def with_copies(row: DocumentRow, copies: Sequence[CopyOf]) -> DocumentRow:
    """The row with what its document repeats."""
    if not copies:
        return row
    names, percent = tuple(copy.document for copy in copies), tuple(copy.percent for copy in copies)
    return msgspec.structs.replace(row, copy_of=names, copy_percent=percent)


def _kept(record: DocumentRecord) -> str:
    """Of the bytes that the case keeps: those received, or the masked text where comments were withheld."""
    return record.id if record.withheld == 0 else record.received
