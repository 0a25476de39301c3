"""Country dumps of GeoNames: one place a line, nineteen columns parted by tabs, no line of column names."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from isnad.gazetteer.arabic_names import arabic_names
from isnad.gazetteer.cells import ALSO_MARK, Cells, row_of
from isnad.gazetteer.row import GazetteerRow
from isnad.model.document import Issue
from isnad.model.reason import Reason
from isnad.model.terms import Precision

LICENCE: Final = "CC BY 4.0"
SOURCE: Final = "GeoNames, CC BY 4.0"
_COLUMNS: Final = 19
_ID, _NAME, _ASCII, _NAMES, _LAT, _LON, _CLASS, _CODE, _COUNTRY = 0, 1, 2, 3, 4, 5, 6, 7, 8
_POPULATION = 14
_CITY, _TOWN = 30_000, 5_000
_SETTLEMENT, _DIVISION = "P", "A"
_BY_CODE: Final = {
    "PPLC": Precision.CITY,
    "PPLA": Precision.CITY,
    "PPLX": Precision.NEIGHBOURHOOD_AREA,
    "PCLI": Precision.COUNTRY,
    "ADM1": Precision.PROVINCE_GOVERNORATE,
    "ADM2": Precision.DISTRICT,
    "ADM3": Precision.SUBDISTRICT,
}
# Places that are no more: nobody reports from them, and many share a name with one that is.
_GONE: Final = frozenset(["PPLH", "PPLQ", "PPLW", "PPLCH", "ADM1H", "ADM2H", "ADM3H", "ADMDH"])


def is_dump(text: str) -> bool:
    """Whether the first line is one of a dump."""
    cells = text.split("\n", 1)[0].rstrip("\r").split("\t")
    return len(cells) == _COLUMNS and cells[_ID].isdecimal() and len(cells[_CLASS]) <= 1


def read_dump(text: str, path: Path) -> Iterator[GazetteerRow | Issue | None]:
    """Settlements and divisions of a country in the order of the file; None for one that has no Arabic name.

    Mountains, buildings and the like are passed over, as are places that are no more.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t", quoting=csv.QUOTE_NONE)
    governorates = _first_divisions(text)
    for line, cells in enumerate(reader, start=1):
        where = f"{path}:{line}"
        if len(cells) != _COLUMNS:
            yield Issue(where, Reason.of("gazetteer.broken_row", problem=f"{len(cells)} cells, {_COLUMNS} expected"))
        elif _is_read(cells):
            yield _row(cells, where, governorates)


def _is_read(cells: list[str]) -> bool:
    settled = cells[_CLASS] == _SETTLEMENT or (cells[_CLASS] == _DIVISION and cells[_CODE] in _BY_CODE)
    return settled and cells[_CODE] not in _GONE


def _row(cells: list[str], where: str, governorates: dict[str, str]) -> GazetteerRow | Issue | None:
    names = arabic_names(cells[_NAME], [cells[_ASCII], *cells[_NAMES].split(",")])
    if not names:
        return None
    named = {
        "id": f"geonames:{cells[_ID]}",
        "name_ar": names[0],
        "also": ALSO_MARK.join(names[1:]),
        "name_en": cells[_NAME],
        "lat": cells[_LAT],
        "lon": cells[_LON],
        "governorate": governorates.get(_division(cells), ""),
        "country": cells[_COUNTRY],
        "precision": _precision(cells),
    }
    made = Cells(list(named.values()), {column: at for at, column in enumerate(named)})
    return row_of(made, named["id"], SOURCE, where)


def _precision(cells: list[str]) -> Precision:
    """By the kind of place, else by its people; a settlement that nobody counted is a village."""
    people = int(cells[_POPULATION]) if cells[_POPULATION].isdecimal() else 0
    settled = Precision.CITY if people >= _CITY else Precision.TOWN if people >= _TOWN else Precision.VILLAGE
    return _BY_CODE.get(cells[_CODE], settled)


def _division(cells: list[str]) -> str:
    return f"{cells[_COUNTRY]}.{cells[10]}"


def _first_divisions(text: str) -> dict[str, str]:
    """The Latin names of the governorates by country and code."""
    rows = (line.split("\t") for line in text.splitlines() if "\tADM1\t" in line)
    return {_division(cells): cells[_NAME] for cells in rows if len(cells) == _COLUMNS}
