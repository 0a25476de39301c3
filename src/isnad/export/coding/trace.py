"""What a recorder's columns cannot hold of a row: which incident it is, how far reviewed, on how many origins."""

from isnad.export.cells import Cell
from isnad.export.records import IncidentRecord
from isnad.origins.independence import independent

TRACE = "isnad"
"""The table beside a recorder's, a row for each of its rows."""


def trace_row(record: IncidentRecord, row: int, *, decided: bool) -> dict[str, Cell]:
    """The incident of row number `row`, counted from 1."""
    incident = record.incident
    origins = independent(incident.origins)
    return {
        "row": row,
        "incident": incident.id,
        "review": str(record.review),
        "decided": decided,
        "documents": len(record.documents),
        "independent_origins": origins,
        "one_origin": origins <= 1,
    }
