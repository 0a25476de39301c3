"""Zip archives of files of any format, read in place: nothing is unpacked to a disk."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import PurePosixPath

from isnad.ingest import table
from isnad.ingest.entry import Entry
from isnad.ingest.formats import wacz
from isnad.ingest.formats.registry import is_known, split as split_any
from isnad.ingest.formats.zip_members import Contents, contents
from isnad.ingest.issues import issue, of_os_error
from isnad.ingest.record import Found, Unlisted
from isnad.ingest.settings import Settings
from isnad.model.document import Issue


def split(entry: Entry, settings: Settings) -> Iterator[Found]:
    """What stands in the archive, in the order and by the rules of a folder: a table in it lists what is read."""
    try:
        with contents(entry, settings) as held:
            yield from held.issues
            yield from wacz.pages(entry, held, settings) if wacz.is_one(held) else _members(held, settings)
    except OSError as error:
        yield of_os_error(entry.where, error)


def _members(held: Contents, settings: Settings) -> Iterator[Found]:
    listings = _listings(held)
    for folder, names in groupby(held.files, key=lambda name: _listed_in(name, listings)):
        if held.budget.is_spent:
            return
        if folder is None:
            yield from _untabled(names, held, settings)
        else:
            yield from _tabled(folder, listings[folder], set(names), held, settings)


def _untabled(names: Iterator[str], held: Contents, settings: Settings) -> Iterator[Found]:
    for name in names:
        member = held.files[name]
        if is_known(member.name):
            yield from split_any(member, settings)
            if held.budget.is_spent:
                return
        else:
            yield Unlisted(member.name)


def _tabled(folder: str, listing: str, left: set[str], held: Contents, settings: Settings) -> Iterator[Found]:
    left.discard(listing)
    for row in table.read_rows(held.files[listing], settings.limits.file_bytes):
        if isinstance(row, Issue):
            yield row
            continue
        parts = PurePosixPath(row.file.replace("\\", "/"))
        name = f"{folder}{parts.as_posix()}"
        if ".." in parts.parts or parts.is_absolute():
            yield issue(row.where, "ingest.row_outside_folder", file=row.file)
        elif name not in held.files:
            yield issue(row.where, "ingest.row_without_file", file=row.file)
        else:
            left.discard(name)
            yield from table.read_row(row, held.files[name], settings)
    yield from (Unlisted(held.files[name].name) for name in held.files if name in left)


def _listings(held: Contents) -> dict[str, str]:
    """The table of each folder that has one, by the folder's path with a slash after it."""
    found: dict[str, str] = {}
    for kind in reversed(table.NAMES):
        for name in held.files:
            if PurePosixPath(name).name == kind:
                found[name.removesuffix(kind)] = name
    return found


def _listed_in(name: str, listings: dict[str, str]) -> str | None:
    """The outermost folder with a table that a file stands in."""
    parts = name.split("/")[:-1]
    folders = ("".join(f"{part}/" for part in parts[:count]) for count in range(len(parts) + 1))
    return next((folder for folder in folders if folder in listings), None)
