"""A document together with the bytes it came as."""

from isnad.model.document import Document
from isnad.model.value import Value


class Arrival(Value, frozen=True):
    """What a reader gives. The document's id is the SHA-256 of `data`, which a case keeps and never edits."""

    document: Document
    data: bytes
