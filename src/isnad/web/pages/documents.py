"""The list of documents, of which an address can ask for some."""

from datetime import date
from typing import Annotated, Final

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import HTMLResponse

from isnad.errors import IsnadError
from isnad.present.desk.documents import document_rows, languages
from isnad.store.listing import Listing, Wanted
from isnad.web.desk import desk_of
from isnad.web.preferences import language_of
from isnad.web.rendering import page as shown

router = APIRouter()
SIZE: Final = 50
"""Documents of a page."""
_OUTLETS: Final = 300
"""Outlets that the field proposes."""


@router.get("/documents")
def documents(
    request: Request,
    outlet: Annotated[str, Query(max_length=500)] = "",
    since: Annotated[str, Query(max_length=10)] = "",
    until: Annotated[str, Query(max_length=10)] = "",
    language: Annotated[str, Query(max_length=10)] = "",
    undated: Annotated[bool, Query()] = False,  # noqa: FBT002 - a query has no other way
    waiting: Annotated[bool, Query()] = False,  # noqa: FBT002
    page: Annotated[int, Query(ge=1, le=100_000)] = 1,
) -> HTMLResponse:
    """The documents that are as the query asks, the latest first."""
    wanted = Wanted(outlet.strip(), _day(since), _day(until), undated, language, waiting)
    with desk_of(request).store.reading() as reader:
        listing = Listing(reader.connection)
        lines, more = listing.page(wanted, page, SIZE)
        total = listing.count()
        outlets = listing.outlets(_OUTLETS)
    spoken = language_of(request)
    return shown(
        request,
        "desk/documents.html.j2",
        rows=document_rows(lines, spoken),
        wanted=wanted,
        is_filtered=wanted != Wanted(),
        total=total,
        first=(page - 1) * SIZE + 1,
        at=page,
        more=more,
        outlets=outlets,
        languages=languages(spoken),
    )


def _day(given: str) -> date | None:
    if not given:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise IsnadError("review.no_day", "what was asked for is no day.", "Write it as 2019-03-19.") from error
