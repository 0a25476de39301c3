"""Plain text files."""

from datetime import date
from pathlib import Path

from isnad.errors import IsnadError
from isnad.ingest import published
from isnad.ingest.arrival import Arrival
from isnad.ingest.files import read_bytes
from isnad.ingest.issues import of_refusal
from isnad.model.document import Document, Issue
from isnad.model.identity import sha256_of
from isnad.text.decode import decode

SUFFIXES = (".txt", ".text")


def read_plain(path: Path, name: str, today: date) -> Arrival | Issue:
    """One document from one file: dated by its own stamp if it prints one, without an outlet."""
    data = read_bytes(path)
    if isinstance(data, Issue):
        return data
    try:
        received = decode(data)
    except IsnadError as error:
        return of_refusal(str(path), error)
    document = Document(sha256_of(data), name, received, published=published.from_text(received.text, today))
    return Arrival(document, data)
