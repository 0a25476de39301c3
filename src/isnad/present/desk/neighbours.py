"""Other incidents that may be of the same event, as a person chooses among them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from isnad.present.counts import number_phrase
from isnad.present.desk.addresses import incident_at
from isnad.present.desk.incidents import proposed_ranges
from isnad.present.dossier.telling import Telling
from isnad.present.locales import number
from isnad.present.times import day_phrase
from isnad.store.neighbours import Near


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One of them.

    Attributes:
        id: of the incident.
        stamp: of what is shown.
        href: its page.
        place: empty where it is not known.
        day: in words, None where it is not known.
        killed: the range of the killed.
        injured: the range of the injured.
        sources: how many documents and claims.
        km: how far off, in words; None where it is not known.
        days: how many days lie between, None where it is not known.
        held_apart: whether a person said that it is not of the same event.
        asked_for: whether a person named it, and it was not proposed.
    """

    id: str
    stamp: int
    href: str
    place: str
    day: str | None
    killed: str
    injured: str
    sources: str
    km: str | None
    days: int | None
    held_apart: bool
    asked_for: bool


def neighbours_of(
    found: Sequence[Near], telling: Telling, apart: frozenset[str], asked: str | None
) -> tuple[Neighbour, ...]:
    """In their order; `apart` are ids of incidents that are held apart from this one, `asked` that of one asked for."""
    return tuple(_neighbour(near, telling, near.row.id in apart, asked == near.row.id) for near in found)


def _neighbour(near: Near, telling: Telling, held_apart: bool, asked_for: bool) -> Neighbour:  # noqa: FBT001
    row, language = near.row, telling.language
    killed, injured = proposed_ranges(row, language)
    documents = number_phrase(row.documents, "documents", language)
    claims = number_phrase(row.claims, "claims", language)
    return Neighbour(
        id=row.id,
        stamp=row.stamp,
        href=incident_at(row.id),
        place=telling.printed(row.place),
        day=None if row.day is None else day_phrase(date.fromisoformat(row.day), language),
        killed=killed,
        injured=injured,
        sources=telling.listed([documents, claims]),
        km=None if near.km is None else number(round(near.km), language),
        days=near.days,
        held_apart=held_apart,
        asked_for=asked_for,
    )
