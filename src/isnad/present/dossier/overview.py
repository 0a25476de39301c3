"""The first screen: what is known and what is disputed, in counts and in the gravest incidents in order of time."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from isnad.model.incident import Disagreement, Incident
from isnad.present.dossier.disputes import Dispute
from isnad.present.dossier.incident import IncidentView
from isnad.present.dossier.order import in_order
from isnad.present.dossier.telling import Telling
from isnad.present.incidents import only_fighters
from isnad.present.times import day_phrase

_GRAVEST = 6
_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Overview:
    """See the module.

    Attributes:
        counts: label and number.
        span: the days between which the reports came out.
        gravest: of all incidents those with the highest reported numbers, in order of time.
        kinds: of disagreement, each with how many.
        disputes: some of them, true conflicts before what only looks like one, in order of time.
        more: how many are not shown.
    """

    counts: tuple[tuple[str, int], ...]
    span: str | None
    gravest: tuple[IncidentView, ...]
    others: int
    kinds: tuple[tuple[str, int], ...]
    disputes: tuple[Dispute, ...]
    more: int


def overview_of(telling: Telling, incidents: Sequence[IncidentView]) -> Overview:
    """Of the whole case."""
    found = telling.material.incidents
    views = {view.id: view for view in incidents}
    gravest = _gravest(found)
    kinds = Counter(one.kind for incident in found for one in incident.contradictions)
    disputes = [dispute for view in incidents for dispute in view.disputes]
    shown = _one_each(disputes)
    return Overview(
        counts=_counts(telling),
        span=_span(telling),
        gravest=tuple(views[incident.id] for incident in gravest),
        others=len(found) - len(gravest),
        kinds=tuple((telling.say(f"contradiction.{kind}"), kinds[kind]) for kind in Disagreement if kinds[kind]),
        disputes=tuple(shown),
        more=len(disputes) - len(shown),
    )


def _counts(telling: Telling) -> tuple[tuple[str, int], ...]:
    origins = {origin.id for incident in telling.material.incidents for origin in incident.origins}
    found = {
        "documents": len(telling.documents),
        "claims": len(telling.claims),
        "incidents": len(telling.material.incidents),
        "origins": len(origins),
    }
    fighters = sum(only_fighters(incident, telling.claims) for incident in telling.material.incidents)
    if fighters:
        found["fighters"] = fighters
    return tuple((telling.say(f"dossier.count.{key}"), n) for key, n in found.items())


def _span(telling: Telling) -> str | None:
    days = sorted(d.published.day for d in telling.documents.values() if d.published is not None)
    if not days:
        return None
    first, last = (day_phrase(day, telling.language) for day in (days[0], days[-1]))
    if first == last:
        return telling.say("dossier.span.day", day=first)
    return telling.say("dossier.span.days", first=first, last=last)


def _gravest(incidents: Sequence[Incident]) -> list[Incident]:
    """Those of which reports support the most killed, then injured; which is which only chooses, time orders them."""
    harmed = [incident for incident in incidents if _harm(incident) > (0, 0)]
    chosen = sorted(harmed, key=_harm, reverse=True)[:_GRAVEST]
    return in_order([incident for incident in incidents if incident in chosen])


def _harm(incident: Incident) -> tuple[int, int]:
    figures = (incident.figures.killed, incident.figures.injured)
    killed, injured = (max(figure.high or 0, figure.low or 0) for figure in figures)
    return (killed, injured)


def _one_each(disputes: Sequence[Dispute]) -> list[Dispute]:
    """Some of them, true conflicts before what only looks like one, of as many incidents as there are."""
    met: set[tuple[int, str]] = set()
    first: list[Dispute] = []
    rest: list[Dispute] = []
    for dispute in sorted(disputes, key=lambda found: found.kind != Disagreement.CONFLICT):
        key = (dispute.incident, dispute.kind)
        (rest if key in met else first).append(dispute)
        met.add(key)
    chosen = [*first, *rest][:_SHOWN]
    return [dispute for dispute in disputes if dispute in chosen]
