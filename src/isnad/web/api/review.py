"""What waits, what was done, and how often the program errs, for programs."""

import json
from typing import Annotated, Any, Literal

from anyio.to_thread import run_sync
from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from isnad.errors import IsnadError
from isnad.model.codec import from_builtins
from isnad.model.decision import AuditClaim
from isnad.model.terms import Event
from isnad.model.value import Value
from isnad.present.language import Language
from isnad.review.audit import Audit, audit
from isnad.review.queue import first
from isnad.store.entry import Action
from isnad.store.logged import LogReader
from isnad.store.waiting import Waiting, Waits, Wanted
from isnad.web.auditing import Seed, Size
from isnad.web.desk import desk_of
from isnad.web.values import answer, takes

router = APIRouter(tags=["review"])

Limit = Annotated[int, Query(ge=1, le=100, description="How many at most.")]
Number = Annotated[int | None, Query(ge=1, le=2**53)]


class Verdict(Value, frozen=True):
    """The body of a verdict on a claim of a sample."""

    seed: int
    size: int
    claim: str
    verdict: Literal["right", "wrong"]
    reason: str = ""


_VERDICT: dict[str, Any] = {
    "type": "object",
    "required": ["seed", "size", "claim", "verdict"],
    "properties": {
        "seed": {"type": "integer", "minimum": 0},
        "size": {"type": "integer", "minimum": 1},
        "claim": {"type": "string"},
        "verdict": {"enum": ["right", "wrong"]},
        "reason": {"type": "string"},
    },
}


@router.get("/queue")
def queue(
    request: Request,
    *,
    state: Waits | None = None,
    event: Event | None = None,
    incident: str | None = None,
    outlet: str | None = None,
    after: Annotated[str, Query(description="The `next` of the answer before.")] = "",
    limit: Limit = 20,
) -> Response:
    """What waits, in the order of what a look at it is worth; `counts` go up to a thousand."""
    desk, wanted = desk_of(request), Wanted(state, incident, event, outlet)
    with desk.store.reading() as reader:
        waiting = Waiting(reader.connection)
        items = waiting.items(wanted, after=after or None, limit=limit)
        found = first(reader, desk.context_of(reader), Language.EN, limit, wanted=wanted, after=after or None)
        counts = waiting.counts(wanted)
    return answer(
        {
            "items": found,
            "counts": {waits.value: n for waits, n in counts.items()},
            "next": items[-1].cursor if len(items) == limit else None,
        }
    )


@router.get("/log")
def log(
    request: Request,
    *,
    action: Action | None = None,
    who: str | None = None,
    before: Number = None,
    limit: Limit = 50,
) -> Response:
    """Entries of the log, the newest first, each with its decision and the entry that undid it."""
    with desk_of(request).store.reading() as reader:
        found = LogReader(reader.connection).page(limit, before=before, action=action, who=who)
    entries = [
        {
            "entry": one.entry,
            "decision": one.decision,
            "undone_by": None if one.undone_by is None else one.undone_by.entry,
        }
        for one in found
    ]
    return answer({"entries": entries, "next": found[-1].entry.seq if len(found) == limit else None})


@router.get("/audit")
def sample(request: Request, seed: Annotated[Seed, Query()] = 1, size: Annotated[Size, Query()] = 100) -> Response:
    """A random sample of claims with its verdicts; the share of wrong ones with Wilson's 95 % interval, 0 to 1."""
    with desk_of(request).store.reading() as reader:
        return answer(_told(audit(reader, seed, size)))


@router.post("/audit", openapi_extra=takes(_VERDICT))
async def judge(request: Request) -> Response:
    """Keep a verdict on a claim of a sample; the sample as it is then."""
    try:
        data = json.loads(await request.body())
    except (ValueError, RecursionError) as error:
        raise IsnadError("review.no_json", "the body is not JSON.", "Send an object with `verdict`.") from error
    sent = from_builtins(data, Verdict)
    return answer(await run_sync(lambda: _judged(request, sent)))


def _judged(request: Request, sent: Verdict) -> dict[str, Any]:
    desk = desk_of(request)
    verdict = AuditClaim(sent.claim, sent.verdict, sent.seed, sent.size, sent.reason)
    desk.decide([verdict])
    with desk.store.reading() as reader:
        return _told(audit(reader, sent.seed, sent.size))


def _told(found: Audit) -> dict[str, Any]:
    return {
        "seed": found.seed,
        "size": found.size,
        "claims": [{"id": id_, "verdict": found.verdicts.get(id_)} for id_ in found.claims],
        "judged": len(found.verdicts),
        "wrong": found.wrong,
        "outdated": found.outdated,
        "rate": found.rate,
    }
