"""Workbooks of spreadsheets (XLSX), a document a row."""

import io
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import IO

from isnad.errors import IsnadError
from isnad.ingest.entry import Entry
from isnad.ingest.issues import of_os_error
from isnad.ingest.record import Found, Unlisted
from isnad.ingest.settings import Settings
from isnad.ingest.tables.columns import Heading
from isnad.ingest.tables.documents import documents, probe
from isnad.ingest.tables.row import Table
from isnad.ingest.tables.workbook import Sheet, Workbook, of_refused
from isnad.model.document import Issue


def split(entry: Entry, settings: Settings) -> Iterator[Found]:
    """A record for every row of every sheet that has a column of texts.

    Hidden sheets are named and not read, and so are sheets without such a column beside one that has it; where none
    has, each is an issue with the columns there are.
    """
    opened = _open(entry, settings)
    if isinstance(opened, Issue):
        yield opened
        return
    try:
        with opened as file:
            yield from _sheets(Workbook(file, settings.limits), entry, settings)
    except IsnadError as error:
        yield of_refused(entry.where, error)
    except OSError as error:
        yield of_os_error(entry.where, error)


def _open(entry: Entry, settings: Settings) -> AbstractContextManager[IO[bytes]] | Issue:
    """The file, in which one can go back and forth: one that stands in an archive is held in memory."""
    if entry.path is not None:
        return entry.open()
    data = entry.read(settings.limits.file_bytes)
    return data if isinstance(data, Issue) else io.BytesIO(data)


def _sheets(book: Workbook, entry: Entry, settings: Settings) -> Iterator[Found]:
    told: list[tuple[Sheet, Table, Heading | Issue | None]] = []
    for sheet in book.sheets:
        table = Table(f"{entry.name}:{sheet.name}", f"{entry.where}:{sheet.name}", is_grid=True)
        found = None if sheet.is_hidden else probe(book.rows(sheet, table.where), table, settings)
        told.append((sheet, table, found))
    has_one = any(isinstance(found, Heading) for _, _, found in told)
    for sheet, table, found in told:
        if isinstance(found, Heading):
            yield from documents(book.rows(sheet, table.where), found, table)
        elif isinstance(found, Issue) and not has_one:
            yield found
        elif sheet.is_hidden or found is not None:
            yield Unlisted(table.name)
        else:
            # Nothing was found in it: because it is empty, or because it is broken from its first row on.
            yield from (item for item in book.rows(sheet, table.where) if isinstance(item, Issue))
