"""A document with its claims: read, and each claim accepted, rejected, corrected, or added."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Annotated, Final

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from isnad.errors import IsnadError
from isnad.model.claim import Claim
from isnad.model.decision import AcceptClaim, AddClaim, CorrectClaim, Decision, RejectClaim, Remark, Undo
from isnad.model.document import Document
from isnad.model.reason import Reason
from isnad.model.span import Span
from isnad.present.desk.addresses import document_at, words_of
from isnad.present.desk.correcting import CorrectForm, Option, correct_form
from isnad.present.desk.document import brief_label, claim_panel, document_view
from isnad.present.desk.past import Past, past_of
from isnad.present.desk.whereabouts import whereabouts
from isnad.review.beside import NEAR
from isnad.review.correction import Filled, addition_of, correction_of
from isnad.review.told import Told, told
from isnad.store.draft_rows import IncidentRow
from isnad.store.read import Reader
from isnad.store.rows import Kept
from isnad.web.belonging import Adding, Behind, Section, adding, nearest_of, section, with_home
from isnad.web.desk import desk_of
from isnad.web.posted import Posted, seen_of
from isnad.web.preferences import language_of
from isnad.web.rendering import notify, page, to

router = APIRouter()
_LIKES: Final = 100
"""Claims as which a new one can be told, at most."""
_ALONE: Final = Behind((), MappingProxyType({}), MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a page is to show: a claim, a part of the text, a new claim; and a form that could not be taken.

    `stale` is the stamp of what was seen where the incident has changed since.
    """

    claim: str | None = None
    part: int | None = None
    new: bool = False
    sent: Mapping[str, str] = field(default_factory=dict)
    wrong: tuple[tuple[str, Reason], ...] = ()
    stale: int | None = None
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
    return _shown(request, id, _Asked(claim or None, part, new, sent, at=_words(at)))


@router.post("/documents/{id}/claims/{claim}/accept")
def accept(request: Request, id: str, claim: str, fields: Posted) -> Response:  # noqa: A002
    """The report says what the claim says."""
    return _decided(request, id, claim, AcceptClaim(claim, fields.get("reason", "").strip()), fields, "accepted")


@router.post("/documents/{id}/claims/{claim}/reject")
def reject(request: Request, id: str, claim: str, fields: Posted) -> Response:  # noqa: A002
    """The report does not say what the claim says."""
    return _decided(request, id, claim, RejectClaim(claim, fields.get("reason", "").strip()), fields, "rejected")


@router.post("/documents/{id}/claims/{claim}/comment")
def comment(request: Request, id: str, claim: str, fields: Posted) -> Response:  # noqa: A002
    """A note that changes nothing."""
    return _decided(request, id, claim, Remark(claim, fields.get("text", "").strip()), {}, "commented")


@router.post("/documents/{id}/claims/{claim}/undo")
def undo(request: Request, id: str, claim: str, fields: Posted) -> Response:  # noqa: A002
    """A decision about the claim no longer counts, or counts again."""
    entry = fields.get("entry", "")
    if not entry.isascii() or not entry.isdecimal() or len(entry) > 15:
        raise IsnadError("review.no_such_decision", "the form names no entry of the log.", "Open the page again.")
    return _decided(request, id, claim, Undo(int(entry), fields.get("reason", "").strip()), fields, "undone")


@router.post("/documents/{id}/claims/{claim}/correct")
def correct(request: Request, id: str, claim: str, fields: Posted) -> Response:  # noqa: A002
    """The report says what the form says; a form that cannot be taken is shown again with what is wrong."""
    desk = desk_of(request)
    with desk.store.reading() as reader:
        _, found = _told(request, reader, id)
        standing = _one(found, claim)
        text = _document(found)
    context = desk.context
    filled = correction_of(standing, fields, text, context.zone, context.gazetteer.find)
    if filled.claim is None:
        return _again(request, id, filled, fields, claim)
    if filled.claim == standing:
        notify(request, "document.unchanged", "warn")
        return to(words_of(id, claim))
    decision = CorrectClaim(claim, filled.claim, fields.get("reason", "").strip())
    return _decided(request, id, claim, decision, fields, "corrected")


