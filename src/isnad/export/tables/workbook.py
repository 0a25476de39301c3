"""A workbook around large sheets: made whole by XlsxWriter with their headers alone, then filled with their rows."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

from isnad.export.words import Column

from .sheet import DATED, Sheet

_WIDTHS: Final[Mapping[str, int]] = {"text": 18, "list": 26, "integer": 9, "number": 10, "date": 12, "boolean": 10}
_WIDER: Final[Mapping[str, int]] = {"sentence": 110, "aside": 80, "when": 34, "low_held_by": 44, "high_held_by": 44}
_END: Final = "</sheetData>"
_DIMENSION: Final = re.compile('<dimension ref="[^"]*"/>')
_STYLE: Final = re.compile(r'<col min="(\d+)"[^>]* style="(\d+)"')
_AT_ONCE: Final = 1 << 20
_LEVEL: Final = 3
"""Of compression: a higher one takes twice the time for a fifth less."""
_LARGE: Final = 2_000_000_000
"""Bytes of rows from which on a part may not fit into a ZIP without its extension for large files."""


class Formats:
    """Of cells, made once a workbook."""

    def __init__(self, workbook: Any) -> None:  # noqa: ANN401 - XlsxWriter is not typed
        self.header = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E7ECEF"})
        self.date = workbook.add_format({"num_format": "yyyy-mm-dd"})
        self.wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})


def head(
    worksheet: Any,  # noqa: ANN401 - XlsxWriter is not typed
    sheet: Sheet,
    columns: tuple[Column, ...],
    labels: Mapping[str, str],
    formats: Formats,
) -> None:
    """Give a worksheet the headers, widths and filter of the rows that it is going to have."""
    worksheet.freeze_panes(1, 0)
    for at, column in enumerate(columns):
        width = _WIDER.get(column.name, _WIDTHS.get(column.type, 18))
        worksheet.set_column(at, at, width, formats.date if column.type == "date" else None)
        worksheet.write_string(0, at, labels[column.name], formats.header)
    worksheet.autofilter(0, 0, sheet.rows - 1, len(columns) - 1)


def filled(bare: Path, target: Path, rows: Mapping[int, Path]) -> None:
    """Copy a workbook to `target`, behind the header of each of these sheets, counted from 1, its rows.

    Raises:
        OSError: it cannot be written.
    """
    names = {f"xl/worksheets/sheet{number}.xml": path for number, path in rows.items()}
    with ZipFile(bare) as source, ZipFile(target, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as copy:
        for info in source.infolist():
            path = names.get(info.filename)
            # Excel refuses ZIP64 where it need not be. By its name alone a part gets no time of day, so that the same
            # case is the same file.
            large = path is not None and path.stat().st_size > _LARGE
            with source.open(info) as one, copy.open(info.filename, "w", force_zip64=large) as other:
                if path is not None:
                    _fill(one.read().decode(), path, other)
                else:
                    shutil.copyfileobj(one, other)


def _fill(sheet: str, rows: Path, copy: IO[bytes]) -> None:
    before, end, after = sheet.partition(_END)
    style = _STYLE.search(before)
    # What it says of its size is of the header alone; a reader that needs it counts.
    copy.write(_DIMENSION.sub("", before, count=1).encode())
    dated = DATED if style is None else f's="{style[2]}"'
    with rows.open(encoding="utf-8") as stream:
        while lines := stream.readlines(_AT_ONCE):
            copy.write("".join(lines).replace(DATED, dated).encode())
    copy.write(f"{end}{after}".encode())
