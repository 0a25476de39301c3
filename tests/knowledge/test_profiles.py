import os
from functools import partial
from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.knowledge.profiles import FOLDERS, Profile, profile, reading_key
from isnad.knowledge.source import parse
from isnad.model.bounds import Bounds
from isnad.model.count import Count
from isnad.model.terms import Exactness

SHIPPED = ["acled", "airwars", "literal", "ucdp"]
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


@pytest.mark.parametrize("name", SHIPPED)
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


@pytest.mark.parametrize("word", ["معظمهم", "معظمهن", "معظمها"])
def test_most_of_them_is_most(word: str) -> None:
    assert reading_key(Count.vague(word)) == "most"


@pytest.mark.parametrize(("total", "low", "high"), [(9, 5, 9), (4, 2, 4), (1, 1, 1)])
def test_most_is_half_to_all(total: int, low: int, high: int) -> None:
    assert profile("airwars").bounds_of_most(Count.exactly(total)) == (Bounds(low, high), "most.half_to_all")
    assert profile("literal").bounds_of_most(Count.exactly(total)) is None
    assert profile("airwars").bounds_of_most(Count(4, None, Exactness.MORE_THAN)) is None


def test_households_have_people() -> None:
    assert profile("airwars").bounds_of_households(Count.exactly(3)) == (Bounds(6, 6), "household")
    assert profile("airwars").bounds_of_households(Count.vague("عائلات")) is None
    assert profile("literal").bounds_of_households(Count.exactly(3)) is None


@pytest.mark.parametrize("word", ["عشرات", "مئات", "عدد كبير", "بعض", "جرحى", "آلاف"])
def test_literal_gives_no_bound(word: str) -> None:
    assert profile("literal").bounds(Count.vague(word)) is None


@pytest.mark.parametrize("name", SHIPPED)
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


OWN = """
id: {id}
version: 3
title: t
source: s
unit: people
note: n
unknown_is_civilian: true
bodies_are_killed: false
household: 4
readings: {{{readings}}}
"""
ALL = ", ".join(f"{key}: [3, 9]" for key in sorted(READINGS))


def written(folder: Path, name: str, readings: str = ALL) -> Path:
    file = folder / f"{name}.yaml"
    file.write_text(OWN.format(id=name, readings=readings), encoding="utf-8")
    return file


def test_a_file_of_the_users_own_is_a_profile_and_known_by_its_id_then(tmp_path: Path) -> None:
    file = written(tmp_path, "by_file")
    found = profile(str(file))
    assert (found.name, found.household) == ("by_file-3", 4)
    assert profile("by_file") is found
    assert found.bounds(Count.vague("عشرات")) == (Bounds(3, 9), "dozens")


def test_a_folder_of_the_settings_is_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty, full = tmp_path / "empty", tmp_path / "full"
    for folder in (empty, full):
        folder.mkdir()
    written(full, "by_folder")
    monkeypatch.setenv(FOLDERS, os.pathsep.join([str(empty), str(full)]))
    assert profile("by_folder").name == "by_folder-3"
    with pytest.raises(IsnadError) as told:
        profile("not_there")
    assert told.value.code == "knowledge.no_such_profile"


@pytest.mark.parametrize(
    ("name", "readings", "code", "words"),
    [
        ("literal", ALL, "knowledge.profile_taken", "literal"),
        ("lacks", "few: [2, 2]", "knowledge.profile_readings", "some"),
        ("turned", ALL.replace("few: [3, 9]", "few: [9, 3]"), "knowledge.profile_readings", "`few`"),
        ("below", ALL.replace("few: [3, 9]", "few: [-1, 3]"), "knowledge.profile_readings", "`few`"),
        ("unknown", ALL + ", plenty: [2, 2]", "knowledge.invalid", "readings"),
    ],
)
def test_wrong_file_is_one_clear_sentence(tmp_path: Path, name: str, readings: str, code: str, words: str) -> None:
    file = written(tmp_path, name, readings)
    with pytest.raises(IsnadError) as told:
        profile(str(file))
    assert told.value.code == code
    assert told.value.message.startswith(file.name)
    assert words in told.value.message
    assert "\n" not in told.value.message


@pytest.mark.parametrize("name", SHIPPED)
def test_rules_about_parties_have_ids_of_their_own(name: str) -> None:
    ids = [rule.id for rule in profile(name).parties]
    assert len(set(ids)) == len(ids)
    assert all(rule.note and rule.beside for rule in profile(name).parties)


@pytest.mark.parametrize(("party", "other"), [("nobody", "sdf"), ("sdf", "nobody")])
def test_rule_about_a_party_that_is_not_registered(tmp_path: Path, party: str, other: str) -> None:
    file = written(tmp_path, f"{party}_{other}")
    rule = f"{{id: r, note: n, party: {party}, does: adds, beside: [{other}]}}"
    file.write_text(file.read_text("utf-8") + f"parties: [{rule}]\n", "utf-8")
    with pytest.raises(IsnadError) as told:
        profile(str(file))
    assert told.value.code == "knowledge.profile_parties"
    assert "'nobody'" in told.value.message


def test_missing_file_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(IsnadError) as told:
        profile(str(tmp_path / "none.yaml"))
    assert told.value.code == "knowledge.no_such_profile"
