"""A claim as one row, with codes in the machine's columns and the chain in words for people."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from isnad.export.cells import Cell
from isnad.export.listing import listed
from isnad.export.records import ClaimRecord
from isnad.export.whereabouts import place_in_latin
from isnad.gazetteer.index import Gazetteer
from isnad.model.chain import Link
from isnad.model.claim import Claim, Victims
from isnad.model.codec import to_compact
from isnad.model.count import Count
from isnad.model.interval import Time
from isnad.model.place import Place
from isnad.model.span import Span
from isnad.model.value import Instant
from isnad.present.chains import chain_phrase
from isnad.present.language import Language
from isnad.present.names import party_in_sentence
from isnad.present.runs import inline

PARTS: Final = ("men", "women", "children", "infants", "elderly")
_SPANS: Final = ("event", "count", "by", "place", "time")
Row = dict[str, Cell]


def claim_row(record: ClaimRecord, language: Language, gazetteer: Gazetteer) -> Row:
    """Every column of the table `claims`."""
    claim = record.claim
    last = claim.chain[-1]
    return {
        "number": record.number,
        "claim": claim.id,
        "document": claim.document,
        "incident": record.incident,
        "state": str(record.state),
        "event": str(claim.event),
        "modality": str(claim.modality),
        "denied": claim.is_denied,
        **_count(claim.count),
        **_victims(claim.victims),
        **_cause(claim),
        **_place(claim.place, gazetteer),
        **_time(claim.time),
        "scope": None if claim.scope is None else str(claim.scope.kind),
        "part_of": claim.part_of,
        "last_name": last.name or None,
        "last_kind": str(last.kind),
        "last_anonymous": last.anonymous,
        "last_affiliation": last.affiliation,
        "chain_in_words": _in_words(claim.chain, language),
        "chain": to_compact(claim.chain),
        **_spans(claim),
        "rules": listed(claim.rules),
        "revision": claim.revision,
        "quote": record.quote,
    }


@lru_cache(maxsize=4096)
def _in_words(chain: tuple[Link, ...], language: Language) -> str:
    """The claims of a report have few chains between them."""
    return inline(chain_phrase(chain, language, party_in_sentence))


def _count(count: Count | None) -> Row:
    if count is None:
        return dict.fromkeys(("count_low", "count_high", "exactness", "count_word"))
    return {
        "count_low": count.low,
        "count_high": count.high,
        "exactness": str(count.exactness),
        "count_word": count.word,
    }


def _victims(victims: Victims | None) -> Row:
    if victims is None:
        fields = ("group", "status", "side", *(f"{part}_{end}" for part in PARTS for end in ("low", "high")))
        return dict.fromkeys((*fields, "roles", "names", "nationality"))
    row: Row = {"group": str(victims.group), "status": str(victims.status), "side": victims.side}
    for part in PARTS:
        count: Count | None = getattr(victims.parts, part)
        row[f"{part}_low"] = None if count is None else count.low
        row[f"{part}_high"] = None if count is None else count.high
    row["roles"] = listed(victims.roles)
    row["names"] = listed(victims.names)
    row["nationality"] = victims.nationality
    return row


def _cause(claim: Claim) -> Row:
    cause = claim.cause
    return {
        "by": listed(doer.id for doer in claim.by),
        "by_basis": listed(str(doer.basis) for doer in claim.by),
        "cause_claim": None if cause is None else cause.claim,
        "cause_method": None if cause is None else cause.method,
        "cause_weapon": None if cause is None else cause.weapon,
        "cause_basis": None if cause is None else str(cause.basis),
    }


@lru_cache(maxsize=4096)
def _place(place: Place | None, gazetteer: Gazetteer) -> Mapping[str, Cell]:
    within = None if place is None else place.within
    return {
        "place": None if place is None else place.name or None,
        "place_latin": place_in_latin(place, gazetteer),
        "place_id": None if place is None else place.id,
        "lat": None if place is None else place.lat,
        "lon": None if place is None else place.lon,
        "precision": None if place is None or place.precision is None else str(place.precision),
        "place_status": None if place is None else str(place.status),
        "place_basis": None if place is None else str(place.basis),
        "within": None if within is None else within.name or None,
    }


def _time(time: Time | None) -> Row:
    if time is None:
        return dict.fromkeys(("time_start", "time_end", "grain", "time_status", "time_basis"))
    return {
        "time_start": _moment(time.start),
        "time_end": _moment(time.end),
        "grain": str(time.grain),
        "time_status": str(time.status),
        "time_basis": str(time.basis),
    }


def _moment(moment: Instant | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="minutes")


def _spans(claim: Claim) -> Row:
    row: Row = {}
    for name in _SPANS:
        span: Span | None = getattr(claim.spans, name)
        row[f"{name}_span_start"] = None if span is None else span.start
        row[f"{name}_span_end"] = None if span is None else span.end
    return row
