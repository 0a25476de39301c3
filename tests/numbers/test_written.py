"""Whole numbers as people write them into fields."""

import pytest

from isnad.numbers.written import whole_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("007", 7),
        (" 12 ", 12),
        ("١٢٠٠", 1200),
        ("۱۲", 12),
        ("١٬٢٠٠", 1200),
        ("1,200", 1200),
        ("1 200", 1200),
        ("١٬٢٠٠٬٠٠٠", 1_200_000),
    ],
)
def test_digits_of_any_script_and_marks_of_thousands(text: str, number: int) -> None:
    assert whole_number(text) == number


@pytest.mark.parametrize(
    "text", ["", " ", "-5", "1.5", "1.200", "1,2,3", "12%", "12 45", "ten", "عشرة", "12 قتيلاً", "١٬٢٠", "1" * 13, "²"]
)
def test_anything_else_is_none(text: str) -> None:
    assert whole_number(text) is None
