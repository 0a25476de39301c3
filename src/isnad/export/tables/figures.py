"""The figures of an incident as rows: what counts, what was proposed and decided, and by which claims."""

from collections.abc import Iterable, Iterator

from isnad.model.assessment import SetAside
from isnad.model.reason import Reason
from isnad.present.runs import joined

from .held import Held
from .incidents import camps
from .sentence import word
from .told import Told
from .values import Row, plain


def figure_rows(told: Told) -> Iterator[Row]:
    """A row for each of the four, also for one of which nothing is reported."""
    return (_row(held, told) for held in told.figures)


def _row(held: Held, told: Told) -> Row:
    low, high = held.counts
    decided, figure = held.decided, held.figure
    return {
        "incident": told.incident.id,
        "figure": str(held.name),
        "low": low,
        "high": high,
        "set_by": held.set_by,
        "told": held.told,
        "range": plain(held.range),
        "proposed_low": figure.low,
        "proposed_high": figure.high,
        "decided_low": None if decided is None else decided.low,
        "decided_high": None if decided is None else decided.high,
        "decided_by": None if decided is None else decided.by,
        "decided_because": None if decided is None else decided.reason or None,
        "profile": figure.profile,
        "rules": figure.rules,
        "origins": held.origins,
        "low_held_by": _who(held.low, told),
        "low_camps": camps(held.low_camps, told),
        "high_held_by": _who(held.high, told),
        "high_camps": camps(held.high_camps, told),
        "kept": tuple(told.number(id_) for id_ in figure.kept),
        "aside": tuple(_aside(figure.aside, told)),
    }


def _who(claims: Iterable[str], told: Told) -> tuple[str, ...]:
    """Claims by their numbers, each with whose words it rests on."""
    return tuple(
        word("table.claim_of", told.language, claim=told.number(id_), origin=told.origins[told.by_claim[id_].id])
        for id_ in claims
        if id_ in told.by_claim
    )


def _aside(aside: Iterable[SetAside], told: Told) -> Iterator[str]:
    """What was set aside, together where the reason is one, in the order in which reasons first stand."""
    groups: dict[Reason, list[str]] = {}
    for one in aside:
        groups.setdefault(one.reason, []).append(told.number(one.claim))
    for reason, claims in groups.items():
        yield word("table.aside", told.language, claims=joined(claims, told.language), reason=told.why(reason))
