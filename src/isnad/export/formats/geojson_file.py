"""Incidents as features for maps: RFC 7946, points no finer than they are known."""

import json
from typing import Final, TextIO

from isnad.export.cells import Cell
from isnad.export.content import Content
from isnad.export.folder import Folder
from isnad.export.losses import Losses
from isnad.export.making import Each, of_incidents
from isnad.export.parts import Listed, Sheaf
from isnad.export.records import IncidentRecord
from isnad.export.registry import Asked
from isnad.export.tables.coordinates import rounded
from isnad.export.tables.incidents import incident_row
from isnad.export.tables.losing import count_losses
from isnad.export.tables.told import Teller, Told
from isnad.export.tables.values import cell
from isnad.export.words import words_of
from isnad.model.codec import to_json

Point = tuple[float, float]
"""Longitude and latitude, degrees."""

_NAMES: Final = "incidents"


def write(content: Content, folder: Folder, asked: Asked) -> None:
    """`incidents.geojson`, a feature a line; its box stands at the end, where it is known."""
    box: tuple[float, float, float, float] | None = None
    with folder.text("incidents.geojson") as stream:
        stream.write(f'{{"type": "FeatureCollection",\n"about": {to_json(content.about)},\n"features": [')
        features = Listed(stream)
        for part in of_incidents(content, asked, "geojson", _begin):
            folder.losses.take_in(part.losses)
            features.put(part.texts[_NAMES])
            for point in part.kept:
                box = around(box, point)
        stream.write("]" if box is None else f'],\n"bbox": {json.dumps(box)}')
        stream.write("}\n")


def _begin(_content: Content, asked: Asked) -> Each[IncidentRecord]:
    teller, names = Teller.of(asked), words_of("geojson").names(_NAMES)

    def each(record: IncidentRecord, sheaf: Sheaf) -> None:
        told = teller.tell(record)
        point = rounded(told.incident.place)
        stream = sheaf.text(_NAMES)
        stream.write(",\n")
        _feature(stream, told, point, names)
        _count(told, point, sheaf.losses)
        if point is not None:
            sheaf.keep(point)

    return each


def around(box: tuple[float, float, float, float] | None, point: Point) -> tuple[float, float, float, float]:
    """West, south, east and north of all that `box` holds and the point; no box over the 180th meridian is made."""
    lon, lat = point
    west, south, east, north = box or (lon, lat, lon, lat)
    return min(west, lon), min(south, lat), max(east, lon), max(north, lat)


def _feature(stream: TextIO, told: Told, point: Point | None, names: tuple[str, ...]) -> None:
    row = incident_row(told)
    properties: dict[str, Cell] = {name: cell(row[name]) for name in names}
    feature = {
        "type": "Feature",
        "id": told.incident.id,
        "geometry": None if point is None else {"type": "Point", "coordinates": point},
        "properties": properties,
    }
    stream.write(json.dumps(feature, ensure_ascii=False, allow_nan=False))


def _count(told: Told, point: Point | None, losses: Losses) -> None:
    incident, place = told.incident, told.incident.place
    count_losses(told, losses)
    exact = None if place is None or place.lat is None or place.lon is None else (place.lon, place.lat)
    if point is None:
        losses.add("no_point" if exact is None else "country", incident.id)
    elif point != exact:
        losses.add("rounded", incident.id)
    cut = sum(bool(held.figure.kept or held.figure.aside) or held.decided is not None for held in told.figures)
    if cut:
        losses.add("figures", incident.id, cut)
    if incident.series:
        losses.add("series", incident.id, len(incident.series))
