"""The review queue: one claim after the other, each answered in a key or two."""

from collections.abc import Mapping
from typing import Annotated, Final, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Query
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from isnad.errors import IsnadError
from isnad.model.claim import Claim
from isnad.model.decision import AcceptClaim, Decision, RejectClaim, Undo
from isnad.model.terms import Event, Exactness
from isnad.pipeline.standing import Standing
from isnad.present import locales
from isnad.present.desk.whereabouts import whereabouts
from isnad.present.events import event_name
from isnad.present.language import Language
from isnad.present.runs import isolate
from isnad.review.queue import Turn, again, counted, outlets, turn
from isnad.review.returned import returned
from isnad.review.seen import as_read, check_about, sent_of
from isnad.review.told import told
from isnad.store.read import Reader
from isnad.store.waiting import MOST, Waits, Wanted
from isnad.web.desk import desk_of
from isnad.web.preferences import language_of
from isnad.web.rendering import notify, page, to
from isnad.web.words import say

router = APIRouter(prefix="/queue")

PART: Final = "x-isnad-part"
"""A request with this header is answered with the card alone, not with a whole page."""
_OUTLETS: Final = 300
_REFUSED: Final = {
    "review.stale": 409,
    "review.no_stamp": 422,
    "review.no_number": 422,
    "review.needs_reason": 422,
    "review.too_long": 422,
    "review.impossible": 422,
}
"""What is answered with the card once more, and what was wrong above it."""


class Chosen(BaseModel):
    """Which part of the queue is looked at, and behind which place of it."""

    state: Literal["", "lost", "changed", "waiting"] = ""
    incident: str = ""
    event: Literal["", *Event] = ""  # type: ignore[valid-type]
    outlet: str = ""
    after: str = ""

    @property
    def wanted(self) -> Wanted:
        """The same for the store."""
        waits = Waits(self.state) if self.state else None
        return Wanted(waits, self.incident.strip() or None, self.event or None, self.outlet.strip() or None)

    def address(self, **changes: str) -> str:
        """The page of the queue that shows this part of it."""
        query = {name: value for name, value in {**self.chosen(), **changes}.items() if value}
        return f"/queue?{urlencode(query)}" if query else "/queue"

    def chosen(self) -> dict[str, str]:
        """Its fields by name."""
        return {name: str(getattr(self, name)) for name in Chosen.model_fields}


class Asked(Chosen):
    """A page of the queue; `claim` is the id of one to show instead of what comes next."""

    claim: str = ""


class Sent(Chosen):
    """An answer: what it does, to which claim or decision, and what it was decided upon."""

    do: Literal["accept", "reject", "count", "again", "machine", "undo", "withdraw"]
    claim: str = ""
    entry: int = 0
    seen: str = ""
    stamp: str = ""
    low: str = ""
    high: str = ""
    exactness: Exactness = Exactness.EXACT
    reason: str = ""


