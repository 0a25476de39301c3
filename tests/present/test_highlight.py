import pytest
from hypothesis import given, strategies as st

from isnad.model.span import Span
from isnad.present.highlight import Mark, Segment, segments

TEXT = "قُتل 3 أطفال في حي"


def mark(number: int, *core: tuple[int, int], other: tuple[tuple[int, int], ...] = ()) -> Mark:
    return Mark(number, tuple(Span(*s) for s in core), tuple(Span(*s) for s in other))


def shown(text: str, *marks: Mark) -> list[tuple[str, tuple[int, ...], tuple[int, ...]]]:
    return [(s.text, s.claims, s.notes) for s in segments(text, marks)]


def test_text_without_claims_is_one_piece() -> None:
    assert segments(TEXT, []) == (Segment(TEXT, (), (), ()),)
    assert segments("", []) == ()


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([mark(1, (0, 3)), mark(2, (3, 6))], [("abc", (1,), ()), ("def", (2,), (1, 2))]),
        ([mark(1, (0, 4)), mark(2, (2, 6))], [("ab", (1,), ()), ("cd", (1, 2), ()), ("ef", (2,), (1, 2))]),
        ([mark(1, (0, 6)), mark(2, (2, 4))], [("ab", (1,), ()), ("cd", (1, 2), ()), ("ef", (1,), (1, 2))]),
        ([mark(1, (0, 6)), mark(2, (0, 6))], [("abcdef", (1, 2), (1, 2))]),
        ([mark(1, (0, 2), (4, 6))], [("ab", (1,), ()), ("cd", (), ()), ("ef", (1,), (1,))]),
        ([mark(1, (0, 4), (2, 6))], [("ab", (1,), ()), ("cd", (1,), ()), ("ef", (1,), (1,))]),
        ([mark(1, (3, 3))], [("abc", (), ()), ("def", (), (1,))]),
        ([mark(1, (0, 0))], [("", (), (1,)), ("abcdef", (), ())]),
    ],
)
def test_adjacent_overlapping_nested_identical_and_empty(marks: list[Mark], expected: object) -> None:
    assert shown("abcdef", *marks) == expected


def test_note_stands_after_the_word_not_inside_it() -> None:
    assert shown("قتلوهم هناك", mark(1, (0, 4))) == [("قتلو", (1,), ()), ("هم", (), (1,)), (" هناك", (), ())]
    assert shown("3 أطفال", mark(1, (0, 1))) == [("3", (1,), (1,)), (" أطفال", (), ())]


def test_words_of_other_fields_are_not_core() -> None:
    found = segments("abc def", [mark(1, (0, 3), other=((4, 7),)), mark(2, (4, 7))])
    assert [(s.text, s.claims, s.core) for s in found] == [("abc", (1,), (1,)), (" ", (), ()), ("def", (1, 2), (2,))]


def test_span_past_the_text_and_claim_without_words_are_refused() -> None:
    with pytest.raises(ValueError, match="runs past"):
        segments("abc", [mark(1, (0, 4))])
    with pytest.raises(ValueError, match="no words"):
        segments("abc", [mark(1)])


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(st.text(min_size=1, max_size=40))
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda pair: (min(pair), max(pair)))
    spans = st.lists(ends, min_size=1, max_size=3).map(tuple)
    return text, [mark(n, *draw(spans), other=draw(spans)) for n in range(1, draw(st.integers(0, 5)) + 1)]


@given(marked())
def test_pieces_are_the_text_and_each_knows_exactly_its_claims(made: tuple[str, list[Mark]]) -> None:
    text, marks = made
    at = 0
    notes: list[int] = []
    found = segments(text, marks)
    for piece in found:
        assert text[at : at + len(piece.text)] == piece.text
        for position in range(at, at + len(piece.text)):
            over = {m.number for m in marks if any(s.start <= position < s.end for s in (*m.core, *m.other))}
            core = {m.number for m in marks if any(s.start <= position < s.end for s in m.core)}
            assert set(piece.claims) == over
            assert set(piece.core) == core
        at += len(piece.text)
        notes += piece.notes
    assert at == len(text)
    assert sorted(notes) == [m.number for m in marks]
    assert all(piece.text for piece in found[1:])
