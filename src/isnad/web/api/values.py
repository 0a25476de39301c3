"""Incidents, claims and documents by their ids, for programs."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from isnad.errors import IsnadError
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition
from isnad.review.told import told
from isnad.store.draft_rows import IncidentRow
from isnad.store.read import Reader
from isnad.web.desk import desk_of
from isnad.web.values import answer

router = APIRouter()

Editions = Annotated[
    Edition, Query(description="`public` leaves out the names of private persons and what tells them apart.")
]


def incident_row(reader: Reader, id_: str) -> IncidentRow:
    """The incident with this id, or that now holds what bore it.

    Raises:
        IsnadError: `review.no_such_incident`.
    """
    row = reader.drafted.incident(id_)
    if row is None:
        raise IsnadError("review.no_such_incident", "there is no such incident.", "Look it up in the list.")
    return row


@router.get("/incidents/{id_}", tags=["incidents"])
def incident(request: Request, id_: str, edition: Editions = Edition.INTERNAL) -> Response:
    """An incident as it is drafted now, with its claims as they stand and the `stamp` that a decision sends back."""
    desk = desk_of(request)
    with desk.store.reading() as reader:
        row = incident_row(reader, id_)
        found = told(reader, desk.context_of(reader), Language.EN, incidents=[row.value()], edition=edition)
        material, rows = found.telling.material, found.rows
        claims = {claim.id: claim for reading in material.readings for claim in reading.claims}
        shown = material.incidents[0]
        return answer(
            {
                "incident": shown,
                "status": row.status,
                "stamp": row.stamp,
                "claims": [{"claim": claims[c], "state": rows[c].state} for c in shown.claims if c in claims],
            }
        )


@router.get("/claims/{id_}", tags=["claims"])
def claim(request: Request, id_: str) -> Response:
    """A claim as it counts, as the program reads it, and where it stands."""
    desk = desk_of(request)
    with desk.store.reading() as reader:
        row = reader.drafted.claim(id_)
        if row is None:
            raise IsnadError("review.no_such_claim", "there is no such claim.", "Look it up in its document.")
        found = told(reader, desk.context_of(reader), Language.EN, documents=[row.document])
        standing = found.standings[id_]
        return answer({"claim": standing.claim, "machine": standing.machine, "row": row, "decision": standing.decision})


@router.get("/documents/{id_}", tags=["documents"])
def document(request: Request, id_: str) -> Response:
    """A document with its received text, for internal use, and its claims as they stand."""
    desk = desk_of(request)
    with desk.store.reading() as reader:
        kept = reader.document(id_)
        if kept is None:
            raise IsnadError("review.no_such_document", "there is no such document.", "Look it up in the list.")
        found = told(reader, desk.context_of(reader), Language.EN, documents=[id_])
        return answer({"document": kept.document(), "claims": [found.standings[c].claim for c in found.standings]})
