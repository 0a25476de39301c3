"""A document together with the bytes it came as."""

from isnad.model.document import Document
from isnad.model.value import Value


class Arrival(Value, frozen=True):
    """What a reader gives.

    Attributes:
        document: its id is the SHA-256 of `data`.
        data: the bytes as they came; a case keeps them and never edits them.
        day_is_settled: metadata say when it came out, or were meant to and cannot be read: no other day counts then.
    """

    document: Document
    data: bytes
    day_is_settled: bool = False
