"""Control that somebody holds or has lost is no taking of it."""

import pytest

from isnad.model.terms import Event, Modality

from .said import claims


def taken(text: str) -> list[Modality]:
    return [claim.modality for claim in claims(text) if claim.event is Event.CONTROL]


@pytest.mark.parametrize(
    "text",
    [
        "فقد التنظيم آخر قرية كان يسيطر عليها في ريف حمص.",
        "خسرت الفصائل في حلب التلال التي سيطرت عليها قبل شهر.",
        "طرد الجيش مسلحين من بلدة الباب التي يسيطرون عليها.",
        "وصل الوفد إلى مدينة الباب التي تسيطر عليها الفصائل.",
        "ما زالت الفصائل تسيطر على مدينة الباب.",
        "لم تعد الفصائل تسيطر على مدينة الباب.",
        "فقد التنظيم السيطرة على مدينة الباب.",
        "أدت المعارك إلى فقدان السيطرة على مدينة الباب.",
    ],
)
def test_what_is_held_or_lost_is_not_taken(text: str) -> None:
    assert taken(text) == []


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("سيطرت الفصائل على مدينة الباب.", Modality.ASSERTED),
        ("أعلنت الفصائل السيطرة على مدينة الباب.", Modality.ASSERTED),
        ("فقد الجيش عشرة جنود بعد السيطرة على مدينة الباب.", Modality.ASSERTED),
        ("خسر الجيش عشرة جنود، وسيطرت الفصائل على مدينة الباب.", Modality.ASSERTED),
        ("تحاول الفصائل أن تسيطر على مدينة الباب.", Modality.PLANNED),
        ("ستسيطر الفصائل على مدينة الباب.", Modality.EXPECTED),
        ("لم تسيطر الفصائل على مدينة الباب.", Modality.NEGATED),
    ],
)
def test_a_taking_that_is_told_meant_or_denied_is_read(text: str, mood: Modality) -> None:
    assert taken(text) == [mood]
