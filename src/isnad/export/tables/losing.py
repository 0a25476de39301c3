"""What no table of incidents, figures and tolls holds, counted."""

from isnad.export.losses import Losses

from .told import Told


def count_losses(told: Told, losses: Losses) -> None:
    """Add what of an incident the tables leave to other formats: the six losses that all of them share."""
    incident = told.incident
    tellings = sum(len(part.by) for part in incident.time_of_day_by)
    tellings += sum(len(place.by) for place in incident.infrastructure_by)
    counts = {
        "chains": len(told.record.claims),
        "corrected": sum(claim.machine is not None for claim in told.record.claims),
        "contradictions": len(incident.contradictions),
        "merges": sum(len(origin.merges) for origin in incident.origins),
        "scenes": tellings,
        "sources": len(incident.sources.ties),
    }
    for code, n in counts.items():
        if n:
            losses.add(code, incident.id, n)
