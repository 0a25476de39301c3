"""Conditions and questions that begin with "if", which a working copy spells like "that"."""

import re

from isnad.claims.governed import Event
from isnad.claims.word import word_at
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Passage
from isnad.model.terms import Modality
from isnad.text.alphabet import LETTERS

_IF_WRITTEN = "ان "
_LETTER = re.compile(f"[{LETTERS}]")
_HAMZA_BELOW = "\u0625"
_CONDITION = "mood.condition"
_QUESTION = "mood.question"
_NEAR = 70
_KNOWN_BACK = 3  # words


def may_be_asked(passage: Passage, start: int, first: int) -> bool:
    """Whether such a word stands before an event, and the received text writes the hamza below."""
    found = _last_if(passage.text, max(start, first - _NEAR), first)
    return found >= 0 and _is_if(passage, found)


def is_asked(passage: Passage, event: Event, start: int) -> tuple[Modality, str] | None:
    """The mood that "if" gives an event, and its entry: asked behind "it is not known", else a condition.

    Only where the received text writes the hamza below, and a verb follows at once, which "that" of that spelling never
    has.
    """
    found = _last_if(passage.text, max(start, event.word - _NEAR), event.word)
    if found < 0 or not _is_if(passage, found):
        return None
    end = found + len(_IF_WRITTEN)
    following = word_at(passage, end, event.end)
    if following is None:
        return None
    before = passage.text[start:found].rsplit(maxsplit=_KNOWN_BACK)[-_KNOWN_BACK:]
    if following.text in words_of("had") and not words_of("known").isdisjoint(before):
        return Modality.QUESTION, _QUESTION
    if event.word != end or not Event.at(passage, following.start, following.end).past:
        return None
    return Modality.CONDITIONAL, _CONDITION


def _is_if(passage: Passage, at: int) -> bool:
    """Whether the received text writes the hamza below; several events ask of the same word."""
    known, key = passage.sightings.read, (_is_if, at)
    if key not in known:
        known[key] = passage.copy.span(at, at + 1).of(passage.copy.received) == _HAMZA_BELOW
    return bool(known[key])


def _last_if(text: str, start: int, stop: int) -> int:
    """Where such a word begins last; negative where it does not."""
    found = text.rfind(_IF_WRITTEN, start, stop)
    while found > 0 and text[found - 1] != " " and _LETTER.match(text, found - 1) is not None:
        found = text.rfind(_IF_WRITTEN, start, found)
    return found
