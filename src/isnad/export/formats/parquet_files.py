"""Incidents, claims and documents as three Parquet files for programs, values typed and nested as they are."""

from typing import Final

from isnad.export.content import Content
from isnad.export.folder import Folder
from isnad.export.losses import Losses
from isnad.export.making import Each, of_incidents, of_readings
from isnad.export.parts import Sheaf
from isnad.export.records import IncidentRecord, ReadingRecord
from isnad.export.registry import Asked
from isnad.export.tables import shapes
from isnad.export.tables.columnar import ParquetTable, encoded, notes_of
from isnad.export.tables.columns import claim_columns, document_columns, incident_columns
from isnad.export.tables.told import Teller
from isnad.export.words import words_of
from isnad.model.incident import Incident

_FORMAT: Final = "parquet"


def write(content: Content, folder: Folder, asked: Asked) -> None:
    """`incidents.parquet`, `claims.parquet` and `documents.parquet`, row group by row group, compressed."""
    about, tables, zone = content.about, words_of(_FORMAT).tables, content.about.built.zone or "UTC"
    notes = {name: notes_of(about, columns) for name, columns in tables.items()}
    with ParquetTable(folder.path("incidents.parquet"), shapes.incidents(zone), notes["incidents"]) as incidents:
        for part in of_incidents(content, asked, _FORMAT, _incidents):
            folder.losses.take_in(part.losses)
            for row in part.kept:
                incidents.add(row)
    with (
        ParquetTable(folder.path("claims.parquet"), shapes.claims(zone), notes["claims"]) as claims,
        ParquetTable(folder.path("documents.parquet"), shapes.documents(), notes["documents"]) as documents,
    ):
        for part in of_readings(content, asked, _FORMAT, _readings):
            folder.losses.take_in(part.losses)
            for document, told_in_it in part.kept:
                documents.add(document)
                for claim in told_in_it:
                    claims.add(claim)


def _incidents(_content: Content, asked: Asked) -> Each[IncidentRecord]:
    names, teller = words_of(_FORMAT).names("incidents"), Teller.of(asked)

    def each(record: IncidentRecord, sheaf: Sheaf) -> None:
        told = teller.tell(record)
        sheaf.keep(encoded(incident_columns(told, names)))
        _count(told.incident, sheaf.losses)

    return each


def _readings(_content: Content, _asked: Asked) -> Each[ReadingRecord]:
    """What is kept of a document is its row, and those of its claims."""

    def each(reading: ReadingRecord, sheaf: Sheaf) -> None:
        document, claims = reading
        sheaf.keep((encoded(document_columns(document)), [encoded(claim_columns(claim)) for claim in claims]))
        if document.text is not None:
            sheaf.losses.add("texts", document.id)
        for claim in claims:
            if claim.machine is not None:
                sheaf.losses.add("corrected", claim.claim.id)

    return each


def _count(incident: Incident, losses: Losses) -> None:
    if incident.sources.ties:
        losses.add("sources", incident.id, len(incident.sources.ties))
    told = sum(len(origin.merges) + len(origin.against_interest) for origin in incident.origins)
    if told:
        losses.add("origins", incident.id, told)
