"""The loaded words, apart from the lexicon that claims are made with: no judgement of an outlet reaches a claim."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import msgspec

from isnad.errors import IsnadError
from isnad.knowledge.compile import compile_entries
from isnad.knowledge.lexicon import Hit, Lexicon, lexicon
from isnad.knowledge.meaning import FramingMeaning
from isnad.knowledge.source import check_entries, knowledge_hash, parse_entries, table
from isnad.knowledge.wordlists import WordList
from isnad.text.working import fold

_ARTICLE = "ال"
_WORD = re.compile("[ء-ي]+")
_STOP = re.compile('[^ء-ي "“”«»„‘’‹›#(]')
_ATTACHED = re.compile("[وف]?[بلك]?")
_REACH = 100


class OtherReading(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around a loaded word that show it to be part of a name, or another word.

    `examples` must each give none of its terms and `counter` must give one; both are executed by the tests.

    Attributes:
        terms: ids of the entries that it is said of.
        forms: the forms that it is said of; empty where all.
        before: what stands right before, a set of words a place; of the first, up to `gap` words ahead of the others.
        tagged: a hashtag begins with the word of `before`.
        after: one of these stands right behind, whatever its article.
        unless_after: any word stands right behind but these, and no article ahead.
    """

    id: str
    terms: tuple[str, ...]
    forms: tuple[str, ...] = ()
    before: tuple[tuple[str, ...], ...] = ()
    gap: int = 0
    tagged: bool = False
    after: tuple[str, ...] = ()
    unless_after: tuple[str, ...] = ()
    note: str | None = None
    examples: tuple[str, ...] = ()
    counter: tuple[str, ...] = ()


class Readings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of them; `surnames` and `campaigns` are words that rules about names turn on."""

    purpose: str
    surnames: WordList
    campaigns: WordList
    readings: tuple[OtherReading, ...]


@cache
def loaded_words() -> Lexicon:
    """Every loaded word that is not the name of a party, ready to scan; made once a process.

    Raises:
        IsnadError: as for the lexicon; `knowledge.unknown`, where an entry names one that the lexicon does not have.
    """
    file = files("isnad.knowledge").joinpath("data", "framing", "terms.yaml")
    entries = parse_entries(file.name, file.read_bytes())
    check_entries({file.name: entries})
    known = lexicon().entries
    for entry in entries:
        if not isinstance(entry.meaning, FramingMeaning):
            raise IsnadError("knowledge.invalid", f"{file.name}, entry {entry.id}: only loaded words stand here.")
        for other in entry.meaning.beside:
            if other not in known:
                raise IsnadError("knowledge.unknown", f"{entry.id} names the entry {other!r}, which is none.")
    return Lexicon(compile_entries(entries, knowledge_hash()))


@cache
def other_readings() -> Readings:
    """What is no judgement though it is spelt as one.

    Raises:
        IsnadError: `knowledge.yaml` or `knowledge.invalid`; `knowledge.unknown`, where a term is no entry.
    """
    file = files("isnad.knowledge").joinpath("data", "framing", "readings.yaml")
    found = table(file, Readings)
    for reading in found.readings:
        for term in reading.terms:
            if term not in loaded_words().entries:
                raise IsnadError("knowledge.unknown", f"{reading.id} names the entry {term!r}, which is none.")
    return found


@cache
def surnames() -> frozenset[str]:
    """Loaded words that families are called by, folded and without the article."""
    return frozenset(fold(word) for word in other_readings().surnames.words)


@cache
def campaigns() -> frozenset[str]:
    """Words for what bears a name that quotation marks set off, folded."""
    return frozenset(fold(word) for word in other_readings().campaigns.words)


def another_word(text: str, hit: Hit, term: str) -> str | None:
    """The id of the reading by which the hit is no judgement, None where it is one.

    Args:
        text: the words that were scanned, in which a space stands for the underscores of a hashtag.
        hit: what was found there.
        term: id of its entry.
    """
    for reading in _folded().get(term, ()):
        if reading.forms and text[hit.start : hit.end] not in reading.forms:
            continue
        if reading.before and text[hit.word : hit.start] in ("", _ARTICLE):
            words = words_before(text, hit.word)
            tagged = words and text.startswith("#", hit.word - len(words[-1]) - 2)
            if (tagged or not reading.tagged) and _stands_before(words, reading.before, reading.gap):
                return reading.id
        behind = _WORD.findall(_STOP.split(text[hit.end : hit.end + _REACH], maxsplit=1)[0])
        definite = text[hit.word : hit.start].endswith(_ARTICLE)
        if behind and not (definite and reading.unless_after) and _stands_after(behind[0], reading):
            return reading.id
    return None


def words_before(text: str, position: int) -> list[str]:
    """The words before a position, nearest last, back to the last mark other than quotation marks."""
    return _WORD.findall(_STOP.split(text[max(0, position - _REACH) : position])[-1])


def is_word(word: str, among: Sequence[str] | frozenset[str]) -> bool:
    """Whether a word is one of those, with "and" or a preposition written on to it or not."""
    attached = _ATTACHED.match(word)
    return any(word[cut:] in among for cut in range(1 + (0 if attached is None else attached.end())))


def _stands_before(words: list[str], slots: tuple[tuple[str, ...], ...], gap: int) -> bool:
    near = slots[1:]
    if len(words) < len(slots) or not all(
        is_word(word, slot) for word, slot in zip(words[len(words) - len(near) :], near, strict=True)
    ):
        return False
    first = words[: len(words) - len(near)]
    return any(is_word(word, slots[0]) for word in first[-1 - gap :])


def _stands_after(word: str, reading: OtherReading) -> bool:
    if reading.unless_after:
        return word not in reading.unless_after
    return word in reading.after or word.removeprefix(_ARTICLE) in reading.after


@cache
def _folded() -> dict[str, tuple[OtherReading, ...]]:
    """By term, with every word folded."""
    found: dict[str, list[OtherReading]] = {}
    for reading in other_readings().readings:
        folded = msgspec.structs.replace(
            reading,
            forms=tuple(fold(word) for word in reading.forms),
            before=tuple(tuple(fold(word) for word in slot) for slot in reading.before),
            after=tuple(fold(word) for word in reading.after),
            unless_after=tuple(fold(word) for word in reading.unless_after),
        )
        for term in reading.terms:
            found.setdefault(term, []).append(folded)
    return {term: tuple(readings) for term, readings in found.items()}
