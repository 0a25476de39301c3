"""Outlets whose names also say a place and a day, told apart by the words around them."""

import pytest

from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import OutletMeaning
from isnad.mentions.items import read_passage

from .reading import INDEX


def outlets(text: str) -> list[str]:
    passage = read_passage(text, lexicon(), INDEX)
    return [passage.text[i.start : i.end] for i in passage.items if i.meaning(OutletMeaning) is not None]


def places(text: str) -> list[str]:
    passage = read_passage(text, lexicon(), INDEX)
    return [passage.text[i.start : i.end] for i in passage.items if i.place is not None]


@pytest.mark.parametrize(
    "text",
    [
        "قالت حلب اليوم إن السوق أغلق.",
        "نقلت حلب اليوم عن شاهد أن السوق أغلق.",
        "وأضافت حلب اليوم أن السوق أغلق.",
        "بحسب حلب اليوم أغلق السوق.",
        "وفق «حلب اليوم» أغلق السوق.",
        "نقلا عن حلب اليوم أغلق السوق.",
        "قال مراسل حلب اليوم إن السوق أغلق.",
        "أصيب مصور حلب اليوم.",
        "عبر شاشة حلب اليوم.",
        "قال الطبيب لحلب اليوم إن السوق أغلق.",
        "قال في تصريح لحلب اليوم إن السوق أغلق.",
        "في مقابلة مع حلب اليوم قال الطبيب ذلك.",
        "حلب اليوم: إغلاق السوق.",
        "إغلاق السوق - حلب اليوم",
        "إغلاق السوق (حلب اليوم)",
        "المصدر: حلب اليوم",
        "إغلاق السوق.\nحلب اليوم\nالأربعاء",
        "حلب اليوم قالت إن السوق أغلق.",
        "نشرت حلب اليوم صورا للسوق.",
        "قالت عنب بلدي وحلب اليوم إن السوق أغلق.",
        "#حلب_اليوم إغلاق السوق.",
    ],
)
def test_the_outlet(text: str) -> None:
    assert "اليوم" in "".join(outlets(text))
    assert places(text) == []


@pytest.mark.parametrize("text", ["أفادت قناة حلب اليوم بذلك.", "ذكر تلفزيون حلب اليوم ذلك."])
def test_the_outlet_behind_its_own_noun(text: str) -> None:
    assert len(outlets(text)) == 1
    assert places(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "أغلق السوق في حلب اليوم.",
        "أغلق السوق بحلب اليوم الثلاثاء.",
        "أغلق السوق في مدينة حلب اليوم.",
        "وصل إلى حلب اليوم عشرة تجار.",
        "خرج من حلب اليوم عشرة تجار.",
        "قصف على حلب اليوم.",
        "تعرضت حلب اليوم لقصف.",
        "شهدت حلب اليوم إغلاق السوق.",
        "حلب اليوم تحت القصف.",
        "عاجل | حلب اليوم تحت القصف.",
        "قال التاجر إن حلب اليوم بلا كهرباء.",
        "وصلت المساعدات لحلب اليوم.",
        "قصف ريف حلب اليوم.",
        "قصف أحياء حلب اليوم.",
        "في حلب اليوم قال التاجر ذلك.",
        "وصف محافظ حلب اليوم ذلك بالجريمة.",
    ],
)
def test_the_place_on_that_day(text: str) -> None:
    assert outlets(text) == []
    assert places(text) == ["حلب"]


def test_the_day_is_found_too() -> None:
    passage = read_passage("أغلق السوق في حلب اليوم.", lexicon(), INDEX)
    assert [passage.text[i.word : i.end] for i in passage.items if i.hit is not None][-1] == "اليوم"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأضافت عنب بلدي أن السوق أغلق.", ["عنب بلدي"]),
        ("ذكرت روسيا اليوم أن السوق أغلق.", ["روسيا اليوم"]),
        ("أغلق السوق في روسيا اليوم.", []),
    ],
)
def test_other_names(text: str, expected: list[str]) -> None:
    assert outlets(text) == expected
