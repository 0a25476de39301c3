"""Paths in, the documents under them out, each described, once, and under a name of its own."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from isnad.ingest.admission import Admission
from isnad.ingest.arrival import Arrival
from isnad.ingest.extract import extract
from isnad.ingest.faults import guarded
from isnad.ingest.files import must_exist
from isnad.ingest.folders import among, under
from isnad.ingest.limits import limits
from isnad.ingest.record import Found, Record, Unlisted
from isnad.ingest.settings import Column, Settings
from isnad.model.document import Document, Issue
from isnad.model.value import Value


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


def stream(
    paths: Sequence[Path], *, today: date | None = None, columns: tuple[Column, ...] = ()
) -> Iterator[Document | Issue]:
    """Every document under `paths` and every issue, as they are met, one document in memory at a time.

    A document comes before the issues of its own metadata. Names are unique; the same bytes come once.

    Args:
        paths: files of any format that there is, metadata tables, folders of any of these.
        today: dates of publication after it are refused; by default the day on this machine.
        columns: which columns of a table of documents hold which field; others are told by their names.

    Raises:
        IsnadError: `ingest.no_such_path` for a path that does not exist, before anything is read.
    """
    found = arrivals(paths, today=today, columns=columns)
    return (item.document if isinstance(item, Arrival) else item for item in found if not isinstance(item, Unlisted))


def collect(paths: Sequence[Path], *, today: date | None = None, columns: tuple[Column, ...] = ()) -> Collection:
    """Everything `stream` gives, and the names of the files it did not read; raises like `stream`."""
    documents: list[Document] = []
    issues: list[Issue] = []
    unlisted: list[str] = []
    for item in arrivals(paths, today=today, columns=columns):
        if isinstance(item, Arrival):
            documents.append(item.document)
        elif isinstance(item, Issue):
            issues.append(item)
        else:
            unlisted.append(item.name)
    return Collection(tuple(documents), tuple(issues), tuple(unlisted))


def arrivals(
    paths: Sequence[Path], *, today: date | None = None, columns: tuple[Column, ...] = ()
) -> Iterator[Arrival | Issue | Unlisted]:
    """What `stream` gives, each document with its bytes, and every file that was seen and not read; raises like it."""
    settings = settings_of(today, columns)
    return _extracted(records(paths, settings), settings)


def records(paths: Sequence[Path], settings: Settings) -> Iterator[Found]:
    """Every document under `paths` as its bytes came, unread, let in once and under one name; raises like `stream`."""
    for path in paths:
        must_exist(path)
    return _admitted(paths, settings)


def records_among(folder: Path, files: Sequence[Path], settings: Settings) -> Iterator[Found]:
    """What `records` gives for some files under a folder, named as it would name them; see `folders.among`."""
    return _let_in(among(folder, files, settings))


def settings_of(today: date | None = None, columns: tuple[Column, ...] = ()) -> Settings:
    """How inputs are read where nobody says otherwise: on the user's own day, with the limits that are set."""
    return Settings(date.today() if today is None else today, limits(), columns)  # noqa: DTZ011 - the user's own day


def _extracted(found: Iterator[Found], settings: Settings) -> Iterator[Arrival | Issue | Unlisted]:
    for item in found:
        if isinstance(item, Record):
            yield from guarded(item.where, partial(extract, item, settings))
        else:
            yield item


def _admitted(paths: Sequence[Path], settings: Settings) -> Iterator[Found]:
    return _let_in(found for path in paths for found in under(path, settings))


def _let_in(items: Iterable[Found]) -> Iterator[Found]:
    admission = Admission()
    return (admission.admit(found) if isinstance(found, Record) else found for found in items)
