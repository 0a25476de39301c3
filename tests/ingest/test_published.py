import os
from datetime import date
from pathlib import Path

import pytest

from isnad.ingest.cases import Case, read_cases
from isnad.ingest.published import from_field, from_text, from_url
from isnad.model.document import Published
from isnad.model.terms import Basis


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
def test_address_is_inferred(url: str, day: date, today: date) -> None:
    assert from_url(url, today) == Published(day, Basis.INFERRED, "url")


@pytest.mark.parametrize(
    "url",
    [
        "",
        "not an address",
        "http://[broken",
        "https://news.example/news/205475",
        "https://news.example/?p=20220601",
        "https://news.example/2022/13/01/a",
        "https://news.example/2031/01/01/a",
        "https://news.example/20226/a",
        "https://news.example/1652022/a",
        "https://other.example/someone/status/1541815603606036480",
        "https://x.com/someone/status/12345",
        "https://x.com/someone",
        "ftp://news.example/2022/06/01/a",
    ],
)
def test_address_without_a_day(url: str, today: date) -> None:
    assert from_url(url, today) is None


@pytest.mark.parametrize(
    ("text", "written", "day"),
    [
        ("صفحة القرية\n\nصفحة القريةJuly 19, 2025 · Shared with Publicخبر", "July 19, 2025", date(2025, 7, 19)),
        ("الثلاثاء 2022/02/15\n\nقصف على القرية", "2022/02/15", date(2022, 2, 15)),
        ("03 ايلول 2021\n\nقصف على القرية", "03 ايلول 2021", date(2021, 9, 3)),
        ("وكالة\n\nالجمعة, ٢٠ ديسمبر ٢٠٢٤, ٠٨:٣٥\n\nقصف", "٢٠ ديسمبر ٢٠٢٤", date(2024, 12, 20)),
        ("عنوان\n2022-07-24\n223 زيارة\n", "2022-07-24", date(2022, 7, 24)),
        ("عنوان\nيناير 18, 2022", "يناير 18, 2022", date(2022, 1, 18)),
    ],
)
def test_stamp_at_the_head_with_its_span(text: str, written: str, day: date, today: date) -> None:
    published = from_text(text, today)
    assert published is not None
    assert published.span is not None
    assert (published.day, published.basis, published.source) == (day, Basis.INFERRED, "text")
    assert text[published.span.start : published.span.end] == written


@pytest.mark.parametrize(
    "text",
    [
        "",
        "قصفت الطائرات القرية في 3 تموز 2022 وقتل اثنان",
        "صورة من القرية - 21 من شباط 2022 (مصور)\n",
        "20 يونيو، 2024\nخبر",
        "السبت 1 آب, 2025\n\nخبر",
        "February 28 · Shared with Public",
        "2031-01-01\nخبر",
        "31/02/2022\nخبر",
        "مقتل ثلاثة 2022-07-24",
        "خ" * 400 + "\n2022-07-24\n",
    ],
)
def test_no_stamp_to_be_trusted(text: str, today: date) -> None:
    assert from_text(text, today) is None


def test_stamp_that_begins_in_the_head_is_read_whole(today: date) -> None:
    text = "خ" * 397 + "\n" + "2022-07-24\nخبر"
    published = from_text(text, today)
    assert published is not None
    assert published.span is not None
    assert published.span.of(text) == "2022-07-24"


@pytest.mark.parametrize(
    ("source", "precision", "share"), [("field", 0.95, 0.25), ("url", 0.95, 0.15), ("text", 0.95, 0.15)]
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
