import pytest

from isnad.gazetteer.index import Gazetteer
from isnad.mentions.place import read_places
from isnad.mentions.placename import PlaceIndex
from isnad.model.reason import Reason
from isnad.model.terms import Basis, Precision, Status

from .reading import INDEX, passage_of, places_of, row


def test_the_countryside_of_a_city_is_a_district_and_inferred() -> None:
    [(words, place)] = places_of("بريف حلب الشمالي", INDEX)
    assert (words, place.place.precision, place.place.basis) == ("حلب", Precision.DISTRICT, Basis.INFERRED)
    [(words, place)] = places_of("في ريف إدلب الجنوبي", INDEX)
    assert (words, place.place.precision) == ("ريف إدلب الجنوبي", Precision.DISTRICT)
    [(words, place)] = places_of("بريف نبل", INDEX)
    assert (words, place.place.precision, place.place.basis) == ("نبل", Precision.SUBDISTRICT, Basis.INFERRED)


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


@pytest.mark.parametrize(
    "text",
    ["شرقي بلدة نبل", "على بعد 3 كم من بلدة نبل", "بين نبل والزهراء", "في ريف نبل"],
)
def test_a_direction_or_distance_gives_an_area_and_not_the_point(text: str) -> None:
    (_, place), *_ = places_of(text, INDEX)
    assert (place.place.precision, place.place.basis) == (Precision.SUBDISTRICT, Basis.INFERRED)


def test_an_ambiguous_name_keeps_every_candidate_and_says_why() -> None:
    [(_, place)] = places_of("في قرية المنارة", INDEX)
    assert [(row.lat, row.lon) for row in place.candidates] == [(36.0, 36.5), (33.0, 36.0)]
    assert place.reason == Reason.of("place.several", n=2)


def test_the_outlet_s_region_says_which_is_shown_and_no_more() -> None:
    index = PlaceIndex(Gazetteer([row("المنارة", 33.0, 36.0), row("المنارة ", 36.0, 36.5), row("إدلب", 35.9, 36.6)]))
    passage = passage_of("في قرية المنارة", index)
    (near,) = read_places(passage, index, "شبكة إدلب الآن")
    (far,) = read_places(passage, index, "شبكة الغد")
    assert (near.place.status, near.place.lat, far.place.lat) == (Status.AMBIGUOUS, 36.0, 33.0)


@pytest.mark.parametrize(
    ("text", "words", "name", "precision"),
    [
        ("في قرية السبيلة بريف حلب الشمالي", "قرية السبيلة", "ريف حلب", Precision.DISTRICT),
        ("في حي الفرقان بمدينة حلب", "حي الفرقان", "مدينة حلب", Precision.CITY),
        ("في قرية السبيلة التابعة لناحية نبل", "قرية السبيلة", "ناحية نبل", Precision.SUBDISTRICT),
        ("في محافظة حلب قُصفت قرية السبيلة", "قرية السبيلة", "محافظة حلب", Precision.PROVINCE_GOVERNORATE),
        ("حلب:\nقُصفت قرية السبيلة.", "قرية السبيلة", "حلب", Precision.CITY),
        ("- حلب: قُصفت قرية السبيلة.\n- إدلب: هدوء.", "قرية السبيلة", "حلب", Precision.CITY),
        ("في حي الكندوش جنوبي برمايا.", "حي الكندوش", "برمايا", None),
        ("في بلدة نبل بريف حلب", "بلدة نبل", "ريف حلب", Precision.DISTRICT),
    ],
)
def test_what_contains_a_place(text: str, words: str, name: str, precision: Precision | None) -> None:
    (place,) = (place for printed, place in places_of(text, INDEX) if printed == words)
    assert place.place.within is not None
    assert (place.place.within.name, place.place.within.precision) == (name, precision)
    if place.place.status is Status.UNRESOLVED:
        assert (place.place.lat, place.place.lon) == (None, None)


@pytest.mark.parametrize("text", ["قُصفت قرية السبيلة", "قُصفت حلب. وقُصفت قرية السبيلة", "حلب ثم قرية السبيلة"])
def test_what_only_stands_nearby_contains_nothing(text: str) -> None:
    (place,) = (place for printed, place in places_of(text, INDEX) if printed == "قرية السبيلة")
    assert place.place.within is None


def test_a_row_outside_of_what_the_text_names_is_refused() -> None:
    rows = [row("حلب", 36.2, 37.2, Precision.CITY), row("الكندوش", 33.0, 36.0)]
    index = PlaceIndex(Gazetteer(rows))
    (_, place), *_ = places_of("في قرية الكندوش بريف حلب", index)
    assert (place.place.status, place.place.lat, place.rule) == (Status.UNRESOLVED, None, "place.outside")
    assert place.reason == Reason.of("place.outside_container")
    assert [row.name_ar for row in place.candidates] == ["الكندوش"]


def test_a_country_named_behind_it_refuses_a_namesake_at_home() -> None:
    index = PlaceIndex(Gazetteer([row("صيدون", 32.6, 36.2)]))
    [(_, abroad)] = places_of("في بلدة صيدون جنوبي لبنان", index)
    [(_, home)] = places_of("في بلدة صيدون جنوبي سوريا", index)
    assert (abroad.place.status, home.place.status) == (Status.UNRESOLVED, Status.RESOLVED)


def test_an_upper_village_is_a_neighbour_and_not_the_same_point() -> None:
    [(words, place)] = places_of("في بلدة نبل الفوقاني", INDEX)
    assert (words, place.place.status, place.place.lat) == ("بلدة نبل الفوقاني", Status.UNRESOLVED, None)
    assert place.reason == Reason.of("place.neighbour")


def test_a_likely_misprint_is_offered_as_printed() -> None:
    index = PlaceIndex(Gazetteer([row("حلب", 36.2, 37.2, Precision.CITY), row("شمارين", 36.6, 37.1)]))
    (printed, place), *_ = places_of("في قرية شماربن بريف حلب", index)
    assert (printed, place.place.status, place.place.lat) == ("قرية شماربن", Status.UNRESOLVED, None)
    assert place.reason == Reason.of("place.as_printed", name="شمارين")
    assert [row.name_ar for row in place.candidates] == ["شمارين"]


@pytest.mark.parametrize("text", ["في قرية شماربن", "في قرية شماربن بريف درعون", "في قرية شامرون بريف حلب"])
def test_no_misprint_is_offered_without_its_area_or_with_two_slips(text: str) -> None:
    index = PlaceIndex(
        Gazetteer(
            [
                row("حلب", 36.2, 37.2, Precision.CITY),
                row("شمارين", 36.6, 37.1),
                row("درعون", 32.0, 36.0, Precision.CITY),
            ]
        )
    )
    (_, place), *_ = places_of(text, index)
    assert (place.rule, place.candidates) == ("place.noun", ())
