"""The place that the documents of a case share, and the names of a place that is asked about."""

from datetime import UTC, datetime

import msgspec
import pytest

from isnad.model.claim import Claim, ClaimSpans, Scope, Victims
from isnad.model.count import Count
from isnad.model.interval import Time
from isnad.model.place import Container, Place
from isnad.model.span import Span
from isnad.model.terms import (
    Basis,
    Event,
    Exactness,
    Grain,
    Group,
    Modality,
    Precision,
    ScopeKind,
    Status,
    VictimStatus,
)
from isnad.model.value import Instant
from isnad.pipeline.naming import words_of
from isnad.pipeline.placenames import names_of, spelled_here
from isnad.pipeline.reading import Reading
from isnad.pipeline.shared import shared_place

from .made import document

JANUARY = Instant.of(datetime(2022, 1, 1, tzinfo=UTC))
ALEPPO = Container("مدينة حلب", "1", 36.2, 37.2, Precision.CITY)
PROVINCE = Container("محافظة حلب", "1", 36.2, 37.2, Precision.PROVINCE_GOVERNORATE)


def place(name: str, lat: float | None, precision: Precision, within: Container | None = None) -> Place:
    known = lat is not None
    status = Status.RESOLVED if known else Status.UNRESOLVED
    return Place(name, name if known else None, lat, 37.0 if known else None, precision, status, Basis.STATED, within)


def reading(*places: Place) -> Reading:
    claims = tuple(
        Claim(
            id=str(at),
            document="a",
            event=Event.KILLED,
            count=Count(1, 1, Exactness.EXACT, None),
            victims=Victims(Group.PEOPLE, VictimStatus.UNKNOWN),
            part_of=None,
            by=(),
            cause=None,
            place=one,
            time=None,
            chain=(),
            modality=Modality.ASSERTED,
            spans=ClaimSpans(Span(0, 1), None, None, None, None),
            rules=(),
        )
        for at, one in enumerate(places)
    )
    return Reading(document("نص."), claims, (), ())


def test_one_place_counts_under_all_its_names() -> None:
    town = [place("الباب", 36.4, Precision.TOWN), place("مدينة الباب", 36.4, Precision.TOWN)]
    found = shared_place((reading(town[0]), reading(town[1]), reading(place("نبل", 36.9, Precision.TOWN))))
    assert found is not None
    assert found.names == ("الباب", "مدينة الباب")
    assert found.point is not None
    assert found.point.lat == 36.4


def test_a_settlement_and_the_subdistrict_of_its_name_are_one() -> None:
    whole = place("ناحية الباب", 36.5, Precision.SUBDISTRICT)
    town = place("مدينة الباب", 36.4, Precision.TOWN)
    found = shared_place((reading(place("نبل", 36.9, Precision.TOWN), whole), reading(town)))
    assert found is not None
    assert found.names == ("ناحية الباب", "مدينة الباب")
    assert found.point is not None
    assert found.point.lat == 36.4


def test_a_governorate_and_the_city_of_its_name_are_two() -> None:
    province = place("محافظة حلب", 36.2, Precision.PROVINCE_GOVERNORATE)
    found = shared_place((reading(province), reading(place("حلب", 36.2, Precision.CITY), province)))
    assert found is not None
    assert found.names == ("محافظة حلب",)


def test_of_places_named_as_often_the_one_told_of_first_is_shared() -> None:
    first, last = place("نبل", 36.9, Precision.TOWN), place("الباب", 36.4, Precision.TOWN)
    found = shared_place((reading(first, last, last),))
    assert found is not None
    assert found.names == ("نبل",)


@pytest.mark.parametrize(
    "changed",
    [
        {"scope": Scope(ScopeKind.CAMPAIGN, Span(0, 1))},
        {"time": Time(JANUARY, None, Grain.YEAR, Status.RESOLVED, Basis.STATED)},
    ],
    ids=["scope", "year"],
)
def test_a_toll_over_more_than_one_event_tells_of_no_place(changed: dict[str, object]) -> None:
    told = reading(place("نبل", 36.9, Precision.TOWN))
    wide = msgspec.structs.replace(told.claims[0], **changed)
    assert shared_place((msgspec.structs.replace(told, claims=(wide,)),)) is None


@pytest.mark.parametrize(("within", "lat"), [(ALEPPO, 36.2), (PROVINCE, None), (None, None)])
def test_an_unlocated_quarter_has_the_point_of_its_town_and_never_of_its_province(
    within: Container | None, lat: float | None
) -> None:
    found = shared_place((reading(place("حي الفرقان", None, Precision.NEIGHBOURHOOD_AREA, within)),))
    assert found is not None
    assert (None if found.point is None else found.point.lat) == lat


def test_nothing_is_shared_where_nobody_is_counted_anywhere() -> None:
    assert shared_place((reading(),)) is None


def test_words_that_tell_what_kind_of_road_it_is_name_no_place() -> None:
    asked = names_of("طريق زمرين الرئيسي")
    told = Reading(document("قُصف الطريق الرئيسي في قرية دورين."), (), (), ())
    assert spelled_here(asked, (told,)) == asked


@pytest.mark.parametrize(
    ("place", "names"),
    [
        ("زمرين و الوردية", [{"زمرين"}, {"وردية"}]),
        ("بلدتي زمرين و الوردية، حلب", [{"زمرين"}, {"وردية"}]),
        ("زمرين أو الوردية", [{"زمرين"}, {"وردية"}]),
        ("زمرين والوردية", [{"زمرين"}, {"وردية"}]),
        ("زمرين والي", [{"زمرين", "والي"}]),
        ("ما بين بلدتي زمرين والوردية", [{"زمرين"}, {"وردية"}]),
        ("قرية زمرين التابعة لناحية الوردية", [{"زمرين"}]),
        ("على أطراف زمرين", [{"زمرين"}]),
        ("سوق زمرين الشعبي", [{"سوق", "زمرين"}]),
        ("السوق الشعبي", [{"سوق", "شعبي"}]),
        ("مخيم زمرين للنازحين", [{"مخيم", "زمرين"}]),
        ("بالقرب زمرين", [{"زمرين"}]),
        ("بالقرب من سد زمرين", [{"سد", "زمرين"}]),
        ("زمرين اوغلو", [{"زمرين", "اوغلو"}]),
        ("كفر زمرين", [{"كفر", "زمرين"}, {"كفرزمرين"}]),
        ("سد زمرين", [{"سد", "زمرين"}]),
        ("زمرين الوردية", [{"زمرين", "وردية"}]),
        ("وردية", [{"وردية"}]),
        ("زمرين و", [{"زمرين", "و"}]),
    ],
)
def test_names_of_what_is_asked(place: str, names: list[set[str]]) -> None:
    folded = tuple(frozenset(word.replace("ة", "ه") for word in name) for name in names)
    assert names_of(place) == folded


@pytest.mark.parametrize("written", ["كفر زمرين", "كفرزمرين", "بكفر زمرين", "#كفر_زمرين", "وكفرزمرين"])
def test_a_name_in_one_word_or_two(written: str) -> None:
    assert "كفرزمرين" in words_of(f"قصف {written} أمس")


def test_other_words_stay_apart() -> None:
    assert "قريةزمرين" not in words_of("قرية زمرين")
    assert "كفرزمرين" not in words_of("كفر. زمرين")


def test_one_word_of_a_name_still_names_it() -> None:
    told = Reading(document("قُصفت قرية زمرين."), (), (), ())
    assert frozenset({"زمرين"}) in spelled_here(names_of("زمرين الوردية"), (told,))