@router.post("/documents/{id}/claims")
def add(request: Request, id: str, fields: Posted) -> Response:  # noqa: A002
    """The report says what the form says, and no rule found it."""
    desk = desk_of(request)
    with desk.store.reading() as reader:
        _, found = _told(request, reader, id)
        like = fields.get("like", "")
        text = _document(found)
        other = nearest_of(found, fields, text) if like == NEAR else _one(found, like) if like else None
    context = desk.context
    filled = addition_of(text, fields, context.zone, context.gazetteer.find, like=other)
    if filled.claim is None:
        return _again(request, id, filled, fields, None)
    decision = AddClaim(filled.claim, fields.get("reason", "").strip())
    with desk.store.reading() as reader:
        behind = with_home(request, reader, id, filled.claim, fields)
    return _decided(request, id, filled.claim.id, decision, {}, "added", behind)


def _decided(
    request: Request,
    document: str,
    claim: str,
    decision: Decision,
    fields: Mapping[str, str],
    done: str,
    behind: Behind = _ALONE,
) -> Response:
    seen = {**seen_of(fields), **behind.seen}
    try:
        desk_of(request).decide([decision, *behind.decisions], seen)
    except IsnadError as error:
        # A build that reads on makes what names no stamp stale, too.
        if error.code != "review.stale" or not seen:
            raise
        if isinstance(decision, AddClaim):
            return _shown(request, document, _Asked(new=True, sent=behind.form, stale=max(seen.values())), status=409)
        return stale_again(request, document, claim, fields, max(seen.values()))
    notify(request, f"document.{done}")
    with desk_of(request).store.reading() as reader:
        is_there = reader.drafted.claim(claim) is not None
    # One that a person added is gone when that is undone.
    return to(words_of(document, claim) if is_there else document_at(document))


def stale_again(request: Request, document: str, claim: str, fields: Mapping[str, str], stale: int) -> HTMLResponse:
    """The page of a claim whose form was opened before its incident changed: `stale` is the stamp that it held."""
    return _shown(request, document, _Asked(claim, sent=fields, stale=stale), status=409)


def _again(request: Request, document: str, filled: Filled, fields: Mapping[str, str], claim: str | None) -> Response:
    wrong = tuple((found.field, found.reason) for found in filled.wrong)
    return _shown(request, document, _Asked(claim, None, claim is None, fields, wrong), status=422)


def _shown(request: Request, id_: str, asked: _Asked, status: int = 200) -> HTMLResponse:
    incident: IncidentRow | None = None
    decisions: tuple[Past, ...] = ()
    where: Section | None = None
    to_add: Adding | None = None
    with desk_of(request).store.reading() as reader:
        kept, found = _told(request, reader, id_)
        if asked.claim is not None:
            _one(found, asked.claim)
            row = found.rows[asked.claim]
            incident = None if row.incident is None else reader.drafted.incident(row.incident)
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
        form=_form(request, found, asked),
        is_new=asked.new,
        wrong=len(asked.wrong),
        stale=asked.stale,
        is_filled="number" in asked.sent,
        here=document_at(id_),
        where=where,
        adding=to_add,
        at_start=None if asked.at is None else asked.at.start,
    )


def _form(request: Request, found: Told, asked: _Asked) -> CorrectForm | None:
    claim = None if asked.claim is None else found.telling.claims[asked.claim]
    if claim is None and not asked.new:
        return None
    likes = (
        [Option(id_, brief_label(one, found.telling)) for id_, one in found.telling.claims.items()] if asked.new else []
    )
    return correct_form(
        None if asked.new else claim,
        _document(found).received.text,
        language_of(request),
        sent=asked.sent,
        wrong=dict(asked.wrong),
        likes=likes[:_LIKES],
    )


def _told(request: Request, reader: Reader, id_: str) -> tuple[Kept, Told]:
    kept = reader.document(id_)
    if kept is None:
        raise IsnadError("review.no_such_document", "there is no such document in this case.", "Look in the list.")
    return kept, told(reader, desk_of(request).context, language_of(request), documents=[kept.id])


def _one(found: Told, claim: str) -> Claim:
    """The claim as it counts."""
    if claim not in found.standings or claim not in found.rows:
        raise IsnadError("review.no_such_claim", "the document makes no such claim.", "Open the page again.")
    return found.standings[claim].claim


def _words(at: str) -> Span | None:
    """Words by where they begin and end; none where they would end before they begin."""
    start, _, end = at.partition("-")
    return Span(int(start), int(end)) if at and int(start) < int(end) else None


def _document(found: Told) -> Document:
    return found.telling.material.readings[0].document
