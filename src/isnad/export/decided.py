"""The bounds of a figure that count: a person's where one set them, else the program's."""

from isnad.model.assessment import Figure
from isnad.model.incident import Incident
from isnad.model.value import Value
from isnad.reconcile.support import FigureName


class CountingBounds(Value, frozen=True):
    """None and None where nothing is reported, which is not 0; `decided` tells whether a person set them."""

    low: int | None
    high: int | None
    decided: bool


def bounds_of(incident: Incident, name: FigureName) -> CountingBounds:
    """Of one figure."""
    found = next((decision for decision in reversed(incident.decided) if decision.figure == name), None)
    if found is not None:
        return CountingBounds(found.low, found.high, decided=True)
    figure: Figure = getattr(incident.figures, name)
    return CountingBounds(figure.low, figure.high, decided=False)
