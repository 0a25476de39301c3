import json
from pathlib import Path
from typing import Any

import geopandas
import pytest

from export.given import bare, changed, put, records_of
from isnad.export.formats.geojson_file import around
from isnad.model.place import Place
from isnad.model.terms import Basis, Precision, Status
from isnad.pipeline.context import Context


def place(lat: float, lon: float, precision: Precision) -> Place:
    return Place("القرية", "g-1", lat, lon, precision, Status.RESOLVED, Basis.STATED)


def collection(folder: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((folder / "incidents.geojson").read_text("utf-8"))
    return told


def losses(folder: Path) -> dict[str, int]:
    told = json.loads((folder / "losses.json").read_text("utf-8"))
    return {loss["code"]: loss["count"] for loss in told["losses"] if loss["count"]}


def test_another_program_puts_it_on_a_map(example: Path, tmp_path: Path, using: Context) -> None:
    records = records_of(example, using)
    folder = put("geojson", records, tmp_path / "geojson", using)
    frame = geopandas.read_file(folder / "incidents.geojson", engine="pyogrio")
    assert frame.crs.to_epsg() == 4326
    assert list(frame["id"]) == [record.incident.id for record in records]
    points = [point for point in frame.geometry if point is not None]
    assert points
    west, south, east, north = collection(folder)["bbox"]
    assert all(west <= point.x <= east and south <= point.y <= north for point in points)
    assert losses(folder).get("no_point", 0) + losses(folder).get("country", 0) == len(records) - len(points)


def test_a_point_is_no_finer_than_it_is_known(tmp_path: Path, using: Context) -> None:
    points = [
        (Precision.PROVINCE_GOVERNORATE, [36.3, 33.5]),
        (Precision.TOWN, [36.28, 33.51]),
        (Precision.STREET, [36.277, 33.513]),
        (Precision.EXACT_OTHER, [36.2765, 33.5131]),
    ]
    records = [changed(bare(n), place=place(33.513123, 36.276543, one)) for n, (one, _) in enumerate(points)]
    told = collection(put("geojson", records, tmp_path / "geojson", using))
    assert [feature["geometry"]["coordinates"] for feature in told["features"]] == [point for _, point in points]
    assert [feature["properties"]["radius_m"] for feature in told["features"]] == [60_000, 4_000, 500, 100]
    assert told["bbox"] == [36.2765, 33.5, 36.3, 33.5131]
    assert losses(tmp_path / "geojson")["rounded"] == 4


def test_who_has_no_point_is_kept_without_one(tmp_path: Path, using: Context) -> None:
    country = changed(bare(2), place=place(35, 38, Precision.COUNTRY))
    folder = put("geojson", [bare(1), country], tmp_path / "geojson", using)
    told = collection(folder)
    assert [feature["geometry"] for feature in told["features"]] == [None, None]
    assert [feature["id"] for feature in told["features"]] == ["i-1", "i-2"]
    assert "bbox" not in told
    assert losses(folder) == {"no_point": 1, "country": 1}


def test_properties_are_flat_and_nothing_is_null(tmp_path: Path, using: Context) -> None:
    told = collection(put("geojson", [bare(1, (0, None))], tmp_path / "geojson", using))
    (feature,) = told["features"]
    assert (told["type"], feature["type"]) == ("FeatureCollection", "Feature")
    assert "crs" not in told
    properties = feature["properties"]
    assert not [value for value in properties.values() if isinstance(value, list | dict)]
    assert (properties["killed_low"], properties["killed_high"], properties["injured_low"]) == (0, None, None)
    assert properties["corroborated"] is False


@pytest.mark.parametrize(
    ("box", "point", "found"),
    [
        (None, (1.0, 2.0), (1.0, 2.0, 1.0, 2.0)),
        ((0.0, 0.0, 0.0, 0.0), (-1.0, 2.0), (-1.0, 0.0, 0.0, 2.0)),
        ((-1.0, 0.0, 0.0, 2.0), (0.0, 1.0), (-1.0, 0.0, 0.0, 2.0)),
    ],
)
def test_a_box_holds_what_it_held(box: Any, point: tuple[float, float], found: Any) -> None:
    assert around(box, point) == found
