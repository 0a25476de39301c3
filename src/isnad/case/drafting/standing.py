"""Where an incident stands in its review."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from isnad.model.assessment import Figure, Figures
from isnad.model.decision import Decision, SetFigure, SignOff
from isnad.model.incident import Incident
from isnad.pipeline.standing import State


class Review(StrEnum):
    """`changed`: what a person decided upon is not what is drafted now."""

    PROPOSED = "proposed"
    BEGUN = "begun"
    CHANGED = "changed"
    SIGNED_OFF = "signed_off"


def review_of(incident: Incident, states: Iterable[State], decisions: Sequence[Decision]) -> Review:
    """Where it stands, after the states of its claims and the decisions about it as a whole, in their order."""
    states = list(states)
    signed = [decision for decision in decisions if isinstance(decision, SignOff)]
    if State.CHANGED in states or any(_moved(decision, incident) for decision in incident.decided):
        return Review.CHANGED
    if signed:
        last = signed[-1]
        same = bounds(last.seen) == bounds(incident.figures) and set(last.claims) == set(incident.claims)
        return Review.SIGNED_OFF if same else Review.CHANGED
    begun = decisions or incident.decided or any(state is not State.WAITING for state in states)
    return Review.BEGUN if begun else Review.PROPOSED


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
