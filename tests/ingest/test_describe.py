from datetime import date

import msgspec
import pytest
from hypothesis import given, strategies as st

from isnad.ingest.arrival import Arrival
from isnad.ingest.describe import describe, is_read
from isnad.model.document import Part, Published
from isnad.model.span import Span
from isnad.model.terms import Basis, PartKind

from .given import TODAY, described, documents, furnished, issues, made

TITLE = "مقتل ثلاثة باعة بقذيفتين على سوق القرية"
BODY = "سقطت قذيفتان على سوق القرية ظهرا، وقتل ثلاثة من الباعة وأصيب سبعة، كما قال مدير المشفى القريب من السوق."
PAGE = f"{TITLE}\nكتب: سامر الخليل\nنشر في: 24/07/2022\n{BODY}\nالمصدر: صدى القرية\n"
FURNITURE = "الرئيسية\nتابعنا على فيسبوك\nمواضيع ذات صلة\nجميع الحقوق محفوظة\n"
TURKISH = (
    "Köy pazarına düşen iki top mermisi nedeniyle üç kişi hayatını kaybetti ve yedi kişi yaralandı, dedi köy muhtarı."
)


def test_everything_that_a_page_tells() -> None:
    document, codes = described(PAGE)
    assert codes == []
    assert document.published is not None
    assert document.outlet is not None
    assert document.author is not None
    assert (document.published.day, document.published.source) == (date(2022, 7, 24), "text")
    assert (document.outlet.name, document.author.name, document.language) == ("صدى القرية", "سامر الخليل", "ar")
    assert {part.kind for part in document.parts} == {
        PartKind.TITLE,
        PartKind.BYLINE,
        PartKind.DATELINE,
        PartKind.SOURCE_LINE,
    }


def test_what_came_with_the_arrival_is_kept() -> None:
    arrival = Arrival(made(PAGE, url="https://village.example/1", title=TITLE), PAGE.encode())
    (told,) = (item for item in describe(arrival, "a.txt", TODAY) if isinstance(item, Arrival))
    before, after = arrival.document, told.document
    assert (told.data, after.id, after.name, after.received) == (arrival.data, before.id, before.name, before.received)
    assert (after.url, after.title) == (before.url, before.title)


def test_parts_that_the_reader_found_stand() -> None:
    parts = (Part(PartKind.OTHER, Span(0, len(TITLE)), "html.aside"),)
    arrival = Arrival(msgspec.structs.replace(made(PAGE), parts=parts), PAGE.encode())
    (document,) = documents(describe(arrival, "a.html", TODAY))
    assert document.parts == parts


def test_an_issue_says_where() -> None:
    published = Published(date(2022, 8, 24), Basis.STATED, "field")
    arrival = Arrival(made(PAGE, published=published), PAGE.encode())
    (issue,) = issues(describe(arrival, "in/pool.jsonl:3", TODAY))
    assert (issue.where, issue.reason.code) == ("in/pool.jsonl:3", "ingest.published_disagree")


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        (BODY, "ar", True),
        (f"{BODY}\n{FURNITURE}", "ar", True),
        (TURKISH, "tr", False),
        (f"{TURKISH}\n{FURNITURE}", "tr", False),
        ("12 … 5", "und", True),
        ("قتيلان", "und", True),
        (FURNITURE, "und", True),
    ],
)
def test_language_is_that_of_the_report(text: str, language: str, read: bool) -> None:
    document, _ = described(text)
    assert (document.language, is_read(document)) == (language, read)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (FURNITURE, ["ingest.no_report_found"]),
        (f"{FURNITURE}\n \n", ["ingest.no_report_found"]),
        (f"{BODY}\n{FURNITURE}", []),
        (BODY, []),
        (f"{TITLE}\n", []),
    ],
)
def test_page_without_a_report_is_an_issue(text: str, codes: list[str]) -> None:
    document, found = described(text)
    assert found == codes
    assert (document.report.strip() == "") is bool(codes)


@given(st.lists(st.sampled_from([*PAGE.split("\n"), *FURNITURE.split("\n"), TURKISH]), max_size=8))
def test_spans_hold_whatever_the_page(lines: list[str]) -> None:
    text = "\n".join(lines)
    document, _ = described(text)
    assert len(document.report) == len(text)
    reached = 0
    for part in document.parts:
        assert reached <= part.span.start < part.span.end <= len(text)
        reached = part.span.end
    if document.published is not None:
        assert document.published.span is not None
        assert document.published.span.of(text) in text


def test_description_is_a_pure_function() -> None:
    assert described(PAGE) == described(PAGE)
    assert described(PAGE)[0].parts == furnished(PAGE).parts
