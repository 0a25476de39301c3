"""Everything that an edition of a case holds, as one JSON document with its JSON Schema."""

import json
from collections.abc import Iterable
from typing import Any, TextIO

from isnad.export.content import Content
from isnad.export.folder import Folder
from isnad.export.registry import Asked
from isnad.export.schema import schema
from isnad.model.codec import to_json


def write(content: Content, folder: Folder, _asked: Asked) -> None:
    """`case.json`, a record a line, and `schema.json`."""
    with folder.text("case.json") as stream:
        stream.write(f'{{"about": {to_json(content.about)}')
        _list(stream, "documents", content.documents())
        _list(stream, "claims", content.claims())
        _list(stream, "incidents", (record.line for record in content.incidents()))
        _list(stream, "decisions", content.decisions())
        _list(stream, "issues", content.issues())
        stream.write("}\n")
    with folder.text("schema.json") as stream:
        stream.write(json.dumps(schema(), ensure_ascii=False, indent=1) + "\n")


def _list(stream: TextIO, name: str, records: Iterable[Any]) -> None:
    stream.write(f',\n"{name}": [')
    stream.writelines(("\n" if n == 0 else ",\n") + to_json(record) for n, record in enumerate(records))
    stream.write("]")
