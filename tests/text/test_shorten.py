"""Long lines are cut between words, and say that they are cut."""

import pytest
from hypothesis import given, strategies as st

from isnad.text.shorten import headline, shortened


@pytest.mark.parametrize(
    ("line", "most", "short"),
    [
        ("قصف على السوق", 13, "قصف على السوق"),
        ("قصف على السوق", 12, "قصف على…"),
        ("قصف على، السوق", 9, "قصف على…"),
        ("abcdef", 4, "abc…"),
        ("", 4, ""),
    ],
)
def test_a_cut_is_between_words(line: str, most: int, short: str) -> None:
    assert shortened(line, most) == short


@given(st.text(), st.integers(1, 40))
def test_what_is_short_begins_as_the_line_and_is_no_longer(line: str, most: int) -> None:
    short = shortened(line, most)
    assert len(short) <= most
    assert short == line or line.startswith(short.removesuffix("…"))


@pytest.mark.parametrize(
    ("title", "report", "said"),
    [("عنوان", "خبر", "عنوان"), (None, "\n  خبر أول\nثان", "خبر أول"), (" ", "خبر", "خبر"), (None, "", "")],
)
def test_a_report_without_a_title_has_its_first_line(title: str | None, report: str, said: str) -> None:
    assert headline(title, report, 20) == said
