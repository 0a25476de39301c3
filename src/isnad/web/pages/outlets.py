"""The outlets of a case, and each of them: what it prints beside what others print of the same."""

from dataclasses import dataclass
from typing import Annotated, Final

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request
from starlette.responses import HTMLResponse

from isnad.case.drafting.outlets import Range
from isnad.errors import IsnadError
from isnad.gazetteer.index import Gazetteer
from isnad.present import locales
from isnad.present.counts import number_phrase
from isnad.present.desk.addresses import incident_at
from isnad.present.desk.incidents import RowView, row_views
from isnad.present.desk.outlets import names_like, outlet_view, register_view, words_views
from isnad.present.language import Language
from isnad.present.sentences.extent import open_range, range_phrase
from isnad.review.outlets import Toll, framings_of, tolls_beside
from isnad.store.draft_rows import OutletRow
from isnad.store.outlet_rows import OutletOrder, Outlets
from isnad.web.desk import desk_of
from isnad.web.preferences import language_of
from isnad.web.rendering import page
from isnad.web.selecting import pages_of

SIZE: Final = 50
"""Outlets of a page."""
_TOLLS: Final = 15
"""Incidents whose tolls are compared."""
router = APIRouter()


class AskedOutlets(BaseModel):
    """Which outlets are wanted, in which order."""

    model_config = ConfigDict(frozen=True)

    name: str = Field("", max_length=200, description="Words, or parts of words, of the name.")
    order: OutletOrder = Field(OutletOrder.DOCUMENTS, description="Most first, or by name.")
    page: int = Field(1, ge=1, le=1_000_000)


@dataclass(frozen=True, slots=True)
class TollView:
    """An incident that the outlet tells of, its toll and that of all others, and how they lie to each other."""

    incident: RowView
    href: str
    mine: str
    others: str
    how: str | None


@router.get("/outlets")
def outlets(request: Request, asked: Annotated[AskedOutlets, Query()]) -> HTMLResponse:
    """All of them, or those whose name holds some words."""
    language = language_of(request)
    with desk_of(request).store.reading() as reader:
        found, total = some_outlets(Outlets(reader.connection), asked, SIZE)
    return page(
        request,
        "desk/outlets.html.j2",
        asked=asked,
        orders=tuple(OutletOrder),
        rows=[outlet_view(row, language) for row in found],
        counted=number_phrase(total, "outlets", language),
        total=total,
        pages=pages_of(total, SIZE),
    )


@router.get("/outlets/one")
def outlet(request: Request, name: Annotated[str, Query(max_length=2_000)] = "") -> HTMLResponse:
    """One outlet by its name; the empty name stands for the reports whose outlet nothing tells."""
    desk, language = desk_of(request), language_of(request)
    with desk.store.reading() as reader:
        row = outlet_row(Outlets(reader.connection), name)
        tolls = tolls_beside(reader, name, _TOLLS) if name else ()
        context = desk.context_of(reader)
        framings = framings_of(reader, name, context) if name else ()
    return page(
        request,
        "desk/outlet.html.j2",
        outlet=outlet_view(row, language),
        register=register_view(name, language) if name else None,
        tolls=_tolls(tolls, language, context.gazetteer),
        wordings=words_views(name, framings, language),
        read=locales.number(len(framings), language),
        is_all=len(framings) == row.documents,
    )


def some_outlets(outlets: Outlets, asked: AskedOutlets, size: int) -> tuple[tuple[OutletRow, ...], int]:
    """Those of a page, and how many there are on all pages."""
    before = (asked.page - 1) * size
    if not asked.name.strip():
        return outlets.rows(asked.order, limit=size, offset=before), outlets.count()
    names = names_like(outlets.names(), asked.name)
    return outlets.rows(asked.order, limit=size, offset=before, names=names), len(names)


def outlet_row(outlets: Outlets, name: str) -> OutletRow:
    """The outlet of this name.

    Raises:
        IsnadError: `review.no_such_outlet`.
    """
    row = outlets.one(name)
    if row is None:
        raise IsnadError("review.no_such_outlet", "no report of this case is of such an outlet.", "Look at the list.")
    return row


def _tolls(tolls: tuple[Toll, ...], language: Language, gazetteer: Gazetteer) -> list[TollView]:
    rows = row_views([toll.row for toll in tolls], {}, language, gazetteer)
    return [
        TollView(
            incident=row,
            href=incident_at(toll.row.id),
            mine=_range(toll.mine, language, is_open=toll.mine_open),
            others=_range(toll.others, language, is_open=toll.others_open),
            how=None if toll.how is None else str(toll.how),
        )
        for toll, row in zip(tolls, rows, strict=True)
    ]


def _range(toll: Range | None, language: Language, *, is_open: bool) -> str:
    if toll is None:
        return range_phrase(None, None, language)
    return open_range(*toll, language) if is_open else range_phrase(*toll, language)
