"""Whose member or organ a speaker is on the day of the report: names pass on, and outlets change hands."""

from datetime import date

import pytest

from .hearing import Heard

SAID = "سقط قتيلان في القرية"
LAST, FIRST = date(2024, 12, 7), date(2024, 12, 8)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        (f"قالت وكالة سانا إن {SAID}.", "syrian_government", "syrian_government_2024"),
        (f"وقالت الإخبارية السورية إن {SAID}.", "syrian_government", "syrian_government_2024"),
        (f"أعلن الجيش السوري أن {SAID}.", "syrian_government", "syrian_government_2024"),
        (f"قال مصدر في وزارة الدفاع السورية إن {SAID}.", "syrian_government", "syrian_government_2024"),
        (f"قال المتحدث باسم الجيش السوري ماهر الديب إن {SAID}.", "syrian_government", "syrian_government_2024"),
        (f"قال مسؤول في سانا إن {SAID}.", "syrian_government", "syrian_government_2024"),
        # a name that is only the former one's stays with it, and one that never changed hands as it was
        (f"قال مصدر في قوات النظام إن {SAID}.", "syrian_government", "syrian_government"),
        (f"قالت صحيفة تشرين إن {SAID}.", "syrian_government", None),
        (f"أعلنت قسد أن {SAID}.", "sdf", "sdf"),
        (f"قالت وكالة الأناضول إن {SAID}.", "turkey", "turkey"),
        (f"قالت عنب بلدي إن {SAID}.", None, None),
    ],
)
def test_the_day_of_the_report_decides_whose_side_a_speaker_is_on(
    text: str, before: str | None, after: str | None
) -> None:
    assert [_side(text, day) for day in (LAST, FIRST)] == [before, after]


def test_without_a_day_an_outlet_that_changed_hands_has_no_side() -> None:
    assert _side(f"قالت وكالة سانا إن {SAID}.", None) is None
    assert _side(f"قالت وكالة الأناضول إن {SAID}.", None) == "turkey"


def _side(text: str, day: date | None) -> str | None:
    (stretch, *_) = Heard(text, day).speech.stretches
    return stretch.links[-1].affiliation
