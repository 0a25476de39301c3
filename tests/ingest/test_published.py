import os
from datetime import date
from pathlib import Path

import pytest

from isnad.ingest.cases import Case, read_cases
from isnad.ingest.published import day_of_url, from_field, stamps_of
from isnad.model.document import Published
from isnad.model.terms import Basis

from .given import furnished


def field(value: str, today: date) -> tuple[Published | None, list[str]]:
    dating = from_field(value, today, source="field", basis=Basis.STATED)
    return dating.published, [reason.code for reason in dating.issues]


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-12-20 08:23:07", date(2024, 12, 20)),
        ("2025-01-15T19:29:48.000Z", date(2025, 1, 15)),
        ("2024-12-20T05:32:15+00:00 2024-12-21T08:32:15+03:00", date(2024, 12, 20)),
        ("24 أكتوبر 2025", date(2025, 10, 24)),
        ("Shared with Public · July 19, 2025", date(2025, 7, 19)),
    ],
)
def test_field_is_stated(value: str, day: date, today: date) -> None:
    assert field(value, today) == (Published(day, Basis.STATED, "field"), [])


def test_empty_field_is_no_issue(today: date) -> None:
    assert field("  ", today) == (None, [])


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("Shared with Public", "ingest.published_unreadable"),
        ("أمس", "ingest.published_unreadable"),
        ("2026-06-02", "ingest.published_implausible"),
        ("1989-12-31", "ingest.published_implausible"),
    ],
)
def test_bad_field_gives_no_day_and_one_issue(value: str, code: str, today: date) -> None:
    assert field(value, today) == (None, [code])


def test_today_and_the_first_day_are_plausible(today: date) -> None:
    assert field("2026-06-01", today)[1] == field("1990-01-01", today)[1] == []


def test_conflicting_years_use_the_first_and_say_so(today: date) -> None:
    published, codes = field("2024-12-20T05:32:15+00:00 2026-03-31T16:25:58+03:00", today)
    assert published == Published(date(2024, 12, 20), Basis.STATED, "field")
    assert codes == ["ingest.published_conflict"]


def test_first_plausible_stamp_counts(today: date) -> None:
    published, codes = field("2031-01-01 2024-12-20", today)
    assert published == Published(date(2024, 12, 20), Basis.STATED, "field")
    assert codes == ["ingest.published_conflict"]


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://news.example/2022/06/01/a-report/", date(2022, 6, 1)),
        ("https://news.example/politics/2021/9/7/a", date(2021, 9, 7)),
        ("https://news.example/2021/8/18", date(2021, 8, 18)),
        ("https://news.example/20231007/a-report-1.html", date(2023, 10, 7)),
        ("https://news.example/reports/day-of-05-07-2022", date(2022, 7, 5)),
        ("https://x.com/someone/status/1541815603606036480", date(2022, 6, 28)),
        ("https://twitter.com/someone/status/1431949752529846272?s=20", date(2021, 8, 29)),
        ("https://mobile.twitter.com/someone/status/1431949752529846272/photo/1", date(2021, 8, 29)),
    ],
)
def test_address_is_inferred(url: str, day: date) -> None:
    assert day_of_url(url) == Published(day, Basis.INFERRED, "url")


@pytest.mark.parametrize(
    "url",
    [
        "",
        "not an address",
        "http://[broken",
        "https://news.example/news/205475",
        "https://news.example/?p=20220601",
        "https://news.example/2022/13/01/a",
        "https://news.example/20226/a",
        "https://news.example/1652022/a",
        "https://other.example/someone/status/1541815603606036480",
        "https://x.com/someone/status/12345",
        "https://x.com/someone",
        "ftp://news.example/2022/06/01/a",
    ],
)
def test_address_without_a_day(url: str) -> None:
    assert day_of_url(url) is None


REPORT = "قصفت طائرة مجهولة سوق القرية ظهرا، وقتل ثلاثة من الباعة وأصيب سبعة، كما قال مدير المشفى القريب من السوق.\n"


