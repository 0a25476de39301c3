"""How many, in every way that reports say it, and the texts that count nobody."""

from pathlib import Path

import pytest
import yaml

from isnad.mentions.phrase import Phrase, is_of_people
from isnad.model.terms import Exactness

from .reading import counts_of, phrases_of

HERE = Path(__file__).parent
AMOUNTS: dict[str, dict[str, list[str]]] = yaml.safe_load((HERE / "amounts.yaml").read_text(encoding="utf-8"))
UNCOUNTED: dict[str, list[str]] = yaml.safe_load((HERE / "uncounted.yaml").read_text(encoding="utf-8"))
PHRASINGS = [
    (value if kind in ("exact", "between") else f"{kind} {value}", text)
    for kind, values in AMOUNTS.items()
    for value, texts in values.items()
    for text in texts
]
NOBODY = [text for texts in UNCOUNTED.values() for text in texts]


def numbered(text: str) -> list[Phrase]:
    """Phrases that a number, a dual or a range states of people; a bare singular counts only where a verb says so."""
    return [
        phrase
        for phrase in phrases_of(text)
        if phrase.count is not None
        and phrase.count.exactness is not Exactness.VAGUE
        and phrase.rule != "quantity.singular"
        and is_of_people(phrase)
    ]


@pytest.mark.parametrize(("said", "text"), PHRASINGS)
def test_every_phrasing_says_one_amount(said: str, text: str) -> None:
    assert [found for _, found in counts_of(text)] == [said]


@pytest.mark.parametrize(("said", "text"), PHRASINGS)
def test_what_follows_a_phrasing_leaves_it_alone(said: str, text: str) -> None:
    assert [found for _, found in counts_of(f"{text} في القصف.")] == [said]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_counted(text: str) -> None:
    assert [p for p in numbered(text) if p.noun is not None or not text.startswith("مقتل 5")] == []


@pytest.mark.parametrize("text", [text for text in NOBODY if "\n" not in text and text not in UNCOUNTED["borders"]])
def test_nobody_is_counted_inside_a_sentence(text: str) -> None:
    assert numbered(f"وذكرت المصادر {text} أمس.") == []


def test_the_tables_are_large_enough_to_tell() -> None:
    assert len(PHRASINGS) >= 250
    assert len(NOBODY) >= 120


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أكثر من 400 عنصر و100 عائلة", ["more_than 400", "100"]),
        ("نحو 20 قتيلاً و30 جريحاً", ["about 20", "30"]),
        ("20 قتيلاً على الأقل و30 جريحاً", ["at_least 20", "30"]),
        ("20 قتيلاً و30 جريحاً على الأقل", ["20", "at_least 30"]),
        ("ما بين 3 و5 قتلى و10 جرحى", ["3..5", "10"]),
        ("أقل من 10 قتلى ونحو 20 جريحاً", ["less_than 10", "about 20"]),
        ("طفلان وثلاث نساء", ["2", "3"]),
        ("عشرات القتلى و15 جريحاً", ["vague عشرات", "15"]),
    ],
)
def test_a_bound_holds_for_its_own_number_only(text: str, expected: list[str]) -> None:
    assert [found for _, found in counts_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("100 إلى 3 آلاف شخص", "100..3000"),
        ("ألف إلى 3 آلاف شخص", "1000..3000"),
        ("500 إلى ألف شخص", "500..1000"),
        ("30 إلى 40 ألف شخص", "30000..40000"),
        ("مئة إلى مئتي شخص", "100..200"),
    ],
)
def test_a_scale_said_once_holds_for_both_ends_where_it_fits(text: str, expected: str) -> None:
    assert [found for _, found in counts_of(f"نزوح {text}")] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مقتل طفل", 1),
        ("إصابة امرأة", 1),
        ("مقتل شاب", 1),
        ("قُتل مدني", 1),
        ("مقتل مدنيَيْن", 2),
        ("مقتل مدنيِّينَ", None),
        ("مقتل مدنيين", None),
        ("مقتل المدني", 1),
    ],
)
def test_the_form_of_a_noun_is_a_number_only_where_it_tells(text: str, expected: int | None) -> None:
    (phrase,) = phrases_of(text)
    assert phrase.count is not None
    assert (phrase.count.low, phrase.count.high) == (expected, expected)


@pytest.mark.parametrize(
    "text",
    ["أطلق النار نحو طفلين", "تجاوز طفلان الحاجز", "أكثر من المدنيين", "أكثر من مرة", "فاقت عائلة أخرى", "أقل من شخص"],
)
def test_a_bound_before_a_noun_without_a_number_is_read_only_where_it_is_one(text: str) -> None:
    assert [p.rule for p in phrases_of(text) if p.rule == "quantity.bound_noun"] == []
