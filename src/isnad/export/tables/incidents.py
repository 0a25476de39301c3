"""An incident as one row."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from isnad.knowledge.registers import party_name
from isnad.model.grade import AttributionGrade
from isnad.model.incident import Disagreement
from isnad.model.reason import Reason
from isnad.present.language import Language
from isnad.present.tables import say

from .held import Held
from .sentence import incident_sentence
from .told import Told
from .values import Row, Value
from .when import when_columns
from .where import where_columns


def incident_row(told: Told, *, in_words: bool = True) -> Row:
    """Every column that any format has for an incident.

    Without words the sentence and the reasons are left empty, and of each figure there are the two ends that count.
    """
    incident = told.incident
    row: dict[str, Value] = {
        "id": incident.id,
        "aliases": incident.aliases,
        "review": str(told.record.review),
        **where_columns(incident.place, told.teller),
        **when_columns(incident.time, told.language),
        **_doers(told, in_words=in_words),
        **_sources(told),
        "strike_types": incident.strike_types,
        "strike_types_basis": tuple(str(told.strike_basis(label)) for label in incident.strike_types),
        "infrastructure": incident.infrastructure,
        "time_of_day": incident.time_of_day,
        "time_of_day_basis": str(incident.time_of_day_by[0].basis) if incident.time_of_day_by else None,
        "sentence": incident_sentence(told) if in_words else None,
    }
    for held in told.figures:
        row.update(_figure(held, told) if in_words else _ends(held))
    return row


def camps(held_by: tuple[str, ...], told: Told) -> tuple[str, ...]:
    """Sides in words, by their codes."""
    return tuple(_camp(code, told.language) for code in held_by)


@cache
def _camp(code: str, language: Language) -> str:
    return say(f"camp.{code}", language) if code in ("none", "unknown") else party_name(code, language)


def _figure(held: Held, told: Told) -> Iterator[tuple[str, Value]]:
    """What counts, whose it is, what was proposed and decided, and who holds the proposal."""
    low, high = held.counts
    decided = held.decided
    found: dict[str, Value] = {
        "low": low,
        "high": high,
        "set_by": held.set_by,
        "told": held.told,
        "proposed_low": held.figure.low,
        "proposed_high": held.figure.high,
        "decided_low": None if decided is None else decided.low,
        "decided_high": None if decided is None else decided.high,
        "origins": held.origins,
        "low_camps": camps(held.low_camps, told),
        "high_camps": camps(held.high_camps, told),
    }
    return ((f"{held.name}_{column}", value) for column, value in found.items())


def _ends(held: Held) -> Row:
    low, high = held.counts
    return {f"{held.name}_low": low, f"{held.name}_high": high}


def _doers(told: Told, *, in_words: bool) -> Row:
    incident, language = told.incident, told.language
    harm, doers = incident.grade, incident.attribution_grade
    return {
        "belligerents": tuple(party_name(party.id, language) for party in incident.belligerents),
        "belligerent_ids": tuple(party.id for party in incident.belligerents),
        "belligerents_basis": tuple(str(party.basis) for party in incident.belligerents),
        "belligerents_contested": None if doers is None else doers.grade is AttributionGrade.CONTESTED,
        "harm_grade": None if harm is None else str(harm.grade),
        "harm_reasons": None if harm is None or not in_words else _reasons(harm.reasons, told),
        "attribution_grade": None if doers is None else str(doers.grade),
        "attribution_reasons": None if doers is None or not in_words else _reasons(doers.reasons, told),
    }


def _sources(told: Told) -> Row:
    incident, record = told.incident, told.record
    first = incident.first_reported
    kinds = Counter(found.kind for found in incident.contradictions)
    return {
        "corroborated": told.corroborated,
        "origins_asserting": told.asserting,
        "origins_independent": told.independent,
        "origins": tuple(told.origins[origin.id] for origin in incident.origins),
        "documents_count": len(record.documents),
        "documents": tuple(document.name for document in record.documents),
        "claims_count": len(told.counting),
        "claims_rejected": len(record.claims) - len(told.counting),
        "first_reported_by": None if first is None else told.outlets.get(first.document),
        "first_reported_on": None if first is None else first.when,
        "first_reported_in": None if first is None else first.document,
        **{f"contradictions_{kind}": kinds[kind] for kind in Disagreement},
    }


def _reasons(reasons: tuple[Reason, ...], told: Told) -> str:
    return " ".join(told.why(reason) for reason in reasons)
