"""Whether a claim that a person corrects or adds can be so: its words are the report's, its values known ones."""

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Final

from msgspec.structs import astuple

from isnad.case.deciding.refused import impossible
from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.registers import parties
from isnad.model.claim import POSSIBLE_FIGHTER, Claim
from isnad.model.document import Document
from isnad.model.place import Place
from isnad.model.span import Span

MOST: Final = 10_000_000
"""People that a figure may count: a key held down too long is refused."""


def check_values(claim: Claim, document: Document, others: Mapping[str, Claim], read: Iterable[Claim]) -> None:
    """Raise `review.impossible` where a value of the claim cannot stand.

    Args:
        claim: corrected or added.
        document: that it stands in.
        others: the claims of the document as they count, by id.
        read: the same as the program reads them. What either say of who, how and whom is known: a correction keeps
            what it does not change.
    """
    length = len(document.received.text)
    spans = [claim.spans.event, claim.spans.count, claim.spans.by, claim.spans.place, claim.spans.time]
    spans += [link.span for link in claim.chain]
    for span in spans:
        if span is not None and not _within(span, length):
            raise impossible(f"the report has no words from {span.start} to {span.end}")
    if not claim.chain:
        raise impossible("a claim needs a chain, be it the outlet alone")
    _check_place(claim.place)
    parts = () if claim.victims is None else astuple(claim.victims.parts)
    for count in (claim.count, *parts):
        if count is not None:
            check_range(count.low, count.high)
    _check_claims(claim, others)
    _check_known(claim, [*others.values(), *read])


def check_range(low: int | None, high: int | None) -> None:
    """Raise `review.impossible` where these are no lowest and highest number of people."""
    if any(end is not None and not 0 <= end <= MOST for end in (low, high)):
        raise impossible("a number of people lies between 0 and ten million", "people", most=MOST)
    if low is not None and high is not None and low > high:
        raise impossible(f"the lowest number, {low}, is above the highest, {high}", "upside_down", low=low, high=high)


def _check_claims(claim: Claim, others: Mapping[str, Claim]) -> None:
    """Whether the claims that it names are others of its document, and none is part of itself over others."""
    cause = None if claim.cause is None else claim.cause.claim
    for field, named in (("part_of", claim.part_of), ("cause", cause)):
        if named is not None and (named == claim.id or named not in others):
            raise impossible(f"{field} names no other claim of this report", f"names_{field}")
    passed, at = {claim.id}, claim.part_of
    while at is not None:
        if at in passed:
            raise impossible("part_of leads round in a ring", "ring")
        passed.add(at)
        at = others[at].part_of if at in others else None


def _check_known(claim: Claim, others: Iterable[Claim]) -> None:
    """Whether the ids in it are known ones."""
    told = [_ids(other) for other in others]
    known = _vocabulary()
    for field, ids in _ids(claim).items():
        for id_ in sorted(ids):
            if id_ not in known[field] and not any(id_ in one[field] for one in told):
                raise impossible(f"{field} has no value {id_[:80]!r}", f"unknown_{field}", given=id_[:80])


def _ids(claim: Claim) -> dict[str, frozenset[str]]:
    cause, victims = claim.cause, claim.victims
    return {
        "by": frozenset(doer.id for doer in claim.by),
        "method": _some(None if cause is None else cause.method),
        "weapon": _some(None if cause is None else cause.weapon),
        "roles": frozenset(() if victims is None else victims.roles),
        "side": _some(None if victims is None else victims.side),
    }


def _some(id_: str | None) -> frozenset[str]:
    return frozenset() if id_ is None else frozenset((id_,))


@cache
def _vocabulary() -> dict[str, Collection[str]]:
    """What each field may say, as the lexicon and the register of parties have it."""
    meanings = [entry.meaning for entry in lexicon().entries.values()]
    found = {
        name: frozenset(str(value) for meaning in meanings if (value := getattr(meaning, word, None)) is not None)
        for name, word in (("method", "method"), ("weapon", "weapon"), ("roles", "role"))
    }
    known = frozenset(parties())
    return {**found, "roles": found["roles"] | {POSSIBLE_FIGHTER}, "by": known, "side": known}


def _check_place(place: Place | None) -> None:
    """Whether the point, where there is one, lies on the earth: what compares distances relies on it."""
    if place is None or (place.lat is None and place.lon is None):
        return
    if place.lat is None or place.lon is None or not (-90 <= place.lat <= 90 and -180 <= place.lon <= 180):
        raise impossible(f"{place.lat}, {place.lon} is no point on the earth")


def _within(span: Span, length: int) -> bool:
    return 0 <= span.start < span.end <= length
