"""The day a report came out: from its metadata, its address, or the stamp at its head."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from urllib.parse import SplitResult, unquote

import msgspec

from isnad.furniture.plain import plain
from isnad.furniture.stamps import Form, stamps
from isnad.ingest.address import host_of, parts_of
from isnad.ingest.limits import EARLIEST, NOTE_CHARACTERS
from isnad.ingest.network import X
from isnad.knowledge.wordlists import written_words
from isnad.model.document import Document, Part, Published
from isnad.model.reason import Reason
from isnad.model.span import Span
from isnad.model.terms import Basis, PartKind
from isnad.model.value import Value

_URL_PATH = re.compile(r"/((?:19|20)\d\d)/(\d\d?)/(\d\d?)(?=/|$)")
_URL_RUN = re.compile(r"/(20\d\d)([01]\d)([0-3]\d)(?=[-/])")
_URL_SLUG_END = re.compile(r"-(\d\d?)-(\d\d?)-(20\d\d)/?$")
_STATUS = re.compile(r"^/[^/]+/status(?:es)?/(\d{15,20})(?=/|$)")
_SNOWFLAKE_EPOCH = datetime(2010, 11, 4, 1, 42, 54, 657_000, tzinfo=UTC)
_SNOWFLAKE_SHIFT = 22

_POSTS = ("furniture.facebook_stamp", "furniture.x_stamp")
_OF_OTHERS = (PartKind.NAVIGATION, PartKind.TICKER, PartKind.RELATED)
_A_MENU = 6
"""So many entries of a menu part what stands above it from the report."""


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


def day_of_url(url: str) -> Published | None:
    """The day in an address: a path of year, month and day, or the time inside the id of a post on X.

    The day of such an id is that of UTC: the poster's zone is not in it. A date at the end of a slug is the day that a
    daily round-up covers and comes out on. Whether the day is plausible is not judged here.
    """
    parts = parts_of(url)
    if parts is None:
        return None
    day = _day_of_status(parts) or _day_in_path(unquote(parts.path))
    return None if day is None else Published(day, Basis.INFERRED, "url")


def stamps_of(document: Document) -> tuple[Published, ...]:
    """The full dates that the page prints as its own, in order, each with its span.

    Only what furniture calls a dateline is looked at: dates inside sentences, legends and beside other headlines are
    not the report's. A line of the form "20 June, 2024" does not count, nor does one above a menu: pages print these
    over their sidebars and as the day of the visit. A page's stamp states its day; a post's is printed in the zone of
    whoever saved the page, and so may be a day early: `inferred`. The day of a change counts only where no other is
    printed, and then is `inferred`.
    """
    lines = [part for part in document.parts if part.kind is PartKind.DATELINE]
    found = [one for part in lines if not _is_of_the_visit(part, document) for one in _stamps_in(part, document)]
    published = tuple(stamp for stamp, is_change in found if not is_change)
    return published or tuple(msgspec.structs.replace(stamp, basis=Basis.INFERRED) for stamp, _ in found)


def is_plausible(day: date, today: date) -> bool:
    """Whether a report read on `today` can have come out on `day`."""
    return EARLIEST <= day <= today


def _is_of_the_visit(dateline: Part, document: Document) -> bool:
    """Whether nothing of the report stands above a stamp, and a menu or headlines of others between the two."""
    text = document.received.text
    between = reached = 0
    for part in document.parts:
        is_report = part.kind is PartKind.TITLE or text[reached : part.span.start].strip() != ""
        if part.span.start <= dateline.span.start:
            if is_report:
                return False
        elif is_report:
            break
        else:
            between += part.kind in _OF_OTHERS
        reached = part.span.end
    return between >= _A_MENU


def _stamps_in(part: Part, document: Document) -> Iterator[tuple[Published, bool]]:
    """Each stamp of one part, and whether the words before it say that it is of a change."""
    is_post = part.rule in _POSTS
    words = part.span.of(document.received.text)
    reached = 0
    for stamp in stamps(words):
        label = plain(words[reached : stamp.span.start]).split()
        reached = stamp.span.end
        written = stamp.span.of(words)
        if stamp.form is Form.DAY_WORD and ("," in written or "،" in written):
            continue
        start = part.span.start
        span = part.span if is_post else Span(start + stamp.span.start, start + stamp.span.end)
        published = Published(stamp.day, Basis.INFERRED if is_post else Basis.STATED, "text", span)
        yield published, not _updated().isdisjoint(label)


@cache
def _updated() -> frozenset[str]:
    return frozenset(plain(word) for word in written_words("published", "updated"))


def _day_of_status(parts: SplitResult) -> date | None:
    match = _STATUS.match(parts.path) if host_of(parts) in X.hosts else None
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


def _note(value: str) -> str:
    return value.strip()[:NOTE_CHARACTERS]
