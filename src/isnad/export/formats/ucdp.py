"""Incidents in the 49 columns of UCDP's Georeferenced Event Dataset, the dead by side."""

from math import floor

from isnad.export.cells import Cell
from isnad.export.coding.actors import CIVILIANS, Sides, sides_of, ucdp_name
from isnad.export.coding.days import Stretch, ucdp_date_prec
from isnad.export.coding.left_out import LEFT_OUT, LeftOut, tell_of_people
from isnad.export.coding.sources import article, offices, originals, together
from isnad.export.coding.tolls import Toll, counted_by_name, tells_of_dead, toll_of
from isnad.export.coding.trace import TRACE, trace_row, traced
from isnad.export.coding.where import Where, where_of
from isnad.export.content import Content
from isnad.export.folder import Folder
from isnad.export.losses import Losses
from isnad.export.making import Each, of_incidents
from isnad.export.parts import Sheaf, put_together
from isnad.export.records import IncidentRecord
from isnad.export.registry import Asked
from isnad.export.words import words_of
from isnad.knowledge.profiles import profile
from isnad.model.place import ucdp_where_prec
from isnad.present.language import Language

NAME = "ucdp"
_DISTRICT = 3


def write(content: Content, folder: Folder, asked: Asked) -> None:
    """`ucdp.csv`, a row an event, `isnad.csv` with what each row is of, `left_out.csv`."""
    with folder.table(NAME) as events, folder.table(TRACE) as trace, folder.table(LEFT_OUT) as rest:
        streams = {NAME: events.stream, LEFT_OUT: rest.stream}
        put_together(traced(of_incidents(content, asked, NAME, _begin), trace), streams, folder.losses)


def _begin(content: Content, asked: Asked) -> Each[IncidentRecord]:
    recorder, built, edition = profile(NAME), profile(asked.context.profile), content.about.edition

    def each(record: IncidentRecord, sheaf: Sheaf) -> None:
        out = LeftOut(sheaf)
        stretch = out.stretch(record)
        place = record.incident.place
        if stretch is None or place is None:
            return
        sides = sides_of(record.incident, record.counting)
        toll = toll_of(record, recorder, built, sides.a, sides.b)
        if toll.deaths is None or toll.deaths.high == 0:
            none = "not_numbered" if tells_of_dead(record) else "nothing_reported"
            out.add(record, none if toll.deaths is None else "nobody_killed")
            return
        where = where_of(place, asked.context)
        sheaf.table(NAME).add(_row(record, stretch, where, sides, toll))
        sheaf.keep(trace_row(record, decided=toll.decided))
        _losses(sheaf.losses, record, where, sides, toll)
        by_name = counted_by_name(record, edition)
        if by_name:
            sheaf.losses.add("counted_by_name", record.incident.id, by_name)

    return each


def _row(record: IncidentRecord, stretch: Stretch, where: Where, sides: Sides, toll: Toll) -> dict[str, Cell]:
    """The columns in their order; those that Isnad cannot fill are empty."""
    row: dict[str, Cell] = dict.fromkeys(words_of(NAME).names(NAME))
    row |= _when(stretch) | _place(where) | _sources(record) | _parties(sides) | _deaths(toll)
    exact = row["date_prec"] == 1 and isinstance(row["where_prec"], int) and row["where_prec"] <= _DISTRICT
    row["event_clarity"] = 1 if exact else 2
    return row


def _when(stretch: Stretch) -> dict[str, Cell]:
    return {
        "year": stretch.first.year,
        "date_prec": ucdp_date_prec(stretch),
        "date_start": stretch.first.isoformat(),
        "date_end": stretch.last.isoformat(),
    }


def _place(where: Where) -> dict[str, Cell]:
    known = where.lat is not None and where.lon is not None
    lat, lon = (None if degrees is None else round(degrees, 6) for degrees in (where.lat, where.lon))
    return {
        "where_prec": ucdp_where_prec(where.precision) if known else None,
        "where_coordinates": where.name,
        "where_description": where.printed,
        "adm_1": where.province,
        "latitude": lat,
        "longitude": lon,
        "geom_wkt": f"POINT ({lon} {lat})" if known else None,
        "priogrid_gid": None if lat is None or lon is None else priogrid(lat, lon),
        "country": None if where.names is None else where.names.acled,
        "region": None if where.names is None else where.names.ucdp_region,
    }


def priogrid(lat: float, lon: float) -> int:
    """The cell of PRIO-GRID: half a degree wide, 720 a row, counted from 1 at 90 degrees south, 180 west."""
    row, column = min(floor((lat + 90) * 2), 359), min(floor((lon + 180) * 2), 719)
    return row * 720 + column + 1


def _sources(record: IncidentRecord) -> dict[str, Cell]:
    documents = record.documents
    return {
        "number_of_sources": len(documents),
        "source_article": together(article(document) for document in documents),
        "source_office": offices(record),
        "source_date": together(None if d.day is None else d.day.isoformat() for d in documents),
        "source_headline": together(document.title for document in documents),
        "source_original": originals(record, Language.EN),
    }


def _parties(sides: Sides) -> dict[str, Cell]:
    a = ucdp_name(sides.a[0])[0] if sides.a else None
    b = ucdp_name(sides.b[0])[0] if sides.b else CIVILIANS if sides.one_sided and a is not None else None
    return {
        "type_of_violence": sides.type_of_violence,
        "side_a": a,
        "side_b": b,
        "dyad_name": None if a is None or b is None else f"{a} - {b}",
    }


def _deaths(toll: Toll) -> dict[str, Cell]:
    deaths = toll.deaths
    if deaths is None:
        raise ValueError("an event without deaths")
    return {
        "deaths_a": deaths.a,
        "deaths_b": deaths.b,
        "deaths_civilians": deaths.civilians,
        "deaths_unknown": deaths.unknown,
        "best": deaths.best,
        "high": deaths.high,
        "low": deaths.low,
    }


def _losses(losses: Losses, record: IncidentRecord, where: Where, sides: Sides, toll: Toll) -> None:
    """What the row could not hold."""
    tell_of_people(losses, record, where)
    id_ = record.incident.id
    told = [side[0] for side in (sides.a, sides.b) if side]
    met = {
        "sides_not_told": len(told) < 2 and not (sides.one_sided and told),
        "other_parties": bool(sides.others) or len(sides.a) > 1 or len(sides.b) > 1,
        "not_ucdps_name": any(not ucdp_name(party)[1] for party in told),
        "decided_not_by_side": toll.decided,
        "open_end": toll.open,
    }
    for code, is_met in met.items():
        if is_met:
            losses.add(code, id_)
