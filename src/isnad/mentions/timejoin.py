"""What two time expressions say together: the ends of a range, or the same day by two calendars."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

import msgspec

from isnad.mentions.anchor import DAY
from isnad.mentions.expression import Expression
from isnad.mentions.items import Passage
from isnad.mentions.periods import hijri_day
from isnad.mentions.timewords import any_of, time_words, word_before
from isnad.model.interval import Interval
from isnad.model.reason import Reason
from isnad.model.terms import Basis, Grain, Status

_RANGE = frozenset(["حتي", "الي", "وحتي", "والي", "-", "–", "—"])
_AND = "و"
_ARTICLE = "ال"


class TimeFound(msgspec.Struct, frozen=True, gc=False):
    """A time expression at `[start, end)` of the working copy.

    Attributes:
        interval: None where nothing anchors it.
        reason: why it is unresolved, or ambiguous.
        day: the one day it names, where it names one.
        behind: how many days lie between an event that the words behind it name and what they tell.
    """

    start: int
    end: int
    interval: Interval | None
    status: Status
    basis: Basis
    rule: str
    reason: Reason | None = None
    day: date | None = None
    behind: int | None = None


def begin_of(passage: Passage, said: Expression) -> int:
    """Where the expression begins as printed: its article belongs to it, other clitics do not."""
    start = said.start
    return start - len(_ARTICLE) if passage.text.endswith(_ARTICLE, 0, start) else start


def share_year(passage: Passage, said: Expression, following: Expression) -> None:
    """In "from 26 April to 19 August 2021" the year is said once; a December before a January is of the year before.

    So it is in "12 Rajab 1440, which is 19 March", where the civil year follows from the other.
    """
    if following.year is None and said.hijri and said.year is not None and following.months and not following.hijri:
        if _are_same(passage, said, following):
            following.year = _civil_year(said)
        return
    lacks = said.months and said.year is None and said.year_shift is None and said.shift is None
    if not lacks or said.hijri or following.hijri or following.year is None or len(following.months) != 1:
        return
    gap = passage.text[said.end : begin_of(passage, following)].strip()
    if gap in _RANGE or (gap == _AND and bool(said.days) == bool(following.days)):
        later = (said.months[0], said.days[:1]) > (following.months[0], following.days[:1])
        said.year = following.year - 1 if later else following.year


def _civil_year(said: Expression) -> int | None:
    try:
        return None if said.year is None else hijri_day(said.year, said.months[0], (said.days or [15])[0]).year
    except (ValueError, OverflowError, IndexError):
        return None


def join_calendars(passage: Passage, said: Sequence[Expression], found: Sequence[TimeFound]) -> list[TimeFound]:
    """As in "12 Rajab 1440, which is 19 March 2019": the civil day, doubtful where the other is another day."""
    joined: list[TimeFound] = []
    before: Expression | None = None
    for one, time in zip(said, found, strict=True):
        if before is not None and before.hijri != one.hijri and joined and _are_same(passage, before, one):
            joined[-1] = _as_one(joined[-1], time, civil=joined[-1] if one.hijri else time)
        else:
            joined.append(time)
        before = one
    return joined


def _as_one(left: TimeFound, right: TimeFound, civil: TimeFound) -> TimeFound:
    other = left if civil is right else right
    known = civil if civil.interval is not None else other
    status, reason = known.status, known.reason
    if status is Status.RESOLVED and civil.interval is not None and other.interval is not None:
        near = abs(civil.day - other.day) <= DAY if civil.day is not None and other.day is not None else True
        if not near or (civil.day is None and not civil.interval.meets(other.interval)):
            status, reason = Status.AMBIGUOUS, Reason.of("time.calendars_differ")
    return msgspec.structs.replace(known, start=left.start, end=right.end, status=status, reason=reason)


def _are_same(passage: Passage, left: Expression, right: Expression) -> bool:
    """Whether nothing stands between two dates of two calendars but what says that they are one."""
    if not (_dated(left) and _dated(right)):
        return False
    return _corresponds().fullmatch(passage.text, left.end, begin_of(passage, right)) is not None


def _dated(said: Expression) -> bool:
    return bool(said.months) or said.digits


def join_ranges(passage: Passage, found: list[TimeFound]) -> list[TimeFound]:
    """As in "Dawn Tuesday until Wednesday evening": one interval."""
    joined: list[TimeFound] = []
    for time in found:
        before = joined[-1] if joined else None
        if before is not None and before.interval is not None and time.interval is not None:
            gap = passage.text[before.end : time.start].strip()
            if (gap in _RANGE or (gap == _AND and _are_ends(passage, before, time))) and before.interval.meets(
                Interval(None, time.interval.end, Grain.DAY)
            ):
                hull = before.interval.hull(time.interval, time.interval.grain)
                joined[-1] = TimeFound(
                    before.start, time.end, hull, time.status, time.basis, "time.range", time.reason, before.day
                )
                continue
        joined.append(time)
    return joined


def _are_ends(passage: Passage, before: TimeFound, time: TimeFound) -> bool:
    """Whether two times with "and" between them are one: "between" stands before them, or they are months on end."""
    if word_before(passage.text, before.start, "between") is not None:
        return True
    both = passage.text.startswith(time_words("both_months"), before.start)
    on_end = before.interval is not None and time.interval is not None and before.interval.end == time.interval.start
    return both and on_end


@cache
def _corresponds() -> re.Pattern[str]:
    eras = any_of("era_civil", "era_hijri")
    return re.compile(rf"[ ،,(]*(?:(?:{eras})(?![ء-ي]))?[ ،,)]*(?:(?:{any_of('corresponds')})|[/=(-])?[ (:]*(?:ل *)?")
