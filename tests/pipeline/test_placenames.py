"""A place that no source names is not taken for another word of the sources."""

import pytest

from isnad.ingest.cases import Query
from isnad.model.assessment import Assessment
from isnad.pipeline.assess import assess
from isnad.pipeline.context import Context

from .made import DAY, case

TOLD = "قتل سبعة مدنيين بغارة جوية على بلدة الصفصاف بين الحقول أمس الثلاثاء."


def answer(place: str, using: Context, text: str = TOLD) -> Assessment:
    return assess(case(Query(place, DAY), text), using).assessment


@pytest.mark.parametrize(
    "place",
    ["أمس", "الثلاثاء", "غارة", "سبعة", "مدنيين", "بلدة", "القتلى", "بيني", "الحقوق", "تل الرمان", "7"],
)
def test_words_that_name_no_place_of_the_sources(place: str, using: Context) -> None:
    found = answer(place, using)
    assert (found.killed, found.reason and found.reason.code) == ((None, None), "assess.place_not_named")


@pytest.mark.parametrize("place", ["الصفصاف", "بلدة الصفصاف", "الصفصان", "صفصاف"])
def test_the_place_and_its_misprint(place: str, using: Context) -> None:
    assert answer(place, using).killed == (7, 7)


@pytest.mark.parametrize("place", ["حي العمال", "العمال"])
@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتل سبعة مدنيين بغارة جوية على حي العمال أمس الثلاثاء.", (7, 7)),
        ("قتل سبعة مدنيين بغارة جوية بحي العمال أمس الثلاثاء.", (7, 7)),
        ("تظاهر العمال بعد غارة جوية على بلدة الصفصاف قتلت سبعة مدنيين أمس.", (None, None)),
    ],
)
def test_an_ordinary_word_is_a_name_behind_a_noun_for_a_place(
    place: str, text: str, killed: tuple[int | None, int | None], using: Context
) -> None:
    assert answer(place, using, text).killed == killed


@pytest.mark.parametrize(
    ("place", "killed"),
    [("جسر كارا بولات", (7, 7)), ("جسر قرقوبولات", (None, None)), ("سد كارا بولات", (None, None))],
)
def test_a_name_of_other_origin_with_other_vowels(
    place: str, killed: tuple[int | None, int | None], using: Context
) -> None:
    text = "قتل سبعة مدنيين بغارة جوية قرب جسر قربولات أمس الثلاثاء."
    assert answer(place, using, text).killed == killed
