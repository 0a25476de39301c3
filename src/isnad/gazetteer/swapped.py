"""Rows whose latitude and longitude stand in each other's column."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from isnad.gazetteer.row import GazetteerRow
from isnad.model.document import Issue
from isnad.model.reason import Reason

_PAD: Final = 1.0
_ENOUGH: Final = 20
_OUTSIDE: Final = 10  # one row in so many, at either end, may lie outside what the others span


class Box(NamedTuple):
    """Degrees: south, west, north, east."""

    south: float
    west: float
    north: float
    east: float

    def holds(self, lat: float, lon: float) -> bool:
        """Whether a point lies in it."""
        return self.south <= lat <= self.north and self.west <= lon <= self.east


def is_swapped(row: GazetteerRow, box: Box | None) -> bool:
    """Whether the point lies outside `box` and would lie inside with its two degrees exchanged."""
    return box is not None and not box.holds(row.lat, row.lon) and box.holds(row.lon, row.lat)


def swapped_rows(rows: Sequence[GazetteerRow], countries: Mapping[str, Box]) -> list[GazetteerRow]:
    """The rows that are swapped, by their country's box where it is known, else by where most rows of the table lie.

    Nothing is said of a table of few rows without countries. A table that is swapped as a whole is found only by its
    countries.
    """
    most = box_of(rows) if len(rows) >= _ENOUGH else None
    return [row for row in rows if is_swapped(row, countries.get(row.country, most))]


def box_of(rows: Sequence[GazetteerRow]) -> Box:
    """Where nearly all of the rows lie, and a degree around it."""
    spare = len(rows) // _OUTSIDE
    lats, lons = sorted(row.lat for row in rows), sorted(row.lon for row in rows)
    return Box(lats[spare] - _PAD, lons[spare] - _PAD, lats[-1 - spare] + _PAD, lons[-1 - spare] + _PAD)


def swapped_issue(row: GazetteerRow, where: str) -> Issue:
    """What is told of a row that is swapped; it is left out and not mended in silence."""
    return Issue(where, Reason.of("gazetteer.swapped", name=row.name_ar, lat=str(row.lat), lon=str(row.lon)))
