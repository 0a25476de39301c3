"""The rows of a large sheet as SpreadsheetML: typed cells, never formulas, and nothing beyond Excel's limits.

XlsxWriter takes some five microseconds a cell, which for a large case is most of its export; rows are simple enough to
be written as they come.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, TextIO

from xlsxwriter.utility import xl_col_to_name

from isnad.export.losses import Losses
from isnad.export.words import Column

from .values import Row, Value, listed

ROWS: Final = 1_048_576
CHARACTERS: Final = 32_767
"""What a cell holds, in UTF-16 code units."""

DATED: Final = 's="date"'
"""Stands for the style of dates until the workbook has given it a number; no text holds it, for quotes are escaped."""

_NUMBER: Final = "\x00"
"""Stands for the number of a row until it has one; no text holds it, for XML does not know it."""

_EPOCH: Final = date(1899, 12, 30).toordinal()
_FIRST_YEAR: Final = 1901
"""Excel counts a 29 February 1900 that never was: earlier days are told as text."""
_MARKUP: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_TO_ESCAPE: Final = re.compile('[&<>"\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_')
_NO_XML: Final = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


@dataclass(frozen=True, slots=True)
class Written:
    """A row before it has a number: as XML, of what it tells by id, how many of its cells are cut."""

    xml: str
    example: str
    cut: int


class Sheet:
    """See the module.

    Args:
        stream: to write rows to.
        losses: gets what is cut.
        limit: how many rows the sheet holds, its header among them.

    Attributes:
        rows: how many it has, its header among them.
    """

    def __init__(self, stream: TextIO, losses: Losses, limit: int = ROWS) -> None:
        self._stream, self._losses, self._limit = stream, losses, limit
        self.rows = 1

    def add(self, row: Written) -> None:
        """A row, or a loss where the sheet is full."""
        if self.rows >= self._limit:
            self._losses.add("rows_cut", row.example)
            return
        self.rows += 1
        if row.cut:
            self._losses.add("cells_cut", row.example, row.cut)
        self._stream.write(row.xml.replace(_NUMBER, str(self.rows)))


class Columns:
    """Writes rows as XML.

    Args:
        columns: of a sheet, in their order.
    """

    def __init__(self, columns: Sequence[Column]) -> None:
        self._columns = tuple((f"{xl_col_to_name(at)}{_NUMBER}", column.name) for at, column in enumerate(columns))
        self._cut = 0

    def written(self, row: Row, example: str) -> Written:
        """The row; `example` is the id of what it tells of."""
        self._cut = 0
        cells = [
            self._cell(where, value)
            for where, name in self._columns
            if (value := row[name]) is not None and value != ()
        ]
        return Written(f'<row r="{_NUMBER}">{"".join(cells)}</row>\n', example, self._cut)

    def _cell(self, where: str, value: Value) -> str:
        if isinstance(value, tuple):
            value = listed(value)
        elif isinstance(value, date):
            if value.year >= _FIRST_YEAR:
                return f'<c r="{where}" {DATED}><v>{value.toordinal() - _EPOCH}</v></c>'
            value = value.isoformat()
        if isinstance(value, str):
            if len(value) * 2 > CHARACTERS:
                value = self._fitted(value)
            return f'<c r="{where}" t="inlineStr"><is><t xml:space="preserve">{_escaped(value)}</t></is></c>'
        return f'<c r="{where}"><v>{value!r}</v></c>'

    def _fitted(self, text: str) -> str:
        fitted = fit(text)
        if len(fitted) != len(text):
            self._cut += 1
        return fitted


def fit(text: str) -> str:
    """The text, or as much of it as a cell holds with an ellipsis behind."""
    if len(text) * 2 <= CHARACTERS:
        return text
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) <= CHARACTERS * 2:
        return text
    return units[: (CHARACTERS - 1) * 2].decode("utf-16-le", "ignore") + "…"


@lru_cache(maxsize=2048)
def _escaped(text: str) -> str:
    """As XML holds it: half characters as their codes, what XML does not know as ECMA-376 writes it (ST_Xstring)."""
    if _TO_ESCAPE.search(text) is None:
        return text
    whole = text.encode("utf-8", "backslashreplace").decode()
    return _NO_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", whole).translate(_MARKUP)
