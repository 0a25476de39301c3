"""One pass over a text that finds every form of every entry, with the clitics before it checked after the hit."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeVar

import ahocorasick
import msgspec

from isnad.knowledge.compile import Compiled, compiled
from isnad.knowledge.form import Form, Pos
from isnad.knowledge.meaning import BoundMeaning, CitingMeaning, GrammarMeaning, SpeechMeaning
from isnad.knowledge.schema import Entry
from isnad.text.clitics import LAST_OF_PROCLITICS, LONGEST_PROCLITICS, PROCLITICS, Proclitics, read_proclitics
from isnad.text.tokens import scan_copy

M = TypeVar("M")

_PARTICLES = (GrammarMeaning, BoundMeaning, CitingMeaning, SpeechMeaning)


class Reading(msgspec.Struct, frozen=True, gc=False):
    """One thing that a form may be."""

    entry: Entry
    form: Form


Readings = Mapping[type, tuple[Reading, ...]]
"""What a form may be, by the type of its meaning."""


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A form found in a working copy: `[word, start)` are its proclitics, `[start, end)` the form itself.

    `readings` are sorted by the order of the lexicon; at least one.
    """

    word: int
    start: int
    end: int
    proclitics: Proclitics
    readings: Readings

    def get(self, kind: type[M]) -> tuple[Reading, M] | None:
        """The first reading of this kind with its meaning."""
        found = self.readings.get(kind)
        # the key is the type of each reading's meaning
        return None if found is None else (found[0], found[0].entry.meaning)  # type: ignore[return-value]


class Lexicon:
    """The compiled forms, ready to scan. Immutable once made."""

    def __init__(self, table: Compiled) -> None:
        self.hash = table.hash
        self.entries = {entry.id: entry for entry in table.entries}
        self._lengths = [len(text) for text in table.texts]
        self._spaced = [" " in text for text in table.texts]
        self._texts = table.texts
        self.words = frozenset(text for text in table.texts if " " not in text)
        self._table = table
        self._allowed: dict[tuple[int, str], tuple[Proclitics, Readings] | None] = {}
        self._automaton = automaton_of(table.texts)

    def scan(self, working: str) -> list[Hit]:
        """Hits in order of place, the longest form first to claim its words; none lies inside another.

        A form of several words is found with single spaces or underscores (as in hashtags) between them, never across a
        mark or a line end.
        """
        scan = scan_copy(working)
        found: list[tuple[int, int, int, int, str]] = []
        add = found.append
        lengths, spaced, texts, rfind = self._lengths, self._spaced, self._texts, scan.rfind
        for stop, index in self._automaton.iter(scan):
            start = stop - lengths[index]
            if start and (before := scan[start - 1]) != " ":
                # most forms that end a word stand behind letters that are no proclitics
                if before not in LAST_OF_PROCLITICS:
                    continue
                word = rfind(" ", max(0, start - LONGEST_PROCLITICS - 1), start) + 1
                if word == 0 and start > LONGEST_PROCLITICS:
                    continue
                prefix = scan[word:start]
                if prefix not in PROCLITICS:
                    continue
            else:
                word, prefix = start, ""
            if spaced[index] and working[start:stop].replace("_", " ") != texts[index]:
                continue
            add((word, -stop, start, index, prefix))
        found.sort()
        return self._longest(found)

    def _longest(self, found: list[tuple[int, int, int, int, str]]) -> list[Hit]:
        """The hits among sorted candidates: where two claim a letter the first, and the longest of those."""
        hits: list[Hit] = []
        reached = 0
        allowed = self._allowed
        for word, negative_stop, start, index, prefix in found:
            if word < reached:
                continue
            key = (index, prefix)
            read = allowed.get(key)
            # what Arabic or the entry forbids is kept too, as None
            if read is None and key not in allowed:
                read = self._read(index, prefix)
            if read is not None:
                reached = -negative_stop
                hits.append(Hit(word, start, reached, read[0], read[1]))
        return hits

    def _read(self, index: int, prefix: str) -> tuple[Proclitics, Readings] | None:
        """What the form at `index` may be behind `prefix`, None where Arabic or the entry allows no reading."""
        proclitics = read_proclitics(prefix)
        if proclitics is None:
            return None
        key = (index, prefix)
        if key not in self._allowed:
            kept: dict[type, tuple[Reading, ...]] = {}
            for entry, form in self._table.pairs(index):
                reading = Reading(self._table.entries[entry], form)
                if _agrees(reading, proclitics) and not _refused(reading, prefix):
                    kind = type(reading.entry.meaning)
                    kept[kind] = (*kept.get(kind, ()), reading)
            self._allowed[key] = (proclitics, kept) if kept else None
        return self._allowed[key]


def automaton_of(texts: Iterable[str]) -> "ahocorasick.Automaton":
    """An automaton over a scan copy that ends each form at a word's end; values are indexes into `texts`."""
    automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
    for index, text in enumerate(texts):
        automaton.add_word(text + " ", index)
    automaton.make_automaton()
    return automaton


@cache
def lexicon() -> Lexicon:
    """The shipped lexicon, loaded once a process."""
    return Lexicon(compiled())


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
