"""Tolls summed from a date on: "12 killed since 7 October", "since 8 January …, which killed 23 so far"."""

import re
from functools import cache

from isnad.claims.clause import Clauses
from isnad.claims.draft import Draft
from isnad.claims.expression import Expression
from isnad.knowledge.meaning import CalendarMeaning, OutcomeMeaning, PeopleMeaning
from isnad.knowledge.wordlists import written_words
from isnad.mentions.items import Passage
from isnad.mentions.sought import Sought
from isnad.model.terms import Event, Group
from isnad.text.working import fold

SPACE = "[ \"'“”«»#_]+"
"""What may stand between two words of a listed phrase."""
_REACH = 20
_WORD = 12
_NEAR = 60
_MONTHS = ("month", "hijri")
_PARTS = ("daypart", "relative", "hours", "weekday")
_YEAR = re.compile(r" (?:(?:ال)?(?:عام|سنه) )?(?:19|20)[0-9]{2}(?![0-9])")
_BESIEGED = re.compile(r"ال[ء-ي]+ ال[ء-ي]+ه$|[تي][ء-ي]{3,}ها? (?:[ء-ي]+ ){0,3}$")
"""An adjective, or a verb with its object, that "since" may belong to."""
_HARMED = (Event.KILLED, Event.INJURED, Event.EXECUTED, Event.CASUALTIES)


def since_date(passage: Passage, draft: Draft, span: tuple[int, int], clauses: Clauses) -> tuple[int, int] | None:
    """Working offsets of the words that say from which date on the toll of a clause was summed."""
    return _until_now(passage, span, clauses) or _in_clause(passage, draft, span, clauses)


def _until_now(passage: Passage, span: tuple[int, int], clauses: Clauses) -> tuple[int, int] | None:
    """As in "since 8 January they shelled it several times, which killed 23 so far"."""
    if listed_phrases("until_now").search(passage, *span) is None:
        return None
    for since in listed_phrases("since").finditer(passage, clauses.starts[0], span[1]):
        for at in passage.having(CalendarMeaning, since.end(), since.end() + _REACH):
            calendar = passage.items[at].meaning(CalendarMeaning)
            if calendar is not None and calendar.what in _MONTHS:
                return since.start("words"), passage.items[at].end
    return None


def _in_clause(passage: Passage, draft: Draft, span: tuple[int, int], clauses: Clauses) -> tuple[int, int] | None:
    """A date behind "since" beside the toll, or beside the outcomes joined to it: "5 killed and 7 hurt since 2014"."""
    for since in listed_phrases("since").finditer(passage, *_joined_to(passage, draft, span, clauses)):
        start = since.start("words")
        end = _date_end(passage, since.end(), clauses.stop)
        if end is not None and not _tells_of_others(passage, draft, start):
            return start, end
    return None


def _joined_to(passage: Passage, draft: Draft, span: tuple[int, int], clauses: Clauses) -> tuple[int, int]:
    """From the first of the outcomes joined by "and" to the last, but not back from one that has a day of its own."""
    (start, stop), own = span, clauses.of(draft.start)
    following = own + 1
    while following in clauses.joined and following not in clauses.explains:
        stop, following = clauses.span(following)[1], following + 1
    while own in clauses.joined and own not in clauses.explains and not passage.having(CalendarMeaning, start, stop):
        own -= 1
        start = clauses.span(own)[0]
    return start, stop


def _date_end(passage: Passage, position: int, stop: int) -> int | None:
    """The end of a month or year at a position; None for "since the morning of", which is of one day."""
    year = _YEAR.match(passage.text, position, stop)
    if year is not None:
        return year.end()
    for at in passage.having(CalendarMeaning, position, min(stop, position + _REACH)):
        calendar = passage.items[at].meaning(CalendarMeaning)
        if calendar is None or calendar.what in _PARTS:
            return None
        if calendar.what in _MONTHS:
            return passage.items[at].end
    return None


def _tells_of_others(passage: Passage, draft: Draft, since: int) -> bool:
    """Whether "since" belongs to a siege or to people's captivity, or the toll has a day of its own."""
    behind = draft.end if draft.phrase is None else max(draft.end, draft.phrase.end)
    besieged = _BESIEGED.search(passage.text, max(behind, since - _NEAR), since) if behind < since else None
    if besieged is not None or (behind < since and passage.having(CalendarMeaning, behind, since)):
        return True
    before = passage.within(max(0, since - _WORD), since)
    item = passage.items[before[-1]] if before else None
    if item is None or passage.text[item.end : since].strip() != "":
        return False
    outcome, people = item.meaning(OutcomeMeaning), item.meaning(PeopleMeaning)
    held = outcome is not None and outcome.event not in _HARMED
    return held or (people is not None and people.group is Group.CAPTIVES)


@cache
def listed_phrases(name: str) -> Expression:
    """The phrases of one list about tolls, however their words are parted, behind a conjunction or preposition."""
    words = sorted((fold(word) for word in written_words("tolls", name)), key=len, reverse=True)
    groups: dict[str, list[str]] = {}
    for phrase in words:
        groups.setdefault(phrase[0], []).append(SPACE.join(map(re.escape, phrase.split()))[1:])
    phrases = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items())
    return Expression(rf"(?<![ء-ي])[وفبل]?(?P<words>{phrases})(?![ء-ي])", Sought.one_word_of(words))
