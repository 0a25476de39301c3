"""Where an incident stands in its review."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from isnad.model.assessment import Figure, Figures
from isnad.model.decision import Decision, SetFigure, SignOff
from isnad.model.incident import Incident
from isnad.pipeline.standing import State
from isnad.store.canonical import hash_of

_AS_READ = frozenset({State.WAITING, State.ACCEPTED})


class Review(StrEnum):
    """`changed`: what a person decided upon is not what is drafted now."""

    PROPOSED = "proposed"
    BEGUN = "begun"
    CHANGED = "changed"
    SIGNED_OFF = "signed_off"


def review_of(
    incident: Incident, states: Mapping[str, State], decisions: Sequence[Decision], *, displaced: bool = False
) -> Review:
    """Where it stands, after the states of its claims and the sign-offs of it as a whole, in their order.

    `displaced` says that a figure that a person set no longer counts, since incidents were joined.
    """
    signed = [decision for decision in decisions if isinstance(decision, SignOff)]
    moved = displaced or any(_moved(decision, incident) for decision in incident.decided)
    if moved or State.CHANGED in states.values():
        return Review.CHANGED
    if signed:
        return Review.SIGNED_OFF if _holds(signed[-1], incident, states) else Review.CHANGED
    begun = incident.decided or any(state is not State.WAITING for state in states.values())
    return Review.BEGUN if begun else Review.PROPOSED


def seal(incident: Incident, states: Mapping[str, State]) -> str:
    """A hash of what a person signs for: another value of any of it is another seal.

    That a claim was accepted in the meantime is none: what it says is what was signed.
    """
    told = {
        "claims": sorted((id_, "" if states[id_] in _AS_READ else str(states[id_])) for id_ in incident.claims),
        "figures": incident.figures,
        "decided": [(found.figure, found.low, found.high) for found in incident.decided],
        "place": incident.place,
        "time": incident.time,
        "parties": [(party.id, party.basis) for party in incident.belligerents],
        "strikes": incident.strike_types,
    }
    return hash_of(told)


def _holds(signed: SignOff, incident: Incident, states: Mapping[str, State]) -> bool:
    if signed.seal:
        return signed.seal == seal(incident, states)
    return bounds(signed.seen) == bounds(incident.figures) and set(signed.claims) == set(incident.claims)


def bounds(figures: Figures) -> tuple[tuple[int | None, int | None], ...]:
    """The ends of every figure."""
    return tuple((figure.low, figure.high) for figure in _all(figures))


def _all(figures: Figures) -> tuple[Figure, ...]:
    return (figures.killed, figures.injured, figures.children_killed, figures.women_killed)


def _moved(decision: SetFigure, incident: Incident) -> bool:
    if decision.seen is None:
        return False
    then, now = (getattr(figures, decision.figure) for figures in (decision.seen, incident.figures))
    return (then.low, then.high) != (now.low, now.high)
