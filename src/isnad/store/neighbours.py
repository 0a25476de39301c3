"""Incidents that may be of one event with a given one: near it in place and time."""

from collections.abc import Iterator
from datetime import date, timedelta
from math import cos, radians
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, or_, select, true

from isnad.model.value import Value
from isnad.store import drafts
from isnad.store.draft_rows import IncidentRow

_KM_OF_A_DEGREE: Final = 111.2
_MOST: Final = 500
"""Rows looked at: where more happened in one place in a few days, being near tells nothing."""
_FAR: Final = 10_000.0


class Near(Value, frozen=True):
    """An incident, how far it is off, and how many days lie between the two; None where either is not known."""

    row: IncidentRow
    km: float | None
    days: int | None


class _Spot(NamedTuple):
    id: str
    lat: float | None
    lon: float | None
    day: str | None


def neighbours(
    connection: Connection, of: IncidentRow, *, km: float = 15.0, days: int = 3, most: int = 8
) -> tuple[Near, ...]:
    """The incidents within so many kilometres and days of one, the nearest first, at most so many.

    Where either has no point or no day, a place of the same name is near enough to be looked at.
    """
    here = _spot(of)
    found = {spot.id: (spot, *_apart(spot, here)) for spot in _spots(connection, of, days)}
    within = [
        (days_apart, far, id_)
        for id_, (_, far, days_apart) in found.items()
        if id_ != of.id and (far is None or far <= km) and (days_apart is None or days_apart <= days)
    ]
    nearest = sorted(within, key=lambda one: (_FAR if one[0] is None else one[0], one[1] or 0.0, one[2]))[:most]
    table = drafts.incidents
    rows = connection.execute(select(table).where(table.c.id.in_([id_ for _, _, id_ in nearest])))
    by_id = {row.id: IncidentRow(**row._asdict()) for row in rows}
    return tuple(Near(by_id[id_], far, apart) for apart, far, id_ in nearest)


def near(row: IncidentRow, of: IncidentRow) -> Near:
    """How far one incident is from another, wherever they lie."""
    return Near(row, *_apart(_spot(row), _spot(of)))


def _spots(connection: Connection, of: IncidentRow, days: int) -> Iterator[_Spot]:
    """Those around it of about the same days, and those of a place of the same name."""
    table = drafts.incidents
    where: list[ColumnElement[bool]] = []
    day = _day(of.day)
    if day is not None and of.lat is not None and of.lon is not None:
        around = table.c.lat.between(of.lat - 0.5, of.lat + 0.5), table.c.lon.between(of.lon - 1.0, of.lon + 1.0)
        where.append(and_(_about(day, days), *around))
    if of.place_key:
        then = true() if day is None else or_(table.c.day.is_(None), _about(day, days))
        where.append(and_(table.c.place_key == of.place_key, then))
    for condition in where:
        query = select(table.c.id, table.c.lat, table.c.lon, table.c.day).where(condition).limit(_MOST)
        yield from (_Spot(*row) for row in connection.execute(query))


def _about(day: date, days: int) -> ColumnElement[bool]:
    first, last = (day + timedelta(days=n) for n in (-days, days))
    return drafts.incidents.c.day.between(first.isoformat(), last.isoformat())


def _apart(one: _Spot, other: _Spot) -> tuple[float | None, int | None]:
    """Kilometres and days."""
    first, second = _day(one.day), _day(other.day)
    days = None if first is None or second is None else abs((first - second).days)
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None, days
    # On so small a piece of the earth a plane is as good as a sphere.
    north = (one.lat - other.lat) * _KM_OF_A_DEGREE
    east = (one.lon - other.lon) * _KM_OF_A_DEGREE * cos(radians((one.lat + other.lat) / 2))
    return (north * north + east * east) ** 0.5, days


def _spot(row: IncidentRow) -> _Spot:
    return _Spot(row.id, row.lat, row.lon, row.day)


def _day(day: str | None) -> date | None:
    return None if day is None else date.fromisoformat(day)
