"""Incidents that may be of one event with a given one: near it in place and time."""

from collections.abc import Iterator
from datetime import date, timedelta
from math import cos, radians
from typing import Final, NamedTuple

from sqlalchemy import Connection, bindparam, or_, select

from isnad.model.value import Value
from isnad.store import drafts
from isnad.store.draft_rows import IncidentRow

_KM_OF_A_DEGREE: Final = 111.2
_MOST: Final = 500
"""Rows looked at: where more happened in one place in a few days, being near tells nothing."""
_FAR: Final = 10_000.0
_AT: Final = drafts.incidents.c
_SPOTS: Final = select(_AT.id, _AT.lat, _AT.lon, _AT.day).limit(_MOST)
_ABOUT: Final = _AT.day.between(bindparam("first"), bindparam("last"))
# Made once: to put a query together takes several times as long as to ask it.
_AROUND: Final = _SPOTS.where(
    _ABOUT,
    _AT.lat.between(bindparam("south"), bindparam("north")),
    _AT.lon.between(bindparam("west"), bindparam("east")),
)
_OF_NAME: Final = _SPOTS.where(_AT.place_key == bindparam("key"))
_OF_NAME_THEN: Final = _OF_NAME.where(or_(_AT.day.is_(None), _ABOUT))
_ROWS: Final = select(drafts.incidents).where(_AT.id.in_(bindparam("these", expanding=True)))


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
    rows = connection.execute(_ROWS, {"these": [id_ for _, _, id_ in nearest]})
    by_id = {row.id: IncidentRow(**row._asdict()) for row in rows}
    return tuple(Near(by_id[id_], far, apart) for apart, far, id_ in nearest)


def near(row: IncidentRow, of: IncidentRow) -> Near:
    """How far one incident is from another, wherever they lie."""
    return Near(row, *_apart(_spot(row), _spot(of)))


def _spots(connection: Connection, of: IncidentRow, days: int) -> Iterator[_Spot]:
    """Those around it of about the same days, and those of a place of the same name."""
    day = _day(of.day)
    then: dict[str, str] = {} if day is None else _about(day, days)
    if then and of.lat is not None and of.lon is not None:
        around = {"south": of.lat - 0.5, "north": of.lat + 0.5, "west": of.lon - 1.0, "east": of.lon + 1.0}
        yield from (_Spot(*row) for row in connection.execute(_AROUND, then | around))
    if of.place_key:
        query = _OF_NAME_THEN if then else _OF_NAME
        yield from (_Spot(*row) for row in connection.execute(query, then | {"key": of.place_key}))


def _about(day: date, days: int) -> dict[str, str]:
    first, last = (day + timedelta(days=n) for n in (-days, days))
    return {"first": first.isoformat(), "last": last.isoformat()}


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
