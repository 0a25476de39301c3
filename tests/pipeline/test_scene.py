"""The part of the day and the kinds of places that were hit, with the claims that hold each."""

import pytest

from isnad.ingest.cases import Query
from isnad.model.assessment import Assessment
from isnad.model.terms import Basis
from isnad.pipeline.assess import assess
from isnad.pipeline.context import Context
from isnad.pipeline.dayparts import CLOCK
from isnad.pipeline.incidents import incidents
from isnad.pipeline.reading import read

from .made import DAY, case, document

HERE = Query("الباغوز", DAY)


def answer(using: Context, *texts: str, query: Query = HERE) -> Assessment:
    return assess(case(query, *texts), using).assessment


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("قتل 5 مدنيين بقصف على الباغوز فجر اليوم.", "around_dawn"),
        ("قتل 5 مدنيين بقصف على الباغوز في الساعات الأولى من فجر اليوم.", "around_dawn"),
        ("قتل 5 مدنيين بقصف على الباغوز صباح اليوم.", "morning"),
        ("قتل 5 مدنيين بقصف على الباغوز ظهر اليوم.", "afternoon"),
        ("قتل 5 مدنيين بقصف على الباغوز بعد ظهر اليوم الأربعاء.", "afternoon"),
        ("قتل 5 مدنيين بقصف على الباغوز عصر اليوم.", "afternoon"),
        ("قتل 5 مدنيين بقصف على الباغوز مساء أمس.", "evening"),
        ("قتل 5 مدنيين بقصف على الباغوز ليلة أمس.", "during_the_night"),
        ("قتل 5 مدنيين بقصف على الباغوز في ساعة متأخرة من ليل الثلاثاء.", "during_the_night"),
        ("قتل 5 مدنيين بقصف على الباغوز بعد منتصف ليل الثلاثاء.", "after_midnight"),
        ("قتل 5 مدنيين بقصف على الباغوز في الساعات الأولى من صباح الأربعاء.", "after_midnight"),
        ("قتل 5 مدنيين بقصف على الباغوز عند منتصف ليل الثلاثاء.", "around_midnight"),
        ("قتل 5 مدنيين بقصف على الباغوز قبيل منتصف ليلة أمس.", "around_midnight"),
        # days, periods and ranges name no part of a day
        ("قتل 5 مدنيين بقصف على الباغوز أمس.", None),
        ("قتل 5 مدنيين بقصف على الباغوز خلال الأيام الثلاثة الماضية.", None),
        ("قتل 5 مدنيين بقصف على الباغوز من صباح أمس حتى مساء اليوم.", None),
        # another attack, at another time
        ("قتل 5 مدنيين بقصف على الباغوز أمس. وكانت غارة على بلدة الصفصاف فجر الأحد الماضي أوقعت جرحى.", None),
        # no violence: a meeting in the morning
        ("زار وفد الباغوز صباح اليوم.", None),
    ],
)
def test_part_of_the_day(text: str, label: str | None, using: Context) -> None:
    assert answer(using, text).time_of_day == label


def test_a_clock_alone_is_put_into_a_part_and_says_so(using: Context) -> None:
    text = "قتل 5 مدنيين بقصف على الباغوز عند الساعة 13:20 من يوم أمس."
    (found,) = answer(using, text).time_of_day_by
    assert (found.label, found.basis, found.clocks, found.rule) == ("afternoon", Basis.INFERRED, ("13:20",), CLOCK)


def test_a_clock_beside_its_part_of_the_day_keeps_both(using: Context) -> None:
    text = "قتل 5 مدنيين بقصف على الباغوز الساعة العاشرة من صباح اليوم."
    (found,) = answer(using, text).time_of_day_by
    assert (found.label, found.basis, found.clocks, found.rule) == ("morning", Basis.STATED, ("10:00",), None)


def test_what_most_reports_say_comes_first_with_its_claims(using: Context) -> None:
    dawn = "قتل 5 مدنيين بقصف على الباغوز فجر اليوم."
    morning = "قتل 5 مدنيين بقصف على الباغوز صباح اليوم."
    found = answer(using, morning, dawn, dawn)
    assert [(t.label, sorted({b.document for b in t.by})) for t in found.time_of_day_by] == [
        ("around_dawn", ["b", "c"]),
        ("morning", ["a"]),
    ]
    assert found.time_of_day == "around_dawn"
    texts = {"a": morning, "b": dawn, "c": dawn}
    words = {texts[b.document][b.span.start : b.span.end] for t in found.time_of_day_by for b in t.by}
    assert words == {"فجر اليوم", "صباح اليوم"}


def test_when_people_were_harmed_goes_before_when_else_there_was_fire(using: Context) -> None:
    text = "قتل 5 مدنيين بغارة على الباغوز فجر اليوم. وقصفت المدفعية الباغوز مساء اليوم."
    assert answer(using, text).time_of_day == "around_dawn"


def test_places_that_were_hit(using: Context) -> None:
    text = "قتل 5 مدنيين بغارة على سوق شعبي في الباغوز أمس، واستهدفت غارة أخرى مدرسة في الباغوز."
    again = "قتل 5 مدنيين بغارة على سوق الباغوز أمس."
    found = answer(using, text, again)
    assert found.infrastructure == ("Market", "School")
    assert [(i.kind, [b.document for b in i.by]) for i in found.infrastructure_by] == [
        ("market", ["a", "b"]),
        ("school", ["a"]),
    ]
    held = {b.claim for i in found.infrastructure_by for b in i.by}
    assert held <= {c.id for r in assess(case(HERE, text, again), using).readings for c in r.claims}


@pytest.mark.parametrize(
    "text",
    [
        # the target of another attack, elsewhere or on another day
        "قتل 5 مدنيين بقصف على الباغوز أمس. واستهدفت غارة مدرسة في بلدة الصفصاف أمس.",
        "قتل 5 مدنيين بقصف على الباغوز أمس. وفي الخامس من آذار الماضي استهدفت غارة مدرسة في الباغوز.",
        # not hit
        "قتل 5 مدنيين بقصف على الباغوز أمس ونقل الجرحى إلى مشفى المدينة.",
        "قتل 5 مدنيين بقصف على الباغوز قرب مدرسة أمس.",
    ],
)
def test_what_was_not_hit_in_it(text: str, using: Context) -> None:
    assert answer(using, text).infrastructure == ()


def test_incidents_tell_both_apart(using: Context) -> None:
    market = "قتل ثلاثة مدنيين بقصف مدفعي على سوق قرية الصفصاف فجر أمس الثلاثاء."
    school = "أصيب ستة أطفال بغارة على مدرسة في بلدة النور مساء اليوم الأربعاء."
    texts = (market, school)
    made = incidents([read(document(text, f"{n}.txt", DAY), using) for n, text in enumerate(texts)], using).found
    assert [(i.time_of_day, i.infrastructure) for i in made] == [("around_dawn", ("Market",)), ("evening", ("School",))]
    for found in made:
        told = (*found.time_of_day_by[0].by, *found.infrastructure_by[0].by)
        assert {t.claim for t in told} <= set(found.claims)
