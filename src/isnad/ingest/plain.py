"""Plain text files."""

from pathlib import Path

from isnad.errors import IsnadError
from isnad.ingest.arrival import Arrival
from isnad.ingest.files import read_bytes
from isnad.ingest.issues import of_refusal
from isnad.model.document import Document, Issue
from isnad.model.identity import sha256_of
from isnad.text.decode import decode

SUFFIXES = (".txt", ".text")


def read_plain(path: Path, name: str) -> Arrival | Issue:
    """One document from one file, nothing told of it but its text."""
    data = read_bytes(path)
    if isinstance(data, Issue):
        return data
    try:
        received = decode(data)
    except IsnadError as error:
        return of_refusal(str(path), error)
    return Arrival(Document(sha256_of(data), name, received), data)
