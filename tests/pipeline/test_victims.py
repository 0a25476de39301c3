"""Who is answered as named killed: at the place and on the day asked, one entry a person, no fighters, no injured."""

from datetime import date

import pytest

from isnad.ingest.cases import Query
from isnad.pipeline.assess import assess
from isnad.pipeline.context import Context

from .made import DAY, case

HERE = Query("النهرية", DAY)
DEAD = "مقتل المدني كريم سامر الحلو بقصف على بلدة النهرية اليوم"


def answered(using: Context, *texts: str, query: Query = HERE) -> tuple[str, ...]:
    return assess(case(query, *texts), using).assessment.victims


def test_a_civilian_named_dead_is_answered(using: Context) -> None:
    assert answered(using, DEAD) == ("كريم سامر الحلو",)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((DEAD, "استشهاد الشاب كريم الحلو في بلدة النهرية"), ("كريم سامر الحلو",)),
        (("استشهاد الشاب كريم الحلو في بلدة النهرية", DEAD), ("كريم سامر الحلو",)),
        ((DEAD, "استشهاد الشاب كريم في بلدة النهرية"), ("كريم سامر الحلو",)),
        ((DEAD, "استشهاد الطفلة هدى الحلو في بلدة النهرية"), ("كريم سامر الحلو", "هدى الحلو")),
    ],
)
def test_one_entry_a_person(using: Context, texts: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert answered(using, *texts) == expected


@pytest.mark.parametrize(
    "text",
    [
        "إصابة المدني كريم الحلو بقصف على بلدة النهرية",
        "مقتل القيادي كريم الحلو بقصف على بلدة النهرية",
        "مقتل الملازم كريم الحلو في بلدة النهرية",
        "قال كريم الحلو إن مدنيين قتلا في بلدة النهرية",
        "لم يقتل المدني كريم الحلو في بلدة النهرية",
        "مقتل المدني كريم الحلو بقصف على بلدة الزيتونة",
        "مقتل المدني كريم الحلو بقصف على بلدة النهرية في 3 آذار 2019",
    ],
)
def test_nobody_else_is_answered(using: Context, text: str) -> None:
    assert answered(using, text) == ()


def test_whom_another_report_calls_a_fighter_is_left_out(using: Context) -> None:
    assert answered(using, DEAD, "مقتل القيادي كريم الحلو في بلدة النهرية") == ()


def test_whom_most_reports_call_no_fighter_is_named(using: Context) -> None:
    texts = (DEAD, "استشهاد الشاب كريم الحلو في بلدة النهرية", "مقتل القيادي كريم الحلو في بلدة النهرية")
    assert answered(using, *texts) == ("كريم سامر الحلو",)


def test_a_commander_of_a_party_is_no_civilian(using: Context) -> None:
    assert answered(using, "مقتل كريم الحلو القيادي في قسد بقصف على بلدة النهرية اليوم") == ()


def test_compound_names_have_one_spelling(using: Context) -> None:
    text = "مقتل المدني عبدالرحمن الحلو بقصف على بلدة النهرية اليوم"
    assert answered(using, text) == ("عبد الرحمن الحلو",)


@pytest.mark.parametrize(
    ("written", "expected"), [("كفر الزعروب", ("كريم الحلو", "هدى العلي")), ("كفر الزيتون", ()), ("تل الزعروب", ())]
)
def test_a_short_list_under_a_place_one_letter_apart(using: Context, written: str, expected: tuple[str, ...]) -> None:
    other = "قصف على قرية كفر الزعرور اليوم"
    text = f"مجزرة {written} اليوم\n\nأسماء الشهداء:\n- كريم الحلو\n- هدى العلي"
    assert answered(using, other, text, query=Query("كفر الزعرور", DAY)) == expected


def test_a_post_that_names_no_place_is_about_none(using: Context) -> None:
    assert answered(using, "استشهاد الشاب كريم الحلو") == ()


def test_who_is_injured_in_one_report_and_dead_in_another_is_dead(using: Context) -> None:
    assert answered(using, DEAD, "إصابة كريم الحلو في بلدة النهرية") == ("كريم سامر الحلو",)


def test_a_short_list_that_names_the_place_above_is_about_it(using: Context) -> None:
    text = "قصف على بلدة النهرية اليوم\n\nأسماء الشهداء:\n- كريم الحلو\n- سامر النعمة"
    assert answered(using, text) == ("كريم الحلو", "سامر النعمة")


def test_a_list_by_home_answers_those_from_there(using: Context) -> None:
    text = "شهداء اليوم في ريف المدينة:\n1_ كريم الحلو من بلدة النهرية\n2_ سامر النعمة من بلدة الزيتونة"
    assert answered(using, text) == ("كريم الحلو",)


def test_the_order_of_reports_does_not_change_who_is_named(using: Context) -> None:
    texts = (DEAD, "استشهاد الطفلة هدى الحلو في بلدة النهرية", "استشهاد الشاب كريم الحلو في بلدة النهرية")
    assert set(answered(using, *texts)) == set(answered(using, *reversed(texts)))


def test_another_day_is_not_answered(using: Context) -> None:
    assert answered(using, DEAD, query=Query("النهرية", date(2020, 1, 5))) == ()


ELSEWHERE = "مقتل باسل محمود النعمة في قرية الزيتونة اليوم"
OTHER_DAY = "مقتل باسل محمود النعمة في قرية الزيتونة في 3 آذار 2019"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # somebody of the list is named there by another report
        (
            (DEAD, "أسماء الشهداء في الريف اليوم:\n- كريم سامر الحلو\n- باسل محمود النعمة"),
            ("كريم سامر الحلو", "باسل محمود النعمة"),
        ),
        # a report of the asked dead speaks of him
        (
            ("مقتل مدني في بلدة النهرية اليوم، وكان باسل محمود النعمة يعمل فيها", ELSEWHERE),
            ("باسل محمود النعمة",),
        ),
        # and another says that he died elsewhere
        (("مقتل مدني في بلدة النهرية اليوم، كما " + ELSEWHERE, ELSEWHERE), ()),
        # one name alone is anybody's
        (("مقتل مدني في بلدة النهرية اليوم، وكان باسل يعمل فيها", "مقتل الشاب باسل في قرية الزيتونة اليوم"), ()),
        # on another day
        (
            ("مقتل مدني في بلدة النهرية اليوم، وكان باسل محمود النعمة يعمل فيها", OTHER_DAY),
            (),
        ),
        ((DEAD, ELSEWHERE), ("كريم سامر الحلو",)),
    ],
)
def test_reports_are_read_beside_each_other(using: Context, texts: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert answered(using, *texts) == expected


def test_two_names_of_the_one_who_died_are_one(using: Context) -> None:
    texts = (
        "مقتل الشاب كنان ناصر الحلو بقصف على بلدة النهرية اليوم",
        "مقتل الشاب كنان ناصر الحلو في بلدة النهرية",
        "مقتل الشاب كنان السعدون بقصف على بلدة النهرية اليوم",
    )
    assert answered(using, *texts) == ("كنان ناصر الحلو",)


def test_two_names_are_two_where_two_died(using: Context) -> None:
    texts = (
        "مقتل مدنيين اثنين بقصف على بلدة النهرية اليوم",
        "مقتل الشاب كنان ناصر الحلو في بلدة النهرية",
        "مقتل الشاب كنان السعدون بقصف على بلدة النهرية اليوم",
    )
    assert answered(using, *texts) == ("كنان ناصر الحلو", "كنان السعدون")


def test_the_injured_named_beside_the_dead_is_somebody_else(using: Context) -> None:
    """Though another report has him dead, and each report counts one."""
    texts = (
        "مقتل الشاب كريم سالم الحلو وإصابة الشاب كنان سالم الحلو بقصف على بلدة النهرية اليوم",
        "مقتل الشاب كنان سالم الحلو بقصف على بلدة النهرية اليوم",
    )
    assert answered(using, *texts) == ("كريم سالم الحلو", "كنان سالم الحلو")


def test_the_spelling_that_most_reports_print(using: Context) -> None:
    texts = (
        "مقتل الشاب رامز كاشتان في بلدة النهرية",
        "مقتل الشاب رامز كشتان في بلدة النهرية",
        "كان رامز كشتان يدرس الطب في جامعة النور",
    )
    assert answered(using, *texts) == ("رامز كشتان",)


ROLL = "شهداء بلدة الزيتونة: 1- كريم سامر الحلو 2- رامز نجار 3- وسيم فاضل السعدون"


def test_the_roll_of_another_town_names_nobody_else_dead(using: Context) -> None:
    assert answered(using, DEAD, ROLL) == ("كريم سامر الحلو",)


def test_a_list_of_as_many_as_died_names_the_others(using: Context) -> None:
    told = "مقتل ثلاثة مدنيين بينهم كريم سامر الحلو بقصف على بلدة النهرية اليوم"
    assert answered(using, told, ROLL) == ("كريم سامر الحلو", "رامز نجار", "وسيم فاضل السعدون")
