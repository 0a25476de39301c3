"""Tables as text (CSV, TSV), a document a row."""

from collections.abc import Iterator
from typing import Final

from isnad.ingest.encoding import encoding_of
from isnad.ingest.entry import Entry
from isnad.ingest.record import Found
from isnad.ingest.settings import Settings
from isnad.ingest.tables.columns import Heading, key
from isnad.ingest.tables.delimited import DELIMITERS, head_of, rows_in, rows_of, separator_of
from isnad.ingest.tables.documents import documents, probe
from isnad.ingest.tables.row import Row, Table
from isnad.model.document import Issue

_FILE: Final = "file"


def split(entry: Entry, settings: Settings) -> Iterator[Found]:
    """A record a row; a broken row costs itself. An issue with the columns there are, where none holds a text."""
    limit = settings.limits.line_bytes
    encoding = encoding_of(entry)
    if isinstance(encoding, Issue):
        yield encoding
        return
    lines = head_of(entry, encoding, limit)
    if isinstance(lines, Issue):
        yield lines
        return
    table = Table(entry.name, entry.where, is_grid=False)
    told = _told(lines, table, settings)
    if told is None:
        return
    delimiter, heading = told
    if isinstance(heading, Issue):
        yield heading
        return
    yield from documents(rows_of(entry, encoding, delimiter, limit), heading, table)


def holds_documents(entry: Entry, settings: Settings) -> bool:
    """Whether a table that may be a listing of files has no column of them and one of texts."""
    encoding = encoding_of(entry)
    lines = [] if isinstance(encoding, Issue) else head_of(entry, encoding, settings.limits.line_bytes)
    if isinstance(lines, Issue):
        return False
    told = _told(lines, Table(entry.name, entry.where, is_grid=False), settings)
    return told is not None and isinstance(told[1], Heading) and _FILE not in map(key, told[1].names)


def _told(lines: list[str], table: Table, settings: Settings) -> tuple[str, Heading | Issue] | None:
    """The delimiter with which columns have names, as prose is full of commas; else the one the head has most of."""
    named = separator_of(lines[0]) if lines else None
    given = (named,) if named is not None else DELIMITERS
    lines = lines[named is not None :]
    found: list[tuple[int, int, str, Heading | Issue]] = []
    for order, delimiter in enumerate(given):
        rows: list[Row] = list(rows_in(lines, delimiter))
        heading = probe(rows, table, settings)
        if isinstance(heading, Heading):
            found.append((1 + len(heading.at), -order, delimiter, heading))
        elif heading is not None:
            found.append((0, len(rows[0].cells), delimiter, heading))
    if not found:
        return None
    best = max(found, key=lambda one: one[:2])
    return best[2], best[3]
