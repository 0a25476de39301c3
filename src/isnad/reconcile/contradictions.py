"""Claims of one incident that give different numbers, and why they do: both are kept, and neither is called wrong."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Final

from isnad.gazetteer.distance import distance_km
from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.incident import Contradiction, Disagreement, TollPoint
from isnad.model.reason import Reason
from isnad.model.terms import HARM, Event, Exactness, Grain, Group, Modality, Precision

_DEAD: Final = (Event.KILLED, Event.EXECUTED, Event.BODIES)
_WHOLE: Final = (Group.PEOPLE, Group.CIVILIANS, Group.FIGHTERS, Group.BODIES)
"""Groups of which a toll may be the whole."""
_MOVED: Final = (Event.LEFT, Event.DISPLACED)
_DAYS_LONG: Final = (Grain.MINUTE, Grain.PART_OF_DAY, Grain.DAY)
_FAR_KM: Final = 5.0
_COARSE: Final = (Precision.PROVINCE_GOVERNORATE, Precision.COUNTRY, Precision.DISTRICT, None)


def series_of(
    claims: Iterable[Claim], origin_of: Mapping[str, str], printed: Mapping[str, date | None]
) -> tuple[TollPoint, ...]:
    """The totals that documents give, in order of publication; those whose day is not known come last.

    Args:
        claims: of one incident.
        origin_of: id of the origin of each claim.
        printed: the day of publication of each document, by name.
    """
    points = [
        TollPoint(printed[c.document], c.document, c.id, c.event, c.count, origin_of[c.id])
        for c in claims
        if c.count is not None and _is_total(c)
    ]
    return tuple(sorted(points, key=lambda p: (p.day is None, p.day or date.min, p.document, p.claim)))


def contradictions_of(
    claims: Sequence[Claim], origin_of: Mapping[str, str], printed: Mapping[str, date | None]
) -> tuple[Contradiction, ...]:
    """Every two totals of one kind whose numbers cannot both be the whole truth, each pair of numbers once an origin.

    Who left or was driven out is compared like who was harmed.

    Of claims that say the same on the same word the first stands for all. In the order of publication.
    """
    order = {c.id: (printed[c.document] is None, printed[c.document] or date.min, c.document) for c in claims}
    firsts: dict[tuple[object, ...], Claim] = {}
    for claim in sorted((c for c in claims if _is_total(c, *_MOVED)), key=lambda c: (order[c.id], c.spans.event)):
        firsts.setdefault((origin_of[claim.id], _kind(claim), claim.count, _group(claim)), claim)
    return tuple(
        Contradiction(kind, (one.id, other.id), reason)
        for one, other in combinations(firsts.values(), 2)
        if _kind(one) == _kind(other) and _comparable(one, other) and _differ(one.count, other.count)
        for kind, reason in (_why(one, other, origin_of, printed),)
    )


def _why(
    one: Claim, other: Claim, origin_of: Mapping[str, str], printed: Mapping[str, date | None]
) -> tuple[Disagreement, Reason]:
    days = _days(one), _days(other)
    if days[0] is not None and days[1] is not None and days[0] != days[1]:
        reason = Reason.of("contradiction.other_day", one=days[0].isoformat(), other=days[1].isoformat())
        return Disagreement.OTHER_INCIDENT, reason
    if _apart(one, other):
        return Disagreement.OTHER_INCIDENT, Reason.of("contradiction.other_place", one=_place(one), other=_place(other))
    if _group(one) != _group(other):
        reason = Reason.of("contradiction.other_people", one=_group(one), other=_group(other))
        return Disagreement.SCOPE, reason
    if _is_wider(one) != _is_wider(other):
        return Disagreement.SCOPE, Reason.of("contradiction.wider_toll")
    first, second = printed[one.document], printed[other.document]
    if origin_of[one.id] == origin_of[other.id]:
        if first is not None and second is not None and first != second:
            return Disagreement.UPDATE, Reason.of("contradiction.same_origin_later")
        return Disagreement.CONFLICT, Reason.of("contradiction.same_origin")
    return Disagreement.CONFLICT, Reason.of("contradiction.other_origin")


def _is_total(claim: Claim, *beside: Event) -> bool:
    """Whether it counts all whom something befell; of harm, and of the events given."""
    counted = claim.count is not None and claim.count.exactness is not Exactness.VAGUE
    asserted = claim.modality is Modality.ASSERTED and not claim.is_denied and claim.victims is not None
    return (claim.event in HARM or claim.event in beside) and counted and asserted and claim.part_of is None


def _kind(claim: Claim) -> Event:
    return Event.KILLED if claim.event in _DEAD else claim.event


def _comparable(one: Claim, other: Claim) -> bool:
    """Whether the counts are of like people: how many women were killed says nothing against a toll of all."""
    groups = [None if claim.victims is None else claim.victims.group for claim in (one, other)]
    return groups[0] == groups[1] or all(group in _WHOLE for group in groups)


def _group(claim: Claim) -> str:
    """Whom it counts, as far as it can be compared: fighters, civilians, or people of no stated status."""
    return "" if claim.victims is None else str(claim.victims.status)


def _is_wider(claim: Claim) -> bool:
    return claim.scope is not None


def _differ(one: Count | None, other: Count | None) -> bool:
    """Whether no number fits both; an open end fits every number beyond it."""
    if one is None or other is None:
        return False
    return _above(one, other) or _above(other, one)


def _above(one: Count, other: Count) -> bool:
    low, high = one.low, other.high
    if low is None or high is None:
        return False
    return low + (one.exactness is Exactness.MORE_THAN) > high - (other.exactness is Exactness.LESS_THAN)


def _days(claim: Claim) -> date | None:
    """The day, where its time is as fine as one: months that begin apart may be the same months."""
    time = claim.time
    return None if time is None or time.start is None or time.grain not in _DAYS_LONG else time.start.date()


def _place(claim: Claim) -> str:
    return "" if claim.place is None else claim.place.name


def _apart(one: Claim, other: Claim) -> bool:
    points = [
        (p.lat, p.lon)
        for p in (one.place, other.place)
        if p is not None and p.lat is not None and p.lon is not None and p.precision not in _COARSE
    ]
    return len(points) == 2 and distance_km(points[0], points[1]) > _FAR_KM
