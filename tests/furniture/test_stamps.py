from datetime import date

import pytest
from hypothesis import given, strategies as st

from isnad.furniture.stamps import Form, stamps


@pytest.mark.parametrize(
    ("text", "day", "form"),
    [
        ("2024-12-20", (2024, 12, 20), Form.YEAR_FIRST),
        ("2024-12-20T05:32:15+00:00", (2024, 12, 20), Form.YEAR_FIRST),
        ("2024/2/9", (2024, 2, 9), Form.YEAR_FIRST),
        ("٢٠٢٤-٠٢-٠٩", (2024, 2, 9), Form.YEAR_FIRST),
        ("12/02/2022", (2022, 2, 12), Form.YEAR_LAST),
        ("07/19/2025", (2025, 7, 19), Form.YEAR_LAST),
        ("07-7-2023", (2023, 7, 7), Form.YEAR_LAST),
        ("30.08.2023", (2023, 8, 30), Form.YEAR_LAST),
        ("19 يوليو 2025", (2025, 7, 19), Form.DAY_WORD),
        ("4تموز/يوليو 2022", (2022, 7, 4), Form.DAY_WORD),
        ("21 من شباط 2022", (2022, 2, 21), Form.DAY_WORD),
        ("9 تشرين الثاني / نوفمبر 2021", (2021, 11, 9), Form.DAY_WORD),
        ("30 / كانون الأول / 2024", (2024, 12, 30), Form.DAY_WORD),
        ("١٤ فبراير ٢٠٢٥", (2025, 2, 14), Form.DAY_WORD),
        ("20 يونيو، 2024", (2024, 6, 20), Form.DAY_WORD),
        ("3 September 2021", (2021, 9, 3), Form.DAY_WORD),
        ("3 Sept 2021", (2021, 9, 3), Form.DAY_WORD),
        ("July 19, 2025", (2025, 7, 19), Form.WORD_DAY),
        ("Jul 19, 2025", (2025, 7, 19), Form.WORD_DAY),
        ("يناير 18, 2022", (2022, 1, 18), Form.WORD_DAY),
    ],
)
def test_a_full_date_is_read_whole(text: str, day: tuple[int, int, int], form: Form) -> None:
    (stamp,) = stamps(text)
    assert (stamp.day, stamp.form) == (date(*day), form)
    assert text.startswith(stamp.span.of(text))
    (within,) = stamps(f"قيل ({text}) وانتهى")
    assert within.span.of(f"قيل ({text}) وانتهى") == stamp.span.of(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Shared with Public",
        "31/02/2022",
        "19 محرم 1445",
        "19 محرم 2025",
        "تموز 2021",
        "2021",
        "12/02/22",
        "20241220",
        "12024-12-20",
        "2024-12-205",
        "5 جرحى في تموز 2022",
        "5 تموز/شباط 2022",
        "July 2025",
        "3-2/2022",
    ],
)
def test_anything_less_is_no_date(text: str) -> None:
    assert stamps(text) == ()


def test_a_name_may_run_into_the_stamp() -> None:
    text = "شبكة الخبرDecember 23, 2025 · Shared"
    (stamp,) = stamps(text)
    assert stamp.span.of(text) == "December 23, 2025"


def test_several_dates_come_in_order() -> None:
    text = "آخر تحديث 2 شباط 2022، نشر في 1/2/2022 ثم 2021-12-31"
    assert [stamp.day for stamp in stamps(text)] == [date(2022, 2, 2), date(2022, 2, 1), date(2021, 12, 31)]


@given(
    st.dates(date(1990, 1, 1), date(2099, 12, 31)), st.sampled_from(["{0:%Y-%m-%d}", "{0:%d/%m/%Y}", "{0:%Y.%m.%d}"])
)
def test_numbers_round_trip(day: date, how: str) -> None:
    text = how.format(day)
    (stamp,) = stamps(text)
    assert stamp.day == day
    assert stamp.span.of(text) == text


@given(st.text(alphabet="0123456789٠١٢٣ -/.،,:\nشباطمنJuly", max_size=60))
def test_no_text_breaks_it_and_spans_lie_in_it(text: str) -> None:
    for stamp in stamps(text):
        assert any(char.isdigit() for char in stamp.span.of(text))
