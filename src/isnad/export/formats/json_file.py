"""Everything that an edition of a case holds, as one JSON document with its JSON Schema."""

import json
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping
from tempfile import TemporaryFile
from typing import Any, Final, TextIO

from isnad.export.content import Content
from isnad.export.counts import Counts, count_line, count_reading
from isnad.export.folder import Folder
from isnad.export.making import Each, of_lines, of_readings
from isnad.export.parts import Listed, Part, Sheaf
from isnad.export.records import IncidentLine, ReadingRecord
from isnad.export.registry import Asked
from isnad.export.schema import schema
from isnad.model.codec import to_compact, to_json

_FORMAT: Final = "json"


def write(content: Content, folder: Folder, asked: Asked) -> None:
    """`case.json`, a record a line, and `schema.json`."""
    counting(content, folder, asked)


def counting(content: Content, folder: Folder, asked: Asked) -> Counts:
    """Write the same, and say what it came to in numbers."""
    counts: Counts = Counter()
    with folder.text("case.json") as stream:
        stream.write(f'{{"about": {to_json(content.about)}')
        with TemporaryFile("w+", encoding="utf-8", errors="backslashreplace", newline="") as spool:
            stream.write(',\n"documents": [')
            _put(of_readings(content, asked, _FORMAT, _readings), {"documents": stream, "claims": spool}, counts)
            stream.write("]")
            stream.write(',\n"claims": [')
            spool.seek(0)
            shutil.copyfileobj(spool, stream)
            stream.write("]")
        stream.write(',\n"incidents": [')
        _put(of_lines(content, asked, _FORMAT, _lines), {"incidents": stream}, counts)
        stream.write("]")
        _list(stream, "decisions", content.decisions())
        _list(stream, "issues", content.issues())
        stream.write("}\n")
    with folder.text("schema.json") as stream:
        stream.write(json.dumps(schema(), ensure_ascii=False, indent=1) + "\n")
    return counts


def _put(parts: Iterable[Part], streams: Mapping[str, TextIO], counts: Counts) -> None:
    """The lists whose streams these are; no format loses anything in them."""
    lists = {name: Listed(stream) for name, stream in streams.items()}
    for part in parts:
        counts.update(part.counts)
        for name, text in part.texts.items():
            lists[name].put(text)


def _readings(_content: Content, _asked: Asked) -> Each[ReadingRecord]:
    def each(reading: ReadingRecord, sheaf: Sheaf) -> None:
        document, claims = reading
        _add(sheaf, "documents", document)
        for claim in claims:
            _add(sheaf, "claims", claim)
        count_reading(reading, sheaf.counts)

    return each


def _lines(_content: Content, _asked: Asked) -> Each[IncidentLine]:
    def each(line: IncidentLine, sheaf: Sheaf) -> None:
        _add(sheaf, "incidents", line)
        count_line(line, sheaf.counts)

    return each


def _add(sheaf: Sheaf, name: str, record: Any) -> None:  # noqa: ANN401 - any record
    """One record a line."""
    sheaf.text(name).write(f",\n{to_compact(record)}")


def _list(stream: TextIO, name: str, records: Iterable[Any]) -> None:
    stream.write(f',\n"{name}": [')
    some = Listed(stream)
    for record in records:
        some.put(f",\n{to_compact(record)}")
    stream.write("]")
