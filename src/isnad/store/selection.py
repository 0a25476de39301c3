"""A selection of incidents: which they are, how many of each kind, where they were and when."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from isnad.model.value import Value
from isnad.store import drafts
from isnad.store.draft_rows import IncidentRow

_AT = drafts.incidents.c
NONE: Final = ""
"""The grade of an incident that has none."""


class Order(StrEnum):
    """By what incidents are put in order; what is not known comes last either way."""

    WORTH = "worth"
    DAY = "day"
    KILLED = "killed"
    NUMBER = "number"


class Unit(StrEnum):
    """A stretch of time."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


class Spot(Value, frozen=True):
    """A place as a map tells it from others: its key, and its point where it has one."""

    key: str
    lat: float | None
    lon: float | None


class Selection(Value, frozen=True):
    """What incidents have to be; a field that is None or empty asks for nothing.

    Attributes:
        place: part of the place's folded name; or the name is one of `keys`.
        keys: folded names of places, where `place` is written in other letters than they are.
        at: exactly this place.
        since: the first day on which they may have begun, and `until` the last.
        undated: their day is not known.
        unlocated: no point of theirs is known.
        party: its id.
        grade: of the evidence of harm; `NONE` where there is none; so `attribution`.
        status: of their review.
    """

    place: str = ""
    keys: tuple[str, ...] = ()
    at: Spot | None = None
    since: date | None = None
    until: date | None = None
    undated: bool = False
    unlocated: bool = False
    party: str | None = None
    grade: str | None = None
    attribution: str | None = None
    status: str | None = None


class Counts(Value, frozen=True):
    """How many incidents of a selection there are, and how many there were if one of its conditions were another."""

    total: int
    statuses: dict[str, int]
    grades: dict[str, int]
    attributions: dict[str, int]
    parties: dict[str, int]


class Place(Value, frozen=True):
    """How many incidents of a selection were at one place; `name` is as one of their reports prints it."""

    spot: Spot
    name: str
    incidents: int


class Places(Value, frozen=True):
    """Some places of a selection; how many it has, and how many of them have a point: 0 where none is asked for."""

    some: tuple[Place, ...]
    everywhere: int
    located: int


class Stretch(Value, frozen=True):
    """How many incidents of a selection began in a year, a month or on a day, as ISO writes it."""

    start: str
    incidents: int


class Selected:
    """Reads selections.

    Conditions stand on values and not on bare columns, so that the database reads the one index that holds all of
    them from end to end: by any other it would have to fetch each row, and rows are long.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def counts(self, of: Selection) -> Counts:
        """See `Counts`; the counts of one condition leave out that condition."""
        groups = self._groups(of)
        wanted = (of.status, of.grade, of.attribution)
        found: tuple[dict[str, int], dict[str, int], dict[str, int]] = ({}, {}, {})
        total = 0
        for *values, number in groups:
            met = [want is None or value == want for value, want in zip(values, wanted, strict=True)]
            total += number if all(met) else 0
            for at, (value, counted) in enumerate(zip(values, found, strict=True)):
                if all(met[:at] + met[at + 1 :]):
                    counted[value] = counted.get(value, 0) + number
        return Counts(total, *found, self._parties(of))

    def ids(self, of: Selection, order: Order, *, backwards: bool, limit: int, offset: int) -> tuple[str, ...]:
        """Ids of incidents in order; see `rows`."""
        conditions = _all_of(of)
        query = select(_AT.id).where(*conditions).order_by(*_ordered(order, backwards=backwards, free=not conditions))
        return tuple(str(row[0]) for row in self._connection.execute(query.limit(limit).offset(offset)))

    def rows(
        self, of: Selection, order: Order = Order.WORTH, *, backwards: bool = False, limit: int, offset: int = 0
    ) -> tuple[IncidentRow, ...]:
        """Incidents in order: those of most worth, of the last day, with most killed, of the lowest number first."""
        ids = self.ids(of, order, backwards=backwards, limit=limit, offset=offset)
        rows = self._connection.execute(select(drafts.incidents).where(_AT.id.in_(ids)))
        by_id = {row.id: IncidentRow(**row._asdict()) for row in rows}
        return tuple(by_id[id_] for id_ in ids)

    def parties_of(self, incidents: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """The ids of the parties that each of these incidents names, in their order; none of one that names none."""
        table = drafts.incident_parties
        query = select(table).where(table.c.incident.in_(list(incidents))).order_by(table.c.incident, table.c.party)
        found: dict[str, tuple[str, ...]] = {}
        for row in self._connection.execute(query):
            found[row.incident] = (*found.get(row.incident, ()), row.party)
        return found

    def places(self, of: Selection, *, limit: int | None = None, offset: int = 0) -> Places:
        """Where they were, places with a point and most incidents first; one name with two points is two places."""
        spot = _spot()
        query = (
            select(
                *spot,
                func.min(_AT.place).label("name"),
                func.count().label("number"),
                func.count().over().label("everywhere"),
                func.count(_AT.lat).over().label("located"),
            )
            .where(*_all_of(of))
            .group_by(*spot)
            .order_by(_AT.lat.is_(None), func.count().desc(), *spot)
        )
        rows = self._connection.execute(query.limit(limit).offset(offset)).all()
        places = tuple(Place(Spot(row.key, row.lat, row.lon), row.name, row.number) for row in rows)
        return Places(places, *((rows[0].everywhere, rows[0].located) if rows else (0, 0)))

    def stretches(self, of: Selection, unit: Unit) -> tuple[Stretch, ...]:
        """When they began, first to last; those of no known day are not among them."""
        start = func.substr(_AT.day, 1, _LENGTHS[unit]).label("start")
        query = (
            select(start, func.count().label("number"))
            .where(*_all_of(of), _AT.day.is_not(None))
            .group_by(start)
            .order_by(start)
        )
        return tuple(Stretch(row.start, row.number) for row in self._connection.execute(query))

    def _groups(self, of: Selection) -> Sequence[Any]:
        grouped = (_AT.status, _AT.grade, _AT.attribution)
        query = select(*grouped, func.count()).where(*_some_of(of), *_by_party(of)).group_by(*grouped)
        return self._connection.execute(query).all()

    def _parties(self, of: Selection) -> dict[str, int]:
        """By party, most incidents first; the selection's own condition on parties is left out."""
        ties = drafts.incident_parties
        number = func.count().label("number")
        query: Select[Any] = select(ties.c.party, number)
        conditions = [*_some_of(of), *_by_kind(of)]
        if conditions:
            query = query.select_from(drafts.incidents.join(ties, ties.c.incident == _value(_AT.id))).where(*conditions)
        query = query.group_by(ties.c.party).order_by(number.desc(), ties.c.party)
        return {row.party: row.number for row in self._connection.execute(query)}


