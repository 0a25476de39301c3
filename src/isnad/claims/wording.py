"""Closed classes of function words that the reading of speech turns on."""

from functools import cache
from importlib.resources import files

import msgspec

from isnad.knowledge.source import parse
from isnad.text.working import fold


class WordClass(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that do the same work in a sentence; `note` says which."""

    id: str
    words: tuple[str, ...]
    note: str


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of word classes. `purpose` is for its reader."""

    purpose: str
    classes: tuple[WordClass, ...]


@cache
def _classes() -> dict[str, frozenset[str]]:
    file = files("isnad.knowledge").joinpath("data", "wording", "speech.yaml")
    read = parse(file.name, file.read_bytes(), Wording)
    return {found.id: frozenset(fold(word) for word in found.words) for found in read.classes}


def words_of(name: str) -> frozenset[str]:
    """The words of a class, folded as a working copy has them.

    Raises:
        KeyError: there is no such class.
    """
    return _classes()[name]
