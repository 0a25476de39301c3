"""Selections of incidents, for programs: as a list, and as points of a map."""

from functools import cache
from typing import Annotated, Any, Final, Literal

import msgspec
from fastapi import APIRouter, Query
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from isnad.present.counts import number_phrase
from isnad.present.desk.place_names import place_name
from isnad.present.dossier.map_lines import shipped_lines
from isnad.store.brief import brief_of
from isnad.store.draft_rows import IncidentRow
from isnad.store.selection import Counts, Place
from isnad.web.desk import desk_of
from isnad.web.preferences import language_of
from isnad.web.selecting import Asked, Listed, Shown, name_of, pages_of, selected

PLACES: Final = 200
"""Places of one page of a map."""
router = APIRouter()


class FigureRange(BaseModel):
    """Two ends of a figure; null where it is open, both null where nothing is reported."""

    low: int | None
    high: int | None


class DecidedRange(FigureRange):
    """A figure that a person set; the program's proposal stands beside it."""

    figure: str
    at: str | None


class ListedIncident(BaseModel):
    """An incident of a list. Figures, parties and grades are the program's proposals, `decided` are a person's.

    `stamp` is what a decision about it sends back, so that one on an older draft is refused.
    """

    id: str
    number: int
    place: str
    lat: float | None
    lon: float | None
    day: str | None
    killed: FigureRange
    injured: FigureRange
    decided: list[DecidedRange]
    parties: list[str]
    grade: str | None
    attribution: str | None
    documents: int
    claims: int
    waiting: int
    status: str
    worth: float
    stamp: int


class KindCounts(BaseModel):
    """How many there were if this one condition were another; the grade `none` is that of incidents without one."""

    status: dict[str, int]
    grade: dict[str, int]
    attribution: dict[str, int]
    party: dict[str, int]


class IncidentList(BaseModel):
    """One page of a selection."""

    total: int
    page: int
    pages: int
    counts: KindCounts
    incidents: list[ListedIncident]


class PointGeometry(BaseModel):
    """Longitude and latitude, in this order."""

    type: Literal["Point"] = "Point"
    coordinates: tuple[float, float]


class PointProperties(BaseModel):
    """A place: its name, how many incidents in words, and where the desk lists them; `at` selects it."""

    place: str
    label: str
    incidents: int
    at: str
    page: str


class PointFeature(BaseModel):
    """A place of the selection."""

    type: Literal["Feature"] = "Feature"
    geometry: PointGeometry
    properties: PointProperties


class PointCollection(BaseModel):
    """The places of one page, those with most incidents first; `places` are all that have a point."""

    type: Literal["FeatureCollection"] = "FeatureCollection"
    features: list[PointFeature]
    places: int
    page: int
    pages: int


@router.get("/incidents", tags=["incidents"])
def incidents(request: Request, asked: Annotated[Listed, Query()]) -> IncidentList:
    """Incidents of a selection, a page at a time, with counts of the whole of it."""
    desk = desk_of(request)
    with desk.store.reading() as reader:
        store = selected(desk, reader)
        of = asked.selection(store, desk.context_of(reader))
        counts = store.counts(of)
        rows = store.rows(
            of, asked.order, backwards=asked.backwards, limit=asked.size, offset=(asked.page - 1) * asked.size
        )
        parties = store.parties_of([row.id for row in rows])
    return IncidentList(
        total=counts.total,
        page=asked.page,
        pages=pages_of(counts.total, asked.size),
        counts=_counts(counts),
        incidents=[_listed(row, parties.get(row.id, ())) for row in rows],
    )


@router.get("/incidents/points", tags=["incidents"])
def points(request: Request, asked: Annotated[Asked, Query()]) -> PointCollection:
    """Where the incidents of a selection were, as GeoJSON; those of one place without a point are left out."""
    desk, language = desk_of(request), language_of(request)
    with desk.store.reading() as reader:
        store, context = selected(desk, reader), desk.context_of(reader)
        found = store.places(asked.selection(store, context), limit=PLACES, offset=(asked.page - 1) * PLACES)
    address = Shown.model_validate(asked.model_dump()).at_each()

    def feature(place: Place, lat: float, lon: float) -> PointFeature:
        said = PointProperties(
            place=place_name(place, language, context.gazetteer),
            label=number_phrase(place.incidents, "incidents", language),
            incidents=place.incidents,
            at=name_of(place.spot),
            page=address(place.spot),
        )
        return PointFeature(geometry=PointGeometry(coordinates=(lon, lat)), properties=said)

    places = [(place, place.spot.lat, place.spot.lon) for place in found.some]
    return PointCollection(
        features=[feature(place, lat, lon) for place, lat, lon in places if lat is not None and lon is not None],
        places=found.located,
        page=asked.page,
        pages=pages_of(found.everywhere, PLACES),
    )


@router.get("/map/lines", tags=["incidents"], response_class=Response)
def lines() -> Response:
    """Borders, coasts and rivers as GeoJSON, one feature a kind; public domain, out of this program."""
    return Response(_lines(), media_type="application/geo+json", headers={"Cache-Control": "private, max-age=86400"})


@cache
def _lines() -> bytes:
    shipped = shipped_lines()
    kinds: dict[str, list[Any]] = {}
    for line in shipped.lines:
        x = y = 0
        run = []
        for at in range(0, len(line.d), 2):
            x, y = x + line.d[at], y + line.d[at + 1]
            run.append((x / shipped.scale, y / shipped.scale))
        kinds.setdefault(line.kind, []).append(run)
    features = [
        {"type": "Feature", "properties": {"kind": kind}, "geometry": {"type": "MultiLineString", "coordinates": runs}}
        for kind, runs in sorted(kinds.items())
    ]
    return msgspec.json.encode({"type": "FeatureCollection", "attribution": shipped.attribution, "features": features})


def _counts(counts: Counts) -> KindCounts:
    return KindCounts(
        status=counts.statuses,
        grade={grade or "none": number for grade, number in counts.grades.items()},
        attribution={grade or "none": number for grade, number in counts.attributions.items()},
        party=counts.parties,
    )


def _listed(row: IncidentRow, parties: tuple[str, ...]) -> ListedIncident:
    return ListedIncident(
        id=row.id,
        number=row.number,
        place=row.place,
        lat=row.lat,
        lon=row.lon,
        day=row.day,
        killed=FigureRange(low=row.killed_low, high=row.killed_high),
        injured=FigureRange(low=row.injured_low, high=row.injured_high),
        decided=[
            DecidedRange(figure=one.figure, low=one.low, high=one.high, at=one.at) for one in brief_of(row).decided
        ],
        parties=list(parties),
        grade=row.grade or None,
        attribution=row.attribution or None,
        documents=row.documents,
        claims=row.claims,
        waiting=row.waiting,
        status=row.status,
        worth=row.worth,
        stamp=row.stamp,
    )
