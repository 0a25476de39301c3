"""What recorders' columns leave out: incidents that cannot be a row, and what of every incident is lost alike."""

from isnad.export.coding.days import Stretch, stretch_of
from isnad.export.coding.where import Where
from isnad.export.losses import Losses
from isnad.export.parts import Sheaf
from isnad.export.records import IncidentRecord

LEFT_OUT = "left_out"
"""The table of them, so that a coder finds every one."""


class LeftOut:
    """Reports every incident that is no row, in the losses and in a table.

    Args:
        sheaf: that the format writes to.
    """

    def __init__(self, sheaf: Sheaf) -> None:
        self._losses = sheaf.losses
        self._rows = sheaf.table(LEFT_OUT)

    def add(self, record: IncidentRecord, code: str) -> None:
        """The incident is no row for this reason."""
        incident = record.incident
        first = incident.first_reported
        self._losses.add(code, incident.id)
        self._rows.add(
            {
                "incident": incident.id,
                "reason": code,
                "place": None if incident.place is None else incident.place.name or None,
                "first_reported": None if first is None or first.when is None else first.when.isoformat(),
                "documents": len(record.documents),
            }
        )

    def stretch(self, record: IncidentRecord) -> Stretch | None:
        """The days of an incident that has days and a place; None for one that is left out."""
        stretch = stretch_of(record.incident.time)
        if stretch is not None and record.incident.place is not None:
            return stretch
        self.add(record, "no_day" if stretch is None else "no_place")
        return None


def tell_of_people(losses: Losses, record: IncidentRecord, where: Where) -> None:
    """Who is not counted, who said so, and what of the place is not known."""
    incident = record.incident
    figures = incident.figures
    met = {
        "injured": bool(figures.injured.high),
        "women_and_children": bool(figures.women_killed.high or figures.children_killed.high),
        "chains": bool(incident.origins),
        "contradictions": bool(incident.contradictions),
        "no_point": where.lat is None,
        "country_unknown": where.country is None,
        "country_assumed": where.assumed,
    }
    for code, is_met in met.items():
        if is_met:
            losses.add(code, incident.id)
