"""Over how much ground and time a toll was summed, where its clause says that it was over more than one event."""

import re
from functools import cache

from isnad.claims.clause import Clauses
from isnad.claims.draft import Draft, Wider
from isnad.claims.expression import Expression
from isnad.claims.wording import toll_words
from isnad.knowledge.meaning import CalendarMeaning
from isnad.knowledge.wordlists import written_words
from isnad.mentions.items import Passage
from isnad.model.terms import HARM, Exactness, ScopeKind
from isnad.text.working import fold

_SPACE = "[ \"'“”«»#_]+"
_WORD = 12
_TOGETHER = Expression(
    r"(?<![ء-ي])(?:في|ب) ?(?P<words>[ء-ي]+(?: [ء-ي]+)?(?:،? و[ء-ي]+(?: [ء-ي]+)?)+ (?:معا|مجتمعه|مجتمعين))(?![ء-ي])",
    ("معا", "مجتمعه", "مجتمعين"),
)
_LONGER = (ScopeKind.CAMPAIGN, ScopeKind.PERIOD)


def scope_of(passage: Passage, draft: Draft, clauses: Clauses) -> Wider | None:
    """The scope of a stated toll; None where the clause names no wider one, and for single persons over places.

    A part has the scope of its total, but for the share of one place.
    """
    if draft.part:
        return of_part(draft)
    if draft.phrase is None or draft.event not in HARM or draft.count is None:
        return None
    span = _own_part(passage, draft.start, clauses.around(draft.start))
    for kind in _LONGER:
        match = _pattern(kind).search(passage, *span)
        if match is not None:
            return Wider(kind, match.start("words"), match.end())
    month = _month_within(passage, span)
    if month is not None:
        return Wider(ScopeKind.PERIOD, *month)
    if draft.count.exactness is Exactness.EXACT and draft.count.low == 1:
        return None
    for pattern in (_pattern(ScopeKind.PLACES), _pairs(), _TOGETHER):
        match = pattern.search(passage, *span)
        if match is not None:
            return Wider(ScopeKind.PLACES, match.start("words"), match.end())
    return None


def _month_within(passage: Passage, span: tuple[int, int]) -> tuple[int, int] | None:
    """As in "during September": a month that no day stands before, behind a word for the length of time."""
    for at in passage.having(CalendarMeaning, *span):
        item = passage.items[at]
        calendar = item.meaning(CalendarMeaning)
        if calendar is None or calendar.what not in ("month", "hijri"):
            continue
        before = passage.text[max(span[0], item.word - _WORD) : item.word].split()
        word = before[-1].removeprefix("و") if before else ""
        if word in toll_words("throughout"):
            return item.word - len(before[-1]) - 1, item.end
    return None


def _own_part(passage: Passage, position: int, span: tuple[int, int]) -> tuple[int, int]:
    """The part of a clause before or behind "which brings … to", on the side of a position."""
    match = _brings_to().search(passage, *span)
    if match is None:
        return span
    return (span[0], match.start()) if position < match.start() else (match.start(), span[1])


@cache
def _brings_to() -> Expression:
    words = [fold(word) for word in written_words("tolls", "brings_to")]
    return Expression(rf"[،,] ?(?:{'|'.join(words)})(?![ء-ي])", words)


def of_part(draft: Draft) -> Wider | None:
    """The scope of a part, by that of its total."""
    scope = None if draft.whole is None else draft.whole.scope
    share = draft.rule.endswith("share")
    return None if scope is None or (share and scope.kind is ScopeKind.PLACES) else scope


@cache
def _pattern(kind: ScopeKind) -> Expression:
    words = sorted((fold(word) for word in written_words("tolls", kind)), key=len, reverse=True)
    phrases = "|".join(_SPACE.join(map(re.escape, phrase.split())) for phrase in words)
    return Expression(rf"(?<![ء-ي])[وفبل]?(?P<words>{phrases})(?![ء-ي])", words)


@cache
def _pairs() -> Expression:
    words = [fold(word) for word in written_words("tolls", "pairs")]
    pattern = rf"(?P<words>{'|'.join(map(re.escape, words))})(?:{_SPACE}[ء-ي]+){{1,3}}{_SPACE}و[ء-ي]+"
    return Expression(rf"(?<![ء-ي])[وفبل]?{pattern}", words)
