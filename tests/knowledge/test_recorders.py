"""The readings of recorders that count everybody, case by case of their codebooks."""

from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.knowledge.profiles import profile
from isnad.model.bounds import Bounds
from isnad.model.count import Count


@pytest.mark.parametrize(
    ("word", "small", "large"),
    [
        ("بضعة", 3, 10), ("بعض", 3, 10), ("عدة", 3, 10), ("عدد", 3, 10), ("مدنيين", 3, 10), ("العديد", 3, 10),
        ("عدد كبير", 10, 10), ("عشرات", 10, 10), ("مئات", 100, 100), ("آلاف", 1000, 1000), ("عشرات الآلاف", 1000, 1000),
    ],
)  # fmt: skip
def test_acled_states_one_number_by_the_scale_of_the_event(word: str, small: int, large: int) -> None:
    for is_large, wanted in ((False, small), (True, large)):
        found = profile("acled").at_scale(large=is_large).bounds(Count.vague(word))
        assert found is not None
        assert found[0] == Bounds(wanted, wanted)


@pytest.mark.parametrize(("word", "least"), [("بضعة", 2), ("مدنيين", 2), ("عشرات", 10), ("مئات", 100), ("آلاف", 1000)])
def test_ucdp_reads_the_least_that_a_word_can_mean(word: str, least: int) -> None:
    found = profile("ucdp").bounds(Count.vague(word))
    assert found is not None
    assert found[0] == Bounds(least, least)


@pytest.mark.parametrize("name", ["acled", "ucdp"])
@pytest.mark.parametrize("word", ["معظمهم", "جميع"])
def test_no_number_is_read_into_shares(name: str, word: str) -> None:
    assert profile(name).bounds(Count.vague(word)) is None


@pytest.mark.parametrize(
    ("name", "unit", "whom", "point"),
    [
        ("airwars", "civilians", "civilians", "none"),
        ("literal", "people", "civilians", "none"),
        ("acled", "place_day", "everybody", "lowest"),
        ("ucdp", "sides", "everybody", "none"),
    ],
)
def test_units_of_recorders(name: str, unit: str, whom: str, point: str) -> None:
    found = profile(name)
    assert (found.unit, found.whom, found.point) == (unit, whom, point)


def test_ucdp_says_that_its_way_with_vague_words_is_not_known() -> None:
    assert "we did not find published" in profile("ucdp").note


def test_acled_says_how_tens_are_read() -> None:
    assert 'عشرات is literally "tens"' in profile("acled").note


def test_a_profile_without_scale_is_the_same_at_every_scale() -> None:
    assert profile("ucdp").at_scale(large=True) is profile("ucdp")


def test_a_scaled_profile_bears_its_own_name() -> None:
    assert profile("acled").at_scale(large=True).name == profile("acled").name


FILE = """
id: own_scale_{n}
version: 1
title: t
source: s
unit: {unit}
note: n
unknown_is_civilian: true
bodies_are_killed: false
readings: {{few: null, some: null, several: [2, 9], bare_plural: null, others: null, many: null, large: null,
  dozens: null, hundreds: null, thousands: null, most: null, all: null}}
scale: {{readings: [{key}], injured: 5}}
"""


@pytest.mark.parametrize(
    ("unit", "key", "code", "words"),
    [
        ("people", "many", "knowledge.profile_readings", "`many`"),
        ("households", "several", "knowledge.invalid", "households"),
        ("people", "plenty", "knowledge.invalid", "plenty"),
    ],
)
def test_a_scale_or_unit_that_nobody_knows(tmp_path: Path, unit: str, key: str, code: str, words: str) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(FILE.format(n=len(words), unit=unit, key=key), "utf-8")
    with pytest.raises(IsnadError) as told:
        profile(str(file))
    assert told.value.code == code
    assert words in told.value.message
