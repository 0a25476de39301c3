import pytest
from hypothesis import given, strategies as st

from isnad.model.span import Span
from isnad.text.offsets import Edit, rewrite


def test_no_edits_leave_the_text_as_it_is() -> None:
    text, offsets = rewrite("abc", [])
    assert text == "abc"
    assert offsets.span(1, 3) == Span(1, 3)
    assert offsets.position(3) == 3


def test_edits_that_drop_replace_and_expand() -> None:
    text, offsets = rewrite("a..bcXd", [Edit(1, 3, "", 2), Edit(4, 5, "CC", 4), Edit(5, 6, "", 5)])
    assert text == "abCCd"
    assert [offsets.span(i, i + 1) for i in range(5)] == [
        Span(0, 2),  # the first dot belongs to the a
        Span(3, 4),
        Span(4, 5),
        Span(4, 5),
        Span(6, 7),
    ]
    assert [offsets.position(i) for i in range(8)] == [0, 1, 1, 1, 2, 4, 4, 5]


def test_two_edits_side_by_side() -> None:
    text, offsets = rewrite("a.Xb", [Edit(1, 2, "", 1), Edit(2, 3, "yy", 2)])
    assert text == "ayyb"
    assert offsets.span(1, 2) == Span(2, 3)
    assert offsets.span(0, 1) == Span(0, 1)


@pytest.mark.parametrize(("start", "end"), [(0, 3), (-1, 1), (2, 1)])
def test_a_span_outside_is_refused(start: int, end: int) -> None:
    _, offsets = rewrite("abc", [Edit(0, 1, "", 0)])
    with pytest.raises(ValueError, match="no span"):
        offsets.span(start, end)


@st.composite
def rewrites(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """A text of digits and edits that write letters in place of some."""
    lengths = draw(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 3), st.text("xyz", max_size=3)), max_size=8))
    edits: list[Edit] = []
    at = 0
    for kept, taken, text in lengths:
        start = at + kept
        at = start + taken
        edits.append(Edit(start, at, text, draw(st.integers(start, at)) if text == "" else start))
    received = "".join(str(i % 10) for i in range(at + draw(st.integers(0, 3))))
    return received, edits


@given(rewrites())
def test_kept_characters_map_to_themselves(given_: tuple[str, list[Edit]]) -> None:
    received, edits = given_
    text, offsets = rewrite(received, edits)
    for index, char in enumerate(text):
        if char.isdigit():
            span = offsets.span(index, index + 1)
            assert received[span.start] == char
            assert offsets.position(span.start) == index


@given(rewrites())
def test_lengths_and_ends_agree(given_: tuple[str, list[Edit]]) -> None:
    received, edits = given_
    text, offsets = rewrite(received, edits)
    assert len(text) == len(received) + sum(len(edit.text) - (edit.end - edit.start) for edit in edits)
    assert offsets.position(len(received)) == len(text)
    positions = [offsets.position(i) for i in range(len(received) + 1)]
    assert positions == sorted(positions)
