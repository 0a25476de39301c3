"""Incidents, documents and people as rows for Uwazi's import."""

from collections.abc import Sequence
from typing import Final

from isnad.export.cells import Cell
from isnad.export.decided import bounds_of
from isnad.export.persons.row import PersonRow
from isnad.export.records import ClaimRecord, DocumentRecord, IncidentRecord
from isnad.export.register.copies import CopyOf
from isnad.export.said import strike_type, words
from isnad.export.uwazi.cells import Parted, days, point
from isnad.export.whereabouts import days_of, in_arabic, place_in_latin
from isnad.gazetteer.index import Gazetteer
from isnad.knowledge.registers import party_name
from isnad.model.interval import Time
from isnad.model.place import Place
from isnad.origins.independence import independent
from isnad.present.language import Language
from isnad.present.names import term
from isnad.present.runs import inline, opening
from isnad.present.tables import say
from isnad.present.times import time_phrase
from isnad.present.transliteration import latin
from isnad.reconcile.support import FigureName

Row = dict[str, Cell]
_HASH: Final = 12
_TO: Final = " – "


def incident_row(record: IncidentRecord, parted: Parted, language: Language, gazetteer: Gazetteer) -> Row:
    """A row of `incidents.csv`."""
    incident, place = record.incident, record.incident.place
    first, last = days_of(incident.time)
    graded = (incident.grade, incident.attribution_grade)
    harm, attribution = (None if one is None else inline(say(f"grade.{one.grade}", language)) for one in graded)
    precision = None if place is None or place.precision is None else f"precision.{place.precision}"
    origins = independent(incident.origins)
    return {
        "id": None,
        "title": parted.one(incident_title(record, language, gazetteer)),
        "isnad_id": incident.id,
        "place__en": place_in_latin(place, gazetteer),
        "place__ar": None if place is None else in_arabic(place.name),
        "location_geolocation": point(place),
        "precision": None if precision is None else parted.one(inline(say(precision, language))),
        "when": days(first, last),
        "when_in_words": _when(incident.time, language),
        **_figures(record, parted, language),
        "belligerents": parted.several(party_name(one.id, language) for one in incident.belligerents),
        "kinds_of_attack": parted.several(strike_type(label, language) for label in incident.strike_types),
        "harm_grade": parted.one(harm),
        "attribution_grade": parted.one(attribution),
        "review": words(f"review.{record.review}", language),
        "one_origin": words("yes" if origins <= 1 else "no", language),
        "origins": origins,
        "claims": len(record.counting),
        "documents": parted.several(document_title(one, language) for one in record.documents),
    }


def _figures(record: IncidentRecord, parted: Parted, language: Language) -> Row:
    row: Row = {}
    decided = []
    for name in FigureName:
        bounds = bounds_of(record.incident, name)
        row[f"{name}_low"], row[f"{name}_high"] = bounds.low, bounds.high
        if bounds.decided:
            decided.append(inline(say(f"figure.{name}", language)))
    return row | {"decided": parted.several(decided)}


def document_row(record: DocumentRecord, claims: Sequence[ClaimRecord], parted: Parted, language: Language) -> Row:
    """A row of `documents.csv`, but for what it repeats."""
    outlet = None if record.outlet is None else record.outlet.name or None
    return {
        "id": None,
        "title": document_title(record, language),
        "isnad_id": record.id,
        "number": record.number,
        "name": record.name,
        "outlet__en": None if outlet is None else latin(outlet, institution=True),
        "outlet__ar": None if outlet is None else in_arabic(outlet),
        "published": None if record.day is None else record.day.isoformat(),
        "headline": record.title,
        "address": parted.link(outlet or words("document", language, n=record.number), record.url),
        "language": record.language,
        "received_sha256": record.received,
        "characters": record.characters,
        "withheld": record.withheld,
        "copies": None,
        "claims": len(claims),
    }


def copies_cell(copies: Sequence[CopyOf], language: Language) -> str | None:
    """What the document repeats, for its row."""
    repeated = (words("copies", language, n=one.document, percent=one.percent) for one in copies)
    return inline(" ".join(repeated)) or None


def person_row(row: PersonRow, record: IncidentRecord, parted: Parted, language: Language, gazetteer: Gazetteer) -> Row:
    """A row of `people.csv`."""
    named = {one.name: one for one in record.documents}
    return {
        "id": None,
        "title": parted.one((row.name_ar if language is Language.AR else None) or row.name_latin),
        "isnad_id": row.id,
        "name__en": row.name_latin,
        "name__ar": row.name_ar,
        "spellings": "، ".join(row.spellings),
        "sex": _coded("sex", row.sex, language),
        "age_group": _coded("age", row.age_group, language),
        "status": _coded("status", row.status, language),
        "outcome": parted.several(words(f"outcome.{code}", language) for code in row.outcome),
        "roles": parted.several(inline(term(role, language)) for role in row.role),
        "origins": row.origins,
        "one_origin": words("yes" if row.one_origin else "no", language),
        "review": words(f"review.{row.review}", language),
        "claims": " ".join(row.claims),
        "incident": parted.one(incident_title(record, language, gazetteer)),
        "documents": parted.several(document_title(named[name], language) for name in row.document_names),
    }


def incident_title(record: IncidentRecord, language: Language, gazetteer: Gazetteer) -> str:
    """Place, day and id: relationships find an entity by its title, so that no two may have one."""
    incident = record.incident
    place = _place(incident.place, language, gazetteer)
    stretch = [day.isoformat() for day in dict.fromkeys(days_of(incident.time)) if day is not None]
    return words(
        "incident",
        language,
        place=place or words("no_place", language),
        day=_TO.join(stretch) or words("no_day", language),
        id=incident.id,
    )


def document_title(record: DocumentRecord, language: Language) -> str:
    """Its number and the beginning of its hash, for documents of several cases may meet in a collection."""
    return f"{words('document', language, n=record.number)} ({record.id[:_HASH]})"


def _place(place: Place | None, language: Language, gazetteer: Gazetteer) -> str | None:
    if place is None or place.name == "":
        return None
    return inline(place.name if language is Language.AR else place_in_latin(place, gazetteer) or place.name)


def _when(time: Time | None, language: Language) -> str | None:
    return None if time is None else opening(inline(time_phrase(time, language)))


def _coded(field: str, code: str | None, language: Language) -> str | None:
    return None if code is None else words(f"{field}.{code}", language)
