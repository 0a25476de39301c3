import re
import unicodedata

import pytest

from isnad.text.alphabet import (
    BLANKS,
    EXPANSIONS,
    FOLD,
    INVISIBLE,
    LETTERS,
    NEWLINES,
    RECEIVED_LETTERS,
    SHAPES,
    TATWEEL,
    VOWELS,
    characters_of,
)

CLASSES = {
    "letters": RECEIVED_LETTERS,
    "vowels": VOWELS,
    "invisible": INVISIBLE,
    "tatweel": TATWEEL,
    "blanks": BLANKS,
    "newlines": NEWLINES,
}
EVERYTHING = [chr(code) for code in (*range(0xD800), *range(0xE000, 0x10000), *range(0xE0000, 0xE0200))]


def members(body: str) -> set[str]:
    return {char for char in EVERYTHING if re.match(f"[{body}]", char)}


def test_no_character_is_in_two_classes() -> None:
    sets = [members(body) for body in CLASSES.values()]
    assert sum(map(len, sets)) == len(set().union(*sets))


def test_vowels_are_combining_marks_or_the_small_letters_and_shapes_that_stand_for_them() -> None:
    others = {char for char in members(VOWELS) if unicodedata.category(char) not in ("Mn", "Cn")}
    assert {char for char in others if char < "\ufb50"} == {"\u06e5", "\u06e6"}
    for shape in {char for char in others if char >= "\ufb50"}:
        plain = unicodedata.normalize("NFKC", shape)
        assert re.fullmatch(f"[ {TATWEEL}][{VOWELS}]+", plain) is not None


@pytest.mark.parametrize("sign", ["\u06dd", "\u06de", "\u06e9", "\u06d4", "\u06d5", "\u060c", "\u066a"])
def test_visible_signs_between_the_marks_are_not_dropped(sign: str) -> None:
    assert re.match(f"[{VOWELS}{INVISIBLE}{TATWEEL}]", sign) is None


def test_arabic_letters_of_unicode_are_letters_or_dropped() -> None:
    for code in range(0x600, 0x6FF):
        char = chr(code)
        if unicodedata.category(char) in ("Lo", "Lm"):
            assert re.match(f"[{LETTERS}{VOWELS}{TATWEEL}]", char) is not None, hex(code)


def test_blanks_and_line_ends_are_those_of_python_and_zero_width_space() -> None:
    assert members(BLANKS) | members(NEWLINES) == {char for char in EVERYTHING if char.isspace()} | {"\u200b"}


def test_folding_ends_in_one_step() -> None:
    for table in (FOLD, SHAPES, EXPANSIONS):
        for new in table.values():
            assert not set(new) & (set(FOLD) | set(SHAPES) | set(EXPANSIONS))
            assert re.search(f"[{VOWELS}{INVISIBLE}{TATWEEL}]", new) is None


def test_tables_keep_lengths_as_they_promise() -> None:
    assert {len(new) for new in (*FOLD.values(), *SHAPES.values())} == {1}
    assert min(map(len, EXPANSIONS.values())) == 2


def test_every_shape_of_an_arabic_letter_is_read() -> None:
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD)):
        shape = chr(code)
        if unicodedata.normalize("NFKC", shape) != shape:
            assert shape in SHAPES or shape in EXPANSIONS or re.match(f"[{VOWELS}]", shape)


@pytest.mark.parametrize(
    ("shape", "letters"), [("ﺓ", "ه"), ("ﻰ", "ي"), ("ﺃ", "ا"), ("ﮎ", "ك"), ("ﻷ", "لا"), ("ﷺ", "صلي الله عليه وسلم")]
)
def test_shapes_fold_like_the_letters_they_show(shape: str, letters: str) -> None:
    assert (SHAPES | EXPANSIONS)[shape] == letters


@pytest.mark.parametrize("name", CLASSES)
def test_the_characters_of_a_class_are_those_that_it_matches(name: str) -> None:
    found = [*characters_of(CLASSES[name])]
    assert {*found} & {*EVERYTHING} == members(CLASSES[name])
    assert len(found) == len(set(found))
