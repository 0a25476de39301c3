"""Mails, one in a file or many in a mailbox, with what is attached to them."""

import io
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import PurePosixPath
from typing import IO, Final

from isnad.errors import IsnadError
from isnad.ingest.entry import Entry
from isnad.ingest.formats.registry import is_known, split as split_entry
from isnad.ingest.issues import issue, of_os_error, of_refusal
from isnad.ingest.mails.message import Leaf, leaves_of, parsed
from isnad.ingest.record import Form, Found, Record, Unlisted
from isnad.ingest.settings import Settings
from isnad.model.document import Issue

MAILBOX: Final = ".mbox"
_FROM: Final = b"From "
_CHUNK: Final = 1 << 16


def split(entry: Entry, settings: Settings) -> Iterator[Found]:
    """Each mail as a record, followed by the records of what is attached to it; mails in mails likewise."""
    if entry.suffix == MAILBOX:
        yield from _mailbox(entry, settings)
        return
    data = entry.read(settings.limits.file_bytes)
    if isinstance(data, Issue):
        yield data
    else:
        yield from _mail(data, entry, settings)


def _mail(data: bytes, entry: Entry, settings: Settings) -> Iterator[Found]:
    if not data:
        yield issue(entry.where, "text.empty")
        return
    try:
        leaves = [leaf for leaf in leaves_of(parsed(data)) if leaf.file is not None]
    except IsnadError as error:
        yield of_refusal(entry.where, error)
        return
    yield Record(Form.MAIL, entry.name, entry.where, data)
    for number, leaf in enumerate(leaves, start=1):
        yield from _attached(leaf, number, entry, settings)


def _attached(leaf: Leaf, number: int, entry: Entry, settings: Settings) -> Iterator[Found]:
    file = leaf.file or f"attachment {number}"
    if leaf.is_mail and not file.lower().endswith(".eml"):
        file += ".eml"
    inner = Entry(f"{entry.name}/{file}", f"{entry.where}: {file}", None, lambda: _opened(leaf.data), entry.depth + 1)
    if not is_known(PurePosixPath(file).name):
        yield Unlisted(inner.name)
    elif inner.depth > settings.limits.archive_depth:
        yield issue(inner.where, "ingest.mail_too_deep")
    else:
        yield from split_entry(inner, settings)


def _opened(data: bytes) -> AbstractContextManager[IO[bytes]]:
    return io.BytesIO(data)


def _mailbox(entry: Entry, settings: Settings) -> Iterator[Found]:
    opened = entry.open()
    if isinstance(opened, Issue):
        yield opened
        return
    limit = settings.limits.file_bytes
    number = 0
    try:
        with opened as file:
            for data in _mails(file, limit):
                number += 1
                where = f"{entry.where}: mail {number}"
                if data is None:
                    yield issue(where, "ingest.file_too_large", limit=limit)
                else:
                    inner = Entry(f"{entry.name}:{number}", where, None, lambda: _opened(b""), entry.depth)
                    yield from _mail(data, inner, settings)
    except OSError as error:
        yield of_os_error(entry.where, error)
    if number == 0:
        yield issue(entry.where, "ingest.not_mail")


def _mails(file: IO[bytes], limit: int) -> Iterator[bytes | None]:
    """The bytes of each mail without the line that parts it from the one before; None for one above the limit.

    A mail begins with a line "From " at the beginning or after an empty line.
    """
    kept: list[bytes] | None = None
    size, begins, empty = 0, True, True
    while line := file.readline(_CHUNK):
        if begins and empty and line.startswith(_FROM):
            if kept is not None:
                yield b"".join(kept) if size <= limit else None
            kept, size = [], 0
        elif kept is not None:
            size += len(line)
            if size <= limit:
                kept.append(line)
            else:
                kept.clear()
        empty = begins and line.strip() == b""
        begins = line.endswith(b"\n")
    if kept is not None:
        yield b"".join(kept) if size <= limit else None
