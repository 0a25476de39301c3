"""Archives of pages as a browser or a crawler kept them (WARC): each page that a server sent is a document."""

import base64
import binascii
import hashlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Final
from urllib.parse import urljoin

from isnad.ingest.entry import Entry
from isnad.ingest.formats.http_bodies import Sent, body_of, kind_of, sent
from isnad.ingest.formats.warc_records import WarcRecord, records
from isnad.ingest.issues import RefusalError, issue, of_os_error
from isnad.ingest.record import Form, Found, Record, Told
from isnad.ingest.settings import Settings
from isnad.ingest.streams import buffered
from isnad.model.document import Issue

_FORMS: Final = {
    "text/html": Form.PAGE,
    "application/xhtml+xml": Form.PAGE,
    "text/plain": Form.TEXT,
    "application/pdf": Form.PDF,
}
_HEAD_BYTES: Final = 2**20
_OK: Final = 200
_DIGESTS: Final = ("sha1", "sha256")


def split(entry: Entry, settings: Settings) -> Iterator[Found]:
    """A record for each page, text and PDF that was sent as asked for; how many were none of it is one issue."""
    yield from pages(entry, settings, None)


def pages(entry: Entry, settings: Settings, listed: set[str] | None) -> Iterator[Found]:
    """What `split` gives, of the addresses in a list where there is one, and of those that they send on to."""
    opened = entry.open()
    if isinstance(opened, Issue):
        yield opened
        return
    passed_over = 0
    try:
        with opened as stream:
            for record in records(stream, entry.where):
                if isinstance(record, Issue):
                    yield record
                    continue
                found = _page(record, entry, settings, listed)
                if found is None:
                    passed_over += 1
                else:
                    yield from found
    except OSError as error:
        yield of_os_error(entry.where, error)
    if passed_over:
        yield issue(entry.where, "ingest.records_without_page", count=passed_over)


def _page(
    record: WarcRecord, entry: Entry, settings: Settings, listed: set[str] | None
) -> tuple[Record | Issue, ...] | None:
    """The record of a page, with what is wrong with it; None where it is no page."""
    if record.kind not in ("response", "resource") or not record.url.startswith(("http://", "https://")):
        return None
    if listed is not None and record.url not in listed:
        return None
    where = f"{entry.where}:{record.number}"
    limit = settings.limits.file_bytes
    block = buffered(record.block).read(limit + _HEAD_BYTES + 1)
    if len(block) > limit + _HEAD_BYTES:
        return (issue(where, "ingest.file_too_large", limit=limit),)
    try:
        response = sent(block) if record.kind == "response" else _resource(record, block)
        form = None if response is None else _form(response, record.url)
        if response is None or form is None:
            _follow(response, record.url, listed)
            return None
        data = body_of(response, settings.limits)
    except RefusalError as error:
        return (of_os_error(where, error),)
    if not data.strip():
        return None
    told = Told(
        url=record.url,
        source="archive",
        charset=response.charset,
        retrieved=record.fields.get("warc-date", ""),
        retrieved_source="archive",
    )
    wrong = () if _is_as_kept(block, record) else (issue(where, "ingest.record_digest"),)
    return (Record(form, f"{entry.name}:{record.url}", where, data, told, wrong),)


def _follow(response: Sent | None, url: str, listed: set[str] | None) -> None:
    """Where a page in the list sends on to another address, the page is there."""
    if listed is not None and response is not None and response.location:
        with suppress(ValueError):
            listed.add(urljoin(url, response.location).partition("#")[0])


def _resource(record: WarcRecord, block: bytes) -> Sent:
    kind, charset = kind_of(record.fields.get("content-type", ""))
    return Sent(_OK, kind, charset, "", (), block)


def _form(response: Sent, url: str) -> Form | None:
    if response.status != _OK or url.partition("?")[0].endswith("/robots.txt"):
        return None
    return _FORMS.get(response.kind)


def _is_as_kept(block: bytes, record: WarcRecord) -> bool:
    """Whether the bytes are those that the archive was made with, as far as it says."""
    name, _, value = record.fields.get("warc-block-digest", "").partition(":")
    if name.lower() not in _DIGESTS:
        return True
    made = hashlib.new(name.lower(), block, usedforsecurity=False)
    try:
        given = bytes.fromhex(value) if len(value) == 2 * made.digest_size else base64.b32decode(value.upper())
    except (ValueError, binascii.Error):
        return True
    return given == made.digest()