def _all_of(of: Selection) -> list[ColumnElement[bool]]:
    return [*_some_of(of), *_by_kind(of), *_by_party(of)]


def _some_of(of: Selection) -> list[ColumnElement[bool]]:
    """The conditions on place and time."""
    found: list[ColumnElement[bool]] = []
    key, day = _value(_AT.place_key), _value(_AT.day)
    if of.place or of.keys:
        found.append(or_(*([key.contains(of.place, autoescape=True)] if of.place else []), key.in_(of.keys)))
    if of.at is not None:
        found.append(and_(key == of.at.key, _AT.lat.is_(of.at.lat) if of.at.lat is None else _AT.lat == of.at.lat))
        found.append(_AT.lon.is_(None) if of.at.lon is None else _AT.lon == of.at.lon)
    if of.since is not None:
        found.append(day >= of.since.isoformat())
    if of.until is not None:
        found += [day <= of.until.isoformat(), day != ""]
    if of.undated:
        found.append(day == "")
    if of.unlocated:
        found.append(_AT.lat.is_(None))
    return found


def _by_kind(of: Selection) -> list[ColumnElement[bool]]:
    wanted = ((_AT.status, of.status), (_AT.grade, of.grade), (_AT.attribution, of.attribution))
    return [_value(column) == value for column, value in wanted if value is not None]


def _by_party(of: Selection) -> list[ColumnElement[bool]]:
    if of.party is None:
        return []
    ties = drafts.incident_parties.c
    return [_value(_AT.id).in_(select(ties.incident).where(ties.party == of.party))]


def _value(column: ColumnElement[Any]) -> ColumnElement[Any]:
    return func.coalesce(column, "")


def _spot() -> tuple[ColumnElement[Any], ...]:
    return _value(_AT.place_key).label("key"), _AT.lat, _AT.lon


def _ordered(order: Order, *, backwards: bool, free: bool) -> list[ColumnElement[Any]]:
    """By number among equals. Where there are no conditions, an index has the order already."""
    if order is Order.NUMBER:
        return [_AT.number.desc() if backwards else _AT.number]
    if order is Order.WORTH:
        worth = _AT.worth if free else func.coalesce(_AT.worth, 0.0)
        return [worth if backwards else worth.desc(), _AT.number]
    # An end that is open has no number; the other end then tells.
    by = _AT.day if order is Order.DAY else func.coalesce(_AT.killed_high, _AT.killed_low)
    return [by.is_(None), by if backwards else by.desc(), _AT.number]


_LENGTHS: Final = {Unit.YEAR: 4, Unit.MONTH: 7, Unit.DAY: 10}
"""How many characters of an ISO date name one."""
