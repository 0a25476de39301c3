"""Where a claim belongs, said on its page; and what a claim takes over, as its form asks while it is filled in."""

from typing import Annotated, Final

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from isnad.errors import IsnadError
from isnad.model.decision import Decision, Undo
from isnad.present.desk.addresses import words_of
from isnad.review.belonging import Belonging, belonging
from isnad.review.belonging_words import taken_over
from isnad.review.beside import NEAR
from isnad.review.placed import alone, beside
from isnad.review.seen import sent_of
from isnad.review.told import told
from isnad.store.read import Reader
from isnad.web.belonging import chosen_home, liked, said_why
from isnad.web.desk import desk_of
from isnad.web.pages.document import Asked, shown
from isnad.web.posted import Posted
from isnad.web.preferences import language_of
from isnad.web.rendering import notify, to
from isnad.web.values import answer

router = APIRouter()
_OWN: Final = "own"
_HERE: Final = "here"


@router.post("/documents/{id}/claims/{claim}/belongs")
def belongs(request: Request, id: str, claim: str, fields: Posted) -> Response:  # noqa: A002 - the word of the model
    """The claim belongs to the incident `to` ("ID@STAMP"), to one of its `own`, or `here`, where it is."""
    sent = fields.get("to", "")
    with desk_of(request).store.reading() as reader:
        found = _found(reader, id, claim, weigh=sent == _OWN)
        seen = _seen(reader, claim, fields)
        if sent == _HERE:
            mate = found.rest[0] if found.rest else None
        elif sent == _OWN:
            mate = None
        else:
            row, of_target = chosen_home(reader, sent)
            seen |= of_target
            mate = next((each for each in row.value().claims if each != claim), None)
    said = "chosen" if sent not in (_OWN, _HERE) else sent
    reason = said_why(request, fields, f"belonging.reason.{said}")
    decisions: tuple[Decision, ...] = ()
    if mate is not None:
        decisions = beside(claim, found.rest, mate, reason)
    elif sent == _OWN and found.can_be_alone:
        decisions = alone(claim, found.rest, [each.mate for each in found.proposed], reason)
    if not decisions:
        notify(request, "belonging.nothing", "warn")
        return to(words_of(id, claim))
    return _taken(request, id, claim, decisions, seen, fields, f"belonging.done.{said}")


@router.post("/documents/{id}/claims/{claim}/belongs/undo")
def undo(request: Request, id: str, claim: str, fields: Posted) -> Response:  # noqa: A002
    """What was said about where it belongs no longer counts, all of it at once."""
    with desk_of(request).store.reading() as reader:
        entries = _found(reader, id, claim, weigh=False).placed.entries
        seen = _seen(reader, claim, fields)
    if not entries or fields.get("entries", "").split() != list(map(str, entries)):
        raise IsnadError("review.stale", "something else was decided since.", "Open the page again.")
    reason = fields.get("reason", "").strip()
    decisions = [Undo(entry, reason) for entry in reversed(entries)]
    return _taken(request, id, claim, tuple(decisions), seen, fields, "belonging.undone")


@router.get("/documents/{id}/taken")
def taken(
    request: Request,
    id: str,  # noqa: A002
    event_words: Annotated[str, Query(max_length=40)] = "",
    like: Annotated[str, Query(max_length=100)] = NEAR,
) -> Response:
    """What a claim on these words would take over: from which claim, and by field in words."""
    desk = desk_of(request)
    with desk.store.reading() as reader:
        if reader.document(id) is None:
            raise IsnadError("review.no_such_document", "there is no such document.", "Look in the list.")
        found = told(reader, desk.context, language_of(request), documents=[id])
    claim = liked(found, {"event_words": event_words, "like": like})
    if claim is None:
        return answer({"label": None, "values": {}})
    over = taken_over(claim, found.telling)
    return answer({"label": over.label, "values": dict(over.values)})


def _found(reader: Reader, document: str, claim: str, *, weigh: bool) -> Belonging:
    found = belonging(reader, claim, weigh=weigh)
    if found.document != document:
        raise IsnadError("review.no_such_claim", "the document makes no such claim.", "Open the page again.")
    return found


def _seen(reader: Reader, claim: str, fields: dict[str, str]) -> dict[str, int]:
    row = reader.drafted.claim(claim)
    assert row is not None  # noqa: S101 - it was found before
    return dict(sent_of(reader, row, fields.get("seen", ""), fields.get("stamp", "")))


def _taken(
    request: Request,
    document: str,
    claim: str,
    decisions: tuple[Decision, ...],
    seen: dict[str, int],
    fields: dict[str, str],
    done: str,
) -> Response:
    try:
        desk_of(request).decide(decisions, seen)
    except IsnadError as error:
        if error.code != "review.stale":
            raise
        desk_of(request).refusals.record(error.code, request.method, request.url.path)
        return shown(request, document, Asked(claim, sent=fields, stale=max(seen.values())), status=409)
    notify(request, done)
    return to(words_of(document, claim))
