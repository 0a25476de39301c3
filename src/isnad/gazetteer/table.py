"""Gazetteer tables as files of comma-separated values."""

import csv
import io
from collections.abc import Container, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

from isnad.errors import IsnadError
from isnad.gazetteer.cells import Cells, row_of
from isnad.gazetteer.row import GazetteerRow
from isnad.model.document import Issue
from isnad.model.reason import Reason

REQUIRED: Final = ("name_ar", "lat", "lon")
COLUMNS: Final = ("id", "name_ar", "also", "name_en", "lat", "lon", "governorate", "country", "precision", "source")
_OTHERS_HINT: Final = "Other tables are read by `isnad gazetteer add`."


class Table:
    """One file, held as text until its rows are asked for.

    Args:
        path: the file.
        source: of the rows that name none; by default the file's name.

    Raises:
        IsnadError: `gazetteer.no_such_path`, `gazetteer.unreadable`, `gazetteer.empty`, `gazetteer.encoding` or
            `gazetteer.columns`: a gazetteer is named by its user, and one that cannot be used must not be left out in
            silence.
    """

    def __init__(self, path: Path, source: str = "") -> None:
        data = read_bytes(path)
        self.path = path
        self.sha256 = sha256(data).hexdigest()
        self._source = source or path.stem
        try:
            self._text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise IsnadError(
                "gazetteer.encoding", f"{path} is not UTF-8 (byte {error.start}).", f"Save it as UTF-8. {_OTHERS_HINT}"
            ) from error
        self._columns = _columns(self._text, path)

    def rows(self, name: str, countries: Container[str] | None = None) -> Iterator[GazetteerRow | Issue]:
        """Its places in order; a row that cannot be used is an issue with its line.

        Args:
            name: stands before the row's number in the id of a row that the table gives none.
            countries: those whose rows are read, by their codes; by default all.
        """
        number = 0
        for line, cells in read_cells(self._text, self.path):
            if isinstance(cells, Issue):
                yield cells
            elif cells:
                number += 1
                row = Cells(cells, self._columns)
                if countries is not None and row["country"] not in countries:
                    continue
                yield row_of(row, f"{name}:{number}", self._source, f"{self.path}:{line}")


def read_bytes(path: Path) -> bytes:
    """A file's bytes.

    Raises:
        IsnadError: `gazetteer.no_such_path`, `gazetteer.unreadable` or `gazetteer.empty`.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise IsnadError("gazetteer.no_such_path", f"{path} does not exist.", "Check the path.") from error
    except OSError as error:
        raise IsnadError("gazetteer.unreadable", f"{path} cannot be read: {error.strerror}.") from error
    if not data.strip():
        raise IsnadError("gazetteer.empty", f"{path} is empty.", "A gazetteer has a line of column names and places.")
    return data


def read_cells(text: str, path: Path, delimiter: str = ",") -> Iterator[tuple[int, list[str] | Issue]]:
    """Each row behind the line of column names, with its line; a row that breaks the rules of CSV is an issue."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=delimiter)
    next(reader)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            where = f"{path}:{reader.line_num}"
            yield reader.line_num, Issue(where, Reason.of("gazetteer.broken_row", problem=str(error)))
            continue
        yield reader.line_num, cells


def header_of(text: str, path: Path, delimiter: str = ",") -> list[str]:
    """The column names, as they stand, without the blanks around them.

    Raises:
        IsnadError: `gazetteer.columns`, the first line cannot be read.
    """
    try:
        header = next(csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=delimiter), [])
    except csv.Error as error:
        raise IsnadError("gazetteer.columns", f"{path} has no header that can be read: {error}.") from error
    return [name.strip() for name in header]


def _columns(text: str, path: Path) -> dict[str, int]:
    columns = {name: at for at, name in enumerate(header_of(text, path))}
    missing = [name for name in REQUIRED if name not in columns]
    if missing:
        optional = ", ".join(name for name in COLUMNS if name not in REQUIRED)
        raise IsnadError(
            "gazetteer.columns",
            f"{path} has no column {', '.join(missing)}.",
            f"A gazetteer needs {', '.join(REQUIRED)}; {optional} are optional. {_OTHERS_HINT}",
        )
    return columns
