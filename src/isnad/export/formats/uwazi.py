"""Incidents, documents and people named, for the CSV import of Uwazi, and the templates that it needs."""

import json

from isnad.export.content import Content
from isnad.export.folder import Folder
from isnad.export.losses import Losses
from isnad.export.making import Each, of_incidents, of_readings
from isnad.export.parts import Sheaf, put_together
from isnad.export.persons.matched import people_of
from isnad.export.persons.row import PersonRows
from isnad.export.records import IncidentRecord, ReadingRecord
from isnad.export.register.copies import Copies, copied_in
from isnad.export.registry import Asked
from isnad.export.uwazi.cells import Parted
from isnad.export.uwazi.entities import copies_cell, document_row, incident_row, person_row
from isnad.export.uwazi.table import Table
from isnad.export.uwazi.templates import templates
from isnad.export.words import words_of
from isnad.knowledge.profiles import profile
from isnad.model.codec import to_builtins

_FORMAT = "uwazi"


def write(content: Content, folder: Folder, asked: Asked) -> None:
    """`incidents.csv`, `people.csv`, `documents.csv` and `templates.json`."""
    words, copies = words_of(_FORMAT), Copies()
    with folder.text("incidents.csv") as incidents, folder.text("people.csv") as people:
        streams = {"incidents": incidents, "people": people}
        for name, stream in streams.items():
            Table(stream, words.names(name))
        for part in of_incidents(content, asked, _FORMAT, _incidents):
            put_together((part,), streams, folder.losses)
            for copied in part.kept:
                copies.add(copied)
    with folder.text("documents.csv") as stream:
        table = Table(stream, words.names("documents"))
        for part in of_readings(content, asked, _FORMAT, _documents):
            folder.losses.take_in(part.losses)
            for name, row in part.kept:
                table.add({**row, "copies": copies_cell(copies.of(name), asked.language)})
    with folder.text("templates.json") as stream:
        made = to_builtins(templates(words, asked.language))
        stream.write(json.dumps(made, ensure_ascii=False, indent=1) + "\n")


def _incidents(content: Content, asked: Asked) -> Each[IncidentRecord]:
    """Rows of both files that incidents fill; kept is which of them tie reports that repeat others."""
    words, reading = words_of(_FORMAT), profile(asked.context.profile)
    language, gazetteer = asked.language, asked.context.gazetteer
    making = PersonRows(content, gazetteer)

    def each(record: IncidentRecord, sheaf: Sheaf) -> None:
        for copied in copied_in(record.incident):
            sheaf.keep(copied)
        parted = Parted(sheaf.losses, record.incident.id)
        rows = Table(sheaf.text("incidents"), words.names("incidents"), headed=False)
        rows.add(incident_row(record, parted, language, gazetteer))
        persons = Table(sheaf.text("people"), words.names("people"), headed=False)
        for person in people_of(record, reading).known:
            persons.add(person_row(making.row(person, record), record, parted, language, gazetteer))
        _lose(sheaf.losses, record)

    return each


def _documents(_content: Content, asked: Asked) -> Each[ReadingRecord]:
    """What is kept of a document is its row; what it repeats, the incidents tell."""

    def each(reading: ReadingRecord, sheaf: Sheaf) -> None:
        record, claims = reading
        sheaf.keep((record.name, document_row(record, claims, Parted(sheaf.losses, record.id), asked.language)))

    return each


def _lose(losses: Losses, record: IncidentRecord) -> None:
    incident = record.incident
    if incident.time is not None and (incident.time.start is None or incident.time.end is None):
        losses.add("open_time", incident.id)
    if incident.place is not None and incident.place.lat is None:
        losses.add("no_point", incident.id)
    if incident.contradictions:
        losses.add("contradictions", incident.id, len(incident.contradictions))
    losses.add("claims", incident.id, len(record.counting))
    losses.add("chains", incident.id, sum(len(claim.chain) > 1 for claim in record.counting))
