"""What a person decides on the page of a document: each claim accepted, rejected, corrected, or added."""

from collections.abc import Mapping, Sequence
from typing import Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from isnad.errors import IsnadError
from isnad.model.decision import AcceptClaim, AddClaim, CorrectClaim, Decision, RejectClaim, Remark, Undo
from isnad.pipeline.standing import Standing
from isnad.present.desk.addresses import document_at, words_of
from isnad.review.beside import NEAR
from isnad.review.correction import Filled, addition_of, correction_of
from isnad.review.queue import again
from isnad.review.seen import as_read, check_about, sent_of
from isnad.store.read import Reader
from isnad.web.belonging import nearest_of, with_home
from isnad.web.desk import desk_of
from isnad.web.pages.document import Asked, one_of, shown, text_of, told_of
from isnad.web.posted import Posted, entry_of
from isnad.web.preferences import language_of
from isnad.web.rendering import notify, to
from isnad.web.words import why

router = APIRouter(prefix="/documents/{id}/claims")
_SHOWN_AGAIN: Final = {
    "review.stale": 409,
    "review.impossible": 422,
    "review.needs_reason": 422,
    "review.too_long": 422,
}
"""What is answered with the page once more, with why, and what was written."""


@router.post("/{claim}/accept")
def accept(request: Request, id: str, claim: str, fields: Posted) -> Response:  # noqa: A002 - the word of the model
    """The report says what the claim says."""
    return _decided(request, id, claim, [AcceptClaim(claim, _reason(fields))], fields, "accepted")


@router.post("/{claim}/stands")
def stands(request: Request, id: str, claim: str, fields: Posted) -> Response:  # noqa: A002
    """The correction still says what the report says, whatever the program reads now."""
    standing = _standing(request, id, claim)
    decision = standing.decision
    if not isinstance(decision, CorrectClaim):
        raise IsnadError("review.impossible", "no correction of this claim counts.", "Open the page again.")
    taken = again(decision, standing.machine or standing.claim)
    return _decided(request, id, claim, [taken], fields, "corrected")


@router.post("/{claim}/as-read")
def read(request: Request, id: str, claim: str, fields: Posted) -> Response:  # noqa: A002
    """The program reads the report rightly: what was corrected no longer counts."""
    standing = _standing(request, id, claim)
    with desk_of(request).store.reading() as reader:
        decisions = as_read(reader, claim, standing)
    return _decided(request, id, claim, decisions, fields, "as_read.done")


@router.post("/{claim}/reject")
def reject(request: Request, id: str, claim: str, fields: Posted) -> Response:  # noqa: A002
    """The report does not say what the claim says."""
    return _decided(request, id, claim, [RejectClaim(claim, _reason(fields))], fields, "rejected")


@router.post("/{claim}/comment")
def comment(request: Request, id: str, claim: str, fields: Posted) -> Response:  # noqa: A002
    """A note that changes nothing."""
    return _decided(request, id, claim, [Remark(claim, fields.get("text", "").strip())], fields, "commented")


@router.post("/{claim}/undo")
def undo(request: Request, id: str, claim: str, fields: Posted) -> Response:  # noqa: A002
    """A decision about the claim no longer counts, or counts again."""
    entry = entry_of(fields)
    with desk_of(request).store.reading() as reader:
        check_about(reader, entry, claim)
    return _decided(request, id, claim, [Undo(entry, _reason(fields))], fields, "undone")


@router.post("/{claim}/correct")
def correct(request: Request, id: str, claim: str, fields: Posted) -> Response:  # noqa: A002
    """The report says what the form says; a form that cannot be taken is shown again with what is wrong."""
    desk = desk_of(request)
    with desk.store.reading() as reader:
        _, found = told_of(request, reader, id)
        standing = one_of(found, claim)
        text = text_of(found)
    context = desk.context
    filled = correction_of(standing, fields, text, context.zone, context.gazetteer.find)
    if filled.claim is None:
        return _again(request, id, filled, fields, claim)
    if filled.claim == standing:
        notify(request, "document.unchanged", "warn")
        return to(words_of(id, claim))
    return _decided(request, id, claim, [CorrectClaim(claim, filled.claim, _reason(fields))], fields, "corrected")


