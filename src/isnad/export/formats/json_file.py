"""Everything that an edition of a case holds, as one JSON document with its JSON Schema."""

import json
import shutil
from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile
from typing import Any, TextIO

from isnad.export.content import Content
from isnad.export.folder import Folder
from isnad.export.records import DocumentRecord
from isnad.export.registry import Asked
from isnad.export.schema import schema
from isnad.model.codec import to_compact, to_json


def write(content: Content, folder: Folder, _asked: Asked) -> None:
    """`case.json`, a record a line, and `schema.json`."""
    with folder.text("case.json") as stream:
        stream.write(f'{{"about": {to_json(content.about)}')
        with TemporaryFile("w+", encoding="utf-8", errors="backslashreplace", newline="") as spool:
            claims = _Some(spool)
            _list(stream, "documents", _documents(content, claims))
            stream.write(',\n"claims": [')
            spool.seek(0)
            shutil.copyfileobj(spool, stream)
            stream.write("]")
        _list(stream, "incidents", content.lines())
        _list(stream, "decisions", content.decisions())
        _list(stream, "issues", content.issues())
        stream.write("}\n")
    with folder.text("schema.json") as stream:
        stream.write(json.dumps(schema(), ensure_ascii=False, indent=1) + "\n")


class _Some:
    """The records of a list, written as they come."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._begun = False

    def add(self, record: Any) -> None:  # noqa: ANN401 - any record
        """One record a line."""
        self._stream.write((",\n" if self._begun else "\n") + to_compact(record))
        self._begun = True


def _list(stream: TextIO, name: str, records: Iterable[Any]) -> None:
    stream.write(f',\n"{name}": [')
    some = _Some(stream)
    for record in records:
        some.add(record)
    stream.write("]")


def _documents(content: Content, claims: _Some) -> Iterator[DocumentRecord]:
    """The documents; their claims, which stand behind all of them, go to a file of their own on the way."""
    for document, found in content.readings():
        yield document
        for claim in found:
            claims.add(claim)
