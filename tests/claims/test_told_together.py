"""Dead and injured under one number, victims among whom the injured are told apart, and people in one place each."""

import pytest

from isnad.model.claim import POSSIBLE_FIGHTER
from isnad.model.terms import Event, Group, VictimStatus

from .said import claims, counted

HARM = (Event.KILLED, Event.INJURED, Event.CASUALTIES)

TOGETHER = [
    ("سقوط 6 شهداء وجرحى في حلب.", ["casualties 6"]),
    ("سبعة قتلى وجرحى بقصف على حمص.", ["casualties 7"]),
    ("سقط 9 قتلى وجرحى من المدنيين.", ["casualties 9"]),
    ("عدد القتلى والجرحى ارتفع إلى 12.", ["casualties 12"]),
    ("ارتفع عدد القتلى والجرحى إلى 14 مدنياً.", ["casualties 14"]),
]
APART = [
    ("سقوط 6 شهداء و5 جرحى في حلب.", ["killed 6", "injured 5"]),
    ("سقوط 6 شهداء وعشرات الجرحى.", ["killed 6", "injured 'عشرات'"]),
    ("خمسة قتلى، وجرحى آخرون في حمص.", ["killed 5", "injured 'جرحى'"]),
    ("شهيدان وجرحى في حلب.", ["killed 2", "injured 'جرحى'"]),
    ("ارتفع عدد القتلى إلى 5 والجرحى إلى 12.", ["killed 5", "injured 12"]),
    ("نقل القتلى والجرحى إلى المشفى.", []),
]
VICTIMS = [
    ("سقوط 3 ضحايا وإصابة خمسة في حلب.", ["killed 3", "injured 5"]),
    ("3 ضحايا و5 جرحى بقصف على حمص.", ["killed 3", "injured 5"]),
    ("بلغت حصيلة ضحايا الغارة 4 بينهم فتى فضلاً عن إصابة 11 آخرين.", ["killed 4", "killed 1", "injured 11"]),
    ("ارتفاع عدد ضحايا مجزرة السوق إلى 10 أشخاص.", ["killed 10"]),
    ("بلغ عدد الضحايا 20 بينهم 5 جرحى.", ["casualties 20", "injured 5"]),
    ("سقوط أربعة ضحايا في حلب. وأصيب خمسة في حمص.", ["casualties 4", "injured 5"]),
    ("سقوط ضحايا بقصف على حلب.", ["casualties 'ضحايا'"]),
]
RUNNING = [
    ("وصل عدد الشهداء إلى أكثر من 7، والقصف مستمر.", ["killed >7"]),
    ("تراجع عدد القتلى إلى أقل من 20.", ["killed <20"]),
    ("ارتفعت الحصيلة من نحو 5 إلى 8 قتلى.", ["killed 8"]),
    ("قال طبيب يعالج الجرحى، إن عدد الشهداء ارتفع إلى 5.", ["killed 5"]),
]
PLACES = [
    ("استشهد طفل في حلب ورجل في حمص.", ["killed 1", "killed 1"]),
    ("استشهد طفل في حلب، ورجل في حمص وامرأة في الباب.", ["killed 1", "killed 1", "killed 1"]),
    ("مقتل 3 مدنيين في حلب وطفل وامرأة في حمص.", ["killed 3", "killed 1", "killed 1"]),
    ("قتلت طفلة في قرية الزيزفون وسيدة في قرية السنديان.", ["killed 1", "killed 1"]),
    ("قتل رجل في حلب وأخ في الأربعين من عمره.", ["killed 1"]),
    ("قتل رجل في حلب وامرأة في منزلها.", ["killed 1"]),
]


@pytest.mark.parametrize(("text", "expected"), [*TOGETHER, *APART, *VICTIMS, *RUNNING, *PLACES])
def test_who_is_counted_together(text: str, expected: list[str]) -> None:
    assert [f"{c.event} {counted(c.count)}" for c in claims(text) if c.event in HARM] == expected


@pytest.mark.parametrize(
    ("text", "group", "status"),
    [
        ("سقط 9 قتلى وجرحى من المدنيين.", Group.CIVILIANS, VictimStatus.CIVILIAN),
        ("سقوط 8 قتلى وجرحى من المقاتلين.", Group.FIGHTERS, VictimStatus.FIGHTER),
        ("سقوط 8 قتلى وجرحى في حلب.", Group.PEOPLE, VictimStatus.UNKNOWN),
    ],
)
def test_who_they_are_may_stand_behind_the_second_noun(text: str, group: Group, status: VictimStatus) -> None:
    victims = claims(text)[0].victims
    assert victims is not None
    assert (victims.group, victims.status) == (group, status)


@pytest.mark.parametrize(
    "text",
    [
        "استشهاد 12 مدنياً وعسكرياً في حلب.",
        "سقوط 12 شهيداً من العسكريين والمدنيين في حلب.",
        "مقتل 5 مدنيين وعسكريين في حمص.",
        "مقتل عشرات المدنيين والعسكريين في حمص.",
    ],
)
def test_civilians_and_soldiers_under_one_number_are_people(text: str) -> None:
    found = [claim.victims for claim in claims(text) if claim.event is Event.KILLED]
    assert [(v.group, v.status, v.roles) for v in found if v is not None] == [
        (Group.PEOPLE, VictimStatus.UNKNOWN, (POSSIBLE_FIGHTER,))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "مقتل 5 مدنيين و3 عسكريين في حلب.",
        "مقتل 12 مدنياً وعسكريين اثنين في حلب.",
        "مقتل مدنيين وعسكريين في حلب.",
        "مقتل عدد من المدنيين ومقاتلين في حلب.",
    ],
)
def test_civilians_and_soldiers_with_a_count_each_stay_apart(text: str) -> None:
    found = [claim.victims for claim in claims(text) if claim.event is Event.KILLED]
    assert [v.group for v in found if v is not None] == [Group.CIVILIANS, Group.FIGHTERS]
