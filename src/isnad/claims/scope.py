"""Over how much ground and time a toll was summed, where its clause says that it was over more than one event."""

import re
from datetime import timedelta
from functools import cache

from isnad.claims.clause import Clauses
from isnad.claims.draft import Draft, Wider
from isnad.claims.expression import Expression
from isnad.claims.since_date import SPACE, listed_phrases, since_date
from isnad.claims.wording import toll_words
from isnad.knowledge.meaning import CalendarMeaning, OutcomeMeaning, PlaceNounMeaning, VagueMeaning
from isnad.knowledge.wordlists import written_words
from isnad.mentions.items import Passage
from isnad.mentions.sought import Sought
from isnad.mentions.time import TimeFound
from isnad.model.interval import Time
from isnad.model.terms import HARM, Exactness, Grain, ScopeKind
from isnad.text.working import fold

_WORD = 12
_PLACE_REACH = 20
_MONTHS = ("month", "hijri")
_TOGETHER = Expression(
    r"(?<![ء-ي])(?:في|ب) ?(?P<words>[ء-ي]+(?: [ء-ي]+)?(?:،? و[ء-ي]+(?: [ء-ي]+)?)+ (?:معا|مجتمعه|مجتمعين))(?![ء-ي])",
    Sought(("معا", "مجتمعه", "مجتمعين")),
)
_IN_THE_LARGE = ("hundreds", "thousands")
_SERIES = ("many", "large", *_IN_THE_LARGE, "dozens")
_DAYS = (Grain.MINUTE, Grain.PART_OF_DAY, Grain.DAY)
_LONGEST_OF_ONE = timedelta(hours=36)
_LONGER = (ScopeKind.CAMPAIGN, ScopeKind.PERIOD)


def scope_of(passage: Passage, draft: Draft, clauses: Clauses) -> Wider | None:
    """The scope of a stated toll; None where the clause names no wider one, and for single persons over places.

    A part has the scope of its total, but for the share of one place.
    """
    if draft.part:
        return of_part(draft)
    if draft.phrase is None or draft.event not in HARM or draft.count is None:
        return None
    around = clauses.around(draft.start)
    if not passage.sightings.stands(_said_of_wider(), clauses.starts[0], clauses.stop):
        return _of_a_month(passage, draft, around)
    span = _own_part(passage, draft.start, around)
    for kind in _LONGER:
        match = _pattern(kind).search(passage, *span)
        if match is not None:
            return Wider(kind, match.start("words"), match.end())
    stretch = _month_within(passage, span) or since_date(passage, draft, span, clauses)
    if stretch is not None:
        return Wider(ScopeKind.PERIOD, *stretch)
    if draft.count.exactness is Exactness.EXACT and draft.count.low == 1:
        return None
    return _over_places(passage, draft, span, clauses)


def _over_places(passage: Passage, draft: Draft, span: tuple[int, int], clauses: Clauses) -> Wider | None:
    if not _in_a_place(passage, span[0], span[1], reach=span[1] - span[0]):
        # its place is that of a later clause, and so is over how many places it was summed
        span = (span[0], clauses.stop)
    for pattern in (_pattern(ScopeKind.PLACES), _pairs(), _TOGETHER):
        match = pattern.search(passage, *span)
        if match is not None:
            return Wider(ScopeKind.PLACES, match.start("words"), match.end())
    both = _first_and_second(passage, clauses.starts[0], draft.start)
    return None if both is None else Wider(ScopeKind.PLACES, *both)


def _of_a_month(passage: Passage, draft: Draft, clause: tuple[int, int]) -> Wider | None:
    """What alone may tell of a wider toll where no word does: a month."""
    if not passage.having(CalendarMeaning, *clause):
        return None
    month = _month_within(passage, _own_part(passage, draft.start, clause))
    return None if month is None else Wider(ScopeKind.PERIOD, *month)


def of_series(passage: Passage, draft: Draft, cause: Draft | None) -> Wider | None:
    """As in "dozens of raids, which killed hundreds": a toll of no stated time that sums a series of attacks.

    `cause` is what brought it about. Both must be told in the large; "dozens of raids killed six" are of one day.
    """
    if draft.part and draft.whole is not None:
        return of_part(draft)
    if cause is None or draft.phrase is None or draft.event not in HARM or draft.count is None:
        return None
    if draft.count.exactness is not Exactness.VAGUE or _vague_at(passage, draft.phrase.first) not in _IN_THE_LARGE:
        return None
    first = cause.index if cause.phrase is None else cause.phrase.first
    at = next((n for n in (first, first - 1) if n >= 0 and _vague_at(passage, n) in _SERIES), None)
    return None if at is None else Wider(ScopeKind.CAMPAIGN, passage.items[at].start, passage.items[cause.index].end)


