import pytest
from hypothesis import given, strategies as st

from isnad.model.span import Span
from isnad.text.utf16 import Utf16

TEXT = "أ😀ب𝕏😀ج"  # code units: أ 0, 😀 1–2, ب 3, 𝕏 4–5, 😀 6–7, ج 8


def test_units_of_points() -> None:
    offsets = Utf16.of(TEXT)
    assert [offsets.units(point) for point in range(len(TEXT) + 1)] == [0, 1, 3, 4, 6, 8, 9]


def test_points_of_units() -> None:
    offsets = Utf16.of(TEXT)
    assert {unit: offsets.point(unit) for unit in (0, 1, 3, 4, 6, 8, 9)} == {0: 0, 1: 1, 3: 2, 4: 3, 6: 4, 8: 5, 9: 6}


@pytest.mark.parametrize("unit", [2, 5, 7])
def test_half_a_character_is_refused(unit: int) -> None:
    with pytest.raises(ValueError, match="inside one character"):
        Utf16.of(TEXT).point(unit)


@pytest.mark.parametrize("offset", [-1, 10])
def test_units_outside_are_refused(offset: int) -> None:
    with pytest.raises(ValueError, match="outside"):
        Utf16.of(TEXT).point(offset)


@pytest.mark.parametrize("offset", [-1, 7])
def test_points_outside_are_refused(offset: int) -> None:
    with pytest.raises(ValueError, match="outside"):
        Utf16.of(TEXT).units(offset)


def test_spans() -> None:
    offsets = Utf16.of(TEXT)
    assert offsets.span_units(Span(1, 4)) == (1, 6)
    assert offsets.span(1, 6) == Span(1, 4)


@given(st.text(st.sampled_from("اب \n😀𝕏a"), max_size=30))
def test_as_python_encodes(text: str) -> None:
    offsets = Utf16.of(text)
    for point in range(len(text) + 1):
        units = len(text[:point].encode("utf-16-le")) // 2
        assert offsets.units(point) == units
        assert offsets.point(units) == point
