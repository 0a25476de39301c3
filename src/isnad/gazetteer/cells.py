"""One row of a table as a place, or the reason why it is none."""

from collections.abc import Mapping
from typing import Final

from isnad.gazetteer.row import GazetteerRow
from isnad.model.document import Issue
from isnad.model.reason import Reason
from isnad.model.terms import Precision

ALSO_MARK: Final = "|"
"""What stands between the names in the column `also`."""
_PRECISIONS: Final[Mapping[str, Precision]] = {
    **{precision.value: precision for precision in Precision},
    # Airwars' own tables write the finest grades in short.
    "exact_location": Precision.EXACT_OTHER,
    "within_100m": Precision.WITHIN_100M,
    "within_1m": Precision.WITHIN_1M,
}
_MOST_NORTH, _MOST_EAST = 90, 180


class Cells:
    """The cells of one row by column; empty where the table has no such column or the row is short."""

    __slots__ = ("_cells", "_columns")

    def __init__(self, cells: list[str], columns: Mapping[str, int]) -> None:
        self._cells = cells
        self._columns = columns

    def __getitem__(self, column: str) -> str:
        at = self._columns.get(column)
        return "" if at is None or at >= len(self._cells) else self._cells[at].strip()


def row_of(cell: Cells, fallback_id: str, source: str, where: str) -> GazetteerRow | Issue:
    """The place of a row.

    Args:
        cell: its cells by the names that a gazetteer's columns have.
        fallback_id: its id where the row gives none.
        source: where its point is from where the row does not say.
        where: the file and line, for the issue.
    """
    name = cell["name_ar"]
    if not name:
        return Issue(where, Reason.of("gazetteer.no_name"))
    lat, lon = _degrees(cell["lat"]), _degrees(cell["lon"])
    if lat is None or lon is None or abs(lat) > _MOST_NORTH or abs(lon) > _MOST_EAST:
        code = "gazetteer.coordinates"
        if lat is not None and lon is not None and _MOST_NORTH < abs(lat) <= _MOST_EAST and abs(lon) <= _MOST_NORTH:
            code = "gazetteer.swapped"
        return Issue(where, Reason.of(code, lat=cell["lat"], lon=cell["lon"], name=name))
    stated = cell["precision"]
    precision = _PRECISIONS.get(stated)
    if precision is None and stated:
        return Issue(where, Reason.of("gazetteer.precision", name=name, value=stated))
    also = cell["also"]
    return GazetteerRow(
        cell["id"] or fallback_id,
        name,
        cell["name_en"],
        lat,
        lon,
        precision,
        cell["governorate"],
        cell["source"] or source,
        cell["country"],
        tuple(filter(None, (part.strip() for part in also.split(ALSO_MARK)))) if also else (),
    )


def _degrees(cell: str) -> float | None:
    try:
        value = float(cell)
    except ValueError:
        return None
    return value if value - value == 0 else None
