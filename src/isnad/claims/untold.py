"""What a sentence names without telling of it: guarded against, or only the manner of something else."""

import re
from collections.abc import Sequence

from isnad.claims.clause import Clauses
from isnad.claims.draft import Draft
from isnad.claims.governed import Event, governs
from isnad.claims.survivors import is_survivor
from isnad.claims.word import word_before
from isnad.knowledge.meaning import MoodMeaning
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Passage
from isnad.model.terms import Event as Terms
from isnad.text.alphabet import LETTERS

_GUARDED = ("mood.guarded", "mood.in_fear")
_REACH = 110
_FIGHTS = (Terms.CLASH, Terms.ATTACK)
_WORD = re.compile(rf"[{LETTERS}]+")


def told(passage: Passage, drafts: Sequence[Draft], clauses: Clauses) -> list[Draft]:
    """The drafts that the sentence tells of, in order; a part goes with its total.

    "Sent men to prevent an attack" says neither that there was one nor that there was none, and "gave themselves up
    without a fight" tells how they did it: a claim that somebody denied a clash would be a claim of nobody's.
    """
    if not drafts:
        return []
    guarding = bool(passage.having(MoodMeaning, clauses.starts[0], clauses.stop))
    untold = [id(draft) for draft in drafts if _is_untold(passage, draft, clauses.starts[0], guarding=guarding)]
    if not untold:
        return list(drafts)
    return [d for d in drafts if id(d) not in untold and (d.whole is None or id(d.whole) not in untold)]


def _is_untold(passage: Passage, draft: Draft, start: int, *, guarding: bool) -> bool:
    if guarding and _is_guarded(passage, draft, start):
        return True
    return _is_manner(passage, draft, start) or is_survivor(passage, draft)


def _is_manner(passage: Passage, draft: Draft, start: int) -> bool:
    """As in "without a fight" behind what was done: at most "any" stands between, and no word for "it occurred"."""
    if draft.event not in _FIGHTS or draft.active or draft.count is not None:
        return False
    text, (begin, stop) = passage.text, word_before(passage.text, start, draft.start)
    if text[begin:stop] in words_of("any"):
        begin, stop = word_before(text, start, begin)
    if text[begin:stop] not in words_of("without_a_fight"):
        return False
    return _WORD.search(text, start, begin) is not None


def _is_guarded(passage: Passage, draft: Draft, start: int) -> bool:
    """As in "to prevent an attack", "for fear of shelling"."""
    first = draft.start if draft.phrase is None else min(draft.start, draft.phrase.start)
    event: Event | None = None
    for index in passage.having(MoodMeaning, max(start, first - _REACH), first):
        reading = passage.items[index].get(MoodMeaning)
        if reading is None or reading[0].entry.id not in _GUARDED:
            continue
        event = event or Event.at(passage, first, draft.end)
        if governs(passage, index, reading[1], event):
            return True
    return False
