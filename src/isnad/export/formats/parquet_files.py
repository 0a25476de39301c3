"""Incidents, claims and documents as three Parquet files for programs, values typed and nested as they are."""

from isnad.export.content import Content
from isnad.export.folder import Folder
from isnad.export.losses import Losses
from isnad.export.registry import Asked
from isnad.export.tables import shapes
from isnad.export.tables.columnar import ParquetTable, notes_of
from isnad.export.tables.columns import claim_columns, document_columns, incident_columns
from isnad.export.tables.told import Teller
from isnad.export.words import words_of
from isnad.model.incident import Incident


def write(content: Content, folder: Folder, asked: Asked) -> None:
    """`incidents.parquet`, `claims.parquet` and `documents.parquet`, row group by row group, compressed."""
    about, tables, zone = content.about, words_of("parquet").tables, content.about.built.zone or "UTC"
    notes = {name: notes_of(about, columns) for name, columns in tables.items()}
    names, teller = words_of("parquet").names("incidents"), Teller.of(asked)
    with ParquetTable(folder.path("incidents.parquet"), shapes.incidents(zone), notes["incidents"]) as incidents:
        for record in content.incidents():
            told = teller.tell(record)
            incidents.add(incident_columns(told, names))
            _count(told.incident, folder.losses)
    with (
        ParquetTable(folder.path("claims.parquet"), shapes.claims(zone), notes["claims"]) as claims,
        ParquetTable(folder.path("documents.parquet"), shapes.documents(), notes["documents"]) as documents,
    ):
        for document, told_in_it in content.readings():
            documents.add(document_columns(document))
            if document.text is not None:
                folder.losses.add("texts", document.id)
            for claim in told_in_it:
                claims.add(claim_columns(claim))
                if claim.machine is not None:
                    folder.losses.add("corrected", claim.claim.id)


def _count(incident: Incident, losses: Losses) -> None:
    if incident.sources.ties:
        losses.add("sources", incident.id, len(incident.sources.ties))
    told = sum(len(origin.merges) + len(origin.against_interest) for origin in incident.origins)
    if told:
        losses.add("origins", incident.id, told)
