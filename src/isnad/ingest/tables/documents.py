"""The rows of a table as documents."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

import msgspec

from isnad.ingest.address import parts_of
from isnad.ingest.issues import issue
from isnad.ingest.record import Found
from isnad.ingest.settings import Settings
from isnad.ingest.source import Fields, record_of
from isnad.ingest.tables import archiver
from isnad.ingest.tables.columns import HEAD_ROWS, Heading, heading_of
from isnad.ingest.tables.row import Row, Table
from isnad.model.document import Issue

_ERROR: Final = re.compile(r"#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|ERROR!)")
_BROKEN: Final = re.compile("[\ud800-\udfff]")


def probe(rows: Iterable[Row | Issue], table: Table, settings: Settings) -> Heading | Issue | None:
    """What the first rows of a table tell of its columns; None where it has no rows."""
    written = (row for row in rows if isinstance(row, Row) and not row.is_blank)
    head = list(islice(written, HEAD_ROWS))
    return heading_of(head, settings.columns, table.where) if head else None


def documents(rows: Iterable[Row | Issue], heading: Heading, table: Table) -> Iterator[Found]:
    """A record for every row under the heading, in order; a row that cannot be used is an issue and costs itself.

    A document is named by its table and its row's id, or else the row's number. Columns that hold no field of a source
    are the table's own and are passed over.
    """
    if heading.unclear_day is not None:
        yield issue(table.where, "ingest.unclear_day_column", column=heading.unclear_day)
    for row in rows:
        if isinstance(row, Issue):
            yield row
        elif row.number > heading.last and not row.is_blank:
            yield from _document(row, heading, table)


def _document(row: Row, heading: Heading, table: Table) -> Iterator[Found]:
    where = f"{table.where}:{row.number}"
    if not table.is_grid and len(row.cells) > heading.width and any(row.cells[heading.width :]):
        yield issue(where, "ingest.row_too_long", cells=len(row.cells), columns=heading.width)
        return
    issues: list[Issue] = []
    fields = _fields(row, heading, where, issues)
    refused = None if heading.status is None else archiver.refusal(row.cell(heading.status), where)
    if refused is not None:
        yield refused
        return
    if heading.status is not None:
        fields = archiver.mended(fields)
    if fields.text is None:
        yield from issues
        code = "ingest.source_without_text" if heading.status is None else "ingest.archived_without_text"
        yield issue(where, code, source=fields.id or fields.url or "")
        return
    name = f"{table.name}:{row.number}" if fields.id is None else f"{table.name}:id {fields.id}"
    yield msgspec.structs.replace(record_of(fields, where, tuple(issues)), name=name)


def _fields(row: Row, heading: Heading, where: str, issues: list[Issue]) -> Fields:
    kept: dict[str, str] = {}
    for name, column in heading.at.items():
        cell = row.cell(column)
        if column in row.unread or _ERROR.fullmatch(cell.strip()):
            issues.append(issue(where, "ingest.cell_without_value", column=heading.names[column]))
        elif _BROKEN.search(cell) is not None:
            issues.append(issue(where, "ingest.broken_character", field=name))
        elif cell.strip():
            kept[name] = cell if name == "text" else cell.strip()
    # A column of sources holds names in one table and addresses in the next: an address names nobody.
    publisher = kept.get("publisher")
    if publisher is not None and parts_of(publisher) is not None:
        del kept["publisher"]
        kept.setdefault("url", publisher)
    return Fields(**kept)
