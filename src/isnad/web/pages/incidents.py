"""The incidents of a case: one selection as a table, as a map or along time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Annotated, Final

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import HTMLResponse

from isnad.gazetteer.index import Gazetteer
from isnad.present import locales
from isnad.present.counts import how_many
from isnad.present.desk.bars import BarsView, bars_of, units_for, usual_unit
from isnad.present.desk.choices import Choice, choices_of
from isnad.present.desk.incidents import RowView, row_views
from isnad.present.desk.place_names import place_name
from isnad.present.desk.spots import SpotView, spot_views
from isnad.present.language import Language
from isnad.store.by_persons import by_persons as made_by_persons
from isnad.store.selection import Order, Selected, Selection, Unit
from isnad.web.api.selection import PLACES
from isnad.web.desk import desk_of
from isnad.web.preferences import language_of
from isnad.web.rendering import page
from isnad.web.selecting import Shown, View, pages_of, selected

SIZE: Final = 30
"""Rows of a page."""
router = APIRouter()


@dataclass(frozen=True, slots=True)
class Read:
    """What one of the three views shows; `entries` is how many it could page through, `size` how many a page has."""

    rows: tuple[RowView, ...] = ()
    places: tuple[SpotView, ...] = ()
    located: int = 0
    bars: BarsView | None = None
    entries: int = 0
    size: int = SIZE


@router.get("/incidents")
def incidents(request: Request, asked: Annotated[Shown, Query()]) -> HTMLResponse:
    """The selection that the address asks for."""
    desk, language = desk_of(request), language_of(request)
    with desk.store.reading() as reader:
        found, context = selected(desk, reader), desk.context_of(reader)
        of, gazetteer = asked.selection(found, context), context.gazetteer
        counts = found.counts(of)
        made = partial(made_by_persons, reader.connection)
        read = _read(found, of, asked, counts.total, language, gazetteer, made)
        at = () if asked.spot is None else found.places(Selection(at=asked.spot), limit=1).some
    choices = choices_of(counts, asked.party, language)
    return page(
        request,
        "desk/incidents.html.j2",
        asked=asked,
        read=read,
        pages=pages_of(read.entries, read.size),
        view=asked.view,
        views=tuple(View),
        orders=tuple(Order),
        total=counts.total,
        choices=choices,
        at=next((place_name(place, language, gazetteer) for place in at), None),
        conditions=_conditions(asked, choices, language),
        number=lambda n: locales.number(n, language),
        counted=lambda n, noun: how_many(n, noun, language),
    )


def _read(
    store: Selected,
    of: Selection,
    asked: Shown,
    total: int,
    language: Language,
    gazetteer: Gazetteer,
    by_persons: Callable[[list[str]], frozenset[str]],
) -> Read:
    before = asked.page - 1
    if asked.view is View.TABLE:
        rows = store.rows(of, asked.order, backwards=asked.backwards, limit=SIZE, offset=before * SIZE)
        parties = store.parties_of([row.id for row in rows])
        made = by_persons([row.id for row in rows])
        return Read(rows=row_views(rows, parties, language, gazetteer, made), entries=total)
    if asked.view is View.MAP:
        found = store.places(of, limit=PLACES, offset=before * PLACES)
        shown = spot_views(found.some, language, gazetteer, asked.at_each())
        return Read(places=shown, located=found.located, entries=found.everywhere, size=PLACES)
    return Read(bars=_bars(store, of, asked.unit, language))


def _bars(store: Selected, of: Selection, asked: Unit | None, language: Language) -> BarsView | None:
    """By the unit asked for, where its axis is not too long."""
    months = store.stretches(of, Unit.MONTH)
    units = units_for(months)
    unit = asked if asked in units else usual_unit(months)
    return bars_of(months if unit is Unit.MONTH else store.stretches(of, unit), unit, units, language)


@dataclass(frozen=True, slots=True)
class Condition:
    """One that is set: its field, its value in words, None where the page names it, and the address without it."""

    field: str
    value: str
    words: str | None
    without: str


def _conditions(asked: Shown, choices: dict[str, tuple[Choice, ...]], language: Language) -> tuple[Condition, ...]:
    found: list[Condition] = []
    for field in ("place", "since", "until", *choices):
        value = getattr(asked, field)
        if value in (None, ""):
            continue
        words = locales.day(value, language) if isinstance(value, date) else str(value)
        chosen = next((one.name for one in choices.get(field, ()) if one.value == value), words)
        found.append(Condition(field, str(value), chosen, asked.address(**{field: None})))
    return tuple(found)
