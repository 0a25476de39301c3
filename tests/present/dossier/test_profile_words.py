"""What a method says of its profile, in the reader's language."""

import msgspec
import pytest

from isnad.knowledge.profiles import Profile, profile
from isnad.present.dossier.method import profile_rows
from isnad.present.language import Language


def words(found: Profile, language: Language) -> str:
    return "\n".join(f"{label}: {value}" for label, value in profile_rows(found, language))


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("airwars", "مدنيين"),
        ("literal", "أشخاص"),
        ("acled", "أشخاصاً، بحسب اليوم والمكان"),
        ("ucdp", "أشخاصاً، بحسب الطرف الذي خسرهم"),
    ],
)
def test_a_shipped_profile_is_told_in_arabic(name: str, unit: str) -> None:
    said = words(profile(name), Language.AR)
    assert f"ما يعدّه: {unit}" in said
    assert "ملاحظته: " in said
    assert " the " not in said


def test_a_note_in_no_arabic_stands_as_it_is() -> None:
    said = words(msgspec.structs.replace(profile("literal"), note_ar=""), Language.AR)
    assert "ملاحظته كما وردت في ملفه: " in said
    assert "A vague word" in said


def test_the_unit_is_a_noun_in_english_too() -> None:
    assert "What it counts: civilians" in words(profile("airwars"), Language.EN)


def test_a_recorder_of_everybody_says_so_and_which_number_it_takes() -> None:
    said = words(profile("acled"), Language.EN)
    assert "The figures count everybody, fighters too." in said
    assert "one number, the lowest" in said
    assert "tells of 10 or more, else the lower." in said
    assert "The figures count civilians." in words(profile("airwars"), Language.EN)
    assert "or more, else the lower" not in words(profile("ucdp"), Language.EN)
