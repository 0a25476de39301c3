import pytest

from isnad.furniture.legend import has_credit, holds_toll, is_legend, tells_of_people
from isnad.furniture.lines import Line


@pytest.mark.parametrize(
    "text",
    [
        "آثار الدمار في حي سكني (رويترز)",
        "متطوعون في موقع القصف (تواصل اجتماعي)",
        "أهالٍ أمام منزل مدمر في البلدة - أرشيف",
        "دخان فوق الحي الشرقي - 4 من أيار 2022 (مكتب البلدة الإعلامي)",
    ],
)
def test_legends(text: str) -> None:
    assert is_legend(Line(0, text))


@pytest.mark.parametrize(
    "text",
    [
        "قتل ثلاثة مدنيين بقصف على البلدة.",
        "قصف على البلدة يوقع ضحايا",
        "وصل الجرحى (بينهم طفلان) إلى المشفى",
        "قال - وفق ما نقل عنه شهود عيان في البلدة - إن القصف توقف",
        "كلمة " * 30 + "(رويترز)",
    ],
)
def test_no_legends(text: str) -> None:
    assert not is_legend(Line(0, text))
    assert not has_credit(Line(0, text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("آثار الدمار في حي سكني (رويترز)", True),
        ("آثار الدمار في حي سكني (صور)", False),
        ("دخان فوق الحي الشرقي - 4 من أيار 2022 (مكتب البلدة الإعلامي)", True),
        ("عائلات تغادر البلدة سيراً - الريف الشرقي", False),
    ],
)
def test_only_a_known_credit_tells_by_itself(text: str, *, expected: bool) -> None:
    assert has_credit(Line(0, text)) is expected


def test_what_tells_of_people() -> None:
    assert tells_of_people(Line(0, "الحصيلة 12"))
    assert not tells_of_people(Line(0, "12"))
    assert holds_toll(Line(0, "قتلى في البلدة"))
    assert not holds_toll(Line(0, "الحصيلة 12"))
    assert not tells_of_people(Line(0, "دمار في البلدة"))
