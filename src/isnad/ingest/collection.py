"""Paths in, the documents under them out: files, folders, folders with a table, pools of JSON lines."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from isnad.ingest import jsonl, report_file, table
from isnad.ingest.admission import Admission
from isnad.ingest.arrival import Arrival
from isnad.ingest.describe import describe
from isnad.ingest.files import Kind, entries_of, kind_of, must_exist
from isnad.ingest.issues import issue
from isnad.ingest.source import read_source
from isnad.model.document import Document, Issue
from isnad.model.value import Value

_SUFFIXES = (*report_file.SUFFIXES, *jsonl.SUFFIXES)


class Collection(Value, frozen=True):
    """What was under some paths.

    Attributes:
        documents: in the order of the paths, inside a folder by name or as its table lists them.
        issues: what could not be used, in the order it was met.
        unlisted: files that were seen and not read, because a table does not list them or they are no report.
    """

    documents: tuple[Document, ...]
    issues: tuple[Issue, ...]
    unlisted: tuple[str, ...]


class Unlisted(Value, frozen=True):
    """A file that was seen and not read."""

    name: str


class _Found(Value, frozen=True):
    """What a reader gives, with where it stands."""

    where: str
    item: Arrival | Issue | Unlisted


def stream(paths: Sequence[Path], *, today: date | None = None) -> Iterator[Document | Issue]:
    """Every document under `paths` and every issue, as they are met, one document in memory at a time.

    A document comes before the issues of its own metadata. Names are unique; the same bytes come once.

    Args:
        paths: text files, web pages, files of JSON lines, metadata tables, folders of any of these.
        today: dates of publication after it are refused; by default the day on this machine.

    Raises:
        IsnadError: `ingest.no_such_path` for a path that does not exist, before anything is read.
    """
    found = arrivals(paths, today=today)
    return (item.document if isinstance(item, Arrival) else item for item in found if not isinstance(item, Unlisted))


def collect(paths: Sequence[Path], *, today: date | None = None) -> Collection:
    """Everything `stream` gives, and the names of the files it did not read; raises like `stream`."""
    documents: list[Document] = []
    issues: list[Issue] = []
    unlisted: list[str] = []
    for item in arrivals(paths, today=today):
        if isinstance(item, Arrival):
            documents.append(item.document)
        elif isinstance(item, Issue):
            issues.append(item)
        else:
            unlisted.append(item.name)
    return Collection(tuple(documents), tuple(issues), tuple(unlisted))


def arrivals(paths: Sequence[Path], *, today: date | None = None) -> Iterator[Arrival | Issue | Unlisted]:
    """What `stream` gives, each document with its bytes, and every file that was seen and not read; raises like it."""
    for path in paths:
        must_exist(path)
    return _admitted(paths, date.today() if today is None else today)  # noqa: DTZ011 - the user's own day


def _admitted(paths: Sequence[Path], today: date) -> Iterator[Arrival | Issue | Unlisted]:
    admission = Admission()
    for path in paths:
        for found in _under(path, today):
            if isinstance(found.item, Arrival):
                yield from _let_in(admission, found.item, found.where, today)
            else:
                yield found.item


def _let_in(admission: Admission, arrival: Arrival, where: str, today: date) -> Iterator[Arrival | Issue]:
    """Described only once it is in: what is there already costs no more than its hash."""
    for item in admission.admit(arrival, where):
        if isinstance(item, Arrival):
            yield from describe(item, where, today)
        else:
            yield item


def _under(path: Path, today: date) -> Iterator[_Found]:
    if kind_of(path) is Kind.FOLDER:
        yield from _folder(path, "", today)
    elif path.name in table.NAMES:
        yield from _tabled(path, "", today)
    else:
        yield from _file(path, path.name, today)


def _file(path: Path, name: str, today: date) -> Iterator[_Found]:
    where = str(path)
    suffix = path.suffix.lower()
    if suffix in report_file.SUFFIXES:
        yield from (_Found(where, item) for item in report_file.read_report_file(path, name, today))
    elif suffix in jsonl.SUFFIXES:
        yield from _pool(path, today)
    else:
        yield _Found(where, issue(where, "ingest.unknown_format", suffix=path.suffix))


def _pool(path: Path, today: date) -> Iterator[_Found]:
    for line in jsonl.read_lines(path):
        if isinstance(line, Issue):
            yield _Found(line.where, line)
        else:
            for item in read_source(line.value, line.where, today):
                yield _Found(line.where, item)


def _folder(folder: Path, prefix: str, today: date) -> Iterator[_Found]:
    entries = entries_of(folder)
    if isinstance(entries, Issue):
        yield _Found(entries.where, entries)
        return
    listing = next((folder / name for name in table.NAMES if folder / name in entries), None)
    if listing is not None:
        yield from _tabled(listing, prefix, today)
        return
    for entry in entries:
        yield from _entry(entry, prefix + entry.name, today)


def _entry(entry: Path, name: str, today: date) -> Iterator[_Found]:
    # A folder named like a report falls through to its reader, which says that it is no file.
    if entry.suffix.lower() in _SUFFIXES:
        yield from _file(entry, name, today)
    elif kind_of(entry) is Kind.FOLDER and not entry.is_symlink():
        yield from _folder(entry, f"{name}/", today)
    else:
        yield _Found(str(entry), Unlisted(name))


def _tabled(listing: Path, prefix: str, today: date) -> Iterator[_Found]:
    folder = listing.parent
    read = {listing}
    for row in table.read_rows(listing):
        if isinstance(row, Issue):
            yield _Found(row.where, row)
            continue
        read.add(folder / row.file)
        for item in table.read_row(row, folder, prefix, today):
            yield _Found(row.where, item)
    yield from (_Found(str(path), Unlisted(prefix + _inside(path, folder))) for path in _left(folder, read))


def _left(folder: Path, read: set[Path]) -> Iterator[Path]:
    entries = entries_of(folder)
    for entry in () if isinstance(entries, Issue) else entries:
        if kind_of(entry) is Kind.FOLDER and not entry.is_symlink():
            yield from _left(entry, read)
        elif entry not in read:
            yield entry


def _inside(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()
