"""A record read: its document with all that is told of it, and what is wrong with that."""

from collections.abc import Iterator

import msgspec

from isnad.ingest import outlet, published, retrieved
from isnad.ingest.arrival import Arrival
from isnad.ingest.describe import describe
from isnad.ingest.plain import read_plain
from isnad.ingest.record import Form, Record, Told
from isnad.ingest.settings import Settings
from isnad.ingest.source import read_fields
from isnad.model.document import Issue


def extract(record: Record, settings: Settings) -> Iterator[Arrival | Issue]:
    """The document of a record, described, followed by what is wrong with it; only issues where it cannot be read.

    A pure function of its arguments, so that any process may do it, and do it again.
    """
    for item in _read(record, settings):
        if isinstance(item, Issue):
            yield item
            continue
        arrival: Arrival = item
        issues: tuple[Issue, ...] = ()
        if record.told is not None:
            arrival, issues = _as_told(item, record.told, record.where, settings)
        yield from describe(arrival, record.where, settings.today)
        yield from issues
    yield from record.issues


def _read(record: Record, settings: Settings) -> Iterator[Arrival | Issue]:
    """What the form of the record gives. Parsers are loaded by whoever needs them: they take their time."""
    if record.form is Form.TEXT:
        yield read_plain(record)
    elif record.form is Form.SOURCE:
        yield from read_fields(record, settings.today)
    elif record.form is Form.ITEM:
        from isnad.ingest.feeds.item import read_item  # noqa: PLC0415

        yield from read_item(record, settings.today)
    elif record.form is Form.PAGE:
        from isnad.ingest.html import read_html  # noqa: PLC0415

        yield from read_html(record, settings.today)
    elif record.form is Form.PDF:
        from isnad.ingest.pdf import read_pdf  # noqa: PLC0415

        yield from read_pdf(record, settings.limits)
    elif record.form is Form.MAIL:
        from isnad.ingest.mail import read_mail  # noqa: PLC0415

        yield from read_mail(record, settings.today)
    else:
        raise ValueError(f"no reader of {record.form}")


def _as_told(arrival: Arrival, told: Told, where: str, settings: Settings) -> tuple[Arrival, tuple[Issue, ...]]:
    """The arrival with what is said beside its bytes."""
    document = arrival.document
    dating = published.from_field(told.published, settings.today, source=told.source, basis=told.basis)
    taken = retrieved.from_field(told.retrieved, settings.today, source=told.retrieved_source)
    listed = msgspec.structs.replace(
        document,
        outlet=told.outlet or document.outlet or (None if told.url is None else outlet.from_url(told.url)),
        published=dating.published or (None if told.settles_day else document.published),
        title=told.title or document.title,
        url=told.url or document.url,
        retrieved=taken.retrieved or document.retrieved,
    )
    issues = tuple(Issue(where, reason) for reason in (*dating.issues, *taken.issues))
    return Arrival(listed, arrival.data, day_is_settled=told.settles_day), issues
