"""Records as rows of the Parquet files: the values of the JSON, every field there, and dates as numbers of days."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from isnad.export.records import ClaimRecord, DocumentRecord, collected
from isnad.knowledge.registers import party_name
from isnad.model.chain import Link
from isnad.model.claim import Claim, Victims
from isnad.model.span import Span

from .held import Held, camp_code
from .incidents import incident_row
from .told import Told

_EPOCH: Final = date(1970, 1, 1).toordinal()
_NESTED: Final = (
    "figures",
    "belligerents",
    "origins",
    "documents",
    "claims",
    "contradictions",
    "series",
)


def incident_columns(told: Told, names: tuple[str, ...]) -> Mapping[str, Any]:
    """The columns of these names of an incident."""
    flat, incident = incident_row(told, in_words=False), told.incident
    nested: dict[str, Any] = {
        "figures": [_figure(held, told) for held in told.figures],
        "belligerents": [
            {"id": one.id, "name": party_name(one.id, told.language), "basis": one.basis, "origins": one.by}
            for one in incident.belligerents
        ],
        "origins": list(_origins(told)),
        "documents": [
            {"id": one.id, "name": one.name, "outlet": told.outlets.get(one.name), "published": _day(one.day)}
            for one in told.record.documents
        ],
        "claims": incident.claims,
        "contradictions": list(_contradictions(told)),
        "series": [
            {
                "day": _day(point.day),
                "document": point.document,
                "claim": point.claim,
                "event": point.event,
                "count": point.count,
                "origin": point.origin,
            }
            for point in incident.series
        ],
    }
    row = {name: nested[name] if name in _NESTED else flat[name] for name in names}
    return {name: _day(value) if isinstance(value, date) else value for name, value in row.items()}


def claim_columns(record: ClaimRecord) -> Mapping[str, Any]:
    """A claim as it counts."""
    claim = record.claim
    return {
        "id": claim.id,
        "number": record.number,
        "document": claim.document,
        "incident": record.incident,
        "state": record.state,
        "event": claim.event,
        "count": claim.count,
        "victims": None if claim.victims is None else _victims(claim.victims),
        "part_of": claim.part_of,
        "by": claim.by,
        "cause": claim.cause,
        "place": claim.place,
        "time": claim.time,
        "chain": [_link(link) for link in claim.chain],
        "modality": claim.modality,
        "spans": _spans(claim),
        "scope": None if claim.scope is None else {"kind": claim.scope.kind, "span": _span(claim.scope.span)},
        "rules": claim.rules,
        "revision": claim.revision,
        "quote": record.quote,
    }


def document_columns(record: DocumentRecord) -> Mapping[str, Any]:
    """A document of the register."""
    outlet, published = record.outlet, record.published
    return {
        "id": record.id,
        "number": record.number,
        "name": record.name,
        "outlet": None if outlet is None else outlet.name,
        "outlet_basis": None if outlet is None else outlet.basis,
        "digest_of": None if outlet is None else outlet.of,
        "published": _day(record.day),
        "published_basis": None if published is None else published.basis,
        "published_source": None if published is None else published.source,
        "retrieved": None if record.retrieved is None else collected(record.retrieved),
        "retrieved_source": None if record.retrieved is None else record.retrieved.source,
        "title": record.title,
        "url": record.url,
        "author": record.author,
        "language": record.language,
        "received": record.received,
        "extractor": record.extractor,
        "encoding": record.encoding,
        "characters": record.characters,
        "withheld": record.withheld,
        "first_seen": record.first_seen,
    }


def _day(day: date | None) -> int | None:
    """Days since 1970, as which Arrow holds a date."""
    return None if day is None else day.toordinal() - _EPOCH


def _figure(held: Held, told: Told) -> Mapping[str, Any]:
    (low, high), decided, figure = held.counts, held.decided, held.figure
    return {
        "name": held.name,
        "low": low,
        "high": high,
        "set_by": held.set_by,
        "told": held.told,
        "proposed_low": figure.low,
        "proposed_high": figure.high,
        "decided_low": None if decided is None else decided.low,
        "decided_high": None if decided is None else decided.high,
        "decided_by": None if decided is None else decided.by,
        "decided_because": None if decided is None else decided.reason or None,
        "profile": figure.profile,
        "rules": figure.rules,
        "origins": held.origins,
        "kept": [_kept(id_, held, told) for id_ in figure.kept],
        "aside": [
            {
                "claim": one.claim,
                "number": told.number(one.claim),
                "code": one.reason.code,
                "reason": told.why(one.reason),
            }
            for one in figure.aside
        ],
    }


def _kept(claim: str, held: Held, told: Told) -> Mapping[str, Any]:
    origin = told.by_claim.get(claim)
    return {
        "claim": claim,
        "number": told.number(claim),
        "origin": None if origin is None else origin.id,
        "camp": None if origin is None else camp_code(origin),
        "holds_low": claim in held.low,
        "holds_high": claim in held.high,
    }


def _origins(told: Told) -> Iterator[Mapping[str, Any]]:
    for origin in told.incident.origins:
        yield {
            "id": origin.id,
            "name": told.origins[origin.id],
            "kind": origin.kind,
            "anonymous": origin.anonymous,
            "camp_status": origin.camp.status,
            "camp": origin.camp.party,
            "documents": origin.documents,
            "claims": origin.claims,
        }


def _contradictions(told: Told) -> Iterator[Mapping[str, Any]]:
    for found in told.incident.contradictions:
        one, other = found.claims
        yield {
            "kind": found.kind,
            "one": one,
            "other": other,
            "code": found.reason.code,
            "reason": told.why(found.reason),
        }


def _victims(victims: Victims) -> Mapping[str, Any]:
    return {
        "group": victims.group,
        "status": victims.status,
        "side": victims.side,
        "nationality": victims.nationality,
        "roles": victims.roles,
        "names": victims.names,
        "named_women": victims.named.women,
        "named_children": victims.named.children,
        "parts": victims.parts,
    }


def _link(link: Link) -> Mapping[str, Any]:
    return {
        "name": link.name,
        "kind": link.kind,
        "span": _span(link.span),
        "verb": link.verb,
        "stance": link.stance,
        "anonymous": link.anonymous,
        "affiliation": link.affiliation,
        "incomplete": link.incomplete,
    }


def _spans(claim: Claim) -> Mapping[str, Any]:
    spans = claim.spans
    return {
        "event": _span(spans.event),
        "count": _span(spans.count),
        "by": _span(spans.by),
        "place": _span(spans.place),
        "time": _span(spans.time),
    }


def _span(span: Span | None) -> Mapping[str, int] | None:
    return None if span is None else {"start": span.start, "end": span.end}
