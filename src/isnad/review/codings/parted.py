"""What tables in the same folder say of the rows of one: exports part into such what an incident has several of."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import msgspec

from isnad.ingest.encoding import encoding_of
from isnad.ingest.entry import Entry, on_disk
from isnad.ingest.limits import Limits
from isnad.ingest.tables.columns import key
from isnad.ingest.tables.delimited import DELIMITERS, head_of, rows_in, rows_of, separator_of
from isnad.ingest.tables.row import Row
from isnad.model.bounds import Bounds
from isnad.model.document import Issue
from isnad.reconcile.support import FigureName
from isnad.review.codings import cells
from isnad.review.codings.cells import Cell, NotReadError
from isnad.review.codings.coding import FIGURES, Coding, Field
from isnad.review.codings.heading import AIRWARS

_ROW: Final = "row"
_INCIDENT: Final = ("incident", "code")
_CASUALTIES: Final = {
    "civilians": {"killed": FigureName.KILLED, "injured": FigureName.INJURED},
    "children": {"killed": FigureName.CHILDREN_KILLED},
    "women": {"killed": FigureName.WOMEN_KILLED},
}
_INJURED: Final = "injured"

Cells = dict[str, str]


class Parted:
    """The tables beside one, by the names that exports give them; a table that is not there says nothing.

    Attributes:
        issues: what could not be read of them.
        rows: how many rows of the table each incident has, by its id, as far as one of them says so.
    """

    def __init__(self, path: Path, limits: Limits, preset: str | None) -> None:
        self.issues: list[Issue] = []
        self._told: set[Field] = set()
        self._figures: dict[str, dict[FigureName, Bounds]] = {}
        self._parties: dict[str, list[str]] = {}
        self._names: dict[str, list[str]] = {}
        self._ids: dict[int, str] = {}

        def beside(name: str) -> Path:
            # An internal edition says so in all of its names: incidents.internal.csv.
            return path.with_name(name + path.name[len(path.name.partition(".")[0]) :])

        self._read(beside("isnad"), limits, self._trace)
        self.rows: Final[Mapping[str, int]] = Counter(self._ids.values())
        if preset == AIRWARS:
            self._read(beside("casualties"), limits, self._casualty, *FIGURES)
            self._read(beside("belligerents"), limits, self._party, Field.BELLIGERENTS)
            self._read(beside("victims"), limits, self._name, Field.VICTIMS)

    def joined(self, coding: Coding, row: int) -> Coding:
        """A coding of the table, of row number `row` under its heading, with what the others say of it."""
        id_ = self._ids.get(row) or coding.id
        if id_ is None or not (self._told or row in self._ids):
            return coding
        return msgspec.structs.replace(
            coding,
            id=id_,
            told=tuple(field for field in Field if field in {*coding.told, *self._told}),
            figures=coding.figures | self._figures.get(id_, {}),
            parties=tuple(dict.fromkeys((*coding.parties, *self._parties.get(id_, ())))),
            victims=tuple(dict.fromkeys((*coding.victims, *self._names.get(id_, ())))),
        )

    def _read(self, path: Path, limits: Limits, take: Callable[[Cells], None], *told: Field) -> None:
        if not path.is_file():
            return
        self._told.update(told)
        for where, row in _rows(on_disk(path, path.name), limits):
            if isinstance(row, Issue):
                self.issues.append(row)
                continue
            try:
                take(row)
            except NotReadError as error:
                self.issues.append(Issue(where, error.reason))

    def _trace(self, row: Cells) -> None:
        number, incident = row.get(_ROW, ""), row.get(_INCIDENT[0], "")
        if number.isascii() and number.isdecimal() and incident:
            self._ids[int(number)] = incident

    def _casualty(self, row: Cells) -> None:
        for harm, name in _CASUALTIES.get(row.get("casualty type", "").casefold(), {}).items():
            low, high = (Cell(f"{harm}_{end}", row.get(f"{harm} {end}", "")) for end in ("min", "max"))
            found = cells.ends(low, high)
            if found is not None:
                self._figures.setdefault(_of(row), {})[name] = found

    def _party(self, row: Cells) -> None:
        name = row.get("belligerent name", "")
        if not cells.is_nothing(name):
            self._parties.setdefault(_of(row), []).append(name)

    def _name(self, row: Cells) -> None:
        name = next(
            (found for column in ("name arabic", "name") if not cells.is_nothing(found := row.get(column, ""))), ""
        )
        if name and row.get("killed or injured", "").casefold() != _INJURED:
            self._names.setdefault(_of(row), []).append(name)


def _of(row: Cells) -> str:
    return next((found for name in _INCIDENT if (found := row.get(name, ""))), "")


def _rows(entry: Entry, limits: Limits) -> Iterator[tuple[str, Cells | Issue]]:
    """Where each row stands, and its cells by the names of their columns."""
    encoding = encoding_of(entry)
    lines = encoding if isinstance(encoding, Issue) else head_of(entry, encoding, limits.line_bytes)
    if isinstance(encoding, Issue) or isinstance(lines, Issue):
        yield from ((entry.where, found) for found in (encoding, lines)[-1:] if isinstance(found, Issue))
        return
    names: Sequence[str] = ()
    for row in rows_of(entry, encoding, _delimiter(lines), limits.line_bytes):
        where = entry.where if isinstance(row, Issue) else f"{entry.where}:{row.number}"
        if isinstance(row, Issue):
            yield where, row
        elif not names:
            names = [key(cell) for cell in row.cells]
        elif not row.is_blank:
            yield where, {name: row.cell(at).strip() for at, name in enumerate(names)}


def _delimiter(lines: Sequence[str]) -> str:
    named = separator_of(lines[0]) if lines else None
    first = list(lines[named is not None :][:1])

    def width(delimiter: str) -> int:
        return len(next(iter(rows_in(first, delimiter)), Row(1, ())).cells)

    return named or max(DELIMITERS, key=width)
