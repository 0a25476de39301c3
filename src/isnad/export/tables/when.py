"""When an incident was, as columns: the stretch as it is known, and its first and last day where they are known."""

from datetime import date, timedelta

from isnad.model.interval import Time
from isnad.model.terms import Grain, Status
from isnad.present.language import Language
from isnad.present.runs import opening
from isnad.present.tables import say
from isnad.present.times import time_phrase

from .values import Row, plain

BY_THE_DAY = frozenset({Grain.MINUTE, Grain.PART_OF_DAY, Grain.DAY})
"""Grains that tell of days; a month has a first day too, and nobody says that anything happened on it."""


def days(time: Time | None) -> tuple[date | None, date | None]:
    """The first and the last day of the stretch; None for an open end, and for a time that is not known."""
    if time is None or time.status is Status.UNRESOLVED:
        return None, None
    last = None if time.end is None else (time.end - timedelta(minutes=1)).date()
    return None if time.start is None else time.start.date(), last


def when_columns(time: Time | None, language: Language) -> Row:
    """Columns `when` to `time_basis`."""
    if time is None:
        said = say("incident.no_time", language)
        empty = dict.fromkeys(("start", "end", "grain", "day_first", "day_last", "time_status", "time_basis"))
        return {"when": opening(said), **empty}
    first, last = days(time)
    start, end = (None if moment is None else moment.isoformat(timespec="minutes") for moment in (time.start, time.end))
    return {
        "when": opening(plain(time_phrase(time, language))),
        "start": start,
        "end": end,
        "grain": str(time.grain),
        "day_first": first,
        "day_last": last,
        "time_status": str(time.status),
        "time_basis": str(time.basis),
    }
