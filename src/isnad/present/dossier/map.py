"""The map: each place as the area that its precision allows, over borders and rivers; what cannot be drawn is named."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from isnad.gazetteer.shipped import TOWNS_SOURCE, Towns, countries
from isnad.model.place import Place
from isnad.model.terms import Precision
from isnad.present.counts import number_phrase
from isnad.present.dossier.labels import Label, Spot, laid_out
from isnad.present.dossier.map_lines import Frame, paths, shipped_lines
from isnad.present.dossier.telling import Telling
from isnad.present.language import Language
from isnad.present.runs import isolate
from isnad.present.tables import load
from isnad.present.transliteration import in_both

WIDTH = 720.0
_LEAST = 0.5
"""Degrees of latitude that a frame shows at least: around one village its surroundings have to be seen."""
_MARGIN = 0.18
_SHAPE = (0.5, 0.68)
"""Height over width, at least and at most."""
_TOWNS = 9
_SMALLEST = 3.0
"""Units of a radius on paper that can be seen; a smaller area is drawn as this."""


@dataclass(frozen=True, slots=True)
class Area:
    """A place as a circle; `km` is the radius that its precision is drawn with."""

    x: float
    y: float
    r: float
    km: float
    name: str
    label: str
    precision: str
    incidents: tuple[int, ...]
    claims: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Town:
    """A town for finding one's way, no part of the case."""

    x: float
    y: float
    name: str


@dataclass(frozen=True, slots=True)
class MapView:
    """The map and its table; without an area there is no drawing."""

    width: float
    height: float
    lines: dict[str, str]
    areas: tuple[Area, ...]
    labels: tuple[Label, ...]
    towns: tuple[Town, ...]
    bar: float
    bar_km: int
    beyond: tuple[Area, ...]
    unplaced: tuple[tuple[str, tuple[int, ...]], ...]
    attribution: str
    towns_source: str


@dataclass(slots=True)
class _Told:
    place: Place
    incidents: list[int]
    claims: int


@cache
def radii() -> dict[Precision, float]:
    """Kilometres by precision; a country has none."""
    return load("radii.yaml", dict[Precision, float])


def map_of(telling: Telling) -> MapView:
    """Every place of an incident or a claim that a gazetteer knows a point of."""
    told = list(_told(telling))
    drawn = [one for one in told if _point(one.place) is not None and one.place.precision in radii()]
    unplaced = tuple((telling.place(one.place), tuple(sorted(one.incidents))) for one in told if one not in drawn)
    lines = shipped_lines()
    if not drawn:
        return MapView(WIDTH, 0, {}, (), (), (), 0, 0, (), unplaced, lines.attribution, "")
    frame = _frame([one for one in drawn if one.incidents] or drawn)
    areas = [_area(one, frame, telling) for one in sorted(drawn, key=lambda one: -radii()[_precision(one.place)])]
    inside = [area for area in areas if frame.holds(area.lat, area.lon)]
    towns = tuple(_towns(frame, telling.language, inside))
    km = _bar(frame)
    spots = [Spot(area.x, area.y, area.r, _label(area)) for area in sorted(inside, key=lambda area: area.y)]
    spots = [spot for spot in spots if spot.text]
    return MapView(
        width=WIDTH,
        height=frame.height,
        lines=paths(frame),
        areas=tuple(inside),
        labels=laid_out(spots, WIDTH, frame.height),
        towns=towns,
        bar=frame.length(km),
        bar_km=km,
        beyond=tuple(area for area in areas if area not in inside),
        unplaced=unplaced,
        attribution=lines.attribution,
        towns_source=f"{TOWNS_SOURCE}." if towns else "",
    )


def _told(telling: Telling) -> Iterable[_Told]:
    """Places by their point and precision, those of incidents first; one without a point by its name."""
    found: dict[tuple[object, ...], _Told] = {}
    for incident in telling.material.incidents:
        if incident.place is not None:
            one = found.setdefault(_key(incident.place), _Told(incident.place, [], 0))
            one.incidents.append(telling.incidents[incident.id])
    for claim in telling.claims.values():
        if claim.place is not None:
            found.setdefault(_key(claim.place), _Told(claim.place, [], 0)).claims += 1
    return found.values()


