"""Incidents, their figures and their tolls over time as one workbook for people, in the language they ask for."""

from collections.abc import Mapping
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from isnad.export.content import Content
from isnad.export.folder import Folder
from isnad.export.losses import Losses
from isnad.export.making import Each, of_incidents
from isnad.export.parts import Sheaf
from isnad.export.records import About, IncidentRecord
from isnad.export.registry import Asked
from isnad.export.tables.figures import figure_rows
from isnad.export.tables.incidents import incident_row
from isnad.export.tables.labels import Labels, labels
from isnad.export.tables.losing import count_losses
from isnad.export.tables.notes import about_sheet, dictionary_sheet
from isnad.export.tables.sentence import word
from isnad.export.tables.series import series_rows
from isnad.export.tables.sheet import Columns, Sheet
from isnad.export.tables.told import Teller, Told
from isnad.export.tables.values import Row
from isnad.export.tables.when import BY_THE_DAY
from isnad.export.tables.worded import has_words, worded
from isnad.export.tables.workbook import Formats, filled, head
from isnad.export.words import words_of
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition

_UNDATED: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook's own date has no zone
_TABLES: Final = ("incidents", "figures", "series")
_DAYS: Final = ("day_first", "day_last")


def write(content: Content, folder: Folder, asked: Asked) -> None:
    """`incidents.xlsx`; the sheets stand from right to left in Arabic."""
    path = folder.path("incidents.xlsx")
    # What is kept meanwhile stays beside the file: it may hold names, and a folder for all would show them.
    with TemporaryDirectory(dir=path.parent) as kept:
        rows = {name: Path(kept) / name for name in _TABLES}
        sheets = _rows(content, folder.losses, asked, rows)
        bare = Path(kept) / "bare.xlsx"
        try:
            with xlsxwriter.Workbook(str(bare), {"tmpdir": kept}) as workbook:
                _frame(workbook, content, folder.losses, asked, sheets)
        except FileCreateError as error:
            raise OSError(str(error)) from error
        filled(bare, path, {at: rows[name] for at, name in enumerate(_TABLES, start=1)})


def _rows(content: Content, losses: Losses, asked: Asked, paths: Mapping[str, Path]) -> dict[str, Sheet]:
    with ExitStack() as stack:
        opened = {
            name: stack.enter_context(path.open("w", encoding="utf-8", newline="\n")) for name, path in paths.items()
        }
        sheets = {name: Sheet(stream, losses) for name, stream in opened.items()}
        for part in of_incidents(content, asked, "xlsx", _begin):
            losses.take_in(part.losses)
            for name, row in part.kept:
                sheets[name].add(row)
    return sheets


def _begin(_content: Content, asked: Asked) -> Each[IncidentRecord]:
    """What is kept are the rows, each with the name of its sheet."""
    teller, tables, language = Teller.of(asked), words_of("xlsx").tables, asked.language
    coded = {name: tuple(c.name for c in columns if has_words(c)) for name, columns in tables.items()}
    columns = {name: Columns(tables[name]) for name in _TABLES}

    def each(record: IncidentRecord, sheaf: Sheaf) -> None:
        told = teller.tell(record)
        made = {
            "incidents": [_dated(incident_row(told), told)],
            "figures": figure_rows(told),
            "series": series_rows(told),
        }
        for name, rows in made.items():
            for row in rows:
                sheaf.keep((name, columns[name].written(_shown(row, coded[name], language), told.incident.id)))
        count_losses(told, sheaf.losses)
        sheaf.losses.add("basis", told.incident.id)

    return each


def _frame(
    workbook: Any,  # noqa: ANN401 - XlsxWriter is not typed
    content: Content,
    losses: Losses,
    asked: Asked,
    sheets: Mapping[str, Sheet],
) -> None:
    """Everything but the rows."""
    words, named, language = words_of("xlsx"), labels(), asked.language
    workbook.set_properties({"title": content.about.title, "created": _date(content.about)})
    formats = Formats(workbook)
    opened = {name: _sheet(workbook, name, named, content.about.edition, language) for name in named.sheets}
    for name, sheet in sheets.items():
        head(opened[name], sheet, words.tables[name], named.of(name, language), formats)
    dictionary_sheet(opened["dictionary"], words, named, formats, language)
    about_sheet(opened["about"], content, words, losses, formats, language)


def _sheet(workbook: Any, name: str, named: Labels, edition: Edition, language: Language) -> Any:  # noqa: ANN401
    internal, called = edition is Edition.INTERNAL, named.sheets[name].into(language)
    sheet = workbook.add_worksheet(word("sheet.internal", language, name=called) if internal else called)
    if language is Language.AR:
        sheet.right_to_left()
    if internal:
        sheet.set_tab_color("#B00020")
    sheet.set_landscape()
    sheet.set_header(f"&C{word(f'sheet.header.{edition}', language)}")
    return sheet


def _dated(row: Row, told: Told) -> Row:
    """Days stay dates only where the day itself is known: the first of a month would pass for the day it was."""
    time = told.incident.time
    if time is None or time.grain in BY_THE_DAY:
        return row
    return {**row, **{name: None if row[name] is None else str(row[name]) for name in _DAYS}}


def _shown(row: Row, coded: tuple[str, ...], language: Language) -> Row:
    return {**row, **{name: worded(name, row[name], language) for name in coded}}


def _date(about: About) -> datetime:
    """When the case was last built: an export of the same case is the same file."""
    try:
        return datetime.fromisoformat(about.built.at).replace(tzinfo=None, microsecond=0)
    except ValueError:
        return _UNDATED
