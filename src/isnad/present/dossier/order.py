"""The order of time, which is the order of the dossier."""

from collections.abc import Sequence

from isnad.model.incident import Incident
from isnad.model.interval import Time


def in_order(incidents: Sequence[Incident]) -> list[Incident]:
    """By when they are said to have been, those without a day last; the order given where that is equal."""
    return sorted(incidents, key=lambda incident: _moment(incident.time))


def _moment(time: Time | None) -> tuple[bool, float]:
    moment = None if time is None else time.start or time.end
    return (moment is None, 0.0 if moment is None else moment.timestamp())
