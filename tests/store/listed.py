"""Incidents of a store, made from a few words."""

from collections.abc import Iterable
from datetime import UTC, date

from isnad.model.assessment import Figure, Figures
from isnad.model.decision import SetFigure
from isnad.model.incident import Incident
from isnad.model.interval import Time
from isnad.model.place import Place
from isnad.model.terms import Basis, Grain, Precision, Status
from isnad.model.value import Instant
from isnad.store.canonical import canonical
from isnad.store.draft_rows import IncidentRow
from isnad.store.draft_writer import DraftWriter
from isnad.store.write import Writer
from isnad.text.working import fold

Range = tuple[int | None, int | None]
NOTHING = (None, None)


def listed(
    number: int,
    place: str | None = "قرية الصفصاف",
    *,
    point: tuple[float, float] | None = None,
    day: date | None = None,
    grade: str = "",
    attribution: str = "",
    killed: Range = NOTHING,
    injured: Range = NOTHING,
    status: str = "proposed",
    worth: float = 0.0,
    decided: tuple[SetFigure, ...] = (),
) -> IncidentRow:
    """An incident `i-NUMBER` of two documents and three claims, one of which waits."""
    id_ = f"i-{number}"
    whole = _incident(id_, place, point, day, killed, injured, decided)
    return IncidentRow(
        id=id_,
        number=number,
        record=canonical(whole).decode("utf-8"),
        place=place or "",
        place_key=fold(place or ""),
        lat=None if point is None else point[0],
        lon=None if point is None else point[1],
        day=None if day is None else day.isoformat(),
        grade=grade,
        attribution=attribution,
        killed_low=killed[0],
        killed_high=killed[1],
        injured_low=injured[0],
        injured_high=injured[1],
        documents=2,
        claims=3,
        waiting=1,
        status=status,
        worth=worth,
        stamp=1,
    )


def put(writer: Writer, rows: Iterable[IncidentRow], parties: dict[int, tuple[str, ...]] | None = None) -> None:
    """Keep incidents, and which parties those of these numbers name."""
    drafted = DraftWriter(writer.connection)
    drafted.put(rows)
    for number, named in (parties or {}).items():
        drafted.tie(f"i-{number}", (), named)


def _incident(
    id_: str,
    place: str | None,
    point: tuple[float, float] | None,
    day: date | None,
    killed: Range,
    injured: Range,
    decided: tuple[SetFigure, ...],
) -> Incident:
    lat, lon = (None, None) if point is None else point
    precision, status = (None, Status.UNRESOLVED) if point is None else (Precision.VILLAGE, Status.RESOLVED)
    where = None if place is None else Place(place, None, lat, lon, precision, status, Basis.STATED)
    start = None if day is None else Instant(day.year, day.month, day.day, tzinfo=UTC)
    when = (
        None
        if start is None
        else Time(start, Instant.of(start.replace(hour=23)), Grain.DAY, Status.RESOLVED, Basis.STATED)
    )
    dead, hurt, none = _figure(killed), _figure(injured), _figure(NOTHING)
    figures = Figures(dead, hurt, none, none)
    return Incident(id_, (), (), (), where, when, figures, (), (), (), (), (), None, decided=decided)


def _figure(ends: Range) -> Figure:
    return Figure(*ends, "airwars", (), ())