def over_days(draft: Draft, time: Time, told: TimeFound) -> Wider | None:
    """As in "from dawn on Tuesday until Wednesday evening": a toll that no number of one day stands behind."""
    vague = draft.phrase is not None and draft.count is not None and draft.count.exactness is Exactness.VAGUE
    if draft.event not in HARM or draft.part or not vague or time.start is None or time.end is None:
        return None
    if time.grain not in _DAYS:
        return None
    return Wider(ScopeKind.PERIOD, told.start, told.end) if time.end - time.start > _LONGEST_OF_ONE else None


def _vague_at(passage: Passage, index: int) -> str | None:
    meaning = passage.items[index].meaning(VagueMeaning)
    return None if meaning is None else meaning.reading


def _month_within(passage: Passage, span: tuple[int, int]) -> tuple[int, int] | None:
    """As in "during September": a month that no day stands before, behind a word for the length of time."""
    for at in passage.having(CalendarMeaning, *span):
        item = passage.items[at]
        calendar = item.meaning(CalendarMeaning)
        if calendar is None or calendar.what not in _MONTHS:
            continue
        before = passage.text[max(span[0], item.word - _WORD) : item.word].split()
        word = before[-1].removeprefix("و") if before else ""
        if word in toll_words("throughout"):
            return item.word - len(before[-1]) - 1, item.end
    return None


def _first_and_second(passage: Passage, start: int, stop: int) -> tuple[int, int] | None:
    """As in "two raids, the first on A and the second on B, killed three": nobody says what befell people in which."""
    first = listed_phrases("the_first").search(passage, start, stop)
    second = None if first is None else listed_phrases("the_second").search(passage, first.end(), stop)
    if first is None or second is None or passage.having(OutcomeMeaning, first.end(), second.start()):
        return None
    placed = [_in_a_place(passage, word.end(), stop) for word in (first, second)]
    return (first.start("words"), second.end()) if all(placed) else None


def _in_a_place(passage: Passage, start: int, stop: int, reach: int = _PLACE_REACH) -> bool:
    """Whether a place is named within a few words."""
    near = (passage.items[at] for at in passage.within(start, min(stop, start + reach)))
    return any(item.place is not None or item.meaning(PlaceNounMeaning) is not None for item in near)


def _own_part(passage: Passage, position: int, span: tuple[int, int]) -> tuple[int, int]:
    """The part of a clause before or behind "which brings … to", on the side of a position."""
    match = _brings_to().search(passage, *span)
    if match is None:
        return span
    return (span[0], match.start()) if position < match.start() else (match.start(), span[1])


@cache
def _brings_to() -> Expression:
    words = [fold(word) for word in written_words("tolls", "brings_to")]
    return Expression(rf"[،,] ?(?:{'|'.join(words)})(?![ء-ي])", Sought(words))


def of_part(draft: Draft) -> Wider | None:
    """The scope of a part, by that of its total."""
    scope = None if draft.whole is None else draft.whole.scope
    share = draft.rule.endswith("share")
    return None if scope is None or (share and scope.kind is ScopeKind.PLACES) else scope


def _pattern(kind: ScopeKind) -> Expression:
    return listed_phrases(kind)


@cache
def _said_of_wider() -> Sought:
    """Strings of which everything that tells of a wider toll holds one, a month apart."""
    listed = (listed_phrases(name) for name in (*_LONGER, "until_now", "since", ScopeKind.PLACES, "the_first"))
    return Sought.any_of(each.sought for each in (*listed, _pairs(), _TOGETHER))


@cache
def _pairs() -> Expression:
    words = [fold(word) for word in written_words("tolls", "pairs")]
    pattern = rf"(?P<words>{'|'.join(map(re.escape, words))})(?:{SPACE}[ء-ي]+){{1,3}}{SPACE}و[ء-ي]+"
    return Expression(rf"(?<![ء-ي])[وفبل]?{pattern}", Sought.one_word_of(words))
