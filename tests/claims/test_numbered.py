"""Numbers that stand before the word for a death, beside a total, or behind the name of a body."""

import pytest

from .hearing import Heard
from .said import claims, happening, lines, outcome


def told(text: str) -> list[str]:
    return lines(text, outcome, lambda claim: claim.victims is not None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15 وفاة جراء الجوع خلال يوم.", ["killed وفاة | 15 15 | people unknown"]),
        ("نحو 15 وفاة بسبب الجوع.", ["killed وفاة | ~15 نحو 15 | people unknown"]),
        (
            "سجلت وزارة الصحة 12 وفاة و30 إصابة في القصف.",
            ["killed وفاة | 12 12 | people unknown", "injured إصابة | 30 30 إصابة | people unknown"],
        ),
        # those who died stand behind it
        ("وفاة 15 شخصاً في القصف.", ["killed وفاة | 15 15 شخصاً | people unknown"]),
        # a year, a day, a number too small for the singular
        ("في عام 2015 وفاة غامضة.", []),
        ("يوم 12 وفاة غامضة.", []),
    ],
)
def test_a_number_before_the_word_for_death(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("تضاربت الأنباء حول عدد القتلى، إذ تحدثت مصادر عن 10 قتلى فيما قالت أخرى إنهم 15.", [10]),
        ("ارتفع عدد القتلى من 10 قتلى إلى 25.", [25]),
        ("ارتفع عدد القتلى في الهجوم الذي وقع أمس إلى 25 قتيلاً.", [25]),
    ],
)
def test_a_total_passes_over_no_count_of_its_own_noun(text: str, counts: list[int]) -> None:
    found = (claim.count for claim in claims(text) if claim.victims is not None)
    assert [None if count is None else count.low for count in found] == counts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("توفي ثلاثة في مستشفى كمال عدوان.", []),
        ("قتل وسام عدوان وثلاثة من أقاربه.", []),
        ("أدى العدوان على القرية إلى مقتل خمسة.", ["attack عدوان"]),
        ("شنت الطائرات عدواناً على القرية أدى لمقتل ثلاثة.", ["attack عدواناً | airstrike"]),
    ],
)
def test_a_surname_is_no_attack(text: str, expected: list[str]) -> None:
    assert lines(text, happening, lambda claim: claim.victims is None) == expected


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("سجلت وزارة الصحة 12 قتيلاً في القصف.", "وزارة الصحة|organisation"),
        ("وثقت وزارة الصحة 12 قتيلاً في القصف.", "وزارة الصحة|organisation+"),
        ("قال اللواء 105 إن في القرية 12 قتيلاً.", "اللواء 105|organisation"),
    ],
)
def test_a_number_is_part_of_a_name_where_it_counts_nobody(text: str, chain: str) -> None:
    assert Heard(text).chain("قتيلا") == chain
