"""The nouns for civilian places that can be hit, apart from the lexicon that claims are made with."""

from functools import cache
from importlib.resources import files

import msgspec

from isnad.errors import IsnadError
from isnad.knowledge.compile import compiled_as
from isnad.knowledge.lexicon import Lexicon
from isnad.knowledge.scene_meaning import TargetMeaning
from isnad.knowledge.schema import Entry
from isnad.knowledge.source import check_entries, table
from isnad.knowledge.wordlists import WordList
from isnad.text.working import fold


class TargetKind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of place; `attested`: published codings of Airwars show the label."""

    label: str
    attested: bool
    en: str
    ar: str


class TargetFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file. `purpose` is for its reader."""

    purpose: str
    kinds: dict[str, TargetKind]
    lists: dict[str, WordList]
    entries: tuple[Entry, ...]


@cache
def _file() -> TargetFile:
    file = files("isnad.knowledge").joinpath("data", "scene", "targets.yaml")
    return table(file, TargetFile)


def target_kinds() -> dict[str, TargetKind]:
    """Every kind of place by its id, in the order of the file."""
    return _file().kinds


@cache
def target_words() -> Lexicon:
    """Every noun, ready to scan; made once a process.

    Raises:
        IsnadError: as for the lexicon; `knowledge.unknown`, where an entry is of a kind that the file does not have.
    """
    return Lexicon(compiled_as("targets-compiled", _checked))


def _checked() -> tuple[Entry, ...]:
    found = _file()
    check_entries({"targets.yaml": found.entries})
    for entry in found.entries:
        if not isinstance(entry.meaning, TargetMeaning):
            raise IsnadError("knowledge.invalid", f"targets.yaml, entry {entry.id}: only kinds of places stand here.")
        if entry.meaning.of not in found.kinds:
            raise IsnadError("knowledge.unknown", f"{entry.id} is of the kind {entry.meaning.of!r}, which is none.")
    return found.entries


@cache
def around_targets(name: str) -> frozenset[str]:
    """The words of a list about what stands around such nouns, as a working copy spells them; KeyError for none."""
    return frozenset(fold(word) for word in _file().lists[name].words)
