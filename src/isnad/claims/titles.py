"""Claims of a title: the outlet's summary of what its body claims, not a second witness."""

from bisect import bisect_right
from collections.abc import Sequence
from math import inf
from typing import Final

import msgspec

from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.document import Document
from isnad.model.place import Place
from isnad.model.span import Span
from isnad.model.terms import Exactness, Group, PartKind, Precision, VictimStatus
from isnad.model.value import Value

_COARSE: Final = (Precision.PROVINCE_GOVERNORATE, Precision.DISTRICT, Precision.COUNTRY)
_ABOUT: Final = 0.1
"""By which share a number may differ from the one that "about" stands before."""


class Summary(Value, frozen=True):
    """A claim that a title makes again: where it stands there, and the claim of the body that it sums up."""

    event: Span
    claim: str


def without_summaries(document: Document, claims: Sequence[Claim]) -> tuple[tuple[Claim, ...], tuple[Summary, ...]]:
    """The claims, those of a title left out that sum up one of the body, and what was left out.

    A claim of the title is a summary of the first claim of the body that has its event and modality and tells at least
    as much: of people it can mean, in a place and a number that can be the same, by the same means and by no fewer. A
    title that says more, or something else, keeps its claim. What points at a summary points at the claim it sums up.
    """
    titles = [part.span for part in document.parts if part.kind is PartKind.TITLE]
    if not titles:
        return tuple(claims), ()
    starts = [span.start for span in titles]
    above = [claim for claim in claims if _inside(claim, titles, starts)]
    body = [claim for claim in claims if not _inside(claim, titles, starts)]
    summed = {claim.id: same for claim in above if (same := _same_in(body, claim)) is not None}
    if not summed:
        return tuple(claims), ()
    kept = tuple(_redirected(claim, summed) for claim in claims if claim.id not in summed)
    left_out = tuple(Summary(claim.spans.event, summed[claim.id].id) for claim in above if claim.id in summed)
    return kept, left_out


def _inside(claim: Claim, titles: Sequence[Span], starts: Sequence[int]) -> bool:
    at = bisect_right(starts, claim.spans.event.start) - 1
    return at >= 0 and claim.spans.event.start < titles[at].end


def _same_in(body: Sequence[Claim], title: Claim) -> Claim | None:
    alike = [
        claim
        for claim in body
        if (claim.event, claim.modality) == (title.event, title.modality)
        and claim.part_of != title.id
        and _can_be_them(claim, title)
        and _can_be_one(claim.count, title.count)
        and _can_be_there(claim.place, title.place)
        and _method(title) in (None, _method(claim))
        and {doer.id for doer in title.by} <= {doer.id for doer in claim.by}
    ]
    here = [claim for claim in alike if claim.place is not None and claim.place == title.place]
    return next(iter(here or alike), None)


def _method(claim: Claim) -> str | None:
    return None if claim.cause is None else claim.cause.method


def _can_be_them(claim: Claim, title: Claim) -> bool:
    """Whether the people of a title are those of a claim; "people" are any, but not a part of those counted."""
    ours, theirs = claim.victims, title.victims
    if ours is None or theirs is None:
        return theirs is None
    if theirs.status not in (VictimStatus.UNKNOWN, ours.status) or theirs.side not in (None, ours.side):
        return False
    if theirs.group is Group.PEOPLE:
        return claim.part_of is None or title.part_of is not None
    return ours.group is theirs.group


def _can_be_there(place: Place | None, title: Place | None) -> bool:
    """Whether the place of a title is that of a claim, or a province or country that the claim tells more closely."""
    if title is None or (place is not None and _is_named(place, title)):
        return True
    if title.precision not in _COARSE:
        return False
    return place is None or place.precision is not title.precision


def _is_named(place: Place, title: Place) -> bool:
    """By id or name, or by a name that the body says more of ("the southern countryside of Idlib")."""
    if place.id is not None and place.id == title.id:
        return True
    return f" {title.name} " in f" {place.name} "


def _can_be_one(count: Count | None, title: Count | None) -> bool:
    """Whether a claim's count can be the number of a title; no count and a vague word of a title leave room for any."""
    if title is None or title.exactness is Exactness.VAGUE:
        return True
    if count is None or count.exactness is Exactness.VAGUE:
        return False
    (low, high), (title_low, title_high) = _ends(count), _ends(title)
    return max(low, title_low) <= min(high, title_high)


def _ends(count: Count) -> tuple[float, float]:
    room = _ABOUT if count.exactness is Exactness.ABOUT else 0.0
    return (count.low or 0) * (1 - room), inf if count.high is None else count.high * (1 + room)


def _redirected(claim: Claim, summed: dict[str, Claim]) -> Claim:
    whole = summed.get(claim.part_of or "")
    if whole is not None:
        # A whole that turns out to be a part of the claim is none.
        claim = msgspec.structs.replace(claim, part_of=None if whole.part_of == claim.id else whole.id)
    cause = claim.cause
    same = None if cause is None else summed.get(cause.claim or "")
    if cause is None or same is None:
        return claim
    at = None if same.id == claim.id else same.id
    return msgspec.structs.replace(claim, cause=msgspec.structs.replace(cause, claim=at))
