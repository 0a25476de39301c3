"""Which column of a table holds which field of a source, as the user says or as the columns are called."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from isnad.errors import IsnadError
from isnad.ingest.settings import Column
from isnad.ingest.source import Fields
from isnad.ingest.tables.row import Row
from isnad.knowledge.wordlists import word_lists
from isnad.model.document import Issue
from isnad.model.reason import Reason
from isnad.text.working import fold

FIELDS: Final = Fields.__struct_fields__
"""What a column can hold."""

HEAD_ROWS: Final = 12
"""Among so many rows the names of the columns must stand; above them are titles of the table."""

_LISTED_CHARACTERS: Final = 600
_FILE: Final = "columns"


@dataclass(frozen=True, slots=True)
class Heading:
    """What the columns of one table hold.

    Attributes:
        at: the column of each field that has one, counted from 0.
        names: of all columns, as written.
        last: the number of the last row of the heading.
        status: the column with what became of a link, where the table is the sheet of the auto-archiver.
        unclear_day: the name of a column that may hold the day of the report, where no other one does.
    """

    at: Mapping[str, int]
    names: tuple[str, ...]
    last: int
    status: int | None = None
    unclear_day: str | None = None
    width: int = field(default=0)


def parse_columns(
    given: Sequence[str], fields: Sequence[str] = FIELDS, example: str = "text=Body"
) -> tuple[Column, ...]:
    """What a user wrote as FIELD=COLUMN, of these fields.

    Raises:
        IsnadError: `ingest.bad_columns` for anything else, for a field that there is not, or that is named twice.
    """
    columns: dict[str, Column] = {}
    for written in given:
        name, sign, column = (part.strip() for part in written.partition("="))
        problem = None
        if not sign or not column:
            problem = f"{written!r} is not of the form FIELD=COLUMN."
        elif name not in fields:
            problem = f"There is no field {name!r}."
        elif name in columns:
            problem = f"The field {name!r} is given two columns."
        if problem is not None:
            raise IsnadError("ingest.bad_columns", problem, f"Fields are {', '.join(fields)}: --columns {example}.")
        columns[name] = Column(name, column)
    return tuple(columns.values())


def heading_of(rows: Sequence[Row], wanted: tuple[Column, ...], where: str) -> Heading | Issue:
    """The heading among the first rows of a table: the first row whose names tell where the text stands.

    Columns that the user names must all be there; the others are told by their names. A second row under it, without
    a text and with names that are known, belongs to it: cells of the first were merged over those of the second.
    Above it stand titles, which have fewer cells: behind a row as full as itself it is no heading but a row by chance.
    """
    fullest = 1
    for at, row in enumerate(rows):
        heading = _told(row, wanted)
        if heading is None or _filled(row) <= fullest > 1:
            fullest = max(fullest, _filled(row))
            continue
        below = rows[at + 1] if at + 1 < len(rows) else None
        return (None if below is None else _with_second(row, below, heading, wanted)) or heading
    return _refusal(rows, wanted, where)


def key(name: str) -> str:
    """A name of a column for comparing."""
    words = name.casefold().replace("_", " ").replace("-", " ").split()
    return " ".join(fold(" ".join(words)).split()) if words else ""


def _told(row: Row, wanted: tuple[Column, ...]) -> Heading | None:
    names = tuple(" ".join(cell.split()) for cell in row.cells)
    keys = [key(name) for name in names]
    at: dict[str, int] = {}
    for column in wanted:
        place = column_named(column.name, names, keys)
        if place is None:
            return None
        at[column.field] = place
    for name in FIELDS:
        if name not in at:
            place = _first(name, keys, at)
            if place is not None:
                at[name] = place
    if "text" not in at:
        return None
    unclear = None if "published" in at else _first("unclear_day", keys, at)
    return Heading(
        at, names, row.number, _status(keys), None if unclear is None else names[unclear], width=len(row.cells)
    )


def _with_second(row: Row, below: Row, heading: Heading, wanted: tuple[Column, ...]) -> Heading | None:
    if below.cell(heading.at["text"]).strip():
        return None
    known = {word for name in FIELDS for word in _keys(name)} | {key(column.name) for column in wanted}
    named = [cell for cell in below.cells if cell.strip()]
    if not named or not all(key(cell) in known for cell in named):
        return None
    width = max(len(row.cells), len(below.cells))
    cells = tuple(below.cell(at).strip() or row.cell(at) for at in range(width))
    return _told(Row(below.number, cells), wanted)


def column_named(wanted: str, names: Sequence[str], keys: Sequence[str]) -> int | None:
    """The place of the one column of a name; of several that differ in letter case alone, of the one written alike.

    `keys` are the `names` by `key`; None where there is no such column, or more than one.
    """
    places = [at for at, name in enumerate(keys) if name == key(wanted)]
    exact = [at for at in places if names[at] == " ".join(wanted.split())]
    found = exact if len(places) > 1 else places
    return found[0] if len(found) == 1 else None


def _first(name: str, keys: Sequence[str], taken: Mapping[str, int]) -> int | None:
    for word in _keys(name):
        for at, known in enumerate(keys):
            if known == word and at not in taken.values():
                return at
    return None


def _status(keys: Sequence[str]) -> int | None:
    """The column of the auto-archiver's status, where the table is its sheet."""
    if not set(_keys("archiver_url")) & set(keys) or not set(_keys("archiver_marks")) & set(keys):
        return None
    return _first("archiver_status", keys, {})


@cache
def _keys(name: str) -> tuple[str, ...]:
    return tuple(key(word) for word in word_lists(_FILE)[name].words)


def _filled(row: Row) -> int:
    return sum(bool(cell.strip()) for cell in row.cells)


def _refusal(rows: Sequence[Row], wanted: tuple[Column, ...], where: str) -> Issue:
    """Why there is no heading, with the columns of the row that is most like one."""

    def likeness(row: Row) -> tuple[int, int]:
        keys = {key(cell) for cell in row.cells}
        return sum(key(column.name) in keys for column in wanted), _filled(row)

    best = max(rows, key=likeness)
    names = tuple(" ".join(cell.split()) for cell in best.cells)
    columns = ", ".join(name for name in names if name)[:_LISTED_CHARACTERS]
    keys = [key(name) for name in names]
    missing = [column.name for column in wanted if column_named(column.name, names, keys) is None]
    if missing:
        twice = [name for name in missing if keys.count(key(name)) > 1]
        code = "ingest.column_twice" if twice else "ingest.no_such_column"
        return Issue(where, Reason.of(code, column=", ".join(twice or missing), columns=columns))
    return Issue(where, Reason.of("ingest.table_without_text_column", columns=columns))
