"""Incidents in the export keys of Airwars: what happened, whom it harmed, who did it, who told it."""

from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

from isnad.export.cells import Cell
from isnad.export.coding.airwars_figures import figures_of
from isnad.export.coding.days import stretch_of
from isnad.export.coding.sources import office
from isnad.export.coding.tolls import counted_by_name
from isnad.export.coding.trace import TRACE, trace_row, traced
from isnad.export.coding.where import Where, where_of
from isnad.export.content import Content
from isnad.export.folder import Folder
from isnad.export.losses import Losses
from isnad.export.making import Each, of_incidents
from isnad.export.parts import Sheaf, put_together
from isnad.export.records import DocumentRecord, IncidentRecord
from isnad.export.registry import Asked
from isnad.export.words import words_of
from isnad.knowledge.profiles import profile
from isnad.knowledge.registers import parties, party_name
from isnad.model.assessment import Figure
from isnad.model.grade import AttributionGrade
from isnad.model.terms import Event, Grain
from isnad.pipeline.victims import named_killed
from isnad.present.transliteration import latin

NAME: Final = "airwars"
_MEDIA: Final = {
    "Twitter": ("twitter.com", "x.com"),
    "Facebook": ("facebook.com", "fb.com", "fb.watch"),
    "Telegram": ("t.me", "telegram.me"),
}
_IMPACT: Final = {"school": "education", "university": "education", "healthcare": "healthcare", "food": "food"}
_CASUALTIES: Final = ("civilians", "children", "women", "belligerents")


def write(content: Content, folder: Folder, asked: Asked) -> None:
    """`incidents.csv`, and beside it what an incident has several of; `isnad.csv` with what each row is of."""
    with (
        folder.table("incidents") as incidents,
        folder.table("casualties") as casualties,
        folder.table("belligerents") as belligerents,
        folder.table("victims") as victims,
        folder.table("sources") as sources,
        folder.table(TRACE) as trace,
    ):
        tables = {
            "incidents": incidents,
            "casualties": casualties,
            "belligerents": belligerents,
            "victims": victims,
            "sources": sources,
        }
        streams = {name: table.stream for name, table in tables.items()}
        put_together(traced(of_incidents(content, asked, NAME, _begin), trace), streams, folder.losses)


def _begin(content: Content, asked: Asked) -> Each[IncidentRecord]:
    edition = content.about.edition

    def each(record: IncidentRecord, sheaf: Sheaf) -> None:
        figures = figures_of(record, asked)
        sheaf.table("incidents").add(_incident(record, figures, asked))
        _add(sheaf, _casualties(figures), "casualties", record)
        _add(sheaf, _belligerents(record), "belligerents", record)
        _add(sheaf, _victims(record, figures["civilians killed"].high), "victims", record)
        _add(sheaf, map(_source, record.documents), "sources", record)
        sheaf.keep(trace_row(record, decided=bool(record.incident.decided)))
        _losses(sheaf.losses, record, asked)
        by_name = counted_by_name(record, edition)
        if by_name:
            sheaf.losses.add("counted_by_name", record.incident.id, by_name)

    return each


def _add(sheaf: Sheaf, some: Iterator[dict[str, Cell]], table: str, record: IncidentRecord) -> None:
    for one in some:
        sheaf.table(table).add({**_empty(table), "incident": record.incident.id, **one})


def _empty(table: str) -> dict[str, Cell]:
    return dict.fromkeys(words_of(NAME).names(table))


def _incident(record: IncidentRecord, figures: Mapping[str, Figure], asked: Asked) -> dict[str, Cell]:
    incident = record.incident
    row = _empty("incidents") | {"incident": incident.id} | _when(record) | _first(record)
    if incident.place is not None:
        row |= _where(where_of(incident.place, asked.context))
    harm = [figures[name] for name in ("civilians killed", "civilians injured")]
    media = [media_of(document) for document in record.documents]
    impact = dict.fromkeys(_IMPACT[one.kind] for one in incident.infrastructure_by if one.kind in _IMPACT)
    return row | {
        "strike_status": None if incident.attribution_grade is None else str(incident.attribution_grade.grade),
        "strike_type": "; ".join(incident.strike_types) or None,
        "infrastructure": "; ".join(incident.infrastructure) or None,
        "impact": "; ".join(impact) or None,
        "civilian_harm_reported": _harm_reported(harm),
        "civilian_harm_status": None if incident.grade is None else str(incident.grade.grade),
        "num_sources": len(media),
        **{f"num_sources_{name.lower()}": media.count(name) for name in (*_MEDIA, "other")},
    }


