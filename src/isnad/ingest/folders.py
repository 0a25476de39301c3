"""Paths in, everything that stands under them out: files, folders, folders with a table."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from isnad.ingest import table
from isnad.ingest.entry import on_disk
from isnad.ingest.files import Kind, entries_of, kind_of
from isnad.ingest.formats.registry import is_known, split
from isnad.ingest.record import Found, Unlisted
from isnad.ingest.settings import Settings
from isnad.model.document import Issue


def under(path: Path, settings: Settings) -> Iterator[Found]:
    """What stands at a path that a user named, inside of a folder by name or as its table lists it."""
    if kind_of(path) is Kind.FOLDER:
        yield from _folder(path, "", settings)
    elif path.name in table.NAMES and not _holds_documents(path, settings):
        yield from _tabled(path, "", settings)
    else:
        yield from split(on_disk(path, path.name), settings)


def among(folder: Path, files: Iterable[Path], settings: Settings) -> Iterator[Found]:
    """What stands in some files under a folder, named as `under` names them.

    A metadata table, among `files` or in a folder above one, is read once and whole: what it says of a file counts.
    """
    tables = set()
    for path in files:
        name = path.relative_to(folder).as_posix()
        listing = table_over(folder, path)
        if listing is None:
            yield from split(on_disk(path, name), settings) if is_known(name) else (Unlisted(name),)
        elif listing not in tables:
            tables.add(listing)
            yield from _tabled(listing, _prefix(folder, listing.parent), settings)


def table_over(folder: Path, path: Path) -> Path | None:
    """The table that decides what of a file's folder is read; the outermost one under `folder` counts."""
    for parent in reversed(path.relative_to(folder).parents):
        found = next((one for name in table.NAMES if (one := folder / parent / name).is_file()), None)
        if found is not None:
            return found
    return None


def _prefix(folder: Path, inner: Path) -> str:
    """What names of documents in an inner folder begin with."""
    inside = inner.relative_to(folder).as_posix()
    return "" if inside == "." else f"{inside}/"


def _folder(folder: Path, prefix: str, settings: Settings) -> Iterator[Found]:
    entries = entries_of(folder)
    if isinstance(entries, Issue):
        yield entries
        return
    listing = next((folder / name for name in table.NAMES if folder / name in entries), None)
    if listing is not None and not _holds_documents(listing, settings):
        yield from _tabled(listing, prefix, settings)
        return
    for entry in entries:
        yield from _entry(entry, prefix + entry.name, settings)


def _entry(entry: Path, name: str, settings: Settings) -> Iterator[Found]:
    # A folder named like a report falls through to its reader, which says that it is no file.
    if is_known(name):
        yield from split(on_disk(entry, name), settings)
    elif kind_of(entry) is Kind.FOLDER and not entry.is_symlink():
        yield from _folder(entry, f"{name}/", settings)
    else:
        yield Unlisted(name)


def _tabled(listing: Path, prefix: str, settings: Settings) -> Iterator[Found]:
    folder = listing.parent
    read = {listing}
    for row in table.read_rows(on_disk(listing, listing.name), settings.limits.file_bytes):
        if isinstance(row, Issue):
            yield row
            continue
        read.add(folder / row.file)
        file = table.file_of(row, folder, prefix)
        yield from (file,) if isinstance(file, Issue) else table.read_row(row, file, settings)
    yield from (Unlisted(prefix + path.relative_to(folder).as_posix()) for path in _left(folder, read))


def _holds_documents(path: Path, settings: Settings) -> bool:
    """Whether a table that is called like a listing holds reports itself."""
    from isnad.ingest.formats.delimited import holds_documents  # noqa: PLC0415 - few folders have such a table

    return holds_documents(on_disk(path, path.name), settings)


def _left(folder: Path, read: set[Path]) -> Iterator[Path]:
    entries = entries_of(folder)
    for entry in () if isinstance(entries, Issue) else entries:
        if kind_of(entry) is Kind.FOLDER and not entry.is_symlink():
            yield from _left(entry, read)
        elif entry not in read:
            yield entry
