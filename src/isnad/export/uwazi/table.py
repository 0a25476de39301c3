"""A CSV file for Uwazi's import: text that a spreadsheet would run is made text, but for points, which are numbers."""

import csv
from collections.abc import Mapping, Sequence
from typing import Final, TextIO

from isnad.export.cells import Cell, safe

POINT: Final = "location_geolocation"
"""Uwazi adds the type to the name of such a property, and reads no column without it."""


class Table:
    """Rows with exactly these columns, header first.

    Args:
        stream: to write to.
        columns: their names, in order.
        headed: whether they stand above the rows.
    """

    def __init__(self, stream: TextIO, columns: Sequence[str], *, headed: bool = True) -> None:
        self._columns = tuple(columns)
        self._writer = csv.writer(stream, lineterminator="\r\n")
        if headed:
            self._writer.writerow(self._columns)

    def add(self, row: Mapping[str, Cell]) -> None:
        """One row; an empty cell for None.

        Raises:
            KeyError: the row lacks a column, or has one that the table does not.
        """
        if len(row) != len(self._columns):
            raise KeyError(sorted(set(row).symmetric_difference(self._columns)))
        # An apostrophe before a southern latitude would make it no number for Uwazi.
        self._writer.writerow([row[name] if name == POINT else safe(row[name]) for name in self._columns])
