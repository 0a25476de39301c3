"""Workbooks (XLSX): their sheets, and the rows of a sheet, one in memory at a time.

Read here and not by a library of spreadsheets: those that there are hold a whole sheet in memory, make a row of every
number between two that are far apart, or end in errors of any kind where a part is broken.
"""

from collections.abc import Iterator
from typing import IO, Final

from isnad.errors import IsnadError
from isnad.ingest.issues import issue
from isnad.ingest.limits import Limits
from isnad.ingest.pages.tree import Element
from isnad.ingest.tables.cells import MAX_COLUMNS, MAX_ROWS, Shared, place_of
from isnad.ingest.tables.package import Package
from isnad.ingest.tables.row import Row
from isnad.ingest.xml_stream import local_name
from isnad.model.document import Issue
from isnad.model.value import Value

_WORKBOOK: Final = "xl/workbook.xml"
_TRUE: Final = ("1", "true")


class Sheet(Value, frozen=True):
    """One sheet of a workbook. `part` is None for what has no cells: a chart, or a sheet that is not there."""

    name: str
    part: str | None
    is_hidden: bool


class Workbook:
    """An open workbook.

    Raises:
        IsnadError: `ingest.not_a_workbook`, `ingest.workbook_too_large`, and those of `XmlStream`.
    """

    def __init__(self, file: IO[bytes], limits: Limits) -> None:
        self._package = Package(file, limits)
        main = [target for kind, target in self._package.relations("").values() if kind == "officeDocument"]
        part = main[0] if main else _WORKBOOK
        if part not in self._package:
            raise IsnadError("ingest.not_a_workbook", f"there is no {part} in it")
        relations = self._package.relations(part)
        self.sheets, from_1904 = self._read(part, relations)
        self._shared = Shared(self._package, dict(relations.values()), from_1904=from_1904)

    def rows(self, sheet: Sheet, where: str) -> Iterator[Row | Issue]:
        """The rows of a sheet that hold something, in order; blank ones between them are not made up.

        What is broken in a sheet ends it with an issue.
        """
        if sheet.part is None:
            return
        try:
            with self._package.xml(sheet.part) as stream:
                number = 0
                for opens, element in stream:
                    if opens or local_name(element) != "row":
                        continue
                    row = _row(element, number, self._shared)
                    stream.release(element)
                    number += 1
                    if row is None or row.number < number:
                        yield issue(f"{where}:{number}", "ingest.broken_row", problem="its number")
                        continue
                    number = row.number
                    yield row
        except IsnadError as error:
            yield of_refused(where, error)

    def _read(self, part: str, relations: dict[str, tuple[str, str]]) -> tuple[tuple[Sheet, ...], bool]:
        sheets: list[Sheet] = []
        from_1904 = False
        with self._package.xml(part) as stream:
            for opens, element in stream:
                if opens and local_name(element) == "workbookPr":
                    from_1904 = (element.get("date1904") or "").lower() in _TRUE
                elif opens and local_name(element) == "sheet":
                    sheets.append(self._sheet(element, relations))
        return tuple(sheets), from_1904

    def _sheet(self, element: Element, relations: dict[str, tuple[str, str]]) -> Sheet:
        link = next((value for name, value in element.attrib.items() if name.endswith("}id")), "")
        kind, target = relations.get(link, ("", ""))
        is_there = kind == "worksheet" and target in self._package
        state = element.get("state") or "visible"
        return Sheet(element.get("name") or target, target if is_there else None, state != "visible")


def of_refused(where: str, error: IsnadError) -> Issue:
    """The refusal of a workbook or a sheet, with what is wrong where that helps."""
    if error.code in ("ingest.broken_xml", "ingest.not_a_workbook"):
        return issue(where, error.code, problem=error.message)
    return issue(where, error.code)


def _row(element: Element, before: int, shared: Shared) -> Row | None:
    """A row, or None where its number or a column's is none."""
    given = element.get("r")
    number = before + 1
    if given is not None:
        if not (given.isascii() and given.isdigit() and len(given) <= 7 and 1 <= int(given) <= MAX_ROWS):
            return None
        number = int(given)
    cells: list[str] = []
    unread: set[int] = set()
    column = -1
    for cell in element.iter():
        if local_name(cell) != "c":
            continue
        place = place_of(cell.get("r"))
        column = column + 1 if place is None else place[1]
        if column >= MAX_COLUMNS:
            return None
        value = shared.value(cell)
        cells.extend("" for _ in range(column + 1 - len(cells)))
        if value is None:
            unread.add(column)
        else:
            cells[column] = value
    return Row(number, tuple(cells), frozenset(unread))
