"""The hours of a day that claims state for what happened by force, and whether two reports' hours are apart."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from isnad.model.claim import Claim
from isnad.model.interval import Interval
from isnad.model.terms import HARM, VIOLENT, Grain, Modality

_APART = timedelta(hours=2)
"""Dawn and morning adjoin, and reports of one strike give either."""
_FINE = (Grain.MINUTE, Grain.PART_OF_DAY)


def hours_of(claims: Iterable[Claim], *, harm: bool = True) -> tuple[Interval, ...]:
    """The times finer than a day of asserted claims of violence, and of harm where asked for."""
    kinds = VIOLENT | HARM if harm else VIOLENT
    return tuple(
        dict.fromkeys(
            claim.time.interval
            for claim in claims
            if claim.event in kinds
            and claim.modality is Modality.ASSERTED
            and claim.time is not None
            and claim.time.start is not None
            and claim.time.end is not None
            and claim.time.grain in _FINE
        )
    )


def are_apart(one: Sequence[Interval], other: Sequence[Interval]) -> bool:
    """Whether both state hours, and each of the one's is two hours and more from each of the other's."""
    return bool(one) and bool(other) and all(_gap(a, b) >= _APART for a in one for b in other)


def _gap(one: Interval, other: Interval) -> timedelta:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return timedelta(0)
    return max(one.start - other.end, other.start - one.end, timedelta(0))
