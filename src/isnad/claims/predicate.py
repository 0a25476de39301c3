"""Whether a word that may be a verb or a verbal noun is one or the other where it stands."""

from typing import TypeVar

from isnad.knowledge.form import Pos
from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import HappeningMeaning, OutcomeMeaning
from isnad.knowledge.wordlists import words
from isnad.mentions.items import Item, Passage

M = TypeVar("M", HappeningMeaning, OutcomeMeaning)

_GOVERNS = words("governs")
"""Words behind which no verb stands."""
_PURSUES = words("pursues")
"""Verbs whose object is a verbal noun: "went on with its shelling"."""
UNDERTAKES = "strike.undertake"
"""The entry whose words hold the pronoun behind a preposition."""
_MARKS = "".join(chr(c) for c in range(0x64B, 0x653))


def is_verb(item: Item, kinds: tuple[type, ...] = (OutcomeMeaning, HappeningMeaning)) -> bool:
    """Whether the word has the shape of a verb in one of these meanings."""
    return _has(item, kinds, Pos.VERB)


def is_masdar(item: Item, kinds: tuple[type, ...] = (OutcomeMeaning, HappeningMeaning)) -> bool:
    """Whether the word has the shape of a verbal noun in one of these meanings."""
    return _has(item, kinds, Pos.MASDAR)


def points_back(reading: Reading) -> bool:
    """Whether a verb's object is the noun that its clause goes on about: "that X launched", "that X undertook"."""
    return reading.form.pronoun is not None or reading.entry.id == UNDERTAKES


def _has(item: Item, kinds: tuple[type, ...], pos: Pos) -> bool:
    if item.hit is None:
        return False
    readings = item.hit.readings
    for kind in kinds:
        for reading in readings.get(kind, ()):
            if reading.form.pos is pos:
                return True
    return False


def predicate(passage: Passage, index: int, kind: type[M]) -> tuple[Reading, M] | None:
    """The reading of an item as an outcome or a happening, chosen by the letters received and the word before it."""
    item = passage.items[index]
    readings = None if item.hit is None else item.hit.readings.get(kind)
    if not readings:
        return None
    if len(readings) > 1 or readings[0].form.pronoun is not None:
        readings = _chosen(passage, index, readings)
    for reading in readings:
        meaning = reading.entry.meaning
        if isinstance(meaning, kind):
            return reading, meaning
    return None


def _chosen(passage: Passage, index: int, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    item = passage.items[index]
    if any(r.form.pronoun == "ه" for r in readings) and _is_closed(passage, item):
        # "قتلة" are killers, and "إصابة" is no "أصابه": the working copy writes both endings alike
        readings = tuple(r for r in readings if r.form.pronoun != "ه")
    if not any(r.form.pos is Pos.MASDAR for r in readings):
        return readings
    nominal = tuple(r for r in readings if r.form.pos is not Pos.VERB)
    verbal = tuple(r for r in readings if r.form.pos is Pos.VERB)
    if verbal and nominal:
        return nominal if _is_nominal(passage, index, verbal) else verbal
    return readings


def _is_closed(passage: Passage, item: Item) -> bool:
    """Whether the letter received at the end of a word is a closed ta."""
    return passage.copy.span(item.start, item.end).of(passage.copy.received).rstrip(_MARKS).endswith("ة")


def _is_nominal(passage: Passage, index: int, verbal: tuple[Reading, ...]) -> bool:
    item = passage.items[index]
    if all(r.form.pronoun is not None for r in verbal):
        return not _PURSUES.isdisjoint(passage.text[max(0, item.word - 50) : item.word].split())
    before = passage.text[max(0, item.word - 12) : item.word].split()
    if item.word == item.start and before and (before[-1] in _GOVERNS or before[-1].removeprefix("و") in _GOVERNS):
        return True
    adjacent = index > 0 and passage.adjacent(index - 1, index)
    return adjacent and is_verb(passage.items[index - 1])
