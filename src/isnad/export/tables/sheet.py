"""A sheet of a workbook that is written row by row: typed cells, never formulas, and nothing beyond Excel's limits."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from isnad.export.losses import Losses
from isnad.export.words import Column

from .values import Value, listed

ROWS: Final = 1_048_576
CHARACTERS: Final = 32_767
"""What a cell holds, in UTF-16 code units."""

_WIDTHS: Final[Mapping[str, int]] = {"text": 18, "list": 26, "integer": 9, "number": 10, "date": 12, "boolean": 10}
_WIDER: Final[Mapping[str, int]] = {"sentence": 110, "aside": 80, "when": 34, "low_held_by": 44, "high_held_by": 44}


class Formats:
    """Of cells, made once a workbook."""

    def __init__(self, workbook: Any) -> None:  # noqa: ANN401 - XlsxWriter is not typed
        self.header = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E7ECEF"})
        self.date = workbook.add_format({"num_format": "yyyy-mm-dd"})
        self.wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})


class Sheet:
    """See the module.

    Args:
        worksheet: of XlsxWriter, empty.
        columns: in their order.
        labels: their headers, by name.
        formats: of the workbook.
        losses: gets what is cut.
        limit: how many rows it holds, the header among them.
    """

    def __init__(
        self,
        worksheet: Any,  # noqa: ANN401 - XlsxWriter is not typed
        columns: Sequence[Column],
        labels: Mapping[str, str],
        formats: Formats,
        losses: Losses,
        limit: int = ROWS,
    ) -> None:
        self._sheet, self._columns, self._formats, self._losses = worksheet, columns, formats, losses
        self._limit, self._next = limit, 1
        worksheet.freeze_panes(1, 0)
        for at, column in enumerate(columns):
            worksheet.set_column(at, at, _WIDER.get(column.name, _WIDTHS.get(column.type, 18)))
            worksheet.write_string(0, at, labels[column.name], formats.header)

    def add(self, row: Mapping[str, Value], example: str) -> None:
        """A row, or a loss where the sheet is full; `example` is the id of what it tells of."""
        if self._next >= self._limit:
            self._losses.add("rows_cut", example)
            return
        sheet, at = self._sheet, self._next
        for n, column in enumerate(self._columns):
            value = row[column.name]
            if isinstance(value, tuple):
                value = listed(value)
            if value is None:
                continue
            if isinstance(value, str):
                sheet.write_string(at, n, self._fitted(value, example))
            elif isinstance(value, date):
                sheet.write_datetime(at, n, value, self._formats.date)
            else:
                sheet.write_number(at, n, value)
        self._next += 1

    def close(self) -> None:
        """Lets its reader filter what is there; nothing can be added after."""
        self._sheet.autofilter(0, 0, self._next - 1, len(self._columns) - 1)

    def _fitted(self, text: str, example: str) -> str:
        """At most what a cell holds; half a character, which no file holds, as its code."""
        fitted = fit(text)
        if len(fitted) != len(text):
            self._losses.add("cells_cut", example)
        return fitted.encode("utf-8", "backslashreplace").decode()


def fit(text: str) -> str:
    """The text, or as much of it as a cell holds with an ellipsis behind."""
    if len(text) * 2 <= CHARACTERS:
        return text
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) <= CHARACTERS * 2:
        return text
    return units[: (CHARACTERS - 1) * 2].decode("utf-16-le", "ignore") + "…"
