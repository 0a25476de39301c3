"""A subject that goes on under "and so killed", and words for likely behind what they qualify."""

import pytest

from isnad.model.terms import Event, Modality

from .said import claims, doer, lines


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("أطلق حرس الحدود التركي النار على مدنيين فقتل شاباً.", ["killed by turkish_military? «حرس الحدود التركي»"]),
        ("فتحت قوات النظام النار وقتلت مزارعاً.", ["killed by syrian_government? «قوات النظام»"]),
        # a passive verb has its victim in the nominative
        ("أطلق حرس الحدود التركي النار فقتل شاب.", ["killed by -"]),
        # somebody else is the subject, or the verb begins anew
        ("أطلقت دورية تركية النار وقتل شاباً مجهولون في اليوم التالي.", ["killed by -"]),
        ("أطلق حرس الحدود التركي النار في الهواء. قتل شاباً مسلحون.", ["killed by -"]),
    ],
)
def test_whoever_opened_fire_killed_whom_the_accusative_names(text: str, by: list[str]) -> None:
    assert lines(text, doer, lambda claim: claim.event is Event.KILLED) == by


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("قتلت الغارة على الأرجح خمسة مدنيين.", Modality.LIKELY),
        ("قتلت على الأرجح خمسة مدنيين.", Modality.LIKELY),
        ("قتل خمسة مدنيين على الأرجح في القرية.", Modality.LIKELY),
        ("على الأرجح قتل خمسة مدنيين.", Modality.LIKELY),
        ("قتل خمسة مدنيين، وعلى الأرجح سيرتفع العدد.", Modality.ASSERTED),
        ("قتل خمسة مدنيين. والفاعل على الأرجح مجهول.", Modality.ASSERTED),
    ],
)
def test_likely_may_stand_behind(text: str, mood: Modality) -> None:
    assert [claim.modality for claim in claims(text) if claim.event is Event.KILLED] == [mood]
