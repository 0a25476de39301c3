"""A document with its claims, and forms to decide about each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Final

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from isnad.errors import IsnadError
from isnad.model.claim import Claim
from isnad.model.decision import CorrectClaim
from isnad.model.document import Document
from isnad.model.reason import Reason
from isnad.model.span import Span
from isnad.present.desk.addresses import document_at
from isnad.present.desk.correcting import CorrectForm, Option, correct_form
from isnad.present.desk.document import brief_label, claim_panel, document_view
from isnad.present.desk.past import Past, past_of
from isnad.present.desk.whereabouts import whereabouts
from isnad.review.seen import Seen, seen_of
from isnad.review.told import Told, told
from isnad.store.draft_rows import IncidentRow
from isnad.store.read import Reader
from isnad.store.rows import Kept
from isnad.web.belonging import Adding, Section, adding, section
from isnad.web.desk import desk_of
from isnad.web.preferences import language_of
from isnad.web.rendering import page

router = APIRouter()
_LIKES: Final = 100
"""Claims as which a new one can be told, at most."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page is to show: a claim, a part of the text, a new claim; and a form that could not be taken.

    `stale` is the stamp of what was seen where the claim or its incident has changed since; `refused` says in words
    why a form was not taken.
    """

    claim: str | None = None
    part: int | None = None
    new: bool = False
    sent: Mapping[str, str] = field(default_factory=dict)
    wrong: tuple[tuple[str, Reason], ...] = ()
    stale: int | None = None
    refused: str = ""
    at: Span | None = None


@router.get("/documents/{id}")
def document(
    request: Request,
    id: str,  # noqa: A002 - the word of the model
    claim: Annotated[str | None, Query(max_length=100)] = None,
    part: Annotated[int | None, Query(ge=1, le=100_000)] = None,
    new: Annotated[bool, Query()] = False,  # noqa: FBT002 - a query has no other way
    at: Annotated[str, Query(pattern=r"^([0-9]{1,9}-[0-9]{1,9})?$")] = "",
) -> Response:
    """The document; `claim` chooses one of its claims, `part` a part of it, `new` adds a claim, `at` marks words."""
    sent = {name: value for name, value in request.query_params.items() if name.endswith("_words")} if new else {}
    return shown(request, id, Asked(claim or None, part, new, sent, at=_words(at)))


def shown(request: Request, id_: str, asked: Asked, status: int = 200) -> HTMLResponse:
    """The page of a document."""
    incident: IncidentRow | None = None
    seen: Seen | None = None
    decisions: tuple[Past, ...] = ()
    where: Section | None = None
    to_add: Adding | None = None
    with desk_of(request).store.reading() as reader:
        kept, found = told_of(request, reader, id_)
        if asked.claim is not None:
            one_of(found, asked.claim)
            row = found.rows[asked.claim]
            incident = None if row.incident is None else reader.drafted.incident(row.incident)
            seen = seen_of(reader, row)
            taken = (*reader.decisions.about([row.id]), *reader.decisions.of_kinds(("undo",)))
            decisions = past_of(taken, {row.id}, {row.id: "claim"}, found.telling)
            where = section(request, reader, found, asked.claim)
        if asked.new:
            to_add = adding(request, reader, found, id_, asked.sent)
    chosen = asked.claim
    return page(
        request,
        "desk/document.html.j2",
        status=status,
        document=document_view(
            kept, found.telling, found.standings, chosen=chosen, part=asked.part, looked_for=asked.at
        ),
        panel=None if chosen is None else claim_panel(chosen, found.telling, found.standings),
        incident=incident,
        incident_words="" if incident is None else whereabouts(incident, language_of(request)),
        decisions=decisions,
        seen=seen,
        is_corrected=chosen is not None and isinstance(found.standings[chosen].decision, CorrectClaim),
        form=_form(request, found, asked),
        is_new=asked.new,
        wrong=len(asked.wrong),
        stale=asked.stale,
        refused=asked.refused,
        sent=asked.sent,
        is_filled="number" in asked.sent,
        here=document_at(id_),
        where=where,
        adding=to_add,
        at_start=None if asked.at is None else asked.at.start,
    )


def _form(request: Request, found: Told, asked: Asked) -> CorrectForm | None:
    claim = None if asked.claim is None else found.telling.claims[asked.claim]
    if claim is None and not asked.new:
        return None
    likes = (
        [Option(id_, brief_label(one, found.telling)) for id_, one in found.telling.claims.items()] if asked.new else []
    )
    return correct_form(
        None if asked.new else claim,
        text_of(found).received.text,
        language_of(request),
        sent={} if "do" in asked.sent else asked.sent,
        wrong=dict(asked.wrong),
        likes=likes[:_LIKES],
    )


def told_of(request: Request, reader: Reader, id_: str) -> tuple[Kept, Told]:
    """A document with its claims as they stand; raises `review.no_such_document`."""
    kept = reader.document(id_)
    if kept is None:
        raise IsnadError("review.no_such_document", "there is no such document in this case.", "Look in the list.")
    return kept, told(reader, desk_of(request).context_of(reader), language_of(request), documents=[kept.id])


def one_of(found: Told, claim: str) -> Claim:
    """The claim as it counts; raises `review.no_such_claim`, where it is of another document."""
    if claim not in found.standings or claim not in found.rows:
        raise IsnadError("review.no_such_claim", "the document makes no such claim.", "Open the page again.")
    return found.standings[claim].claim


def _words(at: str) -> Span | None:
    """Words by where they begin and end; none where they would end before they begin."""
    start, _, end = at.partition("-")
    return Span(int(start), int(end)) if at and int(start) < int(end) else None


def text_of(found: Told) -> Document:
    """The document itself."""
    return found.telling.material.readings[0].document
