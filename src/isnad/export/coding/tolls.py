"""The dead of an incident as a recorder counts them: by its profile, and by what a person decided."""

from collections.abc import Collection

from isnad.export.records import IncidentRecord
from isnad.knowledge.profiles import Profile
from isnad.model.decision import SetFigure
from isnad.model.terms import Event
from isnad.model.value import Value
from isnad.present.redaction.edition import Edition
from isnad.reconcile.sides import Deaths, deaths_by_side, decided_deaths
from isnad.reconcile.updates import Told, told_by

_DEAD = (Event.KILLED, Event.EXECUTED, Event.BODIES)


class Toll(Value, frozen=True):
    """The dead, None where no number is reported, whether a person decided how many, and left the upper end open."""

    deaths: Deaths | None
    decided: bool
    open: bool = False


def toll_of(
    record: IncidentRecord,
    profile: Profile,
    built: Profile,
    side_a: Collection[str] = (),
    side_b: Collection[str] = (),
) -> Toll:
    """The dead of an incident.

    Args:
        record: the incident with its claims.
        profile: of the recorder; it counts everybody.
        built: that the case was made with, which says of whom a person decided.
        side_a: parties of the one side.
        side_b: parties of the other.
    """
    found = deaths_by_side(record.counting, profile, told_of(record), side_a, side_b)
    decision = decided(record, "killed")
    if decision is None or (decision.low is None and decision.high is None):
        return Toll(None if decision is not None else found, decision is not None)
    low = 0 if decision.low is None else decision.low
    high = low if decision.high is None else decision.high
    return Toll(decided_deaths(found, low, high, built.whom), decided=True, open=decision.high is None)


def tells_of_dead(record: IncidentRecord) -> bool:
    """Whether any of its claims asserts that somebody died, also one without a number."""
    return any(claim.event in _DEAD and claim.says_so for claim in record.counting)


def decided(record: IncidentRecord, figure: str) -> SetFigure | None:
    """What a person set of a figure, or None."""
    return next((one for one in record.incident.decided if one.figure == figure), None)


def told_of(record: IncidentRecord) -> dict[str, Told]:
    """On whose word each of its counting claims stands."""
    documents = {document.name: document for document in record.documents}
    of = {one.claim.id: documents[one.claim.document] for one in record.claims if one.claim.document in documents}
    held = [origin for origin in record.incident.origins if all(claim in of for claim in origin.claims)]
    return told_by(held, of)


def counted_by_name(record: IncidentRecord, edition: Edition) -> int:
    """How many of its claims count their dead by names alone, which a public edition does not show, and so nobody."""
    if edition is not Edition.PUBLIC:
        return 0
    return sum(
        claim.event in _DEAD and claim.count is None and claim.victims is not None and not claim.victims.names
        for claim in record.counting
    )
