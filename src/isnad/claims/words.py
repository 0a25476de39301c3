"""Lists of function words, folded, for the rules that read clauses."""

from functools import cache
from importlib.resources import files

import msgspec

from isnad.knowledge.source import parse
from isnad.text.working import fold


class WordList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One list; `note` says what its words do and how they are compared."""

    note: str
    words: tuple[str, ...]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    purpose: str
    lists: dict[str, WordList]


@cache
def word_lists() -> dict[str, WordList]:
    """Every list by name, as written."""
    file = files("isnad.knowledge").joinpath("data", "clauses", "words.yaml")
    return parse(file.name, file.read_bytes(), _File).lists


def words(name: str) -> frozenset[str]:
    """The words of one list as a working copy spells them."""
    return frozenset(beginnings(name))


def beginnings(name: str) -> tuple[str, ...]:
    """The same in order, for comparing how a word begins or ends."""
    return tuple(fold(word) for word in word_lists()[name].words)