@pytest.mark.parametrize(
    ("text", "written", "day", "basis"),
    [
        (
            "صفحة القرية\nFacebookصفحة القرية's Post\n\nصفحة القريةJuly 19, 2025 · Shared with Public" + REPORT,
            "July 19, 2025",
            date(2025, 7, 19),
            Basis.INFERRED,
        ),
        ("صفحة القريةJuly 19, 2025 · Shared with Public" + REPORT, "July 19, 2025", date(2025, 7, 19), Basis.INFERRED),
        (
            f"بريد القرية@village\n{REPORT}9:14 PM · Jul 23, 2022\n12 views",
            "9:14 PM · Jul 23, 2022",
            date(2022, 7, 23),
            Basis.INFERRED,
        ),
        (f"الثلاثاء 2022/02/15\n\n{REPORT}", "2022/02/15", date(2022, 2, 15), Basis.STATED),
        (f"03 ايلول 2021\n\n{REPORT}", "03 ايلول 2021", date(2021, 9, 3), Basis.STATED),
        (f"الجمعة, ٢٠ ديسمبر ٢٠٢٤, ٠٨:٣٥\n\n{REPORT}", "٢٠ ديسمبر ٢٠٢٤", date(2024, 12, 20), Basis.STATED),
        (f"قصف سوق القرية\n2022-07-24\n223 زيارة\n{REPORT}", "2022-07-24", date(2022, 7, 24), Basis.STATED),
        (f"قصف سوق القرية\nيناير 18, 2022\n{REPORT}", "يناير 18, 2022", date(2022, 1, 18), Basis.STATED),
        (f"قصف سوق القرية\n07/19/2025\n{REPORT}", "07/19/2025", date(2025, 7, 19), Basis.STATED),
        (f"نشر في: 1 آذار 2021\n{REPORT}", "1 آذار 2021", date(2021, 3, 1), Basis.STATED),
        (f"{REPORT}نشر في: 1 آذار 2021\n", "1 آذار 2021", date(2021, 3, 1), Basis.STATED),
        (f"آخر تحديث: 3 آذار 2021\n{REPORT}", "3 آذار 2021", date(2021, 3, 3), Basis.INFERRED),
    ],
)
def test_stamp_of_the_page_with_its_span(text: str, written: str, day: date, basis: Basis) -> None:
    (found,) = stamps_of(furnished(text))
    assert found.span is not None
    assert (found.day, found.basis, found.source) == (day, basis, "text")
    assert text[found.span.start : found.span.end] == written


@pytest.mark.parametrize(
    "text",
    [
        "نشر في: 1 آذار 2021 - آخر تحديث: 9 أيلول 2022\n" + REPORT,
        "آخر تحديث: 9 أيلول 2022 | نشر في: 1 آذار 2021\n" + REPORT,
        "آخر تحديث: 9 أيلول 2022\nنشر في: 1 آذار 2021\n" + REPORT,
        "Published: 2021-03-01\nUpdated: 2022-09-09\n" + REPORT,
    ],
)
def test_stamp_of_a_change_does_not_count_beside_that_of_publication(text: str) -> None:
    assert [stamp.day for stamp in stamps_of(furnished(text))] == [date(2021, 3, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        REPORT,
        "قصفت الطائرات القرية في 3 تموز 2022 وقتل اثنان",
        "صورة من القرية - 21 من شباط 2022 (مصور)\n" + REPORT,
        "20 يونيو، 2024\n" + REPORT,
        "السبت 1 آب, 2025\n\n" + REPORT,
        "صفحة القريةFebruary 28 · Shared with Public" + REPORT,
        "31/02/2022\n" + REPORT,
        "مقتل ثلاثة 2022-07-24 في سوق القرية\n" + REPORT,
        f"{REPORT}مواضيع ذات صلة\nافتتاح جسر جديد فوق النهر\n2020-01-05\nمعرض للكتاب في المدينة\n2021-02-06\n",
        f"{REPORT}اقرأ أيضا: افتتاح جسر جديد فوق النهر في 5/1/2020\n",
        f"05.10.2025\nالرئيسية\nالأخبار\nالعالم\nرياضة\nآراء\nاقتصاد\nمنوعات\nقصف سوق القرية يقتل ثلاثة\n{REPORT}",
    ],
)
def test_no_stamp_of_the_report(text: str) -> None:
    assert stamps_of(furnished(text)) == ()


@pytest.mark.parametrize(
    ("source", "precision", "share"), [("field", 0.95, 0.25), ("text", 0.95, 0.2), ("url", 0.95, 0.12)]
)
def test_on_coded_incidents(source: str, precision: float, share: float) -> None:
    """A source comes out on the day of its incident or up to three days later; some that do not are late themselves."""
    cases = Path(os.environ.get("ISNAD_SHARED", Path(__file__).parents[2].parent / "shared")) / "bench" / "dev.jsonl"
    if not cases.is_file():
        pytest.skip(f"no coded incidents at {cases}: set ISNAD_SHARED")
    late: dict[str, list[int]] = {}
    dated = set()
    for case in read_cases(cases):
        assert isinstance(case, Case)
        assert case.query.date is not None
        for document in case.documents:
            if document.published is not None and document.published.source == source:
                dated.add(document.id)
                late.setdefault(document.id, []).append((document.published.day - case.query.date).days)
    right = sum(any(0 <= days <= 3 for days in found) for found in late.values())
    assert right / len(dated) >= precision
    assert len(dated) / 859 >= share
