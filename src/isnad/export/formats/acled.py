"""Incidents as ACLED's events: one a day and place, one number of the dead, two actors."""

from datetime import date

from isnad.export.cells import Cell
from isnad.export.coding.actors import CIVILIANS, Sides, acled_actor, interaction, sides_of
from isnad.export.coding.days import acled_days, shares
from isnad.export.coding.kinds import Told, kind_of, only_fighters
from isnad.export.coding.left_out import LEFT_OUT, LeftOut, tell_of_people
from isnad.export.coding.notes import Noted, notes
from isnad.export.coding.sources import offices
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
from isnad.model.place import acled_geo_precision
from isnad.model.terms import HARM, Precision, VictimStatus
from isnad.model.value import Value

NAME = "acled"
_TARGETED = "Civilians targeted"
_UNIDENTIFIED = "Unidentified Armed Group ({})"
_MILITIA = "Political militia"
_BATTLES = "Battles"
_RANGES = "ucdp"


class Coded(Value, frozen=True):
    """An incident in ACLED's terms, before it is parted into days."""

    days: tuple[date, ...]
    time_precision: int
    where: Where
    told: Told
    actors: dict[str, str | None]
    fatalities: int
    toll: Toll
    high: int | None
    unnumbered: bool


def write(content: Content, folder: Folder, asked: Asked) -> None:
    """`acled.csv`, a row a day of each incident, `isnad.csv` with what each row is of, `left_out.csv`."""
    with folder.table(NAME) as events, folder.table(TRACE) as trace, folder.table(LEFT_OUT) as rest:
        streams = {NAME: events.stream, LEFT_OUT: rest.stream}
        put_together(traced(of_incidents(content, asked, NAME, _begin), trace), streams, folder.losses)


def _begin(content: Content, asked: Asked) -> Each[IncidentRecord]:
    edition = content.about.edition

    def each(record: IncidentRecord, sheaf: Sheaf) -> None:
        coded = _coded(record, asked, LeftOut(sheaf), sheaf.losses)
        if coded is None:
            return
        for n, dead in enumerate(shares(coded.fatalities, len(coded.days))):
            sheaf.table(NAME).add(_row(record, coded, n, dead))
            sheaf.keep(trace_row(record, decided=coded.toll.decided))
        by_name = counted_by_name(record, edition)
        if by_name:
            sheaf.losses.add("counted_by_name", record.incident.id, by_name)

    return each


def _coded(record: IncidentRecord, asked: Asked, out: LeftOut, losses: Losses) -> Coded | None:
    """The incident in ACLED's terms; None where it records none such, which is reported."""
    incident, claims = record.incident, record.counting
    stretch = out.stretch(record)
    if stretch is None or incident.place is None:
        return None
    days = acled_days(stretch)
    where = where_of(incident.place, asked.context)
    if days is None or where.precision is Precision.COUNTRY:
        out.add(record, "day_too_wide" if days is None else "whole_country")
        return None
    sides = sides_of(incident, claims)
    built = profile(asked.context.profile)
    toll = toll_of(record, profile(NAME), built, sides.a, sides.b)
    # ACLED's profile keeps the lowest number alone: how far reports go is read by one that keeps both.
    wide = toll.deaths if toll.decided else toll_of(record, profile(_RANGES), built, sides.a, sides.b).deaths
    dead = 0 if toll.deaths is None else toll.deaths.low
    high = None if wide is None or toll.deaths is None else max(wide.high, dead)
    unnumbered = toll.deaths is None and tells_of_dead(record)
    told = kind_of(claims)
    actors, met = _actors(record, sides, where, days[0][0], told)
    met |= {
        "nothing_reported": toll.deaths is None and not unnumbered,
        "not_numbered": unnumbered,
        "open_end": toll.open,
        "parted_into_days": len(days[0]) > 1,
        "middle_of_a_stretch": days[1] > 1,
        "kind_not_told": told.catch_all,
        "kind_unsure": told.unsure,
        "range": high is not None and high > dead,
        "by_whom_they_were": toll.deaths is not None and toll.deaths.best > 0,
    }
    tell_of_people(losses, record, where)
    for code, is_met in met.items():
        if is_met:
            losses.add(code, incident.id)
    return Coded(*days, where, told, actors, dead, toll, high, unnumbered)


