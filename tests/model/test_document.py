import pytest
from hypothesis import given, strategies as st

from isnad.model.document import Document, Part, Received
from isnad.model.identity import sha256_of
from isnad.model.span import Span
from isnad.model.terms import PartKind

TEXT = "عنوان الخبر\r\nسقطت قذيفة 😀 على القرية.\n\nاقرأ أيضا: افتتاح جسر"


def document(text: str, *parts: tuple[int, int, PartKind]) -> Document:
    data = text.encode("utf-8", "surrogatepass")
    found = tuple(Part(kind, Span(start, end), "made.rule") for start, end, kind in parts)
    return Document(sha256_of(data), "a.txt", Received(text, sha256_of(data), "made-1", "utf-8"), parts=found)


def test_without_furniture_the_report_is_the_text() -> None:
    assert document(TEXT).report == TEXT
    assert document(TEXT, (0, 11, PartKind.TITLE)).report == TEXT
    assert document("").report == ""


@pytest.mark.parametrize("kind", [kind for kind in PartKind if kind is not PartKind.TITLE])
def test_furniture_is_left_out_and_spans_hold(kind: PartKind) -> None:
    end = len(TEXT)
    report = document(TEXT, (0, 11, PartKind.TITLE), (end - 21, end, kind)).report
    assert report == TEXT[: end - 21] + "\n" * 21
    at = report.index("قذيفة")
    assert TEXT[at : at + 5] == "قذيفة"


def test_furniture_at_both_ends_and_side_by_side() -> None:
    given = document("abcdefgh", (0, 2, PartKind.TICKER), (2, 3, PartKind.SHARE), (7, 8, PartKind.TAGS))
    assert given.report == "\n\n\ndefg\n"


def test_a_page_of_furniture_leaves_line_ends() -> None:
    assert document("abc", (0, 3, PartKind.NAVIGATION)).report == "\n\n\n"


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.sampled_from(PartKind)), max_size=6))
def test_every_character_stays_in_its_place(text: str, cuts: list[tuple[int, PartKind]]) -> None:
    places = sorted({min(at, len(text)) for at, _ in cuts})
    kinds = [kind for _, kind in cuts]
    parts = [
        (start, end, kind) for start, end, kind in zip(places[::2], places[1::2], kinds, strict=False) if start < end
    ]
    report = document(text, *parts).report
    assert len(report) == len(text)
    hidden = {at for start, end, kind in parts if not kind.is_report for at in range(start, end)}
    for at, character in enumerate(text):
        assert report[at] == ("\n" if at in hidden else character)
