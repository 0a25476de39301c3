"""Figures that their own source has since replaced."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol

from isnad.model.document import Published
from isnad.model.origin import Origin
from isnad.model.terms import Basis
from isnad.model.value import Value


class Told(Value, frozen=True):
    """On whose word a claim stands, and when it was printed; `day` is None where nobody says when."""

    origin: str
    day: date | None


class Printed(Protocol):
    """What has a day of publication: a document, or a record of one."""

    @property
    def published(self) -> Published | None:
        """The day it came out."""
        ...


def told_by(origins: Iterable[Origin], claims: Mapping[str, Printed]) -> dict[str, Told]:
    """The word and the day of each claim, by its id; `claims` are the documents they stand in.

    A day that was only assumed orders nothing.
    """
    found: dict[str, Told] = {}
    for origin in origins:
        for claim in origin.claims:
            published = claims[claim].published
            day = None if published is None or published.basis is Basis.ASSUMED else published.day
            found[claim] = Told(origin.id, day)
    return found


def latest(told: Iterable[Told]) -> dict[str, date]:
    """By origin, the last day on which it spoke; none for one of which a report has no day, which may be the last."""
    days: dict[str, date | None] = {}
    for one in told:
        before = days.get(one.origin, date.min)
        days[one.origin] = None if one.day is None or before is None else max(before, one.day)
    return {origin: day for origin, day in days.items() if day is not None}
