"""Places in Latin letters: read beside the Arabic, and found by whoever types them."""

import pytest

from isnad.gazetteer.index import Gazetteer
from isnad.gazetteer.row import GazetteerRow
from isnad.model.terms import Precision
from isnad.present.desk.place_names import keys_like, latin_name, letters, place_name
from isnad.present.language import Language
from isnad.store.selection import Place, Spot

ROW = GazetteerRow(
    id="made-1",
    name_ar="تل الصفصاف",
    name_en="Tall aş-Şafşāf",
    also=(),
    lat=36.5,
    lon=37.25,
    precision=Precision.VILLAGE,
    governorate="",
    source="made",
)
GAZETTEER = Gazetteer([ROW])
KNOWN = Place(Spot("تل الصفصاف", 36.5, 37.25), "تل الصفصاف", 3)
OTHER = Place(Spot("دير الكرم", None, None), "دير الكرم", 1)
LATIN = Place(Spot("camp 5", None, None), "Camp 5", 1)


@pytest.mark.parametrize(
    ("lat", "lon", "expected"),
    [(36.5, 37.25, "Tall aş-Şafşāf"), (36.5, 37.0, None), (None, None, None)],
)
def test_a_gazetteer_names_only_the_place_at_its_point(lat: float, lon: float, expected: str | None) -> None:
    assert latin_name(GAZETTEER, "تل الصفصاف", lat, lon) == expected


@pytest.mark.parametrize(
    ("place", "language", "expected"),
    [
        (KNOWN, Language.EN, "Tall aş-Şafşāf (\u2068تل الصفصاف\u2069)"),
        (KNOWN, Language.AR, "تل الصفصاف"),
        (OTHER, Language.EN, "Dir al-Karam (\u2068دير الكرم\u2069)"),
        (LATIN, Language.EN, "Camp 5"),
        (LATIN, Language.AR, "\u2068Camp 5\u2069"),
    ],
)
def test_a_place_is_named_as_printed(place: Place, language: Language, expected: str) -> None:
    assert place_name(place, language, GAZETTEER) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("safsaf", (KNOWN,)),
        ("Tall aş-Şafşāf", (KNOWN,)),
        ("TALL AS SAFSAF", (KNOWN,)),
        ("alkar", (OTHER,)),
        ("5", (LATIN,)),
        ("al", (KNOWN, OTHER)),
        ("zz", ()),
        ("الصفصاف", ()),
        ("", ()),
    ],
)
def test_places_are_found_by_their_latin_letters(text: str, expected: tuple[Place, ...]) -> None:
    assert keys_like(text, (KNOWN, OTHER, LATIN, KNOWN), GAZETTEER) == tuple(place.spot.key for place in expected)


def test_letters() -> None:
    assert letters("Dayr Ḥāfir-‘Izz, 2") == "dayrhafirizz2"
