"""Incidents as TimeMap reads them: events, sources with whom they have it from, associations; and its sheets."""

from collections.abc import Iterable
from typing import TextIO

from isnad.export.content import Content
from isnad.export.folder import Folder, Rows
from isnad.export.losses import Losses
from isnad.export.making import Each, of_incidents
from isnad.export.parts import Listed, Sheaf
from isnad.export.records import IncidentRecord
from isnad.export.registry import Asked
from isnad.export.timemap.events import associations_of, event_of, is_on_one_day
from isnad.export.timemap.sheets import association_row, event_row, fits, source_row
from isnad.export.timemap.sources import Sources
from isnad.export.timemap.values import Association, Event, Source
from isnad.model.codec import to_compact


def write(content: Content, folder: Folder, asked: Asked) -> None:
    """`events.json`, `sources.json`, `associations.json`, and the sheets `export_….csv` with the same."""
    known: dict[str, Association] = {}
    with (
        folder.text("events.json") as events,
        folder.text("sources.json") as sources,
        folder.table("export_events") as event_rows,
        folder.table("export_sources") as source_rows,
    ):
        events.write("[")
        sources.write("{")
        lists = {"events": Listed(events), "sources": Listed(sources)}
        for part in of_incidents(content, asked, "timemap", _begin):
            folder.losses.take_in(part.losses)
            known.update((one.id, one) for one in part.kept)
            for name, text in part.texts.items():
                if name in lists:
                    lists[name].put(text)
                else:
                    (event_rows if name == "export_events" else source_rows).stream.write(text)
        events.write("\n]\n")
        sources.write("\n}\n")
    _associations(folder, sorted(known.values(), key=lambda one: (one.mode, one.id)))


def _begin(_content: Content, asked: Asked) -> Each[IncidentRecord]:
    language, gazetteer = asked.language, asked.context.gazetteer

    def each(record: IncidentRecord, sheaf: Sheaf) -> None:
        found, associations = Sources(record, language), associations_of(record, language)
        for one in associations:
            sheaf.keep(one)
        event = event_of(record, associations, found.documents, language, gazetteer)
        sheaf.text("events").write(f",\n{to_compact(event)}")
        sheaf.table("export_events").add(event_row(event))
        _put(sheaf.text("sources"), sheaf.table("export_sources"), found.all())
        _lose(sheaf.losses, record, event, found)

    return each


def _put(stream: TextIO, rows: Rows, sources: Iterable[Source]) -> None:
    """Sources by their ids, which no two incidents share."""
    for source in sources:
        stream.write(f",\n{to_compact(source.id)}: {to_compact(source)}")
        rows.add(source_row(source))


def _associations(folder: Folder, associations: list[Association]) -> None:
    with folder.text("associations.json") as stream, folder.table("export_associations") as rows:
        stream.write("[\n" + ",\n".join(to_compact(one) for one in associations) + "\n]\n")
        for one in associations:
            rows.add(association_row(one))


def _lose(losses: Losses, record: IncidentRecord, event: Event, sources: Sources) -> None:
    incident, place, id_ = record.incident, record.incident.place, record.incident.id
    figures = incident.figures
    if any(figure.low != figure.high for figure in (figures.killed, figures.injured)):
        losses.add("range", id_)
    if event.date == "":
        losses.add("no_day", id_)
    elif not is_on_one_day(incident.time):
        losses.add("several_days", id_)
    if place is None or place.lat is None:
        losses.add("no_point", id_)
    else:
        losses.add("precision", id_)
    if sources.branching:
        losses.add("several_parents", id_, sources.branching)
    if incident.contradictions:
        losses.add("contradictions", id_, len(incident.contradictions))
    losses.add("claims", id_, len(record.counting))
    if not fits(event):
        losses.add("sheet", id_)
