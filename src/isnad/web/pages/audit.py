"""The audit: claims of a random sample, each judged right or wrong by a person."""

from datetime import date
from typing import Annotated, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Query
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from isnad.errors import IsnadError
from isnad.model.decision import AuditClaim, Undo
from isnad.model.terms import Event
from isnad.present import locales
from isnad.present.events import event_name
from isnad.present.language import Language
from isnad.present.runs import isolate
from isnad.review.audit import SIZE, audit, samples
from isnad.review.queue import turn
from isnad.review.seen import stamp_of
from isnad.store.drawn import Drawn, drawn
from isnad.store.entry import Action
from isnad.store.read import Reader
from isnad.web.auditing import Asked, Seed, Size, stated
from isnad.web.desk import desk_of
from isnad.web.preferences import language_of
from isnad.web.rendering import notify, page, to
from isnad.web.words import say

router = APIRouter(prefix="/audit")


class Judged(BaseModel):
    """A claim of a sample."""

    seed: Seed
    size: Size
    claim: str


class Sent(Judged):
    """A verdict on it."""

    verdict: Literal["right", "wrong"]
    reason: str = ""
    stamp: str = ""


class TakenBack(Judged):
    """The verdict that was shown, by its entry in the log."""

    entry: str = ""


@router.get("")
def show(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """The next claim of a sample, or the one asked for, and the result so far; the last sample if none is named."""
    desk, language = desk_of(request), language_of(request)
    with desk.store.reading() as reader:
        known = samples(reader)
        seed, size = (asked.seed, asked.size) if asked.seed is not None else (known[0] if known else (1, SIZE))
        found = audit(reader, seed, size)
        if asked.claim and asked.claim not in found.claims:
            raise IsnadError("review.no_such_claim", f"{asked.claim!r} is not in this sample.", "Open the audit again.")
        claim = asked.claim or found.following
        known_claims = drawn(reader.connection, found.claims)
        stamp = _read_last(reader)
        shown = None
        if claim is not None:
            shown = turn(reader, desk.context_of(reader), language, desk.settings.who, claim=claim).card
    return page(
        request,
        "desk/audit.html.j2",
        audit=found,
        card=shown,
        stamp=stamp,
        result=stated(found, language),
        samples=[(s, n, at(s, n)) for s, n in known],
        listed=[(at(seed, size, id_), _brief(known_claims.get(id_), language), id_) for id_ in found.claims],
    )


@router.post("")
def judge(request: Request, sent: Annotated[Sent, Form()]) -> Response:
    """Keep a verdict, and go on to the next claim."""
    desk = desk_of(request)
    with desk.store.reading() as reader:
        if stamp_of(sent.stamp) != _read_last(reader):
            raise IsnadError("review.stale", "reports were read again since this was shown.", "Open the audit again.")
    desk.decide([AuditClaim(sent.claim, sent.verdict, sent.seed, sent.size, sent.reason)])
    notify(request, f"audit.did.{sent.verdict}")
    return to(at(sent.seed, sent.size))


@router.post("/undo")
def undo(request: Request, sent: Annotated[TakenBack, Form()]) -> Response:
    """Take a verdict back, and show its claim again."""
    desk = desk_of(request)
    with desk.store.reading() as reader:
        entry = audit(reader, sent.seed, sent.size).entries.get(sent.claim)
    if entry is None:
        raise IsnadError("review.no_such_claim", "no verdict on this claim counts.", "Open the audit again.")
    if entry != stamp_of(sent.entry):
        raise IsnadError("review.stale", "somebody judged this claim since.", "Open the audit again.")
    desk.decide([Undo(entry)])
    notify(request, "log.did_undo")
    return to(at(sent.seed, sent.size, sent.claim))


def _brief(claim: Drawn | None, language: Language) -> str:
    """A claim of the list: what happened, where and when."""
    if claim is None:
        return say("audit.gone", language)
    day = "" if claim.day is None else locales.day(date.fromisoformat(claim.day), language)
    told = (event_name(Event(claim.event), language), isolate(claim.place, language) if claim.place else "", day)
    return " · ".join(part for part in told if part)


def at(seed: int, size: int, claim: str = "") -> str:
    """The page of a sample."""
    return f"/audit?{urlencode({'seed': seed, 'size': size, **({'claim': claim} if claim else {})})}"


def _read_last(reader: Reader) -> int:
    """What tells that the program reads otherwise: the last entry of a document that was added or read again."""
    return reader.last((Action.DOCUMENT_ADDED, Action.DOCUMENT_REREAD))
