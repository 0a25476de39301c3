"""How the world tells an incident: how many reports, when each comes out, and what toll it gives."""

from datetime import date, timedelta
from enum import Enum
from math import log
from typing import Final

import msgspec

from synthetic.draw import Chance, Weighted
from synthetic.world import Incident

WINDOW: Final = 6
"""Days behind an incident on which reports of it come out."""
_SIZES: Final = (((1, 1), 30), ((2, 2), 20), ((3, 3), 14), ((4, 4), 10), ((5, 9), 14), ((10, 20), 8), ((21, 40), 4))
MEAN_SIZE: Final = sum(weight * (low + high) / 2 for (low, high), weight in _SIZES) / 100
_SIZE: Final = Weighted([weight for _, weight in _SIZES])
_FIRST_WORD: Final = 14.0
_COPIES, _VAGUE, _INJURED_ONLY, _WRONG, _EARLY = 0.15, 0.08, 0.07, 0.04, 0.5
_EARLY_HOURS: Final = 8
_HOURS: Final = {"dawn": 5, "morning": 9, "noon": 13, "afternoon": 16, "evening": 20}


class Kind(Enum):
    """What a report makes of the toll."""

    FULL = "full"
    EARLY = "early"
    VAGUE = "vague"
    INJURED_ONLY = "injured_only"
    WRONG = "wrong"
    COPY = "copy"


class Telling(msgspec.Struct, frozen=True):
    """One report to be written: `killed` and `injured` are what it says, None where it does not."""

    kind: Kind
    published: date
    killed: int | None
    injured: int | None
    complete: bool


def tellings(incident: Incident, chance: Chance, most: int) -> list[Telling]:
    """The reports of an incident in order of publication; one of them, never a copy, gives every true number."""
    low, high = _SIZES[_SIZE.draw(chance)][0]
    count = min(most, chance.within(low, high))
    hour = _HOURS.get(incident.hour or "", 12)
    after = sorted(-log(1 - chance.random()) * _FIRST_WORD for _ in range(count))
    complete = chance.below(count)
    found: list[Telling] = []
    for number, hours in enumerate(after):
        published = incident.day + timedelta(days=min(WINDOW, int((hour + hours) // 24)))
        found.append(_telling(incident, chance, published, hours, complete=number == complete, first=not found))
    return found


def _telling(
    incident: Incident, chance: Chance, published: date, hours: float, *, complete: bool, first: bool
) -> Telling:
    killed = incident.killed or None
    injured = incident.injured or None
    if complete:
        return Telling(Kind.FULL, published, killed, injured, complete=True)
    kind = _kind(incident, chance, hours, first=first)
    if kind is Kind.EARLY:
        killed = max(1, int(incident.killed * (0.5 + 0.4 * chance.random())))
    elif kind is Kind.WRONG:
        killed = incident.killed + chance.within(1, 2 + incident.killed // 4)
    elif kind is Kind.INJURED_ONLY:
        killed = None
    elif kind is Kind.VAGUE:
        killed = injured = None
    return Telling(kind, published, killed, injured, complete=False)


def _kind(incident: Incident, chance: Chance, hours: float, *, first: bool) -> Kind:
    if not first and chance.holds(_COPIES):
        return Kind.COPY
    if chance.holds(_VAGUE):
        return Kind.VAGUE
    if incident.killed and incident.injured and chance.holds(_INJURED_ONLY):
        return Kind.INJURED_ONLY
    if chance.holds(_WRONG) and incident.killed:
        return Kind.WRONG
    if hours < _EARLY_HOURS and incident.killed >= 3 and chance.holds(_EARLY):
        return Kind.EARLY
    return Kind.FULL
