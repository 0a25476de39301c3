"""Conditions and questions that begin with "if", which a working copy spells like "that"."""

import re

from isnad.claims.governed import Event
from isnad.claims.word import word_at
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Passage
from isnad.model.terms import Modality
from isnad.text.alphabet import LETTERS

_IF_WRITTEN = "ان "
_IF = re.compile(rf"(?<![{LETTERS}]){_IF_WRITTEN}")
_HAMZA_BELOW = "\u0625"
_CONDITION = "mood.condition"
_QUESTION = "mood.question"
_NEAR = 70
_KNOWN_BACK = 3  # words


def may_be_asked(passage: Passage, start: int, first: int) -> bool:
    """Whether such a word stands before an event."""
    start = max(start, first - _NEAR)
    return passage.text.find(_IF_WRITTEN, start, first) >= 0 and _IF.search(passage.text, start, first) is not None


def is_asked(passage: Passage, event: Event, start: int) -> tuple[Modality, str] | None:
    """The mood that "if" gives an event, and its entry: asked behind "it is not known", else a condition.

    Only where the received text writes the hamza below, and a verb follows at once, which "that" of that spelling never
    has.
    """
    found = None
    for match in _IF.finditer(passage.text, max(start, event.word - _NEAR), event.word):
        found = match
    if found is None or passage.copy.span(found.start(), found.start() + 1).of(passage.copy.received) != _HAMZA_BELOW:
        return None
    following = word_at(passage, found.end(), event.end)
    was = following is not None and following.text in words_of("had")
    before = passage.text[start : found.start()].split()[-_KNOWN_BACK:]
    if was and not words_of("known").isdisjoint(before):
        return Modality.QUESTION, _QUESTION
    if following is None or event.word != found.end() or not Event.at(passage, following.start, following.end).past:
        return None
    return Modality.CONDITIONAL, _CONDITION
