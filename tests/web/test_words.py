"""The words of the desk: both languages, the same parameters, none that nobody says."""

import re
import string
from importlib.resources import files

from isnad.present.language import Language
from isnad.web.words import say, words

ARABIC = re.compile("[\u0621-\u064a]")


def holes(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_both_languages_take_the_same_parameters() -> None:
    assert [key for key, pair in words().items() if holes(pair.ar) != holes(pair.en)] == []


def test_arabic_is_arabic_and_english_is_not() -> None:
    for key, pair in words().items():
        assert ARABIC.search(re.sub(r"{\w+}", "", pair.ar)), key
        # How to search is told by example, and the examples are Arabic.
        assert key.startswith("search.how.") or not ARABIC.search(pair.en), key


def test_parameters_are_filled_in() -> None:
    assert say("pages.at", Language.EN, page=2, pages=3) == "Page 2 of 3"


def test_every_word_that_a_template_says_is_there() -> None:
    folder = files("isnad.present").joinpath("templates", "desk")
    said = {
        key
        for file in folder.iterdir()
        for key in re.findall(r"""(?<![.\w])say\(["']([a-z_.]+)["'][,)]""", file.read_text(encoding="utf-8"))
    }
    assert len(said) > 20
    assert said - words().keys() == set()
