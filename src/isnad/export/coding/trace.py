"""What a recorder's columns cannot hold of a row: which incident it is, how far reviewed, on how many origins."""

from collections.abc import Iterable, Iterator

from isnad.export.cells import Cell
from isnad.export.folder import Rows
from isnad.export.parts import Part
from isnad.export.records import IncidentRecord
from isnad.origins.independence import independent

TRACE = "isnad"
"""The table beside a recorder's, a row for each of its rows."""


def traced(parts: Iterable[Part], rows: Rows) -> Iterator[Part]:
    """The parts as they come; the rows that they kept for this table are numbered and written."""
    number = 0
    for part in parts:
        for number, row in enumerate(part.kept, start=number + 1):  # noqa: B020 - it goes on where it was
            rows.add({**row, "row": number})
        yield part


def trace_row(record: IncidentRecord, *, decided: bool) -> dict[str, Cell]:
    """What is told of a row with this incident; `traced` numbers it."""
    incident = record.incident
    origins = independent(incident.origins)
    return {
        "incident": incident.id,
        "review": str(record.review),
        "decided": decided,
        "documents": len(record.documents),
        "independent_origins": origins,
        "one_origin": origins <= 1,
    }