def _row(record: IncidentRecord, coded: Coded, n: int, dead: int) -> dict[str, Cell]:
    """The columns of the day number `n`, in their order; those that Isnad cannot fill are empty."""
    where, names = coded.where, coded.where.names
    row: dict[str, Cell] = dict.fromkeys(words_of(NAME).names(NAME))
    known = where.lat is not None
    return (
        row
        | coded.actors
        | {
            "event_date": coded.days[n].isoformat(),
            "year": coded.days[n].year,
            "time_precision": coded.time_precision,
            "disorder_type": coded.told.disorder,
            "event_type": coded.told.kind.event,
            "sub_event_type": coded.told.kind.sub,
            "iso": None if names is None else names.iso,
            "region": None if names is None else names.region,
            "country": None if names is None else names.acled,
            "admin1": where.province,
            "location": where.name,
            "latitude": None if where.lat is None else round(where.lat, 4),
            "longitude": None if where.lon is None else round(where.lon, 4),
            "geo_precision": acled_geo_precision(where.precision) if known else None,
            "source": offices(record),
            "notes": notes(record, _noted(coded, dead, n)),
            "fatalities": dead,
        }
    )


def _noted(coded: Coded, dead: int, n: int) -> Noted:
    return Noted(coded.where, coded.toll, coded.fatalities, dead, coded.days, n, coded.high, coded.unnumbered)


def _actors(
    record: IncidentRecord, sides: Sides, where: Where, day: date, told: Told
) -> tuple[dict[str, str | None], dict[str, bool]]:
    """The columns of actors, and what they could not hold.

    The first actor is who is said to have done it, else, of violence, the codebook's unidentified group. The second
    are those whose fighters died, or the civilians where none did; civilians beside fighters are associated with them.
    In a battle civilians are no actor: who fought against whom is left open then.
    """
    country = None if where.names is None else where.names.acled
    parties = [*sides.a[:1], *sides.b[:1]]
    coded = [acled_actor(party, day, where.country, country) for party in parties]
    named = [(label, inter) for label, inter, _ in coded]
    nobody = not named
    if nobody and country is not None and not told.catch_all:
        named = [(_UNIDENTIFIED.format(country), _MILITIA)]
    civil = _told_civilians(record)
    generic = None if country is None or not civil else f"{CIVILIANS} ({country})"
    if len(named) == 1 and generic is not None and told.kind.event != _BATTLES:
        named.append((generic, CIVILIANS))
    (first, inter1), (second, inter2) = (*named, (None, None), (None, None))[:2]
    beside = generic if len(parties) > 1 else None
    columns = {
        "actor1": first,
        "inter1": inter1,
        "assoc_actor_1": _others(sides.a[1:], where, day),
        "actor2": second,
        "inter2": inter2,
        "assoc_actor_2": "; ".join(n for n in (_others(sides.b[1:], where, day), beside) if n) or None,
        "interaction": interaction(inter1, inter2) if second is None or inter2 is not None else None,
        "civilian_targeting": _TARGETED if generic is not None and generic == second else None,
    }
    met = {
        "actor_not_told": nobody and not sides.others,
        "actor_in_dispute": nobody and bool(sides.others),
        "not_acleds_label": not all(known for _, _, known in coded),
        "inter_not_known": any(inter is None for _, inter, _ in coded),
        "victims_not_told": second is None,
    }
    return columns, met


def _others(parties: tuple[str, ...], where: Where, day: date) -> str | None:
    country = None if where.names is None else where.names.acled
    return "; ".join(acled_actor(party, day, where.country, country)[0] for party in parties) or None


def _told_civilians(record: IncidentRecord) -> bool:
    """Whether a report calls people who were harmed civilians, and not all of them are fighters."""
    told = [c.victims for c in record.counting if c.says_so and c.event in HARM and c.victims is not None]
    return any(victims.status is VictimStatus.CIVILIAN for victims in told) and not only_fighters(record.counting)
