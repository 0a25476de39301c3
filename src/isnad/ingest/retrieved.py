"""The moment at which a report was taken from where it was printed, as whoever took it wrote it down."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from isnad.ingest import published
from isnad.ingest.address import host_of, parts_of
from isnad.ingest.limits import NOTE_CHARACTERS
from isnad.model.document import Retrieved
from isnad.model.interval import Interval
from isnad.model.reason import Reason
from isnad.model.terms import Basis, Grain
from isnad.model.value import Instant, Value

_WAYBACK: Final = "web.archive.org"
_CAPTURE: Final = re.compile(r"^/web/(\d{14})(?:[a-z]{2}_)?/")
_OF_A_BROWSER: Final = re.compile(
    r"(?:[A-Z][a-z]{2} )?([A-Z][a-z]{2}) (\d{1,2}) (\d{4}) (\d\d):(\d\d):\d\d GMT([+-]\d{4})"
)
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CLOCK: Final = re.compile(r"\d:\d|T\d{4}")
_DAY: Final = timedelta(days=1)


class Taken(Value, frozen=True):
    """What one field says of the moment, and what is wrong with it."""

    retrieved: Retrieved | None
    issues: tuple[Reason, ...] = ()


def from_field(value: str, today: date, *, source: str) -> Taken:
    """Read a field that should hold the moment.

    A time with its offset from UTC is kept to the minute. Of any other only the day is: nobody can say at which moment
    a clock without a zone showed its time. A field with words but no day, or with one to come, is an issue.
    """
    if not value.strip():
        return Taken(None)
    moment = _moment(value.strip())
    if moment is not None:
        return _kept(moment, today, source)
    found = published.from_field(value, today, source=source, basis=Basis.STATED)
    return _unreadable(value) if found.published is None or found.issues else Taken(_on(found.published.day, source))


def of_url(url: str | None, today: date) -> Retrieved | None:
    """When the Wayback Machine took the page, where the address is that of its copy."""
    parts = None if url is None else parts_of(url)
    if parts is None or host_of(parts) != _WAYBACK:
        return None
    match = _CAPTURE.match(parts.path)
    try:
        moment = None if match is None else datetime.strptime(match[1], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    return None if moment is None else _kept(moment, today, "url").retrieved


def _moment(value: str) -> datetime | None:
    """A time that says its offset, as machines and browsers write it; None for anything else."""
    browser = _OF_A_BROWSER.match(value)
    if browser is not None and browser[1] in _MONTHS:
        month, day, year, hour, minute, offset = browser.groups()
        value = f"{year}-{_MONTHS.index(month) + 1:02}-{int(day):02}T{hour}:{minute}:00{offset}"
    try:
        moment = datetime.fromisoformat(value.removesuffix(" UTC") + "+00:00" * value.endswith(" UTC"))
    except ValueError:
        return None
    return moment if moment.tzinfo is not None and _CLOCK.search(value) is not None else None


def _kept(moment: datetime, today: date, source: str) -> Taken:
    # Somebody east of whoever reads it may have taken it tomorrow.
    if not published.is_plausible(moment.date(), today + _DAY):
        return _unreadable(moment.isoformat())
    start = Instant.of(moment)
    return Taken(Retrieved(Interval(start, Instant.of(start + timedelta(minutes=1)), Grain.MINUTE), source))


def _on(day: date, source: str) -> Retrieved:
    start = datetime.combine(day, time(), UTC)
    return Retrieved(Interval(Instant.of(start), Instant.of(start + _DAY), Grain.DAY), source)


def _unreadable(value: str) -> Taken:
    return Taken(None, (Reason.of("ingest.retrieved_unreadable", value=value.strip()[:NOTE_CHARACTERS]),))
