"""Incidents, their figures and their tolls over time as one workbook for people, in the language they ask for."""

from datetime import datetime
from typing import Any, Final

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from isnad.export.content import Content
from isnad.export.folder import Folder
from isnad.export.losses import Losses
from isnad.export.records import About
from isnad.export.registry import Asked
from isnad.export.tables.figures import figure_rows
from isnad.export.tables.incidents import incident_row
from isnad.export.tables.labels import Labels, labels
from isnad.export.tables.losing import count_losses
from isnad.export.tables.notes import about_sheet, dictionary_sheet
from isnad.export.tables.sentence import word
from isnad.export.tables.series import series_rows
from isnad.export.tables.sheet import Formats, Sheet
from isnad.export.tables.told import Teller, Told
from isnad.export.tables.values import Row, Value
from isnad.export.tables.when import BY_THE_DAY
from isnad.export.tables.worded import worded
from isnad.export.words import words_of
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition

_UNDATED: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook's own date has no zone
_OPTIONS: Final = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_TABLES: Final = ("incidents", "figures", "series")
_DAYS: Final = ("day_first", "day_last")


def write(content: Content, folder: Folder, asked: Asked) -> None:
    """`incidents.xlsx`; the sheets stand from right to left in Arabic."""
    path = folder.path("incidents.xlsx")
    # What it keeps meanwhile stays beside the file: it may hold names, and a folder for all would show them.
    options = {**_OPTIONS, "tmpdir": str(path.parent)}
    try:
        with xlsxwriter.Workbook(str(path), options) as workbook:
            workbook.set_properties({"title": content.about.title, "created": _date(content.about)})
            _fill(workbook, content, folder.losses, asked)
    except FileCreateError as error:
        raise OSError(str(error)) from error


def _fill(workbook: Any, content: Content, losses: Losses, asked: Asked) -> None:  # noqa: ANN401 - it is not typed
    teller, words, language = Teller.of(asked), words_of("xlsx"), asked.language
    formats, named = Formats(workbook), labels()
    opened = {name: _sheet(workbook, name, named, content.about.edition, language) for name in named.sheets}
    incidents, figures, series = (
        Sheet(opened[name], words.tables[name], named.of(name, language), formats, losses) for name in _TABLES
    )
    for record in content.incidents():
        told = teller.tell(record)
        incidents.add(_shown(_dated(incident_row(told), told), language), told.incident.id)
        for row in figure_rows(told):
            figures.add(_shown(row, language), told.incident.id)
        for row in series_rows(told):
            series.add(_shown(row, language), told.incident.id)
        count_losses(told, losses)
        losses.add("basis", told.incident.id)
    for sheet in (incidents, figures, series):
        sheet.close()
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


def _shown(row: Row, language: Language) -> dict[str, Value]:
    return {name: worded(name, value, language) for name, value in row.items()}


def _date(about: About) -> datetime:
    """When the case was last built: an export of the same case is the same file."""
    try:
        return datetime.fromisoformat(about.built.at).replace(tzinfo=None, microsecond=0)
    except ValueError:
        return _UNDATED
