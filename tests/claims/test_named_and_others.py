"""Who is counted beside somebody named: "Karim and five others", "with five of her members"; and what loses no life."""

import pytest

from isnad.model.terms import Event

from .said import claims


def counted(text: str, event: Event = Event.KILLED) -> list[int | None]:
    return [c.count.low for c in claims(text) if c.event is event and c.count is not None and c.part_of is None]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("استشهد ابو محمد وتنين من ولاده", [1, 2]),
        ("استشهد أبو كريم وثلاثة من جيرانه", [1, 3]),
        ("استشهد كريم الحلو وخمسة آخرون", [1, 5]),
        ("استشهد عبد الله الحلو وخمسة أطفال", [1, 5]),
        ("قضى الشاب وخطيبته", [1, 1]),
        ("مقتل القيادية سلمى الحلو مع خمسة من عناصرها", [1, 5]),
        ("مقتل رجل مع خمسة من أبنائه", [1, 5]),
        ("مقتل رجل مع زوجته وأطفاله الثلاثة", [1, 1, 3]),
        ("استشهاد الطفل كريم الحلو مع والدته", [1, 1]),
        ("قتل محمد ثلاثة", [3]),
        ("قتل الجيش وثلاثة", [3]),
        ("مقتل شاب في اشتباك مع خمسة من عناصر التنظيم", [1]),
        ("مقتل شاب خلال شجار مع شقيقه", [1]),
        ("مقتل طفل كان مع والده", [1]),
    ],
)
def test_everybody_is_counted_once(text: str, numbers: list[int]) -> None:
    assert counted(text) == numbers


@pytest.mark.parametrize(
    "text",
    ["فُقد أثر 30 صياداً قبالة الساحل", "فقد الشاب كريم الحلو هاتفه", "فقد الاتصال بالشاب كريم الحلو"],
)
def test_what_is_lost_is_no_life(text: str) -> None:
    assert not [claim for claim in claims(text) if claim.victims is not None and claim.victims.names]
    assert counted(text) == []
