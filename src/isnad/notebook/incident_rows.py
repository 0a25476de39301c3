"""The rows of data frames of incidents, as an edition may show them."""

from collections.abc import Iterable, Iterator

from isnad.model.incident import Incident
from isnad.notebook.incident_columns import FigureRow, HeldRow, OriginRow, TollRow
from isnad.present.dossier.telling import Telling, origins_by_claim
from isnad.present.sentences.extent import is_open_ended
from isnad.reconcile.holding import ends_of
from isnad.reconcile.support import FigureName, Support, support_of


def figure_rows(incidents: Iterable[Incident], telling: Telling) -> Iterator[FigureRow]:
    """Four of each incident."""
    for incident in incidents:
        decided = {one.figure: one for one in incident.decided}
        for name in FigureName:
            figure = getattr(incident.figures, name)
            is_open = is_open_ended(name, figure, telling.voice)
            yield FigureRow(incident, str(name), figure, is_open, decided.get(name.value))


def held_rows(incidents: Iterable[Incident], telling: Telling) -> Iterator[HeldRow]:
    """Of each figure what it rests on, then what was set aside."""
    for incident in incidents:
        for name in FigureName:
            yield from _held(incident, name, telling)


def toll_rows(incidents: Iterable[Incident]) -> Iterator[TollRow]:
    """Of each incident its series."""
    for incident in incidents:
        origins = {origin.id: origin for origin in incident.origins}
        yield from (TollRow(incident, point, origins[point.origin]) for point in incident.series)


def origin_rows(incidents: Iterable[Incident]) -> Iterator[OriginRow]:
    """Of each incident its origins."""
    return (OriginRow(incident, origin) for incident in incidents for origin in incident.origins)


def _held(incident: Incident, name: FigureName, telling: Telling) -> Iterator[HeldRow]:
    figure, profile = getattr(incident.figures, name), telling.material.profile
    claims = {id_: telling.claims[id_] for id_ in incident.claims if id_ in telling.claims}
    origins = origins_by_claim(incident)
    ends = ends_of(name, figure, claims, profile)
    for id_, reason in (*((id_, None) for id_ in figure.kept), *((one.claim, one.reason) for one in figure.aside)):
        claim = telling.claims.get(id_)
        if claim is None:
            continue
        support = support_of(name, claim, profile, claims)
        bounds = support.bounds if isinstance(support, Support) else None
        holds = [end for end, held in (("low", ends.low), ("high", ends.high)) if id_ in held]
        yield HeldRow(
            incident,
            str(name),
            claim,
            telling.labels[id_],
            origins.get(id_),
            None if bounds is None else bounds.low,
            None if bounds is None else bounds.high,
            None if not holds else "both" if len(holds) == 2 else holds[0],
            reason,
            None if reason is None else telling.reason(reason),
        )
