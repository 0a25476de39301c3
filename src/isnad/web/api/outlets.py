"""The outlets of a case, for programs."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field
from starlette.requests import Request
from starlette.responses import Response

from isnad.knowledge.affiliation import Affiliation
from isnad.knowledge.registers import outlet_named
from isnad.present.desk.outlets import names_like
from isnad.present.redaction.edition import Edition
from isnad.present.redaction.names import is_public
from isnad.store.draft_rows import OutletRow
from isnad.store.outlet_rows import Outlets
from isnad.web.desk import desk_of
from isnad.web.pages.outlets import AskedOutlets, some_outlets
from isnad.web.values import answer

router = APIRouter(tags=["outlets"])


class AskedOutletsApi(AskedOutlets):
    """Which outlets a program wants."""

    size: int = Field(50, ge=1, le=500, description="Outlets of a page.")
    edition: Edition = Field(
        Edition.INTERNAL, description="`public` names only outlets of the register: another may be a person."
    )


class Side(BaseModel):
    """A party on whose side an outlet is known to stand, from day to day, with what it is known from."""

    party: str
    since: str | None
    until: str | None
    source: str


class ListedOutlet(BaseModel):
    """An outlet; the empty name stands for documents whose outlet nothing tells.

    Of `compared` incidents others print a toll too: its own meets that of all others (`agreed`), or lies below or above
    all of it. `in_register` is false where the register does not know it; `sides` are as the register has them.
    """

    name: str
    documents: int
    claims: int
    incidents: int
    compared: int
    agreed: int
    lower: int
    higher: int
    in_register: bool
    sides: list[Side]
    sides_with_none: str | None


class ListedOutlets(BaseModel):
    """A page of outlets, how many there are, and how many of them the edition does not name."""

    total: int
    withheld: int
    outlets: list[ListedOutlet]


@router.get("/outlets", response_model=ListedOutlets)
def listed(request: Request, asked: Annotated[AskedOutletsApi, Query()]) -> Response:
    """Outlets with how much each prints and how its tolls lie to those of others."""
    with desk_of(request).store.reading() as reader:
        outlets = Outlets(reader.connection)
        if asked.edition is Edition.INTERNAL:
            rows, total = some_outlets(outlets, asked, asked.size)
            return answer({"total": total, "withheld": 0, "outlets": [_outlet(row) for row in rows]})
        return answer(_public(outlets, asked))


def _public(outlets: Outlets, asked: AskedOutletsApi) -> dict[str, Any]:
    """Outlets that may be named; how many others the case has is said whatever was asked."""
    everything = outlets.rows(asked.order, limit=outlets.count())
    named = {row.name: row for row in everything if row.name and is_public(row.name)}
    found = [named[name] for name in names_like(named, asked.name)]
    start = (asked.page - 1) * asked.size
    return {
        "total": len(found),
        "withheld": len(everything) - len(named),
        "outlets": [_outlet(row) for row in found[start : start + asked.size]],
    }


def _outlet(row: OutletRow) -> dict[str, Any]:
    known = outlet_named(row.name) if row.name else None
    return {name: getattr(row, name) for name in OutletRow.__struct_fields__} | {
        "in_register": known is not None,
        "sides": [] if known is None else [_side(one) for one in known.affiliations],
        "sides_with_none": None if known is None else known.sides_with_none,
    }


def _side(held: Affiliation) -> dict[str, str | None]:
    return {
        "party": held.party,
        "since": None if held.valid_from is None else held.valid_from.isoformat(),
        "until": None if held.valid_to is None else held.valid_to.isoformat(),
        "source": held.source,
    }
