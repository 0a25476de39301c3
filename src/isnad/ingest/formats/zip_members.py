"""The files inside of a zip archive, listed, each to be opened where it is wanted."""

import errno
import io
import stat
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import IO, Final, NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo

from isnad.ingest.entry import Entry
from isnad.ingest.issues import RefusalError, issue
from isnad.ingest.member_names import decoded, is_of_the_system, member_name
from isnad.ingest.settings import Settings
from isnad.ingest.streams import Budget, Metered, Ratio, buffered
from isnad.model.document import Issue

_LOCAL_HEADER: Final = 30
_ENCRYPTED: Final = 1
_UTF8: Final = 0x800
_UNICODE_PATH: Final = 0x7075
_FAULTS: Final = (BadZipFile, ValueError, struct.error, EOFError, OverflowError)


class Contents(NamedTuple):
    """What a zip archive holds, in the order of a folder; `issues` are of names and of the archive."""

    files: dict[str, Entry]
    issues: tuple[Issue, ...]
    budget: Budget


@contextmanager
def contents(entry: Entry, settings: Settings) -> Iterator[Contents]:
    """The files of an archive; they can be opened as long as the context lasts.

    What is encrypted, compressed in a way that is not known, a link, or laid over another file, is refused when it is
    opened: a picture that nobody reads may be any of it.

    Raises:
        OSError: the archive cannot be read, or stands too deep in others (`RefusalError`).
    """
    budget = entry.unpacking(settings.limits)
    if isinstance(budget, Issue):
        raise RefusalError.of(budget)
    with _seekable(entry, settings.limits.file_bytes) as file:
        try:
            archive = ZipFile(file)
        except (*_FAULTS, NotImplementedError) as error:
            raise RefusalError("ingest.archive_broken", problem=str(error)) from error
        with archive:
            yield _listed(entry, archive, budget, settings)


@contextmanager
def _seekable(entry: Entry, limit: int) -> Iterator[IO[bytes]]:
    """The archive's bytes; those of one inside of another archive are held in memory, up to the size of a report."""
    if entry.path is not None:
        opened = entry.open()
        if isinstance(opened, Issue):
            raise RefusalError.of(opened)
        with opened as file:
            yield file
        return
    data = entry.read(limit)
    if isinstance(data, Issue):
        raise RefusalError.of(data)
    yield io.BytesIO(data)


def _listed(entry: Entry, archive: ZipFile, budget: Budget, settings: Settings) -> Contents:
    limits = settings.limits
    issues: list[Issue] = []
    covered = _covered(archive)
    infos = [info for info in archive.infolist() if not info.filename.endswith("/")]
    if len(infos) > limits.archive_members:
        issues.append(issue(entry.where, "ingest.archive_members", limit=limits.archive_members))
    files: dict[str, Entry] = {}
    for info in infos[: limits.archive_members]:
        named = member_name(_written(info))
        if is_of_the_system(named.name):
            continue
        where = f"{entry.where}/{named.name}"
        if named.given is not None:
            issues.append(issue(where, "ingest.member_name", name=named.given, given=named.name))
        if named.name in files:
            issues.append(issue(where, "ingest.member_twice", name=named.name))
        opens = _opens(archive, info, covered, budget, limits.archive_ratio)
        files[_free(named.name, files)] = entry.inside(named.name, opens, budget)
    return Contents(dict(sorted(files.items(), key=lambda item: item[0].split("/"))), tuple(issues), budget)


def _free(name: str, files: dict[str, Entry]) -> str:
    """A key of its own for a second file of one name."""
    return name if name not in files else f"{name}/{len(files)}"


def _covered(archive: ZipFile) -> frozenset[int]:
    """Where the files begin whose bytes, as the directory tells, reach into the next one: as only a bomb's do."""
    infos = sorted(archive.infolist(), key=lambda info: info.header_offset)
    if not infos:
        return frozenset()
    ends = [info.header_offset + _LOCAL_HEADER + info.compress_size for info in infos]
    nexts = [*(info.header_offset for info in infos[1:]), archive.start_dir]
    return frozenset(
        info.header_offset for info, end, following in zip(infos, ends, nexts, strict=True) if end > following
    )


def _opens(
    archive: ZipFile, info: ZipInfo, covered: frozenset[int], budget: Budget, ratio: int
) -> Callable[[], AbstractContextManager[IO[bytes]]]:
    @contextmanager
    def opened() -> Iterator[IO[bytes]]:
        if info.flag_bits & _ENCRYPTED:
            raise RefusalError("ingest.member_encrypted")
        if info.header_offset in covered:
            raise RefusalError("ingest.member_overlaps")
        if stat.S_ISLNK(info.external_attr >> 16):
            raise RefusalError("ingest.member_link")
        try:
            source = archive.open(info)
        except NotImplementedError as error:
            raise RefusalError("ingest.member_compression", method=info.compress_type) from error
        except (*_FAULTS, RuntimeError, OSError) as error:
            if isinstance(error, OSError) and error.errno != errno.EINVAL:  # sent to where no file can be
                raise
            raise RefusalError("ingest.member_broken", problem=str(error)) from error
        with source, buffered(Metered(source, Ratio(ratio, info.compress_size), budget)) as stream:
            yield stream

    return opened


def _written(info: ZipInfo) -> str:
    """The name as its writer meant it; zip programs of other alphabets than the first ones' say nothing of theirs."""
    if info.flag_bits & _UTF8:
        return info.orig_filename
    raw = info.orig_filename.encode("cp437", "replace")
    return _unicode_path(info.extra, raw) or decoded(raw)


def _unicode_path(extra: bytes, raw: bytes) -> str | None:
    """The name that Info-ZIP writes beside one in an old code page, where it is of the same name."""
    while len(extra) >= 4:
        kind, size = struct.unpack("<HH", extra[:4])
        data, extra = extra[4 : 4 + size], extra[4 + size :]
        if kind == _UNICODE_PATH and len(data) > 5 and data[1:5] == struct.pack("<L", zlib.crc32(raw)):
            return data[5:].decode("utf-8", "replace")
    return None
