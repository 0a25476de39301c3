"""The word before a place: the letters that an expression finds there, spaces aside."""

import re

import pytest
from hypothesis import given, strategies as st

from isnad.claims.word import word_before
from isnad.text.alphabet import LETTERS

_LAST_WORD = re.compile(rf"([{LETTERS}]+)[ ]*\Z")


@given(st.text("قصف ،\n2aـ", max_size=20), st.data())
def test_it_is_what_an_expression_finds(text: str, data: st.DataObject) -> None:
    start, position = sorted(data.draw(st.integers(0, len(text))) for _ in range(2))
    found = _LAST_WORD.search(text, start, position)
    begin, end = word_before(text, start, position)
    assert text[begin:end] == ("" if found is None else found[1])
    assert found is None or (begin, end) == found.span(1)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("قصف المدينة", "المدينة"),
        ("قصف المدينة  ", "المدينة"),
        ("قصف،مدينة", "مدينة"),
        ("قصف المدينة،", ""),
        ("قصف 5", ""),
        ("", ""),
    ],
)
def test_a_mark_or_a_digit_is_no_word(text: str, word: str) -> None:
    begin, end = word_before(text, 0, len(text))
    assert text[begin:end] == word