def _key(place: Place) -> tuple[object, ...]:
    point = _point(place)
    return (place.name,) if point is None else (*point, place.precision)


def _point(place: Place) -> tuple[float, float] | None:
    return None if place.lat is None or place.lon is None or place.precision is None else (place.lat, place.lon)


def _precision(place: Place) -> Precision:
    if place.precision is None:
        raise ValueError(f"a place without a precision is not drawn: {place!r}")
    return place.precision


def _frame(drawn: Sequence[_Told]) -> Frame:
    """Around all that is drawn, its circles included, in a shape that fits a page."""
    points = [(*point, radii()[_precision(one.place)] / 111) for one in drawn if (point := _point(one.place))]
    south, north = min(p[0] - p[2] for p in points), max(p[0] + p[2] for p in points)
    west, east = min(p[1] - p[2] for p in points), max(p[1] + p[2] for p in points)
    middle = ((south + north) / 2, (west + east) / 2)
    tall = max(_LEAST, (north - south) * (1 + 2 * _MARGIN))
    # A degree of longitude is about 0.83 of one of latitude here; the frame itself reckons exactly.
    wide = max((east - west) * (1 + 2 * _MARGIN) * 0.83, tall / _SHAPE[1])
    tall = max(tall, wide * _SHAPE[0])
    half = wide / 0.83 / 2
    return Frame(middle[1] - half, middle[0] - tall / 2, middle[1] + half, middle[0] + tall / 2, WIDTH)


def _area(one: _Told, frame: Frame, telling: Telling) -> Area:
    precision = _precision(one.place)
    lat, lon = _point(one.place) or (0.0, 0.0)
    x, y = frame.point(lat, lon)
    km = radii()[precision]
    return Area(
        x=x,
        y=y,
        r=max(_SMALLEST, frame.length(km)),
        km=km,
        name=in_both(one.place.name, [], telling.language),
        label=telling.place_name(one.place),
        precision=telling.say(f"precision.{precision}"),
        incidents=tuple(sorted(one.incidents)),
        claims=number_phrase(one.claims, "claims", telling.language),
        lat=lat,
        lon=lon,
    )


def _label(area: Area) -> str:
    """Only places of incidents are labelled; those of claims alone are in the table."""
    if not area.incidents:
        return ""
    shown = ", ".join(map(str, area.incidents))
    return f"{shown} · {area.label}"


def _towns(frame: Frame, language: Language, areas: Sequence[Area]) -> Iterable[Town]:
    """The largest cities in the frame that lie clear of the areas and of each other."""
    near = [
        c.code
        for c in countries().values()
        if c.box.south <= frame.north and c.box.north >= frame.south
        and c.box.west <= frame.east and c.box.east >= frame.west
    ]  # fmt: skip
    taken: list[Town] = []
    for row in Towns(near).rows():
        if row.precision not in (Precision.CITY, Precision.TOWN) or not frame.holds(row.lat, row.lon):
            continue
        x, y = frame.point(row.lat, row.lon)
        name = row.name_en if language is Language.EN and row.name_en else row.name_ar
        clear = all(abs(x - t.x) > 110 or abs(y - t.y) > 26 for t in taken) and all(
            abs(x - a.x) > a.r + 60 or abs(y - a.y) > a.r + 16 for a in areas
        )
        if clear and 50 < x < WIDTH - 50 and 16 < y < frame.height - 16:
            taken.append(Town(x, y, isolate(name, language)))
        if len(taken) == _TOWNS:
            break
    return taken


def _bar(frame: Frame) -> int:
    """Kilometres of the scale bar: a round number, at most a quarter of the width."""
    most = WIDTH / 4 / frame.length(1)
    return max(n for n in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if n <= max(most, 1))
