"""People named beside the dead who live: left behind, alone, orphaned; and those who only seem to."""

import pytest

from isnad.model.terms import Event

from .said import claims, counted

HARM = (Event.KILLED, Event.INJURED, Event.BODIES, Event.CASUALTIES)


def harmed(text: str) -> list[str]:
    """As in "killed 1 women": each claim of harm with its count and group."""
    return [
        f"{claim.event} {counted(claim.count)} {claim.victims.group}"
        for claim in claims(text)
        if claim.event in HARM and claim.victims is not None
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مقتل امرأة وأطفالها بقوا وحدهم.", ["killed 1 women"]),
        ("مقتل امرأة، وأطفالها بقوا وحدهم في الخيمة.", ["killed 1 women"]),
        ("قتلت امرأة وأطفالها الثلاثة بقوا لحالهم.", ["killed 1 women"]),
        ("قتل رجل وامرأة وأطفالهما ظلوا وحدهم.", ["killed 1 men", "killed 1 women"]),
        ("استشهاد أب وأم وأطفالهما الخمسة نجوا.", ["killed 1 men", "killed 1 women"]),
        ("مقتل امرأة وأطفالها لا يزالون أحياء.", ["killed 1 women"]),
        ("مقتل امرأة وطفلتها بقيت وحدها.", ["killed 1 women"]),
        ("مقتل امرأة وطفلتها ما زالت على قيد الحياة.", ["killed 1 women"]),
        ("مقتل امرأة وأطفالها باتوا دون معيل.", ["killed 1 women"]),
        ("مقتل رجل وثلاثة أطفال بقوا أحياء.", ["killed 1 men"]),
        ("قتلت الغارة رجلا وتركت ثلاثة أطفال أيتاما.", ["killed 1 men"]),
        ("قتلت الغارة والدهم وتركت ثلاثة أطفال وحدهم.", []),
        ("قتل رجل تاركا خلفه ثلاثة أطفال.", []),
        ("قتل رجل وترك وراءه زوجة وثلاثة أطفال.", ["killed 1 men"]),
        ("تركوا أطفالا وحدهم بعد مقتلهم.", []),
        ("أصيبت امرأة وأطفالها وحدهم في المنزل.", ["injured 1 women"]),
        ("أطفال بقوا وحدهم في المنزل.", []),
        ("بقي الأطفال وحدهم بعد القصف.", []),
        ("ظل الأطفال وحدهم ثلاثة أيام.", []),
        ("بقوا الأطفال لحالهم بعد القصف.", []),
        ("ثلاثة أطفال بقوا وحدهم بعد القصف.", []),
    ],
)
def test_the_living_are_none_of_the_dead(text: str, expected: list[str]) -> None:
    assert harmed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مقتل امرأة وأطفالها الثلاثة.", ["killed 1 women", "killed 3 children"]),
        ("مقتل امرأة وأطفالها بقيت جثثهم تحت الركام.", ["killed 1 women", "killed - children"]),
        ("مقتل رجل وثلاثة أطفال بقوا تحت الركام.", ["killed 1 men", "killed 3 children"]),
        ("مقتل ثلاثة أطفال أيتام.", ["killed 3 children"]),
        ("مقتل ثلاثة أطفال وحدهم في المنزل.", ["killed 3 children"]),
        ("مقتل ثلاثة أطفال بقوا وحدهم في المنزل.", ["killed 3 children"]),
        ("قتل القصف رجلا وخلف خمسة جرحى.", ["killed 1 men", "injured 5 people"]),
        ("مقتل رجل وزوجته وأطفاله الأربعة كانوا في المنزل.", ["killed 1 men", "killed 1 women", "killed 4 children"]),
        ("خلفت الغارة خمس جثث.", ["bodies 5 bodies"]),
        ("عثر على ثلاث جثث.", ["bodies 3 bodies"]),
        ("مقتل امرأة وأطفالها من أهل المدينة.", ["killed 1 women", "killed - children"]),
    ],
)
def test_those_who_remained_and_died_stay_among_the_dead(text: str, expected: list[str]) -> None:
    assert harmed(text) == expected
