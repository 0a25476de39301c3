from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from isnad.furniture.lines import EDGE, Line, lines_of


def test_lines_keep_their_place_and_leave_blanks_out() -> None:
    text = "  أول سطر \n\n\u200f\u202bثانٍ\u202c\r\n \t\u200b\nآخر"
    lines = [*lines_of(text)]
    assert [line.text for line in lines] == ["أول سطر", "ثانٍ", "آخر"]
    assert all(text[line.start : line.end] == line.text for line in lines)


def test_a_stretch_is_cut_at_its_ends() -> None:
    text = "قبل\nداخل السطر\nبعد"
    (line,) = lines_of(text, 6, 14)
    assert line.text == text[6:14]
    assert (line.start, line.end) == (6, 14)


@pytest.mark.parametrize("break_", ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_of_unicode_ends_a_line(break_: str) -> None:
    text = f"سطر{break_}سطر ثان"
    assert [text[line.start : line.end] for line in lines_of(text)] == ["سطر", "سطر ثان"]


@pytest.mark.parametrize(
    ("text", "closed", "cut"),
    [
        ("وصل المصابون إلى المشفى.", True, False),
        ("هل انتهى القصف؟", True, False),
        ("قال: «انتهى القصف.»", True, False),
        ('قال: "انتهى القصف!"', True, False),
        ("وصل المصابون إلى…", False, True),
        ("وصل المصابون إلى...", False, True),
        ("وصل المصابون إلى المشفى", False, False),
        ("وصل المصابون، (صور)", False, False),
    ],
)
def test_how_a_line_ends(text: str, *, closed: bool, cut: bool) -> None:
    line = Line(0, text)
    assert (line.closed, line.cut) == (closed, cut)


@pytest.mark.parametrize("mark", ["- ", "• ", "1- ", "12. ", "3) ", "٤- ", "✅ ", "7_ ", "5: "])
def test_items_of_a_list(mark: str) -> None:
    assert Line(0, mark + "حلب").is_item


@pytest.mark.parametrize("text", ["حلب - ريفها", "12 مدنياً قتلوا", "2024 حلب", "قال 3) حلب"])
def test_no_items(text: str) -> None:
    assert not Line(0, text).is_item


def test_words_are_comparable_and_stems_bare() -> None:
    line = Line(0, "وَالقصفُ على المدينةِ، وبالصواريخ 12")
    assert line.words == ["والقصف", "علي", "المدينه", "وبالصواريخ", "12"]
    assert line.count == 5
    assert line.stems == ["قصف", "علي", "مدينه", "بالصواريخ"]


def test_what_leads_and_what_heads_a_section() -> None:
    assert Line(0, "أسماء الجرحى:").leads
    assert not Line(0, "أسماء: الجرحى").leads
    assert Line(0, "حمص::قصف").heads_section
    assert not Line(0, "حمص: قصف").heads_section


@given(st.text(alphabet="اب .\n\r\u2028\u200f\ufeff\t", max_size=80))
def test_nothing_but_blanks_is_left_out(text: str) -> None:
    lines = [*lines_of(text)]
    assert all(text[line.start : line.end] == line.text for line in lines)
    assert all(a.end <= b.start for a, b in pairwise(lines))
    left = list(text)
    for line in lines:
        left[line.start : line.end] = ["\n"] * (line.end - line.start)
    assert "".join(left).strip(EDGE) == ""
