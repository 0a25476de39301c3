"""Time expressions, resolved against the day of publication. The words first, then what they mean on that day."""

from itertools import pairwise
from zoneinfo import ZoneInfo

import msgspec

from isnad.knowledge.meaning import CalendarMeaning
from isnad.mentions.expression import Expression, expression_at
from isnad.mentions.items import Passage
from isnad.mentions.resolution import resolve
from isnad.model.document import Published
from isnad.model.interval import Interval
from isnad.model.reason import Reason
from isnad.model.terms import Basis, Grain, Status

_RANGE = frozenset(["حتي", "الي", "وحتي", "والي", "-", "–", "—"])
_BETWEEN = "بين"
_AND = "و"
_SINCE = "منذ"
_ARTICLE = "ال"


class TimeFound(msgspec.Struct, frozen=True, gc=False):
    """A time expression at `[start, end)` of the working copy.

    `interval` is None where nothing anchors it; `reason` says why it is unresolved, or ambiguous.
    """

    start: int
    end: int
    interval: Interval | None
    status: Status
    basis: Basis
    rule: str
    reason: Reason | None = None


def read_times(passage: Passage, published: Published | None, zone: ZoneInfo) -> tuple[TimeFound, ...]:
    """Every expression, in order. A bare weekday is the nearest past one, as news means it."""
    said: list[Expression] = []
    for index, item in enumerate(passage.items):
        if said and index <= said[-1].last:
            continue
        if item.number is None and item.date is None and (item.hit is None or CalendarMeaning not in item.hit.readings):
            continue
        expression = expression_at(passage, index)
        if expression is not None:
            said.append(expression)
    found: list[TimeFound] = []
    for expression, following in pairwise([*said, None]):
        if expression is not None:
            found.append(_found(passage, _with_year(passage, expression, following), published, zone))
    return tuple(_join_ranges(passage, found))


def _with_year(passage: Passage, said: Expression, following: Expression | None) -> Expression:
    """In "from 26 April to 19 August 2021" the year is said once."""
    if following is None or following.year is None or said.year is not None or not said.months:
        return said
    gap = passage.text[passage.items[said.last].end : _begin(passage, following.first)].strip()
    return msgspec.structs.replace(said, year=following.year) if gap in _RANGE else said


def _found(passage: Passage, said: Expression, published: Published | None, zone: ZoneInfo) -> TimeFound:
    means = resolve(said, published, zone)
    start, end = _begin(passage, said.first), passage.items[said.last].end
    grain = "no_anchor" if means.interval is None else str(means.interval.grain)
    since = means.interval is not None and _word_before(passage, start) == _SINCE
    rule = f"time.since_{grain}" if since else f"time.{grain}"
    return TimeFound(start, end, means.interval, means.status, means.basis, rule, means.reason)


def _begin(passage: Passage, index: int) -> int:
    """Where the expression begins as printed: its article belongs to it, other clitics do not."""
    item = passage.items[index]
    start = item.start
    return start - len(_ARTICLE) if passage.text.endswith(_ARTICLE, 0, start) else start


def _word_before(passage: Passage, start: int) -> str:
    """The word right before a position on the same line."""
    before = passage.text[max(0, start - 12) : start].split("\n")[-1].split()
    return before[-1] if before else ""


def _join_ranges(passage: Passage, found: list[TimeFound]) -> list[TimeFound]:
    """As in "Dawn Tuesday until Wednesday evening": one interval."""
    joined: list[TimeFound] = []
    for time in found:
        before = joined[-1] if joined else None
        if before is not None and before.interval is not None and time.interval is not None:
            gap = passage.text[before.end : time.start].strip()
            whole = gap in _RANGE or (gap == _AND and _is_between(passage, before.start))
            if whole and before.interval.meets(Interval(None, time.interval.end, Grain.DAY)):
                hull = before.interval.hull(time.interval, time.interval.grain)
                joined[-1] = TimeFound(before.start, time.end, hull, time.status, time.basis, "time.range", time.reason)
                continue
        joined.append(time)
    return joined


def _is_between(passage: Passage, start: int) -> bool:
    return _word_before(passage, start) == _BETWEEN
