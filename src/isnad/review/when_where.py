"""Place and time of a form."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from typing import Final

import msgspec

from isnad.gazetteer.row import GazetteerRow
from isnad.model.interval import Time
from isnad.model.place import Place
from isnad.model.reason import Reason
from isnad.model.terms import Basis, Grain, Precision, Status
from isnad.model.value import Instant
from isnad.review.sent import Sent

_POINT: Final = ("lat", "lon", "precision")
_TIME: Final = ("day", "day_to", "hour", "hour_to")
_MIDNIGHT: Final = time(0, 0)
_DAY: Final = timedelta(days=1)


def place_of(base: Place | None, sent: Sent, places: Callable[[str], Sequence[GazetteerRow]]) -> Place | None:
    """The place that the form gives, `base` where it was not changed; None where it names none or is wrong.

    A point that was not given anew is not that of another name: the one place of that name in the gazetteers has its
    own, of several none is chosen.
    """
    if not sent.changed(("place", *_POINT)):
        return base
    name = sent.line("place")
    if not sent.changed(_POINT):
        return _named(name, places) if name else None
    lat, lon = sent.degrees("lat", 90), sent.degrees("lon", 180)
    precision = sent.chosen("precision", Precision)
    if sent.refused(("place", *_POINT)):
        return None
    if not name:
        sent.refuse("place", Reason.of("review.needs_name"))
        return None
    if lat is None and lon is None:
        return Place(name, None, None, None, None, Status.UNRESOLVED, Basis.STATED)
    for field, value in (("lat", lat), ("lon", lon), ("precision", precision)):
        if value is None:
            sent.refuse(field, Reason.of("review.point_whole"))
    if base is not None and not sent.changed(("place",)):
        return msgspec.structs.replace(
            base, id=None, lat=lat, lon=lon, precision=precision, status=Status.RESOLVED, basis=Basis.STATED
        )
    return Place(name, None, lat, lon, precision, Status.RESOLVED, Basis.STATED)


def time_of(base: Time | None, sent: Sent, zone: tzinfo) -> Time | None:
    """The time that the form gives, `base` where it was not changed; None where it gives no day or a wrong one.

    A day alone is that day, two are all from the first to the last; hours belong to them, one alone is that minute.
    """
    if not sent.changed(_TIME):
        return base
    day, last = sent.day("day"), sent.day("day_to")
    first, end = sent.hour("hour"), sent.hour("hour_to")
    if sent.refused(_TIME):
        return None
    if day is None:
        for name in _TIME[1:]:
            if sent.line(name):
                sent.refuse("day", Reason.of("review.needs_day"))
        return None
    if end is not None and first is None:
        sent.refuse("hour", Reason.of("review.needs_hour"))
        return None
    begins, ends, grain = _interval(day, last or day, first, end)
    if ends <= begins:
        sent.refuse("hour_to" if end is not None else "day_to", Reason.of("review.time_upside_down"))
        return None
    return Time(_local(begins, zone), _local(ends, zone), grain, Status.RESOLVED, Basis.STATED)


def _local(moment: datetime, zone: tzinfo) -> Instant:
    offset = moment.replace(tzinfo=zone).utcoffset()
    return Instant.of(moment.replace(tzinfo=timezone(offset or timedelta())))


def _named(name: str, places: Callable[[str], Sequence[GazetteerRow]]) -> Place:
    found = places(name)
    if len(found) != 1:
        status = Status.AMBIGUOUS if found else Status.UNRESOLVED
        return Place(name, None, None, None, None, status, Basis.STATED)
    row = found[0]
    return Place(name, row.id, row.lat, row.lon, row.precision, Status.RESOLVED, Basis.STATED)


def _interval(day: date, last: date, hour: time | None, hour_to: time | None) -> tuple[datetime, datetime, Grain]:
    begins = datetime.combine(day, hour or _MIDNIGHT)
    after = datetime.combine(last, _MIDNIGHT) + _DAY
    if hour is not None and hour_to is None and last == day:
        return begins, begins + timedelta(minutes=1), Grain.MINUTE
    if hour is not None:
        # Midnight at the end of a day ends that day.
        ends = after if hour_to is None or hour_to == _MIDNIGHT else datetime.combine(last, hour_to)
        return begins, ends, Grain.PART_OF_DAY
    whole_month = day.day == 1 and after.day == 1 and (day.year, day.month) == (last.year, last.month)
    return begins, after, Grain.MONTH if whole_month else Grain.DAY
