"""Incidents as rows of a list: what is proposed of each, and what a person set, said apart."""

from collections.abc import Collection, Mapping, Sequence
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
from isnad.present.sentences.extent import open_range, range_phrase, unnumbered_by_codes
from isnad.present.tables import say
from isnad.present.times import time_phrase
from isnad.store.brief import Brief, BriefFigure, brief_of
from isnad.store.draft_rows import IncidentRow

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class FigureCell:
    """A figure: what the program proposes, and what a person set instead, None where nobody did.

    `by_person`: what is proposed rests on a claim that a person corrected or added.
    """

    proposed: str
    decided: str | None
    by_person: bool = False


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
    rows: Sequence[IncidentRow],
    parties: Mapping[str, Sequence[str]],
    language: Language,
    gazetteer: Gazetteer,
    by_persons: Collection[str] = (),
) -> tuple[RowView, ...]:
    """The rows in words.

    Args:
        rows: in their order.
        parties: ids of those that each incident names.
        language: of the words.
        gazetteer: where Latin names of places are looked up.
        by_persons: ids of claims that a person corrected or added.
    """
    return tuple(_row(row, parties.get(row.id, ()), language, gazetteer, by_persons) for row in rows)


def proposed_ranges(row: IncidentRow, language: Language) -> tuple[str, str]:
    """How many were killed and injured as the program proposes it, open ends left open; why, where it is no number."""
    brief = brief_of(row)
    return (
        _proposed(brief.figures.killed, row.killed_low, row.killed_high, brief, language),
        _proposed(brief.figures.injured, row.injured_low, row.injured_high, brief, language),
    )


def _row(
    row: IncidentRow, parties: Sequence[str], language: Language, gazetteer: Gazetteer, by_persons: Collection[str]
) -> RowView:
    brief = brief_of(row)
    killed, injured = proposed_ranges(row, language)
    inferred = frozenset(one.id for one in brief.belligerents if not one.by)
    return RowView(
        href=incident_at(row.id),
        number=locales.number(row.number, language),
        place=_place(brief, language, gazetteer),
        time=opening(say("incident.no_time", language) if brief.time is None else time_phrase(brief.time, language)),
        killed=_figure("killed", killed, brief.figures.killed, brief, language, by_persons),
        injured=_figure("injured", injured, brief.figures.injured, brief, language, by_persons),
        parties=tuple(_party(id_, language, inferred=id_ in inferred) for id_ in parties[:_SHOWN]),
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
def _party(id_: str, language: Language, *, inferred: bool) -> str:
    name = isolate(party_name(id_, language), language)
    return say("party.by_rule", language, party=name) if inferred else name


def _place(brief: Brief, language: Language, gazetteer: Gazetteer) -> str:
    place = brief.place
    if place is None:
        return opening(say("incident.no_place", language))
    known = None if language is Language.AR else latin_name(gazetteer, place.name, place.lat, place.lon)
    return place_phrase(place, language, {place.id: known} if known and place.id else {})


def _figure(
    name: str, proposed: str, figure: BriefFigure, brief: Brief, language: Language, by_persons: Collection[str]
) -> FigureCell:
    last = next((one for one in reversed(brief.decided) if one.figure == name), None)
    decided = None if last is None else range_phrase(last.low, last.high, language)
    return FigureCell(proposed, decided, any(id_ in by_persons for id_ in figure.kept))


def _proposed(figure: BriefFigure, low: int | None, high: int | None, brief: Brief, language: Language) -> str:
    if low is None and high is None:
        return say(f"figure.{unnumbered_by_codes(aside.reason.code for aside in figure.aside)}", language)
    if brief.is_open(figure, high):
        return open_range(low, high, language)
    return range_phrase(low, high, language)
