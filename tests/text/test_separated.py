"""Words as an index of words has them."""

import pytest

from isnad.text.separated import separated, words_at


@pytest.mark.parametrize(
    ("working", "expected"),
    [
        ("قتل 5مدنيين", "قتل 5 مدنيين"),
        ("الاربعاء2شباط", "الاربعاء 2 شباط"),
        ("1,500", "1,500"),
        ("قصف", "قصف"),
        ("", ""),
    ],
)
def test_letters_stand_apart_from_digits(working: str, expected: str) -> None:
    assert separated(working) == expected


@pytest.mark.parametrize(
    ("working", "expected"),
    [
        ("قتل 5مدنيين", ["قتل", "5", "مدنيين"]),
        ("#ريف_حلب: RT", ["ريف", "حلب", "rt"]),
        ("...!", []),
    ],
)
def test_words_stand_where_they_are_said_to(working: str, expected: list[str]) -> None:
    found = list(words_at(working))
    assert [word for word, _, _ in found] == expected
    assert all(working[start:end].lower() == word for word, start, end in found)