def _harm_reported(figures: list[Figure]) -> str | None:
    told = [figure for figure in figures if figure.low is not None]
    if not told:
        return None
    return "Yes" if any(figure.high is None or figure.high > 0 for figure in told) else "No"


def _when(record: IncidentRecord) -> dict[str, Cell]:
    incident = record.incident
    stretch, time = stretch_of(incident.time), incident.time
    row: dict[str, Cell] = {}
    if stretch is not None:
        row["date"] = stretch.first.isoformat()
        if stretch.days > 1:
            row |= {"date_type": "date_range", "date_end": stretch.last.isoformat()}
    if time is not None and time.start is not None and time.grain is Grain.MINUTE:
        row |= {"local_time_type": "exact", "local_time": f"{time.start:%H:%M}"}
    elif incident.time_of_day is not None:
        row |= {"local_time_type": "approximate_time_of_day", "local_time_of_day": incident.time_of_day}
    else:
        row["local_time_type"] = "unknown"
    return row


def _first(record: IncidentRecord) -> dict[str, Cell]:
    first = record.incident.first_reported
    if first is None:
        return {}
    url = next((document.url for document in record.documents if document.name == first.document), None)
    return {
        "local_first_reported_date_time": None if first.when is None else first.when.isoformat(),
        "local_first_reported_by": first.by,
        "local_first_reported_url": url,
    }


def _where(where: Where) -> dict[str, Cell]:
    return {
        "country": None if where.names is None else where.names.acled,
        "location_name": where.name,
        "location_name_arabic": where.printed,
        "region": where.province,
        "latitude": where.lat,
        "longitude": where.lon,
        "geolocation_accuracy": None if where.lat is None or where.precision is None else str(where.precision),
    }


def _casualties(figures: Mapping[str, Figure]) -> Iterator[dict[str, Cell]]:
    """A row for each kind of people of whom anything is reported: none is not 0."""
    for kind in _CASUALTIES:
        killed, injured = figures[f"{kind} killed"], figures.get(f"{kind} injured")
        if killed.low is not None or (injured is not None and injured.low is not None):
            yield {
                "casualty_type": kind,
                "killed_min": killed.low,
                "killed_max": killed.high,
                "injured_min": None if injured is None else injured.low,
                "injured_max": None if injured is None else injured.high,
            }


def _belligerents(record: IncidentRecord) -> Iterator[dict[str, Cell]]:
    grade = record.incident.attribution_grade
    declared = grade is not None and grade.grade is AttributionGrade.DECLARED
    for party in record.incident.belligerents:
        known = parties().get(party.id)
        label = None if known is None else known.airwars
        yield {"belligerent_name": label or party_name(party.id, "en"), "type": "Known" if declared else "Suspected"}


def _victims(record: IncidentRecord, most: int | None) -> Iterator[dict[str, Cell]]:
    told = [claim.victims for claim in record.counting if claim.victims is not None]
    women = {name for victims in told for name in victims.named.women}
    children = {name for victims in told for name in victims.named.children}
    for name in named_killed(record.counting, most):
        yield {
            "name": latin(name),
            "name_arabic": name,
            "gender": "female" if name in women else None,
            "age": "child" if name in children else None,
            "killed_or_injured": "killed",
        }


def _source(document: DocumentRecord) -> dict[str, Cell]:
    return {
        "name": office(document),
        "language": document.language,
        "url": document.url,
        "media": media_of(document),
    }


def media_of(document: DocumentRecord) -> str:
    """Airwars' kind of medium, by the address."""
    host = (urlsplit(document.url or "").hostname or "").removeprefix("www.")
    for name, hosts in _MEDIA.items():
        if any(host == one or host.endswith(f".{one}") for one in hosts):
            return name
    return "other"


def _losses(losses: Losses, record: IncidentRecord, asked: Asked) -> None:
    incident = record.incident
    where = None if incident.place is None else where_of(incident.place, asked.context)
    stretch = stretch_of(incident.time)
    met = {
        "chains": bool(incident.origins),
        "contradictions": bool(incident.contradictions),
        "no_day": stretch is None,
        "no_place": where is None,
        "no_point": where is not None and where.lat is None,
        "country_unknown": where is not None and where.country is None,
        "country_assumed": where is not None and where.assumed,
        "casualties": any(claim.event is Event.CASUALTIES for claim in record.counting),
        "decided": bool(incident.decided),
        "made_anew": incident.figures.killed.profile != profile(NAME).name,
        "not_airwars_label": any(
            (known := parties().get(party.id)) is None or known.airwars is None for party in incident.belligerents
        ),
    }
    for code, is_met in met.items():
        if is_met:
            losses.add(code, incident.id)
