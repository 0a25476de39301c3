"""Victims among whom the injured are told apart: those are the dead."""

from collections.abc import Sequence

from isnad.claims.draft import Draft
from isnad.claims.killers import is_joined
from isnad.knowledge.meaning import GrammarMeaning, OutcomeMeaning
from isnad.knowledge.wordlists import words
from isnad.mentions.items import Passage
from isnad.model.terms import Event

_REACH = 60
_VICTIMS = "casualties.victims"
_OF_REACH = 2
_MASSACRE = words("massacre")


def tell_the_dead_apart(passage: Passage, drafts: Sequence[Draft]) -> None:
    """Make deaths of counted "victims" where the injured stand joined behind them, or where they are a massacre's.

    The word is used for the dead and for the dead and the injured together; "three victims, and five injured" leaves
    only the first. A part ("20 victims, among them five injured") leaves both.
    """
    for draft in drafts:
        if draft.event is not Event.CASUALTIES or draft.phrase is None or draft.part or not _is_victims(passage, draft):
            continue
        if _has_injured_behind(passage, drafts, draft) or _of_massacre(passage, draft):
            draft.event = Event.KILLED
            for part in drafts:
                if part.part and part.whole is draft and part.event is Event.CASUALTIES:
                    part.event = Event.KILLED


def _is_victims(passage: Passage, draft: Draft) -> bool:
    hit = passage.items[draft.index].hit
    readings = () if hit is None else hit.readings.get(OutcomeMeaning, ())
    return any(reading.entry.id == _VICTIMS for reading in readings)


def _has_injured_behind(passage: Passage, drafts: Sequence[Draft], draft: Draft) -> bool:
    after = [d for d in drafts if not d.part and d is not draft and d.start > draft.start]
    behind = min(after, key=lambda d: d.start, default=None)
    if behind is None or behind.event is not Event.INJURED:
        return False
    end = max(d.phrase.end for d in drafts if d.phrase is not None and (d is draft or d.whole is draft))
    first = behind.index if behind.phrase is None else min(behind.index, behind.phrase.first)
    near = 0 <= passage.items[first].word - end < _REACH
    return near and (is_joined(passage, first - 1, first) or _besides(passage, first))


def _besides(passage: Passage, index: int) -> bool:
    for before in passage.items[max(0, index - _OF_REACH) : index]:
        grammar = before.meaning(GrammarMeaning)
        if grammar is not None and grammar.what == "besides":
            return True
    return False


def _of_massacre(passage: Passage, draft: Draft) -> bool:
    """As in "the victims of the massacre": a word that says that people were killed."""
    end = passage.items[draft.index].end
    behind = passage.text[end : end + _REACH].split(maxsplit=1)
    return bool(behind) and behind[0].removeprefix("ال") in _MASSACRE
