"""Incidents, claims and documents as three Parquet files for programs, values typed and nested as they are."""

from isnad.export.content import Content
from isnad.export.folder import Folder
from isnad.export.registry import Asked
from isnad.export.tables import shapes
from isnad.export.tables.columnar import ParquetTable, notes_of
from isnad.export.tables.columns import claim_columns, document_columns, incident_columns
from isnad.export.tables.told import Teller
from isnad.export.words import words_of


def write(content: Content, folder: Folder, asked: Asked) -> None:
    """`incidents.parquet`, `claims.parquet` and `documents.parquet`, row group by row group, compressed."""
    about, tables, zone = content.about, words_of("parquet").tables, content.about.built.zone or "UTC"
    notes = {name: notes_of(about, columns) for name, columns in tables.items()}
    names, teller = words_of("parquet").names("incidents"), Teller.of(asked)
    with ParquetTable(folder.path("incidents.parquet"), shapes.incidents(zone), notes["incidents"]) as incidents:
        for incident in content.incidents():
            told = teller.tell(incident)
            incidents.add(incident_columns(told, names))
            if told.incident.sources.ties:
                folder.losses.add("sources", told.incident.id, len(told.incident.sources.ties))
            for origin in told.incident.origins:
                if origin.merges or origin.against_interest:
                    folder.losses.add("origins", told.incident.id, len(origin.merges) + len(origin.against_interest))
    with ParquetTable(folder.path("claims.parquet"), shapes.claims(zone), notes["claims"]) as claims:
        for claim in content.claims():
            claims.add(claim_columns(claim))
            if claim.machine is not None:
                folder.losses.add("corrected", claim.claim.id)
    with ParquetTable(folder.path("documents.parquet"), shapes.documents(), notes["documents"]) as documents:
        for document in content.documents():
            documents.add(document_columns(document))
            if document.text is not None:
                folder.losses.add("texts", document.id)
