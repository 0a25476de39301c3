"""Which format a file has: told by its suffix, and read by the module of that format."""

import importlib
from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import Final, Protocol, cast

from isnad.ingest.entry import Entry
from isnad.ingest.faults import guarded
from isnad.ingest.formats import reports
from isnad.ingest.issues import issue
from isnad.ingest.record import Found
from isnad.ingest.settings import Settings

_MODULES: Final = {
    **dict.fromkeys(reports.FORMS, "reports"),
    ".jsonl": "pool",
    ".ndjson": "pool",
    ".csv": "delimited",
    ".tsv": "delimited",
    ".xlsx": "workbook",
    ".xlsm": "workbook",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
    ".gz": "gz",
    ".tar": "tar",
    ".tgz": "gz",
    ".wacz": "zips",
    ".warc": "warc",
    ".zip": "zips",
    ".json": "json_file",
    ".js": "json_file",
    ".eml": "mail",
    ".mbox": "mail",
}
"""Modules of this package, each with a `split`; loaded when a file of theirs is met, as parsers take their time."""


class Split(Protocol):
    """What a format's module does: the records of a file in order, with what could not be used."""

    def __call__(self, entry: Entry, settings: Settings, /) -> Iterator[Found]: ...  # noqa: D102


def is_known(name: str) -> bool:
    """Whether there is a format for a file of this name."""
    return _suffix(name) in _MODULES


def is_one_report(name: str) -> bool:
    """Whether a file of this name is one report, which a table can list."""
    return _suffix(name) in reports.FORMS


def split(entry: Entry, settings: Settings, called: str | None = None) -> Iterator[Found]:
    """What stands in a file, as its format gives it; an issue for a file of no known format.

    Args:
        entry: the file.
        settings: how it is read.
        called: the name that tells the format, where it is another one than the entry's.
    """
    name = entry.name if called is None else called
    module = _MODULES.get(_suffix(name))
    if module is None:
        yield issue(entry.where, "ingest.unknown_format", suffix=PurePosixPath(name).suffix)
        return
    loaded = importlib.import_module(f"isnad.ingest.formats.{module}")
    yield from guarded(entry.where, partial(cast("Split", loaded.split), entry, settings))


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.lower()
