"""The words of the desk: both languages, the same parameters, none that nobody says."""

import re
import string
from importlib.resources import files

import pytest

from isnad.present.counts import how_many, nouns
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


def test_what_is_counted_is_a_noun_that_agrees() -> None:
    counted = {
        spec.removeprefix("of ")
        for pair in words().values()
        for phrase in (pair.ar, pair.en)
        for _, _, spec, _ in string.Formatter().parse(phrase)
        if spec
    }
    assert counted
    assert counted <= nouns().keys()


@pytest.mark.parametrize(
    ("n", "arabic", "english"),
    [
        (1, "جرى قبول قول واحد.", "Accepted 1 claim."),
        (2, "جرى قبول قولين.", "Accepted 2 claims."),
        (9, "جرى قبول 9 أقوال.", "Accepted 9 claims."),
        (11, "جرى قبول 11 قولاً.", "Accepted 11 claims."),
        (100, "جرى قبول 100 قول.", "Accepted 100 claims."),
    ],
)
def test_a_number_agrees_with_what_it_counts(n: int, arabic: str, english: str) -> None:
    assert say("incident.done.accept", Language.AR, n=n) == arabic
    assert say("incident.done.accept", Language.EN, n=n) == english


def test_none_is_said_in_words() -> None:
    assert how_many(0, "documents", Language.AR) == "لا وثائق"
    assert how_many(0, "documents", Language.EN) == "no documents"


def test_words_are_not_counted() -> None:
    with pytest.raises(TypeError, match="is no number of claims"):
        say("incident.done.accept", Language.EN, n="9")


def test_every_word_that_a_template_says_is_there() -> None:
    folder = files("isnad.present").joinpath("templates", "desk")
    said = {
        key
        for file in folder.iterdir()
        for key in re.findall(r"""(?<![.\w])say\(["']([a-z_.]+)["'][,)]""", file.read_text(encoding="utf-8"))
    }
    assert len(said) > 20
    assert said - words().keys() == set()