@router.get("")
def queue(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """What comes next."""
    return _shown(request, asked, claim=asked.claim or None)


@router.post("")
def answer(request: Request, sent: Annotated[Sent, Form()]) -> Response:
    """Take the answer and go on to what comes next; after one was taken back, to its claim."""
    desk = desk_of(request)
    try:
        with desk.store.reading() as reader:
            seen = _seen(reader, sent)
        decisions, claim = _decisions(request, sent)
        desk.decide(decisions, seen)
    except IsnadError as error:
        if error.code not in _REFUSED:
            raise
        desk.refusals.record(error.code, request.method, request.url.path)
        key = "corrected" if error.why == "corrected" else error.code.removeprefix("review.")
        notify(request, f"queue.refused.{key}", "refused")
        return _shown(request, sent, claim=sent.claim or None, status=_REFUSED[error.code], sent=sent)
    notify(request, f"queue.did.{sent.do}")
    if PART in request.headers:
        return _shown(request, sent, claim=claim)
    return to(sent.address(**({} if claim is None else {"claim": claim})))


def _many(n: int, language: Language) -> str:
    told = locales.number(n, language)
    return say("desk.or_more", language, n=told) if n >= MOST else told


def _seen(reader: Reader, sent: Sent) -> Mapping[str, int]:
    """What the card showed of the claim. A decision whose claim is gone names all there was to see: itself."""
    row = reader.drafted.claim(sent.claim) if sent.claim else None
    if row is None and sent.do in ("undo", "withdraw"):
        if sent.entry not in {lost.decision for lost in reader.drafted.lost()}:
            raise IsnadError("review.no_such_decision", "no such decision waits here.", "Open the queue again.")
        return {}
    if row is None:
        raise IsnadError("review.no_such_claim", f"there is no claim {sent.claim!r}.", "Open the queue again.")
    if sent.do in ("undo", "withdraw"):
        check_about(reader, sent.entry, row.id)
    return sent_of(reader, row, sent.seen, sent.stamp)


def _decisions(request: Request, sent: Sent) -> tuple[tuple[Decision, ...], str | None]:
    """What is decided, and the claim to show afterwards instead of the next one."""
    if sent.do in ("undo", "withdraw"):
        return (Undo(sent.entry),), (sent.claim or None) if sent.do == "undo" else None
    if sent.do == "accept":
        return (AcceptClaim(sent.claim),), None
    if sent.do == "reject":
        return (RejectClaim(sent.claim, sent.reason),), None
    standing = _standing(request, sent.claim)
    now: Claim = standing.machine or standing.claim
    if sent.do == "count":
        return (counted(now, sent.low, sent.high, sent.exactness),), None
    if sent.do == "machine":
        with desk_of(request).store.reading() as reader:
            return as_read(reader, sent.claim, standing), None
    return (AcceptClaim(now.id) if standing.decision is None else again(standing.decision, now),), None


def _standing(request: Request, claim: str) -> Standing:
    desk = desk_of(request)
    with desk.store.reading() as reader:
        row = reader.drafted.claim(claim)
        if row is None:
            raise IsnadError("review.no_such_claim", f"there is no claim {claim!r}.", "Open the queue again.")
        return told(reader, desk.context_of(reader), language_of(request), documents=[row.document]).standings[claim]


def _shown(
    request: Request, chosen: Chosen, *, claim: str | None, status: int = 200, sent: Sent | None = None
) -> Response:
    desk, language = desk_of(request), language_of(request)
    with desk.store.reading() as reader:
        found = turn(
            reader,
            desk.context_of(reader),
            language,
            desk.settings.who,
            wanted=chosen.wanted,
            after=chosen.after or None,
            claim=claim,
        )
        is_part = PART in request.headers
        names = () if is_part else outlets(reader, _OUTLETS)
        incidents = () if is_part else _incidents(reader, chosen, found, language)
        came_back = () if is_part else returned(reader, desk.context_of(reader), language)
    return page(
        request,
        "desk/queue_card.html.j2" if is_part else "desk/queue.html.j2",
        status=status,
        turn=found,
        waiting=[(waits.value, _many(n, language)) for waits, n in found.counts.items() if n or waits is Waits.WAITING],
        card=found.card,
        chosen=chosen.chosen(),
        here=chosen.address(**({} if claim is None else {"claim": claim})),
        skipping=None if found.item is None else chosen.address(after=found.item.cursor),
        beginning=chosen.address(after=""),
        events=[(event.value, event_name(event, language)) for event in Event],
        outlets=names,
        incidents=incidents,
        states=[waits.value for waits in Waits],
        exactnesses=[one.value for one in Exactness if one is not Exactness.VAGUE],
        sent=sent,
        is_part=is_part,
        came_back=came_back,
    )


def _incidents(reader: Reader, chosen: Chosen, found: Turn, language: Language) -> tuple[tuple[str, str], ...]:
    """Incidents to choose from, by their ids, in words: the one that is chosen, and that of the card."""
    unknown = "queue.filter.incident_unknown"
    ids = [chosen.incident.strip(), "" if found.card is None or found.card.where is None else found.card.where.id]
    rows = {id_: reader.drafted.incident(id_) for id_ in ids if id_}
    return tuple(
        (
            id_,
            say(unknown, language, id=isolate(id_, language)) if row is None else whereabouts(row, language),
        )
        for id_, row in rows.items()
    )
