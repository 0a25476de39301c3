"""The number and the people of a form: how many, how exactly, of whom."""

from typing import Final

import msgspec

from isnad.model.claim import NamedParts, Parts, Victims
from isnad.model.count import Count
from isnad.model.reason import Reason
from isnad.model.terms import Exactness, Group, VictimStatus
from isnad.present.desk.fields import PARTS
from isnad.review.sent import Sent

_FIELDS: Final = ("exactness", "number", "high", "word")
_OPEN_HIGH: Final = (Exactness.AT_LEAST, Exactness.MORE_THAN)
_ONE: Final = (Exactness.EXACT, Exactness.ABOUT)


def count_of(base: Count | None, sent: Sent) -> Count | None:
    """The count that the form gives, `base` where it was not changed; None where it gives none or a wrong one.

    `number` is what the exactness speaks of: of "at most 40" and of "at least 40" it is 40. `high` is the upper end of
    a range, `word` what stands for a number that is not one.
    """
    if not sent.changed(_FIELDS):
        return base
    how = sent.chosen("exactness", Exactness)
    number, high, word = sent.number("number"), sent.number("high"), sent.line("word")
    if sent.refused(_FIELDS):
        return None
    if how is None:
        _only((), sent, "review.needs_exactness")
        return None
    if how is Exactness.VAGUE:
        _only(("word",), sent, "review.no_number_with_word")
        if not word:
            sent.refuse("word", Reason.of("review.needs_word"))
        return None if sent.refused(_FIELDS) else Count.vague(word)
    _only(("number", "high") if how is Exactness.BETWEEN else ("number",), sent, "review.only_a_range")
    if number is None:
        sent.refuse("number", Reason.of("review.needs_number"))
    elif how is Exactness.BETWEEN:
        return _range(number, high, sent)
    return None if number is None or sent.refused(_FIELDS) else _counted(number, how)


def victims_of(base: Victims | None, count: Count | None, sent: Sent) -> Victims | None:
    """Of whom; None where the form names no group."""
    if not sent.changed(("group", "status", "names", *PARTS)):
        return base
    group, status = sent.chosen("group", Group), sent.chosen("status", VictimStatus)
    if group is None:
        for name in ("names", *PARTS):
            if sent.line(name) if name != "names" else sent.lines(name):
                sent.refuse("group", Reason.of("review.needs_group"))
        return None
    known = base or Victims(group, VictimStatus.UNKNOWN)
    names = sent.lines("names") if sent.changed(("names",)) else known.names
    return msgspec.structs.replace(
        known,
        group=group,
        status=status or VictimStatus.UNKNOWN,
        names=names,
        named=NamedParts(
            tuple(name for name in known.named.women if name in names),
            tuple(name for name in known.named.children if name in names),
        ),
        parts=_parts(known.parts, count, sent),
    )


def _parts(base: Parts, count: Count | None, sent: Sent) -> Parts:
    found = base
    for name in PARTS:
        if not sent.changed((name,)):
            continue
        part = sent.number(name)
        if part is not None and count is not None and count.high is not None and part > count.high:
            sent.refuse(name, Reason.of("review.part_above", part=part, whole=count.high))
        found = msgspec.structs.replace(found, **{name: None if part is None else Count.exactly(part)})
    return found


def _only(allowed: tuple[str, ...], sent: Sent, code: str) -> None:
    """Refuse a field that has no meaning beside the exactness chosen."""
    for name in ("number", "high", "word"):
        if name not in allowed and sent.line(name):
            sent.refuse(name, Reason(code))


def _range(low: int, high: int | None, sent: Sent) -> Count | None:
    if high is None:
        sent.refuse("high", Reason.of("review.needs_number"))
    elif low > high:
        sent.refuse("high", Reason.of("review.upside_down", low=low, high=high))
    else:
        return Count.between(low, high)
    return None


def _counted(number: int, how: Exactness) -> Count:
    if how in _ONE:
        return Count(number, number, how)
    return Count(number, None, how) if how in _OPEN_HIGH else Count(None, number, how)
