"""The words of the comparison: in both languages, with the same holes, and one for every code."""

import re

import pytest

from isnad.present.codings.words import say, words
from isnad.present.language import Language

_HOLE = re.compile(r"{(\w+)}")


def test_both_languages_ask_for_the_same() -> None:
    assert words()
    for key, pair in words().items():
        assert set(_HOLE.findall(pair.ar)) == set(_HOLE.findall(pair.en)), key


def test_a_phrase_with_its_parameters() -> None:
    assert say("incident", Language.EN, id="i-1") == "Incident i-1"
    assert say("incident", Language.AR, id="i-1") == "الحادثة i-1"


def test_what_nobody_wrote() -> None:
    with pytest.raises(KeyError):
        say("nothing.of.the.kind", Language.EN)
    with pytest.raises(KeyError):
        say("incident", Language.EN)
