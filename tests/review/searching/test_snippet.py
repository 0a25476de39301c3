"""Words around what was found, cut from the received text."""

import pytest
from hypothesis import given, strategies as st

from isnad.model.span import Span
from isnad.review.searching.query import read_query
from isnad.review.searching.snippet import WIDTH, Snippet, marks_in, snippet
from isnad.store.texts import Term


def terms(asked: str) -> list[Term]:
    return [term for group in read_query(asked).wanted.every for term in group]


def marked(found: Snippet, text: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in found.marks]


@pytest.mark.parametrize(
    ("text", "asked", "expected"),
    [
        ("شنت طائرة غارةً على السوق.", "غارة سوق", ["غارةً", "السوق"]),
        ("وقُصِفَت المدينة", "قصفت", ["وقُصِفَت"]),
        ("بقصـ.ـف مدفعي", "قصف", ["بقصـ.ـف"]),
        ("قتل 5مدنيين", "مدنيين", ["مدنيين"]),
        ("سوق قديم وسوق جديد", '"سوق جديد"', ["وسوق جديد"]),
        ("سوق قديم", "سوقان", []),
        ("قصف قصف", "قصف", ["قصف", "قصف"]),
        ("التمدن والمدنيون", "مدن*", ["والمدنيون"]),
        ("قصف مدفعي", "قصف OR مدفعي", ["قصف", "مدفعي"]),
        ("قصف مدفعية", '"قصف مدف"*', ["قصف مدفعية"]),
    ],
)
def test_what_was_looked_for_is_marked(text: str, asked: str, expected: list[str]) -> None:
    found = snippet(text, terms(asked))
    assert marked(found, text) == expected
    assert "".join(words for words, _ in found.pieces(text)) == text[found.span.start : found.span.end]
    assert [words for words, is_hit in found.pieces(text) if is_hit] == expected


def test_the_stretch_with_most_of_the_words_is_shown() -> None:
    filler = "كلام كثير لا شأن له بالأمر " * 30
    text = f"سوق سوق سوق {filler} غارة على سوق {filler} غارة"
    found = snippet(text, terms("غارة سوق"))
    assert marked(found, text) == ["غارة", "سوق"]
    assert len(found.span) <= 2 * WIDTH


def test_words_deep_in_a_long_text_are_found() -> None:
    text = "كلمة " * 20_000 + "زنبقة " + "كلمة " * 50
    found = snippet(text, terms("زنبقة"))
    assert marked(found, text) == ["زنبقة"]


def test_no_snippet_reaches_over_furniture() -> None:
    report = "غارة على" + "\n" * 40 + "سوق المدينة"
    found = snippet(report, terms("غارة سوق"))
    assert found.span.of(report) == "غارة على"
    assert marked(found, report) == ["غارة"]
    found = snippet("غارة على" + "\n" * 40 + "سوق المدينة", terms("سوق"))
    assert found.span.of(report) == "سوق المدينة"


@pytest.mark.parametrize("text", ["", "   ", "بلا شيء مما طُلب " * 40])
def test_without_a_word_the_beginning_is_shown(text: str) -> None:
    found = snippet(text, terms("زنبقة"))
    assert found.marks == ()
    assert len(found.span) <= WIDTH
    assert text.lstrip().startswith(found.span.of(text))


def test_a_line_is_shown_whole() -> None:
    assert marks_in("قصف السوق", terms("سوق")) == Snippet(Span(0, 9), (Span(4, 9),))


@given(st.text(alphabet="قصفسوق ةًـ.*5\n\u200f\u064e", max_size=120))
def test_marks_are_in_order_apart_and_inside(text: str) -> None:
    found = snippet(text, terms("قصف سوق"))
    assert "".join(words for words, _ in found.pieces(text)) == found.span.of(text)
    at = found.span.start
    for mark in found.marks:
        assert at <= mark.start < mark.end <= found.span.end
        at = mark.end
