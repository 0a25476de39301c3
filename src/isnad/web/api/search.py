"""Search over all texts, for programs."""

from typing import Annotated, Any, Final

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field
from starlette.requests import Request
from starlette.responses import Response

from isnad.errors import IsnadError
from isnad.present.redaction.edition import Edition
from isnad.present.redaction.names import is_public
from isnad.review.searching.found import FEWEST, Found, count, search
from isnad.review.searching.query import LookedFor, read_query
from isnad.store.read import Reader
from isnad.store.texts import Counted
from isnad.web.desk import desk_of
from isnad.web.searching import AskedSearch
from isnad.web.values import answer

router = APIRouter(tags=["search"])
_SIZES: Final = 100
_NOTHING: Final = Counted(total=0, outlets=(), months=(), is_cut=False)


class SearchFor(AskedSearch):
    """What a program looks for."""

    q: str = Field(
        min_length=1,
        description='Words (all of them), "a phrase", -excluded, OR between two of which one is enough, begin*.',
    )
    size: int = Field(15, ge=1, le=_SIZES, description="Documents of a page.")
    edition: Edition = Field(
        Edition.INTERNAL,
        description="`public` gives counts alone: no document, no title, no words of a report, no outlet but those "
        f"of the register, no number under {FEWEST}; and takes neither OR nor -excluded words.",
    )


class OutletCount(BaseModel):
    """Documents of one outlet; the empty name stands for those whose outlet nothing tells."""

    name: str
    documents: int


class MonthCount(BaseModel):
    """Documents published in one month, as "2022-05"; null stands for those whose day is not known."""

    month: str | None
    documents: int


class FoundWords(BaseModel):
    """Words of the received text around what was found; `marks` are spans of it in the received text."""

    start: int
    end: int
    text: str
    marks: list[tuple[int, int]]


class FoundDocument(BaseModel):
    """One document that holds what was looked for."""

    id: str
    outlet: str
    day: str | None
    title: str
    snippet: FoundWords


class Searched(BaseModel):
    """What a search finds; counts are of the whole result, `documents` those of one page, the last published first.

    Where `is_cut`, more documents hold the words than are counted. `total` is null where the public edition does not
    say how few there are. `left_out` are words that nearly every report has.
    """

    total: int | None
    is_cut: bool
    left_out: list[str]
    outlets: list[OutletCount]
    months: list[MonthCount]
    documents: list[FoundDocument]


@router.get("/search", response_model=Searched)
def find(request: Request, asked: Annotated[SearchFor, Query()]) -> Response:
    """Documents whose report or title holds words; of a large result the first of the case are counted."""
    wanted = read_query(asked.q)
    with desk_of(request).store.reading() as reader:
        if asked.edition is Edition.PUBLIC:
            return answer(_public(reader, wanted, asked))
        result = search(reader, wanted, asked.within, asked.page, asked.size)
    return answer(_counts(result.counted, wanted) | {"documents": [_document(found) for found in result.found]})


def _counts(counted: Counted, wanted: LookedFor) -> dict[str, Any]:
    return {
        "total": counted.total,
        "is_cut": counted.is_cut,
        "left_out": list(wanted.left_out),
        "outlets": [{"name": name, "documents": number} for name, number in counted.outlets],
        "months": [{"month": month, "documents": number} for month, number in counted.months],
    }


def _public(reader: Reader, wanted: LookedFor, asked: SearchFor) -> dict[str, Any]:
    """Counts from which nobody learns whether some person is named in a report: none small, none to subtract from."""
    if not wanted.is_plain:
        raise IsnadError(
            "search.not_public", "the public edition takes words and phrases alone.", "Leave out OR and -."
        )
    is_hidden = asked.outlet is not None and not is_public(asked.outlet)
    counted = _NOTHING if is_hidden else count(reader, wanted.wanted, asked.within)
    few = counted.total < FEWEST
    return {
        "total": None if few else counted.total,
        "is_cut": counted.is_cut,
        "left_out": list(wanted.left_out),
        "outlets": [
            {"name": name, "documents": number}
            for name, number in counted.outlets
            if not few and number >= FEWEST and is_public(name)
        ],
        "months": [
            {"month": month, "documents": number} for month, number in counted.months if not few and number >= FEWEST
        ],
        "documents": [],
    }


def _document(found: Found) -> dict[str, Any]:
    shown = found.snippet
    return {
        "id": found.hit.document,
        "outlet": found.hit.outlet,
        "day": found.hit.day,
        "title": found.hit.title,
        "snippet": {
            "start": shown.span.start,
            "end": shown.span.end,
            "text": shown.span.of(found.text),
            "marks": [[mark.start, mark.end] for mark in shown.marks],
        },
    }
