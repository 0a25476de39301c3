import tracemalloc
from collections import Counter
from pathlib import Path
from time import process_time

import pytest

from isnad.gazetteer import shipped
from isnad.gazetteer.arabic_names import cleaned
from isnad.gazetteer.index import Gazetteer
from isnad.gazetteer.shipped import Towns, countries, country_of, is_country
from isnad.gazetteer.swapped import is_swapped
from isnad.knowledge.lexicon import lexicon
from isnad.mentions.items import read_passage
from isnad.mentions.place import read_places
from isnad.mentions.placename import PlaceIndex
from isnad.model.terms import Precision

DATA = Path(shipped.__file__).with_name("data")


def all_towns() -> Gazetteer:
    return Gazetteer.load(with_shipped=False, countries=list(countries()))


def test_every_town_is_whole() -> None:
    rows = list(Towns(countries()).rows())
    assert len(rows) > 2500
    assert len({row.id for row in rows}) == len(rows)
    assert all(row.id.removeprefix("geonames:").isdecimal() for row in rows)
    assert all(cleaned(name) == name for row in rows for name in (row.name_ar, *row.also))
    assert all(row.source == shipped.TOWNS_SOURCE and row.name_en and row.precision is not None for row in rows)
    assert all(countries()[row.country].box.holds(row.lat, row.lon) for row in rows)
    assert not any(is_swapped(row, countries()[row.country].box) for row in rows)


def test_attribution_is_beside_the_table() -> None:
    told = (DATA / "ATTRIBUTION.md").read_text(encoding="utf-8")
    assert "GeoNames" in told
    assert "creativecommons.org/licenses/by/4.0" in told


@pytest.mark.parametrize(
    ("code", "least"),
    [
        *(("SY", 300), ("IQ", 150), ("LB", 40), ("PS", 350), ("JO", 130), ("YE", 280), ("LY", 90), ("SD", 40)),
        *(("EG", 200), ("TN", 90), ("DZ", 140), ("MA", 50), ("MR", 20), ("SO", 25), ("SA", 100), ("AE", 50)),
        *(("QA", 35), ("KW", 20), ("BH", 10), ("OM", 25)),
    ],
)
def test_towns_of_each_country(code: str, least: int) -> None:
    assert len(list(Towns([code]).rows())) >= least


@pytest.mark.parametrize(
    ("name", "country", "at"),
    [
        ("دمشق", "SY", (33.51, 36.29)),
        ("كوباني", "SY", (36.89, 38.35)),
        ("ديرالزور", "SY", (35.34, 40.14)),
        ("الموصل", "IQ", (36.34, 43.12)),
        ("طرابلس", "LB", (34.43, 35.84)),
        ("طرابلس", "LY", (32.89, 13.19)),
        ("خان يونس", "PS", (31.34, 34.31)),
        ("عمان", "JO", (31.96, 35.95)),
        ("الحديدة", "YE", (14.80, 42.95)),
        ("الفاشر", "SD", (13.63, 25.35)),
        ("القاهرة", "EG", (30.06, 31.25)),
        ("الرباط", "MA", (34.01, -6.83)),
        ("نواكشوط", "MR", (18.09, -15.98)),
        ("مقديشو", "SO", (2.04, 45.34)),
        ("القدس", "IL", (31.77, 35.22)),
    ],
)
def test_well_known_towns(name: str, country: str, at: tuple[float, float]) -> None:
    (found,) = Gazetteer.load(with_shipped=False, countries=[country]).find(name)
    assert (found.lat, found.lon) == pytest.approx(at, abs=0.02)


@pytest.mark.parametrize(
    ("zone", "code"),
    [("Asia/Damascus", "SY"), ("Asia/Hebron", "PS"), ("Africa/Khartoum", "SD"), ("Europe/Paris", None), ("UTC", None)],
)
def test_country_of_a_zone(zone: str, code: str | None) -> None:
    assert country_of(zone) == code


def test_no_zone_is_two_countries_by_chance() -> None:
    zones = Counter(zone for country in countries().values() for zone in country.zones)
    assert [zone for zone, n in zones.items() if n > 1] == ["Asia/Jerusalem"]


def test_a_file_goes_before_a_country(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert [is_country(Path(name)) for name in ("IQ", "iq", "FR", "IQ.csv")] == [True, False, False, False]
    Path("IQ").write_text("name_ar,lat,lon\n", encoding="utf-8")
    assert not is_country(Path("IQ"))


def test_hash_depends_on_the_countries_and_not_on_their_order() -> None:
    assert Towns(["SY", "IQ"]).sha256 == Towns(["IQ", "SY", "IQ"]).sha256
    assert len({Towns(codes).sha256 for codes in (["SY"], ["IQ"], ["SY", "IQ"])}) == 3


def test_town_never_makes_a_place_of_the_user_ambiguous(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("name_ar,lat,lon\nمنبج,33.1,36.2\nديرالزور,32,36\nعين عرب,32,36\n", encoding="utf-8")
    loaded = Gazetteer.load([path], with_shipped=False, countries=["SY"])
    for name in ("منبج", "دير الزور", "عين العرب", "كوباني"):
        assert [row.id for row in loaded.find(name)] in (["mine:1"], ["mine:2"], ["mine:3"], [])
    assert len(loaded.forms()["منبج"]) == 1
    assert len(loaded.find("تدمر")) == 1


def test_name_in_two_countries_stays_ambiguous() -> None:
    both = Gazetteer.load(with_shipped=False, countries=["LB", "LY"])
    assert {row.country for row in both.find("طرابلس")} == {"LB", "LY"}


@pytest.mark.parametrize(
    ("text", "country", "place"),
    [
        ("قصف على قرية المزرعة في الريف", "SY", "قرية المزرعة"),
        ("مقتل شخصين في بلدة المزرعة", "SY", "بلدة المزرعة"),
        ("مقتل شخصين في المزرعة قرب الطريق", "SY", None),
        ("بحجة البحث عن مطلوبين", "YE", None),
        ("اشتباكات في مدينة حجة مساء", "YE", "مدينة حجة"),
        ("عاد إلى البلاد بعد عام", "YE", None),
        ("غارات التحالف على الحكومة", "YE", None),
        ("وصلوا إلى الحي في العمارة", "IQ", None),
        ("بيان صدر عن الوزارة في بيان آخر", "KW", None),
        ("قصف على تلبيسة", "SY", "تلبيسة"),
    ],
)
def test_everyday_words_are_no_towns(text: str, country: str, place: str | None) -> None:
    index = PlaceIndex(Gazetteer.load(with_shipped=False, countries=[country]))
    found = [each for each in read_places(read_passage(text, lexicon(), index), index) if each.place.id is not None]
    assert [text[each.start : each.end] for each in found] == ([] if place is None else [place])


def test_all_towns_load_in_a_tenth_of_a_second() -> None:
    best = 1.0
    for _ in range(5):
        begun = process_time()
        all_towns().forms()
        best = min(best, process_time() - begun)
    # Measured at 0.055 for all countries, 0.02 for one.
    assert best < 0.1


def test_all_towns_take_little_memory() -> None:
    tracemalloc.start()
    try:
        kept = all_towns()
        kept.forms()
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(kept.rows) > 2500
    # Measured at 2.5 million.
    assert held < 50_000_000


def test_precisions() -> None:
    counts = Counter(row.precision for row in Towns(countries()).rows())
    assert set(counts) == {Precision.CITY, Precision.TOWN, Precision.VILLAGE, Precision.NEIGHBOURHOOD_AREA}
