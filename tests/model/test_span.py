import pytest
from hypothesis import given, strategies as st

from isnad.model.span import Span

TEXT = "قُصف السوق 😀"


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 12))
    return Span(start, draw(st.integers(start, 12)))


def covered(span: Span) -> set[int]:
    return set(range(span.start, span.end))


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (-2, -1), (3, 2)])
def test_no_such_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no such span"):
        Span(start, end)


def test_words_are_counted_in_code_points() -> None:
    assert Span(5, 10).of(TEXT) == "السوق"
    assert Span(11, 12).of(TEXT) == "😀"
    assert Span(12, 12).of(TEXT) == ""


def test_a_span_past_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="runs past"):
        Span(11, 13).of(TEXT)


def test_spans_sort_as_they_stand() -> None:
    assert sorted([Span(4, 5), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(4, 5)]


@given(spans(), spans())
def test_overlap_is_mutual_and_means_a_shared_character(a: Span, b: Span) -> None:
    assert a.overlaps(b) == b.overlaps(a)
    if len(a) > 0 and len(b) > 0:
        assert a.overlaps(b) == bool(covered(a) & covered(b))


@given(spans(), spans())
def test_containing(a: Span, b: Span) -> None:
    if len(b) > 0:
        assert a.contains(b) == (covered(b) <= covered(a))
    if a.contains(b) and b.contains(a):
        assert a == b


@given(spans(), spans(), spans())
def test_hull(a: Span, b: Span, c: Span) -> None:
    assert a.hull(b) == b.hull(a)
    assert a.hull(b).hull(c) == a.hull(b.hull(c))
    assert a.hull(a) == a
    assert a.hull(b).contains(a)
    assert a.contains(b) == (a.hull(b) == a)


@given(spans())
def test_length(span: Span) -> None:
    assert len(span) == len(covered(span))
    assert len(span.of("x" * 12)) == len(span)