@router.post("")
def add(request: Request, id: str, fields: Posted) -> Response:  # noqa: A002
    """The report says what the form says, and no rule found it.

    It changes no claim, so that no stamp is asked for but that of an incident which was chosen for it.
    """
    desk = desk_of(request)
    with desk.store.reading() as reader:
        _, found = told_of(request, reader, id)
        like = fields.get("like", "")
        text = text_of(found)
        other = nearest_of(found, fields, text) if like == NEAR else one_of(found, like) if like else None
    context = desk.context
    filled = addition_of(text, fields, context.zone, context.gazetteer.find, like=other)
    if filled.claim is None:
        return _again(request, id, filled, fields, None)
    with desk.store.reading() as reader:
        placing, seen = with_home(request, reader, id, filled.claim, fields)
    try:
        desk.decide([AddClaim(filled.claim, _reason(fields)), *placing], seen)
    except IsnadError as error:
        # A build that reads on makes what names no stamp stale, too.
        if error.code != "review.stale" or not seen:
            raise
        desk.refusals.record(error.code, request.method, request.url.path)
        return shown(request, id, Asked(new=True, sent=fields, stale=max(seen.values())), status=409)
    notify(request, "document.added")
    return to(words_of(id, filled.claim.id))


def _decided(
    request: Request, document: str, claim: str, decisions: Sequence[Decision], fields: Mapping[str, str], done: str
) -> Response:
    """Take what was decided of a claim of this document, where the form says what was seen of it."""
    desk = desk_of(request)
    with desk.store.reading() as reader:
        seen = _seen(reader, document, claim, fields)
    try:
        desk.decide(decisions, seen)
    except IsnadError as error:
        if error.code not in _SHOWN_AGAIN:
            raise
        return _refused(request, document, claim, error, fields, seen)
    notify(request, f"document.{done}")
    with desk.store.reading() as reader:
        is_there = reader.drafted.claim(claim) is not None
    # One that a person added is gone when that is undone.
    return to(words_of(document, claim) if is_there else document_at(document))


def _seen(reader: Reader, document: str, claim: str, fields: Mapping[str, str]) -> Mapping[str, int]:
    row = reader.drafted.claim(claim)
    if row is None or row.document != document:
        raise IsnadError("review.no_such_claim", "the document makes no such claim.", "Open the page again.")
    return sent_of(reader, row, fields.get("seen", ""), fields.get("stamp", ""))


def _refused(
    request: Request,
    document: str,
    claim: str,
    error: IsnadError,
    fields: Mapping[str, str],
    seen: Mapping[str, int],
) -> Response:
    desk_of(request).refusals.record(error.code, request.method, request.url.path)
    stale = max(seen.values()) if error.code == "review.stale" else None
    told = "" if stale is not None else why(error, language_of(request)) or str(error)
    asked = Asked(claim, sent=fields, stale=stale, refused=told)
    return shown(request, document, asked, status=_SHOWN_AGAIN[error.code])


def _again(request: Request, document: str, filled: Filled, fields: Mapping[str, str], claim: str | None) -> Response:
    wrong = tuple((found.field, found.reason) for found in filled.wrong)
    return shown(request, document, Asked(claim, None, claim is None, fields, wrong), status=422)


def _standing(request: Request, document: str, claim: str) -> Standing:
    with desk_of(request).store.reading() as reader:
        _, found = told_of(request, reader, document)
    one_of(found, claim)
    return found.standings[claim]


def _reason(fields: Mapping[str, str]) -> str:
    return fields.get("reason", "").strip()
