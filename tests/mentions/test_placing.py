from isnad.gazetteer.index import Gazetteer
from isnad.mentions.placename import PlaceIndex
from isnad.model.terms import Basis, Precision, Status

from .reading import INDEX, places_of, row


def test_the_countryside_of_a_city_is_a_district_and_inferred() -> None:
    [(words, place)] = places_of("بريف حلب الشمالي", INDEX)
    assert (words, place.place.precision, place.place.basis) == ("حلب", Precision.DISTRICT, Basis.INFERRED)
    [(words, place)] = places_of("في ريف إدلب الجنوبي", INDEX)
    assert (words, place.place.precision) == ("ريف إدلب الجنوبي", Precision.DISTRICT)
    [(words, place)] = places_of("بريف نبل", INDEX)
    assert (words, place.place.precision, place.place.basis) == ("نبل", Precision.TOWN, Basis.STATED)


def test_a_governorate_has_the_point_of_its_city() -> None:
    [(_, place)] = places_of("في محافظة حلب", INDEX)
    assert (place.place.precision, place.place.basis) == (Precision.PROVINCE_GOVERNORATE, Basis.INFERRED)
    assert (place.place.lat, place.place.lon) == (36.2, 37.2)


def test_a_camp_named_after_a_town_is_near_it() -> None:
    [(words, place)] = places_of("في مخيم نبل", INDEX)
    assert (words, place.rule, place.place.id) == ("مخيم نبل", "place.near_known", None)
    assert place.place.precision is Precision.NEIGHBOURHOOD_AREA


def test_one_name_of_two_places_is_ambiguous_until_its_sentence_tells() -> None:
    [(_, alone)] = places_of("في قرية المنارة", INDEX)
    assert (alone.place.status, alone.place.basis) == (Status.AMBIGUOUS, Basis.INFERRED)
    first, _ = places_of("في قرية المنارة بريف إدلب", INDEX)
    assert (first[1].place.status, first[1].place.basis, first[1].place.lat) == (Status.RESOLVED, Basis.INFERRED, 36.0)


def test_a_noun_chooses_between_a_city_and_its_governorate() -> None:
    index = PlaceIndex(
        Gazetteer([row("الرقة", 36.0, 38.0, Precision.PROVINCE_GOVERNORATE), row("الرقة ", 35.9, 39.0, Precision.CITY)])
    )
    [(_, city)] = places_of("في مدينة الرقة", index)
    [(_, governorate)] = places_of("في محافظة الرقة", index)
    assert (city.place.precision, governorate.place.precision) == (Precision.CITY, Precision.PROVINCE_GOVERNORATE)
    assert (city.place.lon, governorate.place.lon) == (39.0, 38.0)


def test_a_coarse_point_does_not_tell_what_kind_of_place_it_is() -> None:
    index = PlaceIndex(
        Gazetteer([row("المنارة", 35.7, 36.7, Precision.PROVINCE_GOVERNORATE), row("المنارة ", 35.8, 39.4)])
    )
    [(_, alone)] = places_of("في قرية المنارة", index)
    assert (alone.place.status, alone.place.lon) == (Status.AMBIGUOUS, 39.4)
    index = PlaceIndex(
        Gazetteer([*index.gazetteer.rows, row("حلب", 36.2, 37.2, Precision.CITY)]),
    )
    (_, first), _ = places_of("في قرية المنارة قرب حلب", index)
    assert (first.place.status, first.place.lon) == (Status.RESOLVED, 36.7)
    _, (_, second) = places_of("قصف في حلب.\nوفي قرية المنارة", index)
    assert (second.place.status, second.place.lon) == (Status.AMBIGUOUS, 36.7)
