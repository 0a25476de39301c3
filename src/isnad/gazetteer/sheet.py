"""The first sheet of an XLSX workbook as rows of text."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from lxml import etree  # type: ignore[import-untyped]

from isnad.errors import IsnadError

MAGIC: Final = b"PK\x03\x04"
_MOST_BYTES: Final = 400_000_000
_SPACE: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_STRINGS: Final = "xl/sharedStrings.xml"
_REFERENCE = re.compile("[A-Z]{1,3}")


def read_sheet(data: bytes, path: Path) -> list[list[str]]:
    """The rows of the first sheet, cells as they are stored; a formula gives its last result.

    Raises:
        IsnadError: `gazetteer.broken_workbook`, the file is no XLSX workbook, or larger than one of places can be.
    """
    try:
        with ZipFile(io.BytesIO(data)) as packed:
            sheets = sorted((int(found[1]), name) for name in packed.namelist() if (found := _SHEET.fullmatch(name)))
            if not sheets or sum(entry.file_size for entry in packed.infolist()) > _MOST_BYTES:
                raise _broken(path)
            strings = list(_strings(packed.read(_STRINGS))) if _STRINGS in packed.namelist() else []
            return [_cells(row, strings) for row in _elements(packed.read(sheets[0][1]), "row")]
    except (BadZipFile, etree.XMLSyntaxError, KeyError, IndexError, ValueError, NotImplementedError) as error:
        raise _broken(path) from error


def _elements(data: bytes, tag: str) -> Iterator["etree._Element"]:
    source = io.BytesIO(data)
    for _, element in etree.iterparse(source, tag=_SPACE + tag, resolve_entities=False, no_network=True):
        yield element
        element.clear()


def _strings(data: bytes) -> Iterator[str]:
    return (_text(item) for item in _elements(data, "si"))


def _text(element: "etree._Element") -> str:
    return "".join(part.text or "" for part in element.iter(_SPACE + "t"))


def _cells(row: "etree._Element", strings: list[str]) -> list[str]:
    cells: list[str] = []
    for cell in row.iter(_SPACE + "c"):
        at = _column(cell.get("r", ""), len(cells))
        cells.extend("" for _ in range(at - len(cells)))
        kind, value = cell.get("t", "n"), cell.findtext(_SPACE + "v") or ""
        if kind == "s":
            cells.append(strings[int(value)])
        else:
            cells.append(_text(cell) if kind == "inlineStr" else value)
    return cells


def _column(reference: str, following: int) -> int:
    """Where "AB7" stands, counted from 0; the next one where the cell does not say."""
    letters = _REFERENCE.match(reference)
    if letters is None:
        return following
    at = 0
    for letter in letters[0]:
        at = at * 26 + ord(letter) - ord("A") + 1
    return at - 1


def _broken(path: Path) -> IsnadError:
    return IsnadError("gazetteer.broken_workbook", f"{path} is no XLSX workbook.", "Save it as CSV in UTF-8.")
