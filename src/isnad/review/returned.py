"""Incidents that came back: what a person decided upon is not what is drafted now, with then and now."""

from dataclasses import dataclass
from typing import Final

from isnad.pipeline.context import Context
from isnad.present.desk.incident import IncidentPage
from isnad.present.language import Language
from isnad.review.incident import opened
from isnad.review.recent import Recent, decided
from isnad.store.lately import Lately
from isnad.store.read import Reader

MOST: Final = 3
"""Incidents that are told in full at once: each of them is opened."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A figure of the program, as it was when a person decided, and as it is; `set_to` is what the person set."""

    name: str
    then: str
    now: str
    set_to: str | None = None


@dataclass(frozen=True, slots=True)
class Returned:
    """One of them.

    Attributes:
        id: of the incident.
        place: where, in words; the id where no report says.
        day: when, in words.
        since: the stamp of the last decision about it as a whole, for its address; None without one.
        signed: whether it was signed off.
        moved: figures that moved since.
        more: how many claims came since it was signed off.
        gone: how many went.
        changed: how many of its claims read otherwise than when they were decided about.
        displaced: names of figures with what a person set of them that no longer counts, since incidents were joined.
    """

    id: str
    place: str
    day: str
    since: int | None
    signed: bool
    moved: tuple[Moved, ...]
    more: int
    gone: int
    changed: int
    displaced: tuple[tuple[str, str], ...] = ()


def returned(reader: Reader, context: Context, language: Language) -> tuple[Returned, ...]:
    """The worthiest of them, at most `MOST`; told once for each moment of the case."""
    return _RETURNED.get((decided(reader), language), lambda: _returned(reader, context, language))


_RETURNED: Recent[tuple[Returned, ...]] = Recent(8)


def _returned(reader: Reader, context: Context, language: Language) -> tuple[Returned, ...]:
    rows = (reader.drafted.incident(found.id) for found in Lately(reader.connection).changed(MOST))
    return tuple(_told(opened(reader, context, language, row).page) for row in rows if row is not None)


def _told(page: IncidentPage) -> Returned:
    signed, decided = page.signed, [figure for figure in page.figures if figure.decided is not None]
    moved = {
        figure.view.name: Moved(figure.view.name, figure.decided.then, figure.view.range, figure.decided.range)
        for figure in decided
        if figure.decided is not None and figure.decided.then is not None
    }
    for one in () if signed is None else signed.figures:
        moved.setdefault(one.name, Moved(one.name, one.then, one.now))
    entries = [0 if figure.decided is None else figure.decided.entry or 0 for figure in decided]
    entries += [] if signed is None else [signed.entry]
    return Returned(
        id=page.id,
        place=page.view.place,
        day=page.view.time,
        since=max(entries, default=None),
        signed=signed is not None,
        moved=tuple(moved.values()),
        more=0 if signed is None else len(signed.more),
        gone=0 if signed is None else len(signed.gone),
        changed=len(page.changed),
        displaced=tuple((figure.view.name, one.range) for figure in page.figures for one in figure.displaced),
    )
