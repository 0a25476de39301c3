from isnad.ingest.cases import Query
from isnad.pipeline.assess import assess
from isnad.pipeline.context import Context

from .made import DAY, case

HERE = Query("الباغوز", DAY)
NAMED = (
    "قتل 5 مدنيين وأصيب 12 آخرون أمس الثلاثاء في غارات لطائرات التحالف الدولي على سوق الخضار في بلدة الباغوز بريف دير"
    " الزور، ودمرت الغارات ثلاثة متاجر وسيارة إسعاف."
)
AGAIN = (
    "مقتل 6 مدنيين وإصابة 12 آخرين أمس الثلاثاء بغارات لطائرات التحالف الدولي على سوق الخضار في ريف دير الزور، ودمرت"
    " الغارات ثلاثة متاجر وسيارة إسعاف."
)
ELSEWHERE = tuple(
    f"قتل {people} برصاص مجهولين في {place}."
    for people, place in (
        ("تاجر", "مدينة درعا"),
        ("معلم", "مدينة حمص"),
        ("حارسان", "مدينة الرقة"),
        ("سائق", "مدينة منبج"),
        ("مزارع", "مدينة الباب"),
        ("شرطي", "مدينة حماة"),
        ("طبيب", "مدينة إدلب"),
    )
)
"""What words are common is known from a pool of reports."""
OTHER = "قتل 9 مدنيين أمس بانفجار لغم أرضي في حافلة تقل عمالاً في ريف حلب الشرقي."
EARLIER = AGAIN.replace("أمس الثلاثاء", "يوم 3 كانون الثاني الماضي")


def figures(using: Context, *texts: str) -> tuple[tuple[int | None, int | None], int]:
    found = assess(case(HERE, *texts, *ELSEWHERE), using).assessment
    return found.killed, len({linked.reason.code for linked in found.linked})


def test_a_report_of_the_same_event_without_its_name_is_taken_in(using: Context) -> None:
    assert figures(using, NAMED, AGAIN) == ((5, 6), 1)


def test_a_report_of_another_event_is_not(using: Context) -> None:
    assert figures(using, NAMED, OTHER) == ((5, 5), 0)


def test_a_report_of_another_day_is_not(using: Context) -> None:
    assert figures(using, NAMED, EARLIER) == ((5, 5), 0)


def test_where_no_report_names_the_place_none_is_taken_in(using: Context) -> None:
    assert figures(using, AGAIN, OTHER) == ((None, None), 0)
