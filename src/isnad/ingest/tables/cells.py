"""What stands in the cells of a workbook: strings told once, numbers, days as numbers, formulas' last values."""

import math
import re
from datetime import datetime, timedelta
from typing import Final

from isnad.ingest.pages.tree import Element
from isnad.ingest.tables.package import Package
from isnad.ingest.xml_stream import local_name

MAX_COLUMNS: Final = 16_384
"""The program that the format is of has no more."""

MAX_ROWS: Final = 1_048_576
"""Likewise."""

_DATE_FORMATS: Final = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
_NO_CODES = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DATE_CODE = re.compile(r"[dmyhs]", re.IGNORECASE)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_NUMBER = re.compile(r"[+-]?[0-9]{1,320}(?:\.[0-9]{0,320})?(?:[eE][+-]?[0-9]{1,3})?")
_EPOCH: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - a cell knows no zone
_EPOCH_1904: Final = datetime(1904, 1, 1)  # noqa: DTZ001
_END: Final = 2_958_466  # days from the epoch to the year 10000
_WHOLE: Final = 10**15  # a double holds no more digits than this


class Shared:
    """What the cells of all sheets refer to."""

    def __init__(self, package: Package, parts: dict[str, str], *, from_1904: bool) -> None:
        self.strings = _strings(package, parts.get("sharedStrings"))
        self._dates = _date_styles(package, parts.get("styles"))
        self._epoch = _EPOCH_1904 if from_1904 else _EPOCH

    def value(self, cell: Element) -> str | None:
        """The cell as text; None where its value cannot be known."""
        kind = cell.get("t") or "n"
        if kind == "inlineStr":
            return next((text_of(part) for part in cell.iter() if local_name(part) == "is"), "")
        parts = {local_name(part): part.text or "" for part in cell.iter()}
        raw = parts.get("v")
        if not raw:
            return None if "f" in parts else ""
        if kind == "s":
            # Digits alone, and few: an index beyond the strings, or one of a million digits, is a fault of the file.
            at = int(raw) if raw.isascii() and raw.isdigit() and len(raw) < 10 else len(self.strings)
            return self.strings[at] if at < len(self.strings) else None
        if kind == "e":
            return None
        if kind == "b":
            return "TRUE" if raw.strip() == "1" else "FALSE"
        return self._number(raw.strip(), cell.get("s") or "0") if kind == "n" else _unescaped(raw)

    def _number(self, raw: str, style: str) -> str:
        if _NUMBER.fullmatch(raw) is None:
            return raw
        number = float(raw)
        if not math.isfinite(number):
            return raw
        if style in self._dates and 0 <= number < _END:
            return _moment(self._epoch, number)
        return str(int(number)) if number.is_integer() and abs(number) < _WHOLE else raw


def place_of(reference: str | None) -> tuple[int, int] | None:
    """Row from 1 and column from 0 of a reference such as "AB12"; None for anything else."""
    match = None if reference is None else _REFERENCE.fullmatch(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column - 1


def text_of(element: Element) -> str:
    """The text of a string, in runs of several forms or none, without the readings that some scripts have above it."""
    kept: list[str] = []
    for part in element.iter():
        above = part.getparent()
        if local_name(part) == "t" and (above is None or local_name(above) != "rPh"):
            kept.append(part.text or "")
    return _unescaped("".join(kept))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return match[0] if 0xD800 <= code <= 0xDFFF else chr(code)


def _moment(epoch: datetime, number: float) -> str:
    if number < 1:
        return (epoch + timedelta(seconds=round(number * 86_400))).time().isoformat()
    # The program that the format is of counts a 29 February 1900.
    days = number + 1 if epoch == _EPOCH and number < 60 else number
    moment = epoch + timedelta(seconds=round(days * 86_400))
    return moment.date().isoformat() if number.is_integer() else moment.isoformat()


def _strings(package: Package, part: str | None) -> list[str]:
    found: list[str] = []
    if part is None or part not in package:
        return found
    with package.xml(part) as stream:
        for opens, element in stream:
            if not opens and local_name(element) == "si":
                found.append(text_of(element))
                stream.release(element)
    return found


def _date_styles(package: Package, part: str | None) -> frozenset[str]:
    """The numbers of the styles in which a number is a day or a time."""
    if part is None or part not in package:
        return frozenset()
    formats: dict[str, str] = {}
    used: list[str] = []
    with package.xml(part) as stream:
        for opens, element in stream:
            if not opens:
                continue
            above = element.getparent()
            if local_name(element) == "numFmt":
                formats[element.get("numFmtId") or ""] = element.get("formatCode") or ""
            elif local_name(element) == "xf" and above is not None and local_name(above) == "cellXfs":
                used.append(element.get("numFmtId") or "0")
    return frozenset(str(at) for at, number in enumerate(used) if _is_date(number, formats))


def _is_date(number: str, formats: dict[str, str]) -> bool:
    if number in formats:
        # Of the forms for numbers above, below and at zero the first is the one of days.
        return _DATE_CODE.search(_NO_CODES.sub("", formats[number]).partition(";")[0]) is not None
    return len(number) < 4 and number.isascii() and number.isdigit() and int(number) in _DATE_FORMATS
