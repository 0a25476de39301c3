"""Tar archives of files of any format, read once from front to back: nothing is unpacked to a disk."""

import io
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Final

from isnad.ingest import table
from isnad.ingest.entry import Entry, Opens
from isnad.ingest.formats.registry import is_known, split as split_any
from isnad.ingest.issues import RefusalError, issue, of_os_error
from isnad.ingest.member_names import decoded, is_of_the_system, member_name
from isnad.ingest.record import Found, Unlisted
from isnad.ingest.settings import Settings
from isnad.ingest.streams import Budget, Section, buffered
from isnad.model.document import Issue

_BLOCK: Final = 512
_NAME_BYTES: Final = 2**20
_FILES: Final = (tarfile.REGTYPE, tarfile.AREGTYPE, tarfile.CONTTYPE)
_LINKS: Final = (tarfile.LNKTYPE, tarfile.SYMTYPE)
_WITHOUT_BYTES: Final = (*_LINKS, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.DIRTYPE, tarfile.FIFOTYPE)


def split(entry: Entry, settings: Settings) -> Iterator[Found]:
    """What stands in the archive, in its own order; a table in it is not used, as files may stand before it."""
    budget = entry.unpacking(settings.limits)
    if isinstance(budget, Issue):
        yield budget
        return
    opened = entry.open()
    if isinstance(opened, Issue):
        yield opened
        return
    try:
        with opened as stream:
            yield from _members(entry, stream, budget, settings)
    except OSError as error:
        yield of_os_error(entry.where, error)


def _members(entry: Entry, stream: IO[bytes], budget: Budget, settings: Settings) -> Iterator[Found]:
    count = 0
    for written, header, section in _headers(stream):
        if header.type not in (*_FILES, *_LINKS):
            continue
        named = member_name(written)
        if is_of_the_system(named.name):
            continue
        where = f"{entry.where}/{named.name}"
        count += 1
        if count > settings.limits.archive_members:
            yield issue(entry.where, "ingest.archive_members", limit=settings.limits.archive_members)
            return
        if named.given is not None:
            yield issue(where, "ingest.member_name", name=named.given, given=named.name)
        member = entry.inside(named.name, _opens(section, settings.limits.file_bytes), budget)
        if header.type in _LINKS:
            yield issue(where, "ingest.member_link")
        elif named.name.rpartition("/")[2] in table.NAMES:
            yield issue(where, "ingest.table_in_tar")
        elif not is_known(named.name):
            yield Unlisted(member.name)
        else:
            yield from split_any(member, settings)
        if budget.is_spent:
            return


def _opens(section: Section, limit: int) -> Opens:
    """A member no larger than a report may be opened again, by readers that look at its beginning first."""
    held: list[bytes] = []

    @contextmanager
    def opened() -> Iterator[IO[bytes]]:
        if section.left > limit:
            yield buffered(section)
            return
        if not held:
            with buffered(section) as stream:
                held.append(stream.read())
        yield io.BytesIO(held[0])

    return opened


def _headers(stream: IO[bytes]) -> Iterator[tuple[str, tarfile.TarInfo, Section]]:
    """Each file with its name; what a member's reader left of it is passed over before the next."""
    long_name: bytes | None = None
    # An archive ends with blocks of zeros, or with its file.
    while (block := _block(stream)).strip(b"\0"):
        try:
            header = tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
        except (tarfile.HeaderError, ValueError) as error:
            raise RefusalError("ingest.archive_broken", problem=str(error)) from error
        if header.size < 0:
            raise RefusalError("ingest.archive_broken", problem="negative size")
        # What is no file may have a size, and has no bytes all the same.
        section = Section(stream, 0 if header.type in _WITHOUT_BYTES else header.size)
        if header.type == tarfile.GNUTYPE_LONGNAME:
            long_name = _name_bytes(section).rstrip(b"\0")
        elif header.type == tarfile.XHDTYPE:
            long_name = _path_of(_name_bytes(section))
        else:
            raw = header.name.encode("utf-8", "surrogateescape") if long_name is None else long_name
            long_name = None
            yield decoded(raw), header, section
        section.skip()
        Section(stream, -header.size % _BLOCK).skip()


def _block(stream: IO[bytes]) -> bytes:
    block = stream.read(_BLOCK)
    if 0 < len(block) < _BLOCK:
        raise RefusalError("ingest.truncated")
    return block


def _name_bytes(section: Section) -> bytes:
    if section.left > _NAME_BYTES:
        raise RefusalError("ingest.archive_broken", problem="a name of a million bytes")
    with buffered(section) as file:
        return file.read()


def _path_of(records: bytes) -> bytes | None:
    """The path in an extended header, whose lines are "LENGTH KEY=VALUE"."""
    while records:
        length, space, rest = records.partition(b" ")
        if not space or not length.isdigit() or len(length) > 8 or int(length) <= len(length):
            return None
        line, records = rest[: int(length) - len(length) - 2], records[int(length) :]
        if line.startswith(b"path="):
            return line.removeprefix(b"path=")
    return None
