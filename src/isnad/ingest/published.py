"""The day a report came out: from its metadata, its address, or the stamp at its head."""

import re
from datetime import UTC, date, datetime, timedelta
from urllib.parse import SplitResult, unquote

from isnad.ingest.address import X_HOSTS, host_of, parts_of
from isnad.ingest.dates import Form, Stamp, stamps
from isnad.ingest.limits import EARLIEST, NOTE_CHARACTERS
from isnad.model.document import Published
from isnad.model.reason import Reason
from isnad.model.span import Span
from isnad.model.terms import Basis
from isnad.model.value import Value

_URL_PATH = re.compile(r"/((?:19|20)\d\d)/(\d\d?)/(\d\d?)(?=/|$)")
_URL_RUN = re.compile(r"/(20\d\d)([01]\d)([0-3]\d)(?=[-/])")
_URL_SLUG_END = re.compile(r"-(\d\d?)-(\d\d?)-(20\d\d)/?$")
_STATUS = re.compile(r"^/[^/]+/status(?:es)?/(\d{15,20})(?=/|$)")
_SNOWFLAKE_EPOCH = datetime(2010, 11, 4, 1, 42, 54, 657_000, tzinfo=UTC)
_SNOWFLAKE_SHIFT = 22

HEAD_CHARACTERS = 400
_LONGEST_STAMP = 60
_STAMP_SEPARATOR = "·"
_AROUND_A_STAMP = re.compile(r"\w*[,،]?")
_CLOCK_AFTER = re.compile(r"[,،|\-]?\s*(?:\d\d?:\d\d)?")


class Dating(Value, frozen=True):
    """What one field says of the day, and what is wrong with it."""

    published: Published | None
    issues: tuple[Reason, ...] = ()


def from_field(value: str, today: date, *, source: str, basis: Basis) -> Dating:
    """Read a metadata field that should hold one date and in practice holds anything.

    The first stamp that is not in the future and not before `EARLIEST` counts. Stamps of more than one year in the
    field are an issue (`ingest.published_conflict`) and the first still counts: a page's own stamp stands before those
    of its neighbours. A field with words but no date, or with no plausible one, gives no day and an issue.
    """
    if not value.strip():
        return Dating(None)
    days = [stamp.day for stamp in stamps(value)]
    if not days:
        return Dating(None, (Reason.of("ingest.published_unreadable", value=_note(value)),))
    used = next((day for day in days if is_plausible(day, today)), None)
    if used is None:
        return Dating(None, (Reason.of("ingest.published_implausible", value=days[0].isoformat()),))
    other = next((day for day in days if day.year != used.year), None)
    published = Published(used, basis, source)
    if other is None:
        return Dating(published)
    conflict = Reason.of("ingest.published_conflict", used=used.isoformat(), other=other.isoformat())
    return Dating(published, (conflict,))


def from_url(url: str, today: date) -> Published | None:
    """The day in an address: a path of year, month and day, or the time inside the id of a post on X.

    The day of such an id is that of UTC: the poster's zone is not in it. A date at the end of a slug is the day that a
    daily round-up covers and comes out on.
    """
    parts = parts_of(url)
    if parts is None:
        return None
    day = _day_of_status(parts) or _day_in_path(unquote(parts.path))
    if day is None or not is_plausible(day, today):
        return None
    return Published(day, Basis.INFERRED, "url")


def from_text(text: str, today: date) -> Published | None:
    """The stamp a page prints at the head of a report, with its span; None where there is none to be trusted.

    A full date counts as a stamp in two forms: followed by the middle dot of social pages, and alone on its line, with
    at most a weekday before and a clock time after it. A line of the form "20 June, 2024" does not count: pages print
    it over their sidebars and as the day of the visit. Dates inside sentences and captions do not count either.

    A social page may print its stamp in the zone of whoever saved it, and so a day early: the basis is `inferred`.
    """
    head = text[: HEAD_CHARACTERS + _LONGEST_STAMP]
    for stamp in stamps(head):
        if stamp.span.start >= HEAD_CHARACTERS:
            return None
        if _is_printed_stamp(text, stamp) and is_plausible(stamp.day, today):
            return Published(stamp.day, Basis.INFERRED, "text", stamp.span)
    return None


def is_plausible(day: date, today: date) -> bool:
    """Whether a report read on `today` can have come out on `day`."""
    return EARLIEST <= day <= today


def _day_of_status(parts: SplitResult) -> date | None:
    match = _STATUS.match(parts.path) if host_of(parts) in X_HOSTS else None
    if match is None:
        return None
    return (_SNOWFLAKE_EPOCH + timedelta(milliseconds=int(match[1]) >> _SNOWFLAKE_SHIFT)).date()


def _day_in_path(path: str) -> date | None:
    for pattern in (_URL_PATH, _URL_RUN):
        match = pattern.search(path)
        if match is not None:
            return _day(match[1], match[2], match[3])
    match = _URL_SLUG_END.search(path)
    return None if match is None else _day(match[3], match[2], match[1])


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _is_printed_stamp(text: str, stamp: Stamp) -> bool:
    after = text[stamp.span.end : stamp.span.end + _LONGEST_STAMP]
    if stamp.form is Form.WORD_DAY and after.lstrip(" ").startswith(_STAMP_SEPARATOR):
        return True
    written = stamp.span.of(text)
    if stamp.form is Form.DAY_WORD and ("," in written or "،" in written):
        return False
    return _is_alone(text, stamp.span, after)


def _is_alone(text: str, span: Span, after: str) -> bool:
    before = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    rest = after.split("\n", 1)[0]
    return _AROUND_A_STAMP.fullmatch(before.strip()) is not None and _CLOCK_AFTER.fullmatch(rest.strip()) is not None


def _note(value: str) -> str:
    return value.strip()[:NOTE_CHARACTERS]
