"""Incidents, documents and people named, for the CSV import of Uwazi, and the templates that it needs."""

import json

from isnad.export.content import Content
from isnad.export.folder import Folder
from isnad.export.losses import Losses
from isnad.export.persons.matched import people_of
from isnad.export.persons.row import PersonRows
from isnad.export.records import IncidentRecord
from isnad.export.register.copies import Copies
from isnad.export.registry import Asked
from isnad.export.uwazi.cells import Parted
from isnad.export.uwazi.entities import document_row, incident_row, person_row
from isnad.export.uwazi.table import Table
from isnad.export.uwazi.templates import templates
from isnad.export.words import words_of
from isnad.knowledge.profiles import profile
from isnad.model.codec import to_builtins

_FORMAT = "uwazi"


def write(content: Content, folder: Folder, asked: Asked) -> None:
    """`incidents.csv`, `people.csv`, `documents.csv` and `templates.json`."""
    words = words_of(_FORMAT)
    copies = _incidents(content, folder, asked)
    with folder.text("documents.csv") as stream:
        table = Table(stream, words.names("documents"))
        for record, claims in content.readings():
            parted = Parted(folder.losses, record.id)
            table.add(document_row(record, claims, copies.of(record.name), parted, asked.language))
    with folder.text("templates.json") as stream:
        made = to_builtins(templates(words, asked.language))
        stream.write(json.dumps(made, ensure_ascii=False, indent=1) + "\n")


def _incidents(content: Content, folder: Folder, asked: Asked) -> Copies:
    """Both files that incidents fill, and which reports repeat which."""
    words, reading = words_of(_FORMAT), profile(asked.context.profile)
    language, gazetteer = asked.language, asked.context.gazetteer
    making = PersonRows(content, gazetteer)
    copies = Copies()
    with folder.text("incidents.csv") as incidents, folder.text("people.csv") as people:
        rows, persons = Table(incidents, words.names("incidents")), Table(people, words.names("people"))
        for record in content.incidents():
            copies.add(record.incident)
            parted = Parted(folder.losses, record.incident.id)
            rows.add(incident_row(record, parted, language, gazetteer))
            for person in people_of(record, reading).known:
                row = making.row(person, record)
                persons.add(person_row(row, record, parted, language, gazetteer))
            _lose(folder.losses, record)
    return copies


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
