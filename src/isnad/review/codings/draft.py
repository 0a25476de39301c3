"""What a case holds of an incident, in the form in which codings are: a person's figure where there is one."""

from collections.abc import Iterable
from datetime import date, timedelta

from isnad.gazetteer.distance import LatLon
from isnad.model.assessment import Figure
from isnad.model.bounds import Bounds
from isnad.model.claim import Claim
from isnad.model.decision import SetFigure
from isnad.model.incident import Incident
from isnad.model.value import Value
from isnad.pipeline.victims import named_killed
from isnad.reconcile.support import FigureName


class DraftFigure(Value, frozen=True):
    """What counts of a figure, and what the program proposes; `decided` is what a person set, None where nobody did.

    None for a range of which nothing is said.
    """

    counts: Bounds | None
    proposed: Bounds | None
    decided: SetFigure | None = None


def figure_of(incident: Incident, name: FigureName) -> DraftFigure:
    """A figure of an incident: what a person set of it is what counts."""
    figure: Figure = getattr(incident.figures, name)
    proposed = _bounds(figure.low, figure.high)
    decided = next((found for found in reversed(incident.decided) if found.figure == name), None)
    return DraftFigure(proposed if decided is None else _bounds(decided.low, decided.high), proposed, decided)


def days_of(incident: Incident) -> tuple[date, date] | None:
    """Its first and last day; None where either is not known."""
    time = incident.time
    if time is None or time.start is None or time.end is None:
        return None
    return time.start.date(), max(time.start.date(), (time.end - timedelta(minutes=1)).date())


def point_of(incident: Incident) -> LatLon | None:
    """Where it was, by its own point or that of what contains it."""
    place = incident.place
    for one in (place, None if place is None else place.within):
        if one is not None and one.lat is not None and one.lon is not None:
            return one.lat, one.lon
    return None


def names_of(incident: Incident, claims: Iterable[Claim]) -> tuple[str, ...]:
    """The names of the dead whom the draft does not take for fighters; `claims` are those of its documents that count.

    Where they are more than the highest number of dead, names that may be one person's are one, as in an answer.
    """
    mine = set(incident.claims)
    return named_killed([claim for claim in claims if claim.id in mine], incident.figures.killed.high)


def _bounds(low: int | None, high: int | None) -> Bounds | None:
    return None if low is None and high is None else Bounds(low or 0, high)
