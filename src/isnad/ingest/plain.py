"""Plain text files."""

from typing import Final

from isnad.errors import IsnadError
from isnad.ingest.arrival import Arrival
from isnad.ingest.issues import of_refusal
from isnad.ingest.record import Record
from isnad.model.document import Document, Issue
from isnad.text.decode import decode

SUFFIXES: Final = (".txt", ".text")


def read_plain(record: Record) -> Arrival | Issue:
    """One document from one file, nothing told of it but its text."""
    try:
        received = decode(record.data)
    except IsnadError as error:
        return of_refusal(record.where, error)
    return Arrival(Document(record.id, record.name, received), record.data)
