"""Over how much ground and time a toll was summed, where its clause says that it was over more than one event."""

import re
from enum import StrEnum
from functools import cache

from isnad.claims.clause import Clauses
from isnad.claims.draft import Draft
from isnad.knowledge.wordlists import written_words
from isnad.mentions.items import Passage
from isnad.model.terms import Event, Exactness
from isnad.text.working import fold

_TOLLS = (Event.KILLED, Event.EXECUTED, Event.INJURED, Event.CASUALTIES, Event.BODIES)
_MARKS = str.maketrans("", "", "\"'“”«»#_")


class Scope(StrEnum):
    """The rule that a claim of a wider toll names."""

    PERIOD = "toll.period"
    PLACES = "toll.places"


def scope_of(passage: Passage, draft: Draft, clauses: Clauses) -> Scope | None:
    """The scope of a stated toll; None where the clause names no wider one, and for parts and single persons."""
    phrase = draft.phrase
    if phrase is None or draft.part or draft.event not in _TOLLS or draft.count is None:
        return None
    start, stop = clauses.around(draft.start)
    text = passage.text[start:stop].translate(_MARKS)
    if _pattern("period").search(text) is not None:
        return Scope.PERIOD
    exact = draft.count.exactness is Exactness.EXACT and draft.count.low == 1
    if not exact and (_pattern("places").search(text) is not None or _pairs().search(text) is not None):
        return Scope.PLACES
    return None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    phrases = "|".join(re.escape(fold(word)) for word in written_words("tolls", name))
    return re.compile(rf"(?<![ء-ي])[وفبل]?(?:{phrases})(?![ء-ي])")


@cache
def _pairs() -> re.Pattern[str]:
    words = "|".join(re.escape(fold(word)) for word in written_words("tolls", "pairs"))
    return re.compile(rf"(?<![ء-ي])[وفبل]?(?:{words})(?: [ء-ي]+){{1,3}} و[ء-ي]")
