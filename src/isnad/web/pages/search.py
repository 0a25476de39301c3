"""Search over all texts of a case: what was found, with the words around it, and how much of whom and when."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import HTMLResponse

from isnad.errors import IsnadError
from isnad.present import locales
from isnad.present.counts import how_many
from isnad.present.desk.addresses import document_at, hit_of, outlet_at
from isnad.present.desk.shares import ShareView, by_time, share_views
from isnad.present.language import Language
from isnad.present.runs import isolate
from isnad.review.searching.found import SIZE, Found, Result, search
from isnad.review.searching.query import LONGEST, LookedFor, read_query
from isnad.store.outlet_rows import OutletOrder, Outlets
from isnad.store.texts import MOST
from isnad.web.desk import desk_of
from isnad.web.preferences import language_of
from isnad.web.rendering import page
from isnad.web.searching import AskedSearch
from isnad.web.selecting import pages_of
from isnad.web.words import say

_OUTLETS: Final = 12
"""Outlets that are told apart; the rest are counted together."""
_KNOWN: Final = 100
"""Outlets that the field proposes: those with most documents."""
router = APIRouter()

Pieces = tuple[tuple[str, bool], ...]
"""Words of a report in pieces, each with whether it was looked for."""


@dataclass(frozen=True, slots=True)
class HitView:
    """A document that was found."""

    href: str
    title: Pieces
    outlet: str
    outlet_href: str
    day: str
    words: Pieces
    language: str


@dataclass(frozen=True, slots=True)
class ResultView:
    """What was found; the numbers are of the whole result, the documents those of one page."""

    total: int
    counted: str
    is_cut: bool
    hits: tuple[HitView, ...]
    outlets: tuple[ShareView, ...]
    times: tuple[ShareView, ...]
    left_out: str


@router.get("/search")
def show(request: Request, asked: Annotated[AskedSearch, Query()]) -> HTMLResponse:
    """The form, and what it finds; a query that asks for nothing that can be found is told why."""
    language = language_of(request)
    refused = wanted = result = None
    if asked.q.strip():
        try:
            wanted = read_query(asked.q)
        except IsnadError as error:
            refused = error.code.removeprefix("search.")
    with desk_of(request).store.reading() as reader:
        if wanted is not None:
            result = _result(search(reader, wanted, asked.within, asked.page), wanted, asked, language)
        known = Outlets(reader.connection).rows(OutletOrder.DOCUMENTS, limit=_KNOWN)
    return page(
        request,
        "desk/search.html.j2",
        status=200 if refused is None else 422,
        asked=asked,
        written=asked.q[:LONGEST],
        longest=LONGEST,
        refused=refused,
        result=result,
        known=[row.name for row in known if row.name],
        most=MOST,
        pages=1 if result is None else pages_of(result.total, SIZE),
    )


def _result(result: Result, wanted: LookedFor, asked: AskedSearch, language: Language) -> ResultView:
    counted = result.counted
    return ResultView(
        total=counted.total,
        counted=how_many(counted.total, "documents", language),
        is_cut=counted.is_cut,
        hits=tuple(_hit(found, language) for found in result.found),
        outlets=_outlets(counted.outlets, asked, language),
        times=by_time(
            counted.months, language, say("search.no_day", language), lambda a, b: asked.address(since=a, until=b)
        ),
        left_out=("، " if language is Language.AR else ", ").join(isolate(word, language) for word in wanted.left_out),
    )


def _outlets(outlets: tuple[tuple[str, int], ...], asked: AskedSearch, language: Language) -> tuple[ShareView, ...]:
    unknown = say("search.no_outlet", language)
    first: list[tuple[str, int, str | None]] = [
        (isolate(name, language) if name else unknown, number, asked.address(outlet=name) if name else None)
        for name, number in outlets[:_OUTLETS]
    ]
    rest = sum(number for _, number in outlets[_OUTLETS:])
    if rest:
        first.append((say("search.other_outlets", language, n=len(outlets) - _OUTLETS), rest, None))
    return share_views(first, language)


def _hit(found: Found, language: Language) -> HitView:
    hit, marks = found.hit, found.snippet.marks
    return HitView(
        href=hit_of(hit.document, marks[0].start, marks[0].end) if marks else document_at(hit.document),
        title=found.title.pieces(hit.title),
        outlet=isolate(hit.outlet, language) if hit.outlet else say("search.no_outlet", language),
        outlet_href=outlet_at(hit.outlet),
        day=say("search.no_day", language) if hit.day is None else locales.day(date.fromisoformat(hit.day), language),
        words=found.snippet.pieces(found.text),
        language=hit.language,
    )
