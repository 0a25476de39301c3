"""Rows of a store, made from a few words."""

from isnad.model.document import Document, Received
from isnad.model.identity import sha256_of
from isnad.store.rows import Kept, Reading
from isnad.store.write import Writer

WHEN = "2022-06-01T10:00:00.000Z"


def document(text: str = "قتل رجلان في القرية", name: str = "a.txt") -> Document:
    data = text.encode()
    return Document(sha256_of(data), name, Received(text, sha256_of(data), "plain-1", "utf-8"))


def kept(text: str = "قتل رجلان في القرية", name: str = "a.txt") -> Kept:
    made = document(text, name)
    return Kept.of(made, made.id, WHEN)


def add(writer: Writer, *rows: Kept) -> None:
    writer.add_blobs((row.blob, len(row.record)) for row in rows)
    writer.put_documents(rows)
    writer.put_readings(Reading.of(row.id, "0" * 64, ()) for row in rows)
