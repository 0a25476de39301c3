"""Incidents as rows of a list: what is proposed of each, and what a person set, said apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from isnad.gazetteer.index import Gazetteer
from isnad.knowledge.registers import party_name
from isnad.present import locales
from isnad.present.desk.addresses import incident_at
from isnad.present.desk.place_names import latin_name
from isnad.present.language import Language
from isnad.present.places import place_phrase
from isnad.present.runs import isolate, opening
from isnad.present.sentences.extent import range_phrase
from isnad.present.tables import say
from isnad.present.times import time_phrase
from isnad.store.brief import Brief, brief_of
from isnad.store.draft_rows import IncidentRow

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class FigureCell:
    """A figure: what the program proposes, and what a person set instead, None where nobody did."""

    proposed: str
    decided: str | None


@dataclass(frozen=True, slots=True)
class RowView:
    """One incident, to which `href` leads; `parties` are the names of some, `more_parties` counts the others."""

    href: str
    number: str
    place: str
    time: str
    killed: FigureCell
    injured: FigureCell
    parties: tuple[str, ...]
    more_parties: int
    grade: str | None
    attribution: str | None
    documents: str
    claims: str
    waiting: int
    status: str


def row_views(
    rows: Sequence[IncidentRow], parties: Mapping[str, Sequence[str]], language: Language, gazetteer: Gazetteer
) -> tuple[RowView, ...]:
    """The rows in words.

    Args:
        rows: in their order.
        parties: ids of those that each incident names.
        language: of the words.
        gazetteer: where Latin names of places are looked up.
    """
    return tuple(_row(row, parties.get(row.id, ()), language, gazetteer) for row in rows)


def _row(row: IncidentRow, parties: Sequence[str], language: Language, gazetteer: Gazetteer) -> RowView:
    brief = brief_of(row)
    return RowView(
        href=incident_at(row.id),
        number=locales.number(row.number, language),
        place=_place(brief, language, gazetteer),
        time=opening(say("incident.no_time", language) if brief.time is None else time_phrase(brief.time, language)),
        killed=_figure("killed", row.killed_low, row.killed_high, brief, language),
        injured=_figure("injured", row.injured_low, row.injured_high, brief, language),
        parties=tuple(_party(id_, language) for id_ in parties[:_SHOWN]),
        more_parties=max(0, len(parties) - _SHOWN),
        grade=grade_name(row.grade, language),
        attribution=grade_name(row.attribution, language),
        documents=locales.number(row.documents, language),
        claims=locales.number(row.claims, language),
        waiting=row.waiting,
        status=row.status,
    )


def grade_name(grade: str, language: Language) -> str | None:
    """The name of a grade; None where there is none."""
    return say(f"grade.{grade}", language) if grade else None


@cache
def _party(id_: str, language: Language) -> str:
    return isolate(party_name(id_, language), language)


def _place(brief: Brief, language: Language, gazetteer: Gazetteer) -> str:
    place = brief.place
    if place is None:
        return opening(say("incident.no_place", language))
    known = None if language is Language.AR else latin_name(gazetteer, place.name, place.lat, place.lon)
    return place_phrase(place, language, {place.id: known} if known and place.id else {})


def _figure(name: str, low: int | None, high: int | None, brief: Brief, language: Language) -> FigureCell:
    last = next((one for one in reversed(brief.decided) if one.figure == name), None)
    return FigureCell(
        range_phrase(low, high, language), None if last is None else range_phrase(last.low, last.high, language)
    )
