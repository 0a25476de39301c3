from functools import partial

import pytest

from isnad.errors import IsnadError
from isnad.knowledge.profiles import Profile, profile, reading_key
from isnad.knowledge.source import parse
from isnad.model.bounds import Bounds
from isnad.model.count import Count
from isnad.model.terms import Exactness

READINGS = {
    "few",
    "some",
    "several",
    "bare_plural",
    "others",
    "many",
    "large",
    "dozens",
    "hundreds",
    "thousands",
    "most",
    "all",
}


@pytest.mark.parametrize("name", ["airwars", "literal"])
def test_every_reading_is_stated(name: str) -> None:
    found = profile(name)
    assert found.id == name
    assert found.name == f"{name}-{found.version}"
    assert set(found.readings) >= READINGS


@pytest.mark.parametrize(
    ("word", "key", "low", "high"),
    [
        ("عشرات", "dozens", 12, 24),
        ("العشرات", "dozens", 12, 24),
        ("مئات", "hundreds", 100, 200),
        ("العديد", "many", 2, 10),
        ("كثيرين", "many", 2, 10),
        ("عدد قليل", "few", 2, 2),
        ("عدد", "several", 2, 2),
        ("عدة", "several", 2, 2),
        ("بعض", "some", 2, 2),
        ("بضعة", "few", 2, 2),
        ("جرحى", "bare_plural", 2, 2),
        ("مدنيين", "bare_plural", 2, 2),
    ],
)
def test_airwars_reads_vague_words(word: str, key: str, low: int, high: int) -> None:
    assert reading_key(Count.vague(word)) == key
    assert profile("airwars").bounds(Count.vague(word)) == (Bounds(low, high), key)


@pytest.mark.parametrize("word", ["آلاف", "الآلاف", "عشرات الآلاف", "مئات الآلاف", "معظم", "جميع"])
def test_airwars_reads_no_number_into_some_words(word: str) -> None:
    assert profile("airwars").bounds(Count.vague(word)) is None


@pytest.mark.parametrize("word", ["عشرات", "مئات", "عدد كبير", "بعض", "جرحى", "آلاف"])
def test_literal_gives_no_bound(word: str) -> None:
    assert profile("literal").bounds(Count.vague(word)) is None


@pytest.mark.parametrize("name", ["airwars", "literal"])
@pytest.mark.parametrize(
    ("count", "low", "high", "rule"),
    [
        (Count.exactly(0), 0, 0, "exact"),
        (Count.exactly(5), 5, 5, "exact"),
        (Count.about(280), 280, 280, "about"),
        (Count.between(3, 7), 3, 7, "between"),
        (Count(40, None, Exactness.MORE_THAN), 40, 40, "more_than"),
        (Count(10, None, Exactness.AT_LEAST), 10, 10, "at_least"),
        (Count(None, 50, Exactness.LESS_THAN), 0, 50, "less_than"),
        (Count(None, 9, Exactness.AT_MOST), 0, 9, "at_most"),
    ],
)
def test_stated_numbers_and_open_ends(name: str, count: Count, low: int, high: int, rule: str) -> None:
    assert profile(name).bounds(count) == (Bounds(low, high), rule)


def test_a_large_number_is_read_like_dozens() -> None:
    assert profile("airwars").readings["large"] == profile("airwars").readings["dozens"] == (12, 24)


def test_only_vague_counts_have_a_reading() -> None:
    with pytest.raises(ValueError, match="not vague"):
        reading_key(Count.exactly(3))


def test_who_is_a_civilian_is_the_profiles_to_say() -> None:
    assert profile("airwars").unknown_is_civilian
    assert not profile("literal").unknown_is_civilian


@pytest.mark.parametrize("name", ["", "Airwars", "airwars.yaml", "../data/people", "nobody"])
def test_unknown_profile_is_a_clear_error(name: str) -> None:
    with pytest.raises(IsnadError) as told:
        profile(name)
    assert told.value.code == "knowledge.no_such_profile"
    assert repr(name) in told.value.message
    assert "airwars" in told.value.hint
    assert "literal" in told.value.hint


LINES = """
id: x
version: 1
title: t
source: s
unit: people
note: n
unknown_is_civilian: true
bodies_are_killed: true
"""


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("readings: {few: [2]}", "readings"),
        ("readings: {few: [a, b]}", "readings"),
        ("readings: {}\nextra: 1", "`extra`"),
        ("reading: {}", "`reading`"),
    ],
)
def test_wrong_profile_is_refused(line: str, field: str) -> None:
    with pytest.raises(IsnadError) as told:
        partial(parse, "mine.yaml", (LINES + line).encode(), Profile)()
    assert told.value.code == "knowledge.invalid"
    assert told.value.message.startswith("mine.yaml")
    assert field in told.value.message
