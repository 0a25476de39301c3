"""Folders whose documents a metadata table lists with their outlets and days."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

import msgspec

from isnad.errors import IsnadError
from isnad.ingest import outlet
from isnad.ingest.entry import Entry, on_disk
from isnad.ingest.files import Kind, kind_of
from isnad.ingest.formats.registry import is_one_report, split
from isnad.ingest.issues import issue, of_refusal
from isnad.ingest.record import Found, Record, Told
from isnad.ingest.settings import Settings
from isnad.model.document import Issue, Outlet
from isnad.model.terms import Basis
from isnad.model.value import Value
from isnad.text.decode import decode

NAMES: Final = ("sources.csv", "metadata.csv")
"""What a table is called, the first that is there counts."""

_COLUMNS = (
    "file",
    "outlet",
    "outlet_basis",
    "published",
    "published_basis",
    "url",
    "title",
    "digest_of",
    "retrieved",
)
_DELIMITERS = ",;\t"
_NAMED_COLUMNS = 50


class Row(Value, frozen=True):
    """One row of a table; an empty cell and a missing column are both an empty string."""

    where: str
    file: str = ""
    outlet: str = ""
    outlet_basis: str = ""
    published: str = ""
    published_basis: str = ""
    url: str = ""
    title: str = ""
    digest_of: str = ""
    retrieved: str = ""


def read_rows(table: Entry, limit: int) -> Iterator[Row | Issue]:
    """The rows of a table, in order; what is wrong with the table or a row is an issue.

    A table is CSV with commas, semicolons or tabs, in any encoding that a report may have. The column `file` must be
    there, unknown columns are named in an issue and passed over. A row with more cells than the table has columns is
    an issue, because nobody can say which cell is too many.
    """
    data = table.read(limit)
    if isinstance(data, Issue):
        yield data
        return
    try:
        text = decode(data).text
    except IsnadError as error:
        yield of_refusal(table.where, error)
        return
    yield from _rows(text, table.where)


def _rows(text: str, table: str) -> Iterator[Row | Issue]:
    delimiter = max(_DELIMITERS, key=text.split("\n", 1)[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    header: list[str] | None = None
    while True:
        try:
            cells = [cell.strip() for cell in next(reader)]
        except StopIteration:
            return
        except csv.Error as error:
            yield issue(f"{table}:{reader.line_num}", "ingest.broken_row", problem=str(error))
            if header is None:
                return
            continue
        if header is None:
            header = cells
            yield from _header_issues(header, table)
            if "file" not in header:
                return
        elif any(cells):
            yield _row(cells, header, f"{table}:{reader.line_num}")


def _header_issues(header: list[str], table: str) -> Iterator[Issue]:
    if "file" not in header:
        yield issue(table, "ingest.table_without_file_column")
        return
    unknown = [column for column in header if column not in _COLUMNS]
    yield from (issue(table, "ingest.unknown_column", column=column) for column in unknown[:_NAMED_COLUMNS])
    if len(unknown) > _NAMED_COLUMNS:
        yield issue(table, "ingest.more_unknown_columns", count=len(unknown) - _NAMED_COLUMNS)


def _row(cells: list[str], header: list[str], where: str) -> Row | Issue:
    if len(cells) > len(header):
        return issue(where, "ingest.row_too_long", cells=len(cells), columns=len(header))
    known = {name: cell for name, cell in zip(header, cells, strict=False) if name in _COLUMNS}
    return Row(where, **known)


def read_row(row: Row, file: Entry, settings: Settings) -> Iterator[Found]:
    """The record of one row, with what is wrong with its metadata; only an issue if its file is no report.

    What the table says counts over everything else. A date it has and nobody can read leaves the document undated: the
    table's author meant some day, and another one must not be put in its place. An empty cell is filled from the
    address and the text, as inferred.
    """
    if not is_one_report(file.name):
        yield issue(row.where, "ingest.unknown_format", suffix=PurePosixPath(file.name).suffix)
        return
    issues: list[Issue] = []
    told = Told(
        outlet=_outlet(row, issues),
        published=row.published,
        basis=_basis(row, "published_basis", row.published_basis, issues) if row.published else Basis.STATED,
        source="table",
        settles_day=bool(row.published),
        title=row.title or None,
        url=row.url or None,
        retrieved=row.retrieved,
    )
    for item in split(file, settings):
        is_record = isinstance(item, Record)
        yield msgspec.structs.replace(item, where=row.where, told=told, issues=tuple(issues)) if is_record else item


def file_of(row: Row, folder: Path, prefix: str) -> Entry | Issue:
    """The file of a row of a folder's table, or why it is not to be read."""
    path = folder / row.file
    if not row.file:
        return issue(row.where, "ingest.row_without_file", file="")
    kind = kind_of(path)
    if isinstance(kind, Issue):
        missing = kind.reason.code == "ingest.no_such_file"
        return issue(row.where, "ingest.row_without_file", file=row.file) if missing else kind
    if kind is not Kind.FILE:
        return issue(row.where, "ingest.not_a_file", file=row.file)
    # A folder handed on by somebody else must not read files beside it.
    if not path.resolve().is_relative_to(folder.resolve()):
        return issue(row.where, "ingest.row_outside_folder", file=row.file)
    return on_disk(path, prefix + Path(row.file).as_posix())


def _outlet(row: Row, issues: list[Issue]) -> Outlet | None:
    named = "" if outlet.names_nobody(row.outlet) else row.outlet
    if row.digest_of:
        if named and named != row.digest_of:
            issues.append(issue(row.where, "ingest.outlet_and_digest", outlet=row.outlet, digest_of=row.digest_of))
        basis = _basis(row, "outlet_basis", row.outlet_basis, issues)
        return Outlet(outlet.DIGEST, basis, of="" if outlet.names_nobody(row.digest_of) else row.digest_of)
    if named:
        return Outlet(named, _basis(row, "outlet_basis", row.outlet_basis, issues))
    return outlet.from_url(row.url) if row.url else None


def _basis(row: Row, column: str, value: str, issues: list[Issue]) -> Basis:
    """An empty cell is the table stating it; a word that is no basis is the weakest there is, with an issue."""
    if not value:
        return Basis.STATED
    try:
        return Basis(value)
    except ValueError:
        issues.append(issue(row.where, "ingest.unknown_basis", column=column, value=value))
        return Basis.ASSUMED
