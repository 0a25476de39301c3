"""How much a person's look at a claim is worth: what the figures of its incident lean on it.

A measure of the reviewer's time alone: it orders claims of the material, and says nothing about people or places.
"""

import math
from collections.abc import Mapping

from isnad.model.claim import Claim
from isnad.model.incident import Disagreement, Incident
from isnad.model.terms import HARM, Event, Status

_HARM = 3.0
_REST = 0.5
_HOLDS_AN_END = 2.0
_DISPUTED = 1.5
_UNRESOLVED = 1.25
_DEAD = frozenset({Event.KILLED, Event.EXECUTED, Event.BODIES})


def worth_of(claims: Mapping[str, Claim], incident: Incident) -> dict[str, float]:
    """Of each claim of the incident, found in `claims` by its id; the higher, the earlier it should be looked at.

    A claim is worth more the more people it counts, where it holds an end of a figure, where another contradicts it,
    and where its place or time is not resolved.
    """
    ends = _ends(claims, incident)
    disputed = {
        id_ for found in incident.contradictions if found.kind is not Disagreement.UPDATE for id_ in found.claims
    }
    return {
        id_: round(_of(claims[id_]) * (_HOLDS_AN_END if id_ in ends else 1) * (_DISPUTED if id_ in disputed else 1), 3)
        for id_ in incident.claims
    }


def _of(claim: Claim) -> float:
    count = claim.count
    people = 0 if count is None else next((n for n in (count.high, count.low) if n is not None), 0)
    base = _HARM if claim.event in _DEAD else _HARM / 2 if claim.event in HARM else _REST
    open_ = any(found is not None and found.status is not Status.RESOLVED for found in (claim.place, claim.time))
    return base * math.log2(2 + people) * (_UNRESOLVED if open_ else 1)


def _ends(claims: Mapping[str, Claim], incident: Incident) -> set[str]:
    """Claims that give the lowest or the highest number of a figure."""
    held: set[str] = set()
    figures = incident.figures
    for figure in (figures.killed, figures.injured, figures.children_killed, figures.women_killed):
        for id_ in figure.kept:
            count = claims[id_].count if id_ in claims else None
            if count is None or figure.low in (count.low, count.high) or figure.high in (count.low, count.high):
                held.add(id_)
    return held
