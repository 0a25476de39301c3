"""Identities: of bytes, of texts, of claims. Stable across versions; a decision refers to nothing else."""

import hashlib

from isnad.model.span import Span
from isnad.model.terms import Event


def sha256_of(data: bytes) -> str:
    """The full hexadecimal digest: a document's id is this of its bytes."""
    return hashlib.sha256(data).hexdigest()


def claim_id(document_id: str, event: Event, event_span: Span, count_span: Span | None) -> str:
    """The same for the same words of the same bytes, whatever else a rule says about them.

    Sixteen hexadecimal digits: a case of a million claims collides with a chance below one in ten million.
    """
    count = "-" if count_span is None else f"{count_span.start}:{count_span.end}"
    key = "|".join((document_id, event, f"{event_span.start}:{event_span.end}", count))
    return "c-" + hashlib.sha256(key.encode("ascii")).hexdigest()[:16]
