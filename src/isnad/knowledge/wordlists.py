"""Closed classes of function words that rules about clauses and speech turn on.

They are no lexicon entries: as hits they would part words that belong together.
"""

from functools import cache
from importlib.resources import files

import msgspec

from isnad.knowledge.source import table
from isnad.text.working import fold


class WordList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One class; `note` says what its words do and how they are compared."""

    note: str
    words: tuple[str, ...]


class WordFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of `data/wording`. `purpose` is for its reader."""

    purpose: str
    lists: dict[str, WordList]


@cache
def word_lists(name: str) -> dict[str, WordList]:
    """Every list of one file, as written."""
    file = files("isnad.knowledge").joinpath("data", "wording", f"{name}.yaml")
    return table(file, WordFile).lists


@cache
def _folded(file: str) -> dict[str, tuple[str, ...]]:
    return {name: tuple(fold(word) for word in found.words) for name, found in word_lists(file).items()}


@cache
def _sets(file: str) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in _folded(file).items()}


def words(name: str) -> frozenset[str]:
    """The words of a list about clauses, as a working copy spells them.

    Raises:
        KeyError: there is no such list.
    """
    return _sets("clauses")[name]


def beginnings(name: str) -> tuple[str, ...]:
    """The same in order, for comparing how a word begins or ends."""
    return _folded("clauses")[name]


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of a list about speech, as a working copy spells them; raises like `words`."""
    return _sets("speech")[name]


def written_words(file: str, name: str) -> tuple[str, ...]:
    """The words of a list of any file, as written, in order; raises like `words`."""
    return word_lists(file)[name].words
