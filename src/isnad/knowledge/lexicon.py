"""One pass over a text that finds every form of every entry, with the clitics before it checked after the hit."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeVar

import msgspec

from isnad.knowledge.compile import Compiled, compiled
from isnad.knowledge.finder import Finder, Found, Words
from isnad.knowledge.form import Form, Pos
from isnad.knowledge.meaning import BoundMeaning, CitingMeaning, GrammarMeaning, Meaning, SpeechMeaning
from isnad.knowledge.schema import Entry
from isnad.text.clitics import Proclitics, read_proclitics

M = TypeVar("M")

_PARTICLES = (GrammarMeaning, BoundMeaning, CitingMeaning, SpeechMeaning)


class Reading(msgspec.Struct, frozen=True, gc=False):
    """One thing that a form may be."""

    entry: Entry
    form: Form


Readings = Mapping[type, tuple[Reading, ...]]
"""What a form may be, by the type of its meaning."""

Meanings = Mapping[type, Meaning]
"""What it means where it is of a kind, by that kind."""


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A form found in a working copy: `[word, start)` are its proclitics, `[start, end)` the form itself.

    `readings` are sorted by the order of the lexicon; at least one. `particle`: it can be nothing but a function word;
    `meanings`: that of the first reading of each kind.
    """

    word: int
    start: int
    end: int
    proclitics: Proclitics
    readings: Readings
    particle: bool
    meanings: Meanings

    def get(self, kind: type[M]) -> tuple[Reading, M] | None:
        """The first reading of this kind with its meaning."""
        found = self.readings.get(kind)
        # the key is the type of each reading's meaning
        return None if found is None else (found[0], found[0].entry.meaning)  # type: ignore[return-value]


Read = tuple[Proclitics, Readings, bool, Meanings]
"""What a form is behind some proclitics, see `Hit`."""


def hits_of(found: Iterable[Found[Read]]) -> list[Hit]:
    """What the finder of a lexicon found, as hits."""
    return [
        Hit(word, start, end, proclitics, readings, particle, meanings)
        for word, start, end, (proclitics, readings, particle, meanings) in found
    ]


class Lexicon:
    """The compiled forms, ready to scan. Immutable once made."""

    def __init__(self, table: Compiled) -> None:
        self.hash = table.hash
        self.entries = {entry.id: entry for entry in table.entries}
        self.words = frozenset(text for text in table.texts if " " not in text)
        self._table = table
        self.finder = Finder(table.texts, self._read)

    def scan(self, working: str) -> list[Hit]:
        """Hits in order of place, the longest form first to claim its words; none lies inside another.

        A form of several words is found with single spaces or underscores (as in hashtags) between them, never across a
        mark or a line end.
        """
        return self.scan_words(Words.of(working.replace("_", " ")))

    def scan_words(self, cut: Words) -> list[Hit]:
        """`scan` of a text that has no underscores and is cut into words already."""
        return hits_of(self.finder.find(cut))

    def _read(self, index: int, prefix: str) -> Read | None:
        """What the form at `index` may be behind `prefix`, None where Arabic or the entry allows no reading."""
        proclitics = read_proclitics(prefix)
        if proclitics is None:
            return None
        kept: dict[type, tuple[Reading, ...]] = {}
        for entry, form in self._table.pairs(index):
            reading = Reading(self._table.entries[entry], form)
            if _agrees(reading, proclitics) and not _refused(reading, prefix):
                kind = type(reading.entry.meaning)
                kept[kind] = (*kept.get(kind, ()), reading)
        meanings = {kind: readings[0].entry.meaning for kind, readings in kept.items()}
        return (proclitics, kept, _is_particle(meanings), meanings) if kept else None


@cache
def lexicon() -> Lexicon:
    """The shipped lexicon, loaded once a process."""
    return Lexicon(compiled())


def _is_particle(meanings: Meanings) -> bool:
    """Whether it can be nothing but a function word that only matters to whoever asks for it."""
    grammar = meanings.get(GrammarMeaning) if len(meanings) == 1 else None
    return isinstance(grammar, GrammarMeaning) and grammar.what == "particle"


def _agrees(reading: Reading, proclitics: Proclitics) -> bool:
    """Whether Arabic lets this form stand behind these proclitics."""
    form = reading.form
    if form.definite != proclitics.article and (form.definite or _bars_article(reading)):
        return False
    if form.pos is Pos.VERB:
        if form.present:
            return not proclitics.article and proclitics.preposition in (None, "ل")
        return not proclitics.article and not proclitics.future and proclitics.preposition is None
    return not proclitics.future


def _refused(reading: Reading, prefix: str) -> bool:
    """Whether what is written on to the form makes it a spelling that its entry refuses, "and" aside."""
    if prefix == "" or not reading.entry.without:
        return False
    word = prefix + reading.form.text
    return word in reading.entry.without or (prefix[0] in "وف" and word[1:] in reading.entry.without)


def _bars_article(reading: Reading) -> bool:
    form = reading.form
    return form.pronoun is not None or form.construct or isinstance(reading.entry.meaning, _PARTICLES)
