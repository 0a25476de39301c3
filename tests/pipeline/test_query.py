"""Which claims of a report count as told of the place asked about, where their own sentence does not name it."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from isnad.ingest.cases import Query
from isnad.model.assessment import Assessment, Point
from isnad.model.reason import Reason
from isnad.pipeline.assess import assess
from isnad.pipeline.context import Context, context

from .made import DAY, case

ASKED = DAY - timedelta(days=1)
"""The day before the reports, which call it yesterday."""
CAMP = "مخيم الزيتون"
NAMED = "وقال سكان إن امرأة قتلت قبل ذلك برصاص قناص في مخيم الزيتون."
"""A toll in a sentence that names the place, of no stated day."""


def answer(using: Context, place: str, *texts: str, day: date | None = ASKED) -> Assessment:
    return assess(case(Query(place, day), *texts), using).assessment


def far(found: Assessment) -> int:
    """How many claims that could count as killed are set aside as told in other sentences."""
    return sum(aside.reason.code == "assess.named_elsewhere_in_text" for aside in found.figures.killed.aside)


@pytest.mark.parametrize("noun", ["المخيم", "داخل المخيم", "محيط المخيم"])
def test_noun_that_goes_back_to_the_place_is_as_good_as_its_name(noun: str, using: Context) -> None:
    told = f"قصفت طائرات مجهولة مخيم الزيتون فجر أمس الثلاثاء.\nوقتل 4 مدنيين جراء القصف في {noun}.\n{NAMED}"
    found = answer(using, CAMP, told)
    assert found.killed[1] == 4
    assert far(found) == 0


@pytest.mark.parametrize(
    "beside",
    [
        "واستسلم 40 مقاتلا في مخيم الزيتون فجر أمس.",
        "وغادر 60 شخصا مخيم الزيتون فجر أمس.",
        "ولا يزال 300 شخص محاصرين في مخيم الزيتون.",
    ],
)
def test_people_who_came_to_no_harm_there_do_not_set_a_toll_aside(beside: str, using: Context) -> None:
    told = f"قصفت طائرات مجهولة مخيم الزيتون أمس الثلاثاء.\n{beside}\nثم نقل المسعفون الجثث، وقتل في القصف 30 مدنيا."
    found = answer(using, CAMP, told)
    assert (found.killed, found.reason) == ((30, 30), None)


def test_toll_of_the_day_asked_about_is_taken_from_the_paragraph_that_names_the_place(using: Context) -> None:
    told = f"قصفت طائرات مجهولة مخيم الزيتون صباح أمس الثلاثاء. وقتل 4 مدنيين ظهر أمس جراء القصف.\n{NAMED}"
    assert answer(using, CAMP, told).killed == (4, 4)
    assert answer(using, CAMP, told, day=DAY).killed == (1, 1)


@pytest.mark.parametrize(
    "beside",
    [
        # of no day
        "وقتل 90 مدنيا جراء القصف.",
        # of a stretch of time
        "وقتل 90 مدنيا جراء القصف منذ بداية الشهر.",
        # of another place
        "وقتل 90 مدنيا ظهر أمس جراء القصف على مدينة هجين.",
        # of the whole province
        "وبلغت حصيلة أمس في محافظة دير الزور 90 قتيلا مدنيا.",
        # of another day
        "وقتل 90 مدنيا قبل أسبوع جراء القصف.",
    ],
)
def test_other_tolls_of_the_paragraph_stay_set_aside(beside: str, using: Context) -> None:
    told = f"تحدث ناشطون عن الوضع في مخيم الزيتون. {beside}\n{NAMED}"
    found = answer(using, CAMP, told)
    assert found.killed == (1, 1)


def test_toll_of_another_paragraph_stays_set_aside(using: Context) -> None:
    told = f"قصفت طائرات مجهولة مخيم الزيتون صباح أمس الثلاثاء.\nوقتل 90 مدنيا ظهر أمس جراء القصف.\n{NAMED}"
    found = answer(using, CAMP, told)
    assert found.killed == (1, 1)
    assert far(found) > 0


def test_noun_that_goes_back_to_another_place_is_not_taken_for_it(using: Context) -> None:
    told = f"{NAMED}\nوقصفت طائرات مجهولة بلدة هجين فجر أمس. وقتل 9 مدنيين في البلدة."
    assert answer(using, CAMP, told).killed == (1, 1)


@pytest.fixture(scope="module")
def with_latin_names(tmp_path_factory: pytest.TempPathFactory) -> Context:
    table = tmp_path_factory.mktemp("places") / "places.csv"
    rows = (
        "name_ar,name_en,lat,lon,precision",
        "تل السنديان,Tal al Sindyan,36.5,37.5,village",
        "خربة الصفصاف,Khirba,36.1,37.1,village",
        "خربة الرمان,Khirba,34.1,40.1,village",
    )
    table.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return context([Path(table)])


TOLD = "قتل 5 مدنيين في قصف على تل السنديان أمس، وقتل مدني في خربة الصفصاف."


@pytest.mark.parametrize("place", ["Tal al Sindyan", "tal al sindyan", " TAL AL  SINDYAN "])
def test_name_in_latin_letters_is_asked_for_by_its_arabic_one(place: str, with_latin_names: Context) -> None:
    found = answer(with_latin_names, place, TOLD)
    assert (found.killed, found.reason) == ((5, 5), None)
    assert found.place == Point(36.5, 37.5)


@pytest.mark.parametrize("place", ["Khirba", "Sindyan", "Tal al Sindyan 2", "Тал"])
def test_other_names_in_other_letters_are_told_as_such(place: str, with_latin_names: Context) -> None:
    found = answer(with_latin_names, place, TOLD)
    assert (found.killed, found.place) == ((None, None), None)
    assert found.reason == Reason.of("assess.place_not_in_arabic", place=place)


def test_place_known_in_latin_letters_that_no_source_names(with_latin_names: Context) -> None:
    found = answer(with_latin_names, "Tal al Sindyan", "قتل 5 مدنيين في قصف على بلدة هجين أمس.")
    assert (found.killed, found.reason) == ((None, None), Reason.of("assess.place_not_named"))
