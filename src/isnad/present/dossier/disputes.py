"""What does not agree: two claims with their quotes side by side, what kind of disagreement it is, and why."""

from collections.abc import Mapping
from dataclasses import dataclass

from isnad.model.incident import Contradiction, Disagreement, Incident
from isnad.model.origin import Origin
from isnad.present.dossier.telling import ClaimLink, Telling, origins_by_claim

_FIRST = (Disagreement.CONFLICT, Disagreement.UPDATE, Disagreement.SCOPE, Disagreement.OTHER_INCIDENT)


@dataclass(frozen=True, slots=True)
class Side:
    """One of two claims that do not agree."""

    claim: ClaimLink
    origin: str
    camp: str
    document: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """Both of them; `kind` is a code and `title` its name."""

    incident: int
    kind: str
    title: str
    reason: str
    sides: tuple[Side, Side]


def disputes_of(incident: Incident, telling: Telling) -> tuple[Dispute, ...]:
    """True conflicts first, then what only looks like one."""
    origins = origins_by_claim(incident)
    ordered = sorted(incident.contradictions, key=lambda found: _FIRST.index(found.kind))
    named = dict.fromkeys(id_ for found in ordered for id_ in found.claims)
    sides = {id_: _side(id_, origins[id_], telling) for id_ in named}
    return tuple(_dispute(found, incident, sides, telling) for found in ordered)


def _dispute(found: Contradiction, incident: Incident, sides: Mapping[str, Side], telling: Telling) -> Dispute:
    one, other = (sides[id_] for id_ in found.claims)
    return Dispute(
        telling.incidents[incident.id],
        str(found.kind),
        telling.say(f"contradiction.{found.kind}"),
        telling.reason(found.reason),
        (one, other),
    )


def _side(id_: str, origin: Origin, telling: Telling) -> Side:
    return Side(
        telling.claim(id_),
        telling.origin(origin),
        telling.camp(origin.camp),
        telling.document(telling.claims[id_].document),
    )
