import pytest
from hypothesis import given, strategies as st

from isnad.numbers.unreadable import unreadable_numbers
from isnad.text.working import working_copy


def unreadable(received: str) -> list[tuple[str, str]]:
    copy = working_copy(received)
    return [(copy.span(u.start, u.end).of(received), u.reason.code) for u in unreadable_numbers(copy.text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"بلغ {10**30} قتيلاً", [(str(10**30), "number.beyond_sense")]),
        ("بلغ 9,999,999,999,999 شخصاً", [("9,999,999,999,999", "number.beyond_sense")]),
        ("٠٠٠٠ قتيل", [("٠٠٠٠", "number.broken")]),
        ("بلغ 1.2.3.4 قتيل", [("1.2.3.4", "number.broken")]),
        ("بلغ 1,50,0 قتيل", [("1,50,0", "number.broken")]),
        ("بلغ 12,34,567 قتيل", [("12,34,567", "number.broken")]),
    ],
)
def test_it_is_told_why(text: str, expected: list[tuple[str, str]]) -> None:
    assert unreadable(text) == expected


@pytest.mark.parametrize(
    "text",
    ["قُتل 5", "1,500 شخص", "12:20", "3/9/2021", "0933123456", "00963933123456", "3.5 درجات", "50%", "خبر24", "د1.2.3"],
)
def test_what_is_a_number_or_something_else_is_not_broken(text: str) -> None:
    assert unreadable(text) == []


@given(st.text(alphabet="0123456789٠١٢.,،٫٬:/- Kكم", max_size=60))
def test_spans_hold_and_nothing_raises(text: str) -> None:
    assert all(words.strip() == words for words, _ in unreadable(text))
