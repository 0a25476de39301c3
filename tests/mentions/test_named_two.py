"""A place whose name is a noun for two places: the name, and the two places of any text."""

import pytest

from isnad.gazetteer.index import Gazetteer
from isnad.mentions.placename import PlaceIndex
from isnad.model.terms import Precision, Status

from .reading import places_of, row

INDEX = PlaceIndex(
    Gazetteer([row("القريتين", 34.2, 37.2, Precision.TOWN), row("الرقة", 35.9, 39.0), row("نبل", 36.4, 36.9)])
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("انفجار في القريتين", "القريتين"),
        ("انفجار في القريتان", "القريتان"),
        ("انفجار بالقريتين", "القريتين"),
        ("انفجار في مدينة القريتين", "مدينة القريتين"),
        ("أهالي مدينة القريتان", "مدينة القريتان"),
        ("القريتين: انفجار", "القريتين"),
        ("عاد عشرون رجلا إلى القريتين", "القريتين"),
        ("انفجار في قرية قرب القريتين", "القريتين"),
    ],
)
def test_the_name(text: str, words: str) -> None:
    found = [
        (printed, place.place.name)
        for printed, place in places_of(text, INDEX)
        if place.place.status is Status.RESOLVED
    ]
    assert [printed for printed, _ in found] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "انفجار في قريتين",
        "انفجار في القريتين المجاورتين",
        "انفجار بين القريتين",
        "انفجار في هاتين القريتين",
        "انفجار في كلتا القريتين",
        "قصف قريتي السبيلة وميرة وانفجار في القريتين",
        "قصف قرية السبيلة وقرية ميرة. انفجار في القريتين",
        "وصل إلى الرقة ونبل رجال. انفجار في القريتين",
        "انفجار في القرية",
    ],
)
def test_two_places(text: str) -> None:
    assert all("القريت" not in printed for printed, _ in places_of(text, INDEX))
