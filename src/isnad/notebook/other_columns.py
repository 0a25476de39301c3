"""The columns of data frames of documents and of decisions."""

from dataclasses import dataclass
from typing import Final

from isnad.ingest.describe import is_read
from isnad.model.decision import Decision, SetFigure
from isnad.model.document import Document
from isnad.notebook.frames import Column, Kind, at
from isnad.present.notebook.about import claims_of, reason_of, tag_of


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document with how many claims were read off it, None where they were not looked for."""

    document: Document
    number: int
    claims: int | None


def _read(row: DocumentRow) -> bool:
    return is_read(row.document)


def _length(row: DocumentRow) -> int:
    return len(row.document.received.text)


def _figure(row: Decision) -> str | None:
    return row.figure if isinstance(row, SetFigure) else None


DOCUMENTS: Final[tuple[Column[DocumentRow], ...]] = (
    Column("number", Kind.WHOLE, "as results show it", at("number")),
    Column("name", Kind.TEXT, "of its file or source; in the public edition its number", at("document.name")),
    Column("id", Kind.TEXT, "SHA-256 of its bytes", at("document.id")),
    Column("outlet", Kind.TEXT, "who printed it; nothing where nobody tells", at("document.outlet.name")),
    Column("outlet_basis", Kind.TEXT, "stated, inferred or assumed", at("document.outlet.basis")),
    Column("digest_of", Kind.TEXT, "the outlet whose report it retells, of a digest", at("document.outlet.of")),
    Column("published", Kind.DAY, "the day on which it came out", at("document.published.day")),
    Column("published_basis", Kind.TEXT, "stated, inferred or assumed", at("document.published.basis")),
    Column("retrieved", Kind.MOMENT, "when it was collected, or the day's begin", at("document.retrieved.at.start")),
    Column("language", Kind.TEXT, "ISO 639 code", at("document.language")),
    Column("is_read", Kind.TRUTH, "whether the rules read its language", _read),
    Column("title", Kind.TEXT, "as given beside the text", at("document.title")),
    Column("url", Kind.TEXT, "address as given", at("document.url")),
    Column("characters", Kind.WHOLE, "length of the received text in code points", _length),
    Column("claims", Kind.WHOLE, "how many were read; nothing where none were looked for", at("claims")),
)
"""One row a document."""

DECISIONS: Final[tuple[Column[Decision], ...]] = (
    Column("decision", Kind.TEXT, "its kind, as in files of decisions", tag_of),
    Column("claims", Kind.LIST, "ids of the claims, or of the incident, that it is about", claims_of),
    Column("figure", Kind.TEXT, "the figure that was set", _figure),
    Column("low", Kind.WHOLE, "lowest value that was set", lambda row: row.low if isinstance(row, SetFigure) else None),
    Column(
        "high", Kind.WHOLE, "highest value that was set", lambda row: row.high if isinstance(row, SetFigure) else None
    ),
    Column("by", Kind.TEXT, "who decided; nothing in the public edition", lambda row: row.by),
    Column("at", Kind.TEXT, "when, as the decision tells it", lambda row: row.at),
    Column("reason", Kind.TEXT, "in their words, or the words of a comment", reason_of),
)
"""One row a decision that counts, in order."""
