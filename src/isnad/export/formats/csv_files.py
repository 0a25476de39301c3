"""Incidents, their figures and their tolls over time as three CSV files for people."""

from collections.abc import Sequence
from typing import Final, cast

from isnad.export.cells import Cell
from isnad.export.content import Content
from isnad.export.folder import Folder
from isnad.export.making import Each, of_incidents
from isnad.export.parts import Sheaf, put_together
from isnad.export.records import IncidentRecord
from isnad.export.registry import Asked
from isnad.export.tables.figures import figure_rows
from isnad.export.tables.incidents import incident_row
from isnad.export.tables.losing import count_losses
from isnad.export.tables.series import series_rows
from isnad.export.tables.told import Teller
from isnad.export.tables.values import Row, cell
from isnad.export.words import words_of

_SHAPED: Final = ("list", "date")


def write(content: Content, folder: Folder, asked: Asked) -> None:
    """`incidents.csv`, `figures.csv` and `series.csv`, with the mark by which spreadsheets know UTF-8."""
    with (
        folder.table("incidents", for_spreadsheets=True) as incidents,
        folder.table("figures", for_spreadsheets=True) as figures,
        folder.table("series", for_spreadsheets=True) as series,
    ):
        streams = {"incidents": incidents.stream, "figures": figures.stream, "series": series.stream}
        put_together(of_incidents(content, asked, "csv", _begin), streams, folder.losses)


def _begin(_content: Content, asked: Asked) -> Each[IncidentRecord]:
    teller, tables = Teller.of(asked), words_of("csv").tables
    shaped = {name: tuple(c.name for c in columns if c.type in _SHAPED) for name, columns in tables.items()}

    def each(record: IncidentRecord, sheaf: Sheaf) -> None:
        told = teller.tell(record)
        sheaf.table("incidents").add(_cells(incident_row(told), shaped["incidents"]))
        for row in figure_rows(told):
            sheaf.table("figures").add(_cells(row, shaped["figures"]))
        for row in series_rows(told):
            sheaf.table("series").add(_cells(row, shaped["series"]))
        count_losses(told, sheaf.losses)

    return each


def _cells(row: Row, shaped: Sequence[str]) -> dict[str, Cell]:
    """The row with its lists and dates, which are all in the columns `shaped`, as text."""
    return cast("dict[str, Cell]", {**row, **{name: cell(row[name]) for name in shaped}})
