"""Files compressed one by one with gzip: a report, an archive of pages, a tar."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import IO, Final

from isnad.ingest.entry import Entry
from isnad.ingest.formats.registry import is_known, split as split_any
from isnad.ingest.issues import RefusalError, issue
from isnad.ingest.record import Found
from isnad.ingest.settings import Settings
from isnad.ingest.streams import Gunzip, buffered
from isnad.model.document import Issue

_ARCHIVES: Final = (".tar", ".warc")


def split(entry: Entry, settings: Settings) -> Iterator[Found]:
    """What stands in the one file that is compressed, told by its name without the end: "a.txt.gz" is "a.txt"."""
    inner = _inner(entry)
    if not is_known(inner) or PurePosixPath(inner).suffix.lower() in (".gz", ".tgz"):
        yield issue(entry.where, "ingest.unknown_format", suffix="".join(PurePosixPath(entry.name).suffixes[-2:]))
        return
    inside = unpacked(entry, settings)
    yield from (inside,) if isinstance(inside, Issue) else split_any(inside, settings, inner)


def unpacked(entry: Entry, settings: Settings) -> Entry | Issue:
    """The one file that is compressed, or why it is not to be read."""
    budget = entry.unpacking(settings.limits)
    if isinstance(budget, Issue):
        return budget

    @contextmanager
    def opened() -> Iterator[IO[bytes]]:
        source = entry.open()
        if isinstance(source, Issue):
            raise RefusalError.of(source)
        with source as packed:
            yield buffered(Gunzip(packed, settings.limits.archive_ratio, budget))

    # What holds many documents keeps the name of the file that is there; and it is one archive, not two in each other.
    inner = _inner(entry)
    is_archive = PurePosixPath(inner).suffix.lower() in _ARCHIVES
    return Entry(entry.name if is_archive else inner, entry.where, None, opened, entry.depth, budget)


def _inner(entry: Entry) -> str:
    path = PurePosixPath(entry.name)
    return str(path.with_suffix(".tar") if entry.suffix == ".tgz" else path.with_suffix(""))
