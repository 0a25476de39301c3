"""Documents, incidents, decisions and what charts show, as rows of words."""

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.ingest.describe import is_read
from isnad.model.decision import Decision, SetFigure
from isnad.model.document import Document
from isnad.model.incident import Incident
from isnad.origins.independence import independent
from isnad.present.chains import outlet_phrase
from isnad.present.documents import language_name
from isnad.present.dossier.telling import Telling
from isnad.present.language import Language
from isnad.present.notebook.about import claims_of, reason_of, tag_of
from isnad.present.notebook.disagreement import Disagreement
from isnad.present.notebook.toll import TollPlot
from isnad.present.numbering import claim_label
from isnad.present.runs import isolate
from isnad.present.sentences.extent import figure_range
from isnad.present.times import day_phrase, moment_phrase, time_phrase
from isnad.reconcile.support import FigureName

_NAMED = 4
"""Claims of one decision that are named."""


@dataclass(frozen=True, slots=True)
class Table:
    """Heads and cells."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def lines(self) -> list[str]:
        """A line a row, for a terminal."""
        return ["  ".join(cell for cell in row if cell) for row in self.rows]


def documents_table(documents: Sequence[Document], telling: Telling) -> Table:
    """Who printed each, when, in which language; in an edition that shows reports also its title."""
    keys = ("notebook.column.n", "dossier.column.outlet", "dossier.column.day", "notebook.column.language")
    head = [telling.say(key) for key in keys]
    rows = []
    for document in documents:
        day = document.published
        row = [
            str(telling.places[document.name]),
            outlet_phrase(document.outlet, telling.language),
            telling.say("published.unknown") if day is None else day_phrase(day.day, telling.language),
            _language(document, telling.language),
        ]
        if not telling.is_public:
            row.append(isolate(document.title or document.name, telling.language))
        rows.append(tuple(row))
    if not telling.is_public:
        head.append(telling.say("notebook.column.title"))
    return Table(tuple(head), tuple(rows))


def _language(document: Document, language: Language) -> str:
    name = language_name(document.language, language)
    return name if is_read(document) else f"{name} *"


def incidents_table(incidents: Sequence[Incident], telling: Telling) -> Table:
    """Where and when, how many were killed and injured, on the word of how many."""
    keys = ("notebook.column.n", "field.place", "field.time", "figure.killed", "figure.injured")
    head = (*keys, "dossier.column.documents", "notebook.origins")
    rows = tuple(_incident(n, incident, telling) for n, incident in enumerate(incidents))
    return Table(tuple(telling.say(key) for key in head), rows)


def _incident(n: int, incident: Incident, telling: Telling) -> tuple[str, ...]:
    place, time, figures = incident.place, incident.time, incident.figures
    return (
        str(n),
        telling.say("incident.no_place") if place is None else telling.place(place),
        telling.say("incident.no_time") if time is None else time_phrase(time, telling.language),
        figure_range(FigureName.KILLED, figures.killed, telling.voice),
        figure_range(FigureName.INJURED, figures.injured, telling.voice),
        str(len(incident.documents)),
        str(independent(incident.origins)),
    )


def decisions_table(decisions: Sequence[Decision], telling: Telling) -> Table:
    """What persons decided about which claims, by whom, when and why; the public ones do not tell these."""
    keys = ("decision", "claims", "by", "at")
    head = (*(telling.say(f"notebook.column.{key}") for key in keys), telling.say("dossier.column.reason"))
    return Table(head, tuple(_decision(decision, telling) for decision in decisions))


def _decision(decision: Decision, telling: Telling) -> tuple[str, ...]:
    language = telling.language
    ends = telling.range(decision.low, decision.high) if isinstance(decision, SetFigure) else ""
    said = telling.say(f"notebook.decision.{tag_of(decision)}", range=ends)
    about = [claim_label(id_, language, telling.labels) for id_ in claims_of(decision)]
    if isinstance(decision, SetFigure):
        said = f"{said} ({telling.say(f'figure.{decision.figure}')})"
    return (
        said,
        telling.listed(about[:_NAMED]) + (" …" if len(about) > _NAMED else ""),
        isolate(decision.by or "", language),
        "" if decision.at is None else moment_phrase(decision.at, language),
        isolate(reason_of(decision), language),
    )


def toll_table(plot: TollPlot, telling: Telling) -> Table:
    """A point a row."""
    keys = ("dossier.column.day", "dossier.column.claim", "field.count", "field.event", "dossier.column.origin")
    head = (*keys, "dossier.column.camp", "dossier.column.documents")
    rows = ((r.day, r.number, r.count, r.event, r.origin, r.camp, r.document) for r in plot.rows)
    return Table(tuple(telling.say(key) for key in head), tuple(rows))


def disagreement_table(plot: Disagreement, telling: Telling) -> Table:
    """A claim a row, under its figure."""
    keys = ("notebook.column.figure", "dossier.column.origin", "dossier.column.camp", "field.count")
    head = (*keys, "dossier.column.claim", "dossier.column.documents", "notebook.aside")
    rows = (
        (panel.name, one.origin, one.camp, one.count, one.number, one.document, one.aside or "")
        for panel in plot.panels
        for one in panel.said
    )
    return Table(tuple(telling.say(key) for key in head), tuple(rows))
