"""Control that somebody holds or has lost, which is no taking of it."""

import re

from isnad.knowledge.form import Pos
from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import HappeningMeaning
from isnad.knowledge.wordlists import words, words_of
from isnad.mentions.items import Item, Passage
from isnad.model.terms import Event
from isnad.text.alphabet import LETTERS

_BACK = 90
_NEAR = 3
_ENDS = re.compile(r"[،؛:\n.!]")
_WORD = re.compile(rf"[{LETTERS}]+")
_STILL_TO_TAKE = words("still_to_take")
_LOSES = words("loses")
_LOST_BESIDE = words("lost_beside")


def is_held(passage: Passage, item: Item, reading: Reading, meaning: HappeningMeaning) -> bool:
    """Whether a word for control tells who holds a place, or what its holder lost, and not that it was taken.

    A verb in the present holds ("the village that they control") unless a word before it puts the taking still ahead
    or denies it ("to seize", "did not seize"). Of what was lost, neither the lost control nor a relative clause about
    the earlier holder tells of a taking.
    """
    if meaning.event is not Event.CONTROL:
        return False
    before = _WORD.findall(_ENDS.split(passage.text[max(0, item.word - _BACK) : item.word])[-1])
    future = item.hit is not None and item.hit.proclitics.future
    if reading.form.present and not future and item.preposition is None:
        return not before or before[-1] not in _STILL_TO_TAKE
    lost = next((n for n in range(len(before) - 1, -1, -1) if _bare(before[n]) in _LOSES), None)
    if lost is None or item.joined:
        return False
    between = before[lost + 1 :]
    if not words_of("relative").isdisjoint(between):
        return True
    object_of_it = len(between) < _NEAR and item.preposition is None and reading.form.pos is not Pos.VERB
    return object_of_it and _LOST_BESIDE.isdisjoint(between)


def _bare(word: str) -> str:
    return word[1:] if word[:1] in ("و", "ف", "ب", "ل") and word not in _LOSES else word
