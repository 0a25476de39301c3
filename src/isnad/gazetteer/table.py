"""Gazetteer tables as files of comma-separated values."""

import csv
import io
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from isnad.errors import IsnadError
from isnad.gazetteer.row import GazetteerRow
from isnad.model.document import Issue
from isnad.model.reason import Reason
from isnad.model.terms import Precision

REQUIRED: Final = ("name_ar", "lat", "lon")
_PRECISIONS: Final[Mapping[str, Precision]] = {
    **{precision.value: precision for precision in Precision},
    # Airwars' own tables write the finest grades in short.
    "exact_location": Precision.EXACT_OTHER,
    "within_100m": Precision.WITHIN_100M,
    "within_1m": Precision.WITHIN_1M,
}


class Table:
    """One file, held as text until its rows are asked for.

    Raises:
        IsnadError: `gazetteer.no_such_path`, `gazetteer.unreadable`, `gazetteer.encoding` or `gazetteer.columns`: a
            gazetteer is named by its user, and one that cannot be used must not be left out in silence.
    """

    def __init__(self, path: Path) -> None:
        data = _read(path)
        self.path = path
        self.sha256 = sha256(data).hexdigest()
        try:
            self._text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise IsnadError(
                "gazetteer.encoding", f"{path} is not UTF-8 (byte {error.start}).", "Save it as UTF-8."
            ) from error
        self._columns = _columns(self._text, path)

    def rows(self, name: str) -> Iterator[GazetteerRow | Issue]:
        """Its places in order; a row that cannot be used is an issue with its line.

        Args:
            name: stands before the row's number in the id of a row that the table gives none.
        """
        reader = csv.reader(io.StringIO(self._text, newline=""), strict=True)
        next(reader)
        number = 0
        while True:
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield Issue(f"{self.path}:{reader.line_num}", Reason.of("gazetteer.broken_row", problem=str(error)))
                continue
            if cells:
                number += 1
                yield self._row(cells, f"{name}:{number}", f"{self.path}:{reader.line_num}")

    def _row(self, cells: list[str], fallback_id: str, where: str) -> GazetteerRow | Issue:
        cell = _Cells(cells, self._columns)
        name = cell["name_ar"]
        if not name:
            return Issue(where, Reason.of("gazetteer.no_name"))
        lat, lon = _degrees(cell["lat"], 90), _degrees(cell["lon"], 180)
        if lat is None or lon is None:
            return Issue(where, Reason.of("gazetteer.coordinates", lat=cell["lat"], lon=cell["lon"], name=name))
        stated = cell["precision"]
        precision = _PRECISIONS.get(stated)
        if precision is None and stated:
            return Issue(where, Reason.of("gazetteer.precision", name=name, value=stated))
        return GazetteerRow(
            cell["id"] or fallback_id,
            name,
            cell["name_en"],
            lat,
            lon,
            precision,
            cell["governorate"],
            cell["source"] or self.path.stem,
        )


class _Cells:
    """The cells of one row by column; empty where the table has no such column or the row is short."""

    __slots__ = ("_cells", "_columns")

    def __init__(self, cells: list[str], columns: Mapping[str, int]) -> None:
        self._cells = cells
        self._columns = columns

    def __getitem__(self, column: str) -> str:
        at = self._columns.get(column)
        return "" if at is None or at >= len(self._cells) else self._cells[at].strip()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise IsnadError("gazetteer.no_such_path", f"{path} does not exist.", "Check the path.") from error
    except OSError as error:
        raise IsnadError("gazetteer.unreadable", f"{path} cannot be read: {error.strerror}.") from error


def _columns(text: str, path: Path) -> dict[str, int]:
    try:
        header = next(csv.reader(io.StringIO(text, newline=""), strict=True), [])
    except csv.Error as error:
        raise IsnadError("gazetteer.columns", f"{path} has no header that can be read: {error}.") from error
    columns = {name.strip(): at for at, name in enumerate(header)}
    missing = [name for name in REQUIRED if name not in columns]
    if missing:
        raise IsnadError(
            "gazetteer.columns",
            f"{path} has no column {', '.join(missing)}.",
            f"A gazetteer needs {', '.join(REQUIRED)}; name_en, governorate, precision, source and id are optional.",
        )
    return columns


def _degrees(cell: str, limit: int) -> float | None:
    try:
        value = float(cell)
    except ValueError:
        return None
    return value if -limit <= value <= limit else None
