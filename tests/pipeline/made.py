"""Documents and cases as ingest gives them, from a text."""

from datetime import date

from isnad.ingest.cases import Case, Query
from isnad.model.claim import Claim
from isnad.model.document import Document, Outlet, Published, Received
from isnad.model.identity import sha256_of
from isnad.model.span import Span
from isnad.model.terms import Basis

DAY = date(2022, 6, 1)
"""A Wednesday."""


def document(
    text: str, name: str = "a.txt", published: date | None = DAY, outlet: str | None = "بريد الضفة"
) -> Document:
    data = text.encode()
    return Document(
        sha256_of(data),
        name,
        Received(text, sha256_of(data), "made-1", "utf-8"),
        None if outlet is None else Outlet(outlet, Basis.STATED),
        None if published is None else Published(published, Basis.STATED, "field"),
    )


def case(query: Query, *texts: str, published: date | None = DAY) -> Case:
    """A case whose sources are called a, b, c …; texts that are alike are documents of their own."""
    documents = [document(text, chr(ord("a") + n), published) for n, text in enumerate(texts)]
    return Case("case-1", query, tuple(documents), ())


def spans_of(claim: Claim) -> list[Span]:
    fields = claim.spans
    found = [fields.event, fields.count, fields.by, fields.place, fields.time, *(link.span for link in claim.chain)]
    return [span for span in found if span is not None]
