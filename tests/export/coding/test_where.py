from pathlib import Path

import msgspec
import pytest

from export.incidents import TOWN
from isnad.export.coding.tables import country_table
from isnad.export.coding.where import where_of
from isnad.gazetteer.shipped import countries
from isnad.model.place import Container
from isnad.model.terms import Precision
from isnad.pipeline.context import Context, context

TABLE = """id,name_ar,name_en,lat,lon,governorate,country,precision
a:1,وادي اللوز,Wadi al-Lawz,35.5,38.25,الرقة,IQ,town
a:2,تل السنديان,,35.6,38.3,,,village
"""


@pytest.fixture
def own(tmp_path: Path) -> Context:
    file = tmp_path / "own.csv"
    file.write_text(TABLE, "utf-8")
    return context([file])


def test_a_gazetteer_tells_names_country_and_province(own: Context) -> None:
    found = where_of(msgspec.structs.replace(TOWN, id="a:1"), own)
    assert (found.name, found.printed, found.country, found.assumed) == ("Wadi al-Lawz", "وادي اللوز", "IQ", False)
    assert found.province == "Raqqa"
    assert found.names is not None
    assert found.names.acled == "Iraq"


def test_a_country_is_assumed_by_the_zone_only_within_its_bounds(own: Context) -> None:
    near = where_of(msgspec.structs.replace(TOWN, id="a:2"), own)
    assert (near.country, near.assumed) == ("SY", True)
    assert near.name.isascii()
    far = where_of(msgspec.structs.replace(TOWN, lat=15.3, lon=44.2), own)
    assert (far.country, far.assumed, far.names) == (None, False, None)


def test_a_place_without_a_point_has_that_of_what_holds_it(own: Context) -> None:
    within = Container("محافظة الرقة", None, 36.0, 39.0, Precision.PROVINCE_GOVERNORATE)
    found = where_of(msgspec.structs.replace(TOWN, lat=None, lon=None, precision=None, within=within), own)
    assert (found.lat, found.lon, found.precision, found.inside) == (36.0, 39.0, Precision.PROVINCE_GOVERNORATE, True)
    assert found.province is not None
    nowhere = where_of(msgspec.structs.replace(TOWN, lat=None, lon=None, precision=None), own)
    assert (nowhere.lat, nowhere.country, nowhere.precision, nowhere.inside) == (None, None, None, False)


def test_recorders_names_are_of_countries_whose_towns_are_shipped() -> None:
    assert set(country_table().countries) <= set(countries())
    assert len({names.iso for names in country_table().countries.values()}) == len(country_table().countries)
