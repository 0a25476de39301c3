"""Incidents that share a cell of place and time with something, by indexed queries; and an even sample of documents."""

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, func, select

from isnad.model.value import Value
from isnad.store import drafts

_MOST: Final = 400
"""Rows looked at for each way of sharing: where more happened in a few days, being near tells little."""
_FAR: Final = 1e9


class Around(Value, frozen=True):
    """Where and when incidents are looked for.

    Attributes:
        point: latitude and longitude that those of the box are ordered by; None where there is none.
        box: lowest and highest latitude, lowest and highest longitude.
        keys: of places by name, as `incidents.place_key`.
        days: the first and the last; None looks for those of no day.
        day: that the nearest of them are told by.
    """

    point: tuple[float, float] | None
    box: tuple[float, float, float, float] | None
    keys: tuple[str, ...]
    days: tuple[date, date] | None
    day: date | None


class _Spot(NamedTuple):
    id: str
    lat: float | None
    lon: float | None
    day: str | None


def incidents_around(connection: Connection, around: Around, most: int) -> tuple[str, ...]:
    """Ids of the incidents around, the nearest in days and then in place first, at most so many."""
    table = drafts.incidents.c
    if around.days is None:
        then: ColumnElement[bool] = table.day.is_(None)
    else:
        then = table.day.between(around.days[0].isoformat(), around.days[1].isoformat())
    ways: list[ColumnElement[bool]] = []
    if around.box is not None:
        south, north, west, east = around.box
        ways.append(and_(then, table.lat.between(south, north), table.lon.between(west, east)))
    if around.keys:
        ways.append(and_(table.place_key.in_(around.keys), then))
    found = {spot.id: spot for way in ways for spot in _spots(connection, way)}
    return tuple(sorted(found, key=lambda id_: (*_off(found[id_], around), id_))[:most])


def sample(connection: Connection, size: int) -> tuple[str, ...]:
    """Ids of so many documents, or of all where there are no more, evenly out of the order of the case."""
    table = drafts.listed.c
    last = int(connection.execute(select(func.max(table.number))).scalar_one() or 0)
    numbers = range(1, last + 1) if last <= size else [1 + at * last // size for at in range(size)]
    query = select(table.document).where(table.number.in_(list(numbers))).order_by(table.number)
    return tuple(str(row[0]) for row in connection.execute(query))


def _spots(connection: Connection, way: ColumnElement[bool]) -> Iterator[_Spot]:
    table = drafts.incidents.c
    query = select(table.id, table.lat, table.lon, table.day).where(way).limit(_MOST)
    yield from (_Spot(*row) for row in connection.execute(query))


def _off(spot: _Spot, around: Around) -> tuple[float, float]:
    days = _FAR
    if spot.day is not None and around.day is not None:
        days = abs((date.fromisoformat(spot.day) - around.day).days)
    if around.point is None or spot.lat is None or spot.lon is None:
        return days, _FAR
    return days, (spot.lat - around.point[0]) ** 2 + (spot.lon - around.point[1]) ** 2
