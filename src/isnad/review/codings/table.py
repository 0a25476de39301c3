"""A file of codings: a table as text or a workbook, read as tables of reports are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from isnad.errors import IsnadError
from isnad.ingest.encoding import encoding_of
from isnad.ingest.entry import Entry, on_disk
from isnad.ingest.issues import of_os_error
from isnad.ingest.limits import Limits, limits
from isnad.ingest.settings import Column
from isnad.ingest.tables.columns import HEAD_ROWS
from isnad.ingest.tables.delimited import DELIMITERS, head_of, rows_in, rows_of, separator_of
from isnad.ingest.tables.row import Row
from isnad.ingest.tables.workbook import Workbook, of_refused
from isnad.model.document import Issue
from isnad.model.reason import Reason
from isnad.review.codings.by_day import of_incidents
from isnad.review.codings.coding import Coding, Codings
from isnad.review.codings.heading import Heading, heading_of, refused
from isnad.review.codings.parted import Parted
from isnad.review.codings.row import coding_of

_TEXT: Final = (".csv", ".tsv", ".tab", ".txt")
_WORKBOOK: Final = (".xlsx", ".xlsm")

Rows = Iterator[Row | Issue]
_Table = tuple[str, Heading, Rows]
"""Where rows stand, what their columns hold, and the rows."""


def read_codings(path: Path, columns: Sequence[Column] = ()) -> Codings:
    """The codings of a CSV, TSV or XLSX file; of a workbook, those of every visible sheet with such columns.

    A row that cannot be read is an issue with its line, and a second row of one id too: the first counts. What an
    export parts into tables of the same folder is joined, and rows of days of one incident are put together; see
    `isnad.review.codings.parted` and `by_day`.

    Raises:
        IsnadError: `codings.no_file`, `codings.not_a_table`, `codings.no_such_column` where `columns` name one that is
            not there, `codings.no_columns` where nothing tells what the columns hold.
    """
    if not path.is_file():
        raise IsnadError("codings.no_file", f"{path} is no file of codings.", "Give a table: CSV, TSV or XLSX.")
    entry = on_disk(path, path.name)
    if entry.suffix in _WORKBOOK:
        return _of_workbook(path, entry, columns, limits())
    if entry.suffix in _TEXT:
        return _of_text(entry, columns, limits())
    problem = f"{path} is no table that can be read: its name ends in {entry.suffix or 'nothing'}."
    raise IsnadError("codings.not_a_table", problem, "Save it as CSV, TSV or XLSX.")


def _of_text(entry: Entry, columns: Sequence[Column], most: Limits) -> Codings:
    encoding = encoding_of(entry)
    if isinstance(encoding, Issue):
        return Codings((), (encoding,))
    lines = head_of(entry, encoding, most.line_bytes)
    if isinstance(lines, Issue):
        return Codings((), (lines,))
    named = separator_of(lines[0]) if lines else None
    tables = [
        (
            delimiter,
            list(
                islice((row for row in rows_in(lines[named is not None :], delimiter) if not row.is_blank), HEAD_ROWS)
            ),
        )
        for delimiter in ((named,) if named is not None else DELIMITERS)
    ]
    found = [(delimiter, heading) for delimiter, rows in tables if (heading := heading_of(rows, columns)) is not None]
    if not found:
        # The likeliest delimiter is the one that parts most.
        raise refused(max((rows for _, rows in tables), key=_width), columns, entry.where)
    delimiter, heading = max(found, key=lambda one: len(one[1].at))
    parted = None if entry.path is None else Parted(entry.path, most, heading.preset)
    return _gathered([(entry.where, heading, rows_of(entry, encoding, delimiter, most.line_bytes))], parted)


def _of_workbook(path: Path, entry: Entry, columns: Sequence[Column], most: Limits) -> Codings:
    try:
        with path.open("rb") as file:
            return _sheets(Workbook(file, most), entry.where, columns)
    except IsnadError as error:
        if error.code.startswith("codings."):
            raise
        return Codings((), (of_refused(entry.where, error),))
    except OSError as error:
        return Codings((), (of_os_error(entry.where, error),))


def _sheets(book: Workbook, where: str, columns: Sequence[Column]) -> Codings:
    tables: list[_Table] = []
    heads: list[list[Row]] = []
    for sheet in book.sheets:
        if sheet.is_hidden:
            continue
        at = f"{where}:{sheet.name}"
        read = (row for row in book.rows(sheet, at) if isinstance(row, Row) and not row.is_blank)
        head = list(islice(read, HEAD_ROWS))
        heading = heading_of(head, columns)
        heads.append(head)
        if heading is not None:
            tables.append((at, heading, book.rows(sheet, at)))
    if not tables:
        raise refused(max(heads, key=_width, default=[]), columns, where)
    return _gathered(tables)


def _width(rows: Sequence[Row]) -> int:
    return max((sum(bool(cell.strip()) for cell in row.cells) for row in rows), default=0)


def _gathered(tables: Iterable[_Table], parted: Parted | None = None) -> Codings:
    codings: list[Coding] = []
    met = [] if parted is None else list(parted.issues)
    presets: list[str] = []
    ids: set[str] = set()
    rows_of: Mapping[str, int] = {} if parted is None else parted.rows
    for where, heading, rows in tables:
        presets += [heading.preset] if heading.preset is not None else []
        for row in rows:
            if isinstance(row, Issue):
                met.append(row)
                continue
            if row.number <= heading.last or row.is_blank:
                continue
            coding, problems = coding_of(row, heading, f"{where}:{row.number}")
            met += problems
            if coding is not None and parted is not None:
                coding = parted.joined(coding, row.number - heading.last)
            if coding is not None and coding.id is not None and coding.id in ids and rows_of.get(coding.id, 1) == 1:
                met.append(Issue(coding.where, Reason.of("codings.id_twice", id=coding.id)))
            elif coding is not None:
                ids |= {coding.id} if coding.id is not None else set()
                codings.append(coding)
    return Codings(of_incidents(codings, rows_of), tuple(met), tuple(dict.fromkeys(presets)))
