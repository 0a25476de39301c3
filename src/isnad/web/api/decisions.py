"""What people decide, for programs: taken all together or not at all, and listed."""

import json
from collections.abc import Iterator
from typing import Annotated, Any

import msgspec
from anyio.to_thread import run_sync
from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from isnad.errors import IsnadError
from isnad.model.codec import from_builtins
from isnad.model.decision import Decision
from isnad.model.value import Value
from isnad.web.desk import desk_of
from isnad.web.values import answer, one_of_decisions, takes

router = APIRouter(tags=["decisions"])

MOST = 1_000
"""Decisions of one request."""


class Asked(Value, frozen=True):
    """A body: decisions, and of each incident or claim that was looked at the stamp of what was seen."""

    decisions: tuple[Decision, ...]
    seen: dict[str, int] = msgspec.field(default_factory=dict)


_BODY: dict[str, Any] = {
    "type": "object",
    "required": ["decisions"],
    "properties": {
        "decisions": {"type": "array", "items": one_of_decisions(), "minItems": 1, "maxItems": MOST},
        "seen": {
            "type": "object",
            "additionalProperties": {"type": "integer"},
            "description": (
                "What was seen when it was decided: by the id of an incident its `stamp`; by the id of a claim that is "
                "in no incident the entry of the decision about it that counts, 0 for none. Refused as `review.stale` "
                "where it is another now. A program may leave it out, and then decides over whatever was decided "
                "meanwhile; the forms of the desk always send it."
            ),
        },
    },
}
_TAKEN: dict[str, Any] = {
    "type": "object",
    "properties": {
        "entries": {"type": "array", "items": {"type": "integer"}},
        "incidents": {"type": "array", "items": {"type": "string"}},
    },
}


@router.post(
    "/decisions",
    openapi_extra=takes(_BODY),
    responses={
        200: {
            "description": "The entries of the log, and the incidents that were drafted anew.",
            "content": {"application/json": {"schema": _TAKEN}},
        }
    },
)
async def decide(request: Request) -> Response:
    """Take decisions in the name of whom the desk serves: all of them, or none where one cannot be taken."""
    asked = _asked(await request.body())
    outcome = await run_sync(lambda: desk_of(request).decide(asked.decisions, asked.seen))
    return answer(outcome)


def _texts(data: object) -> Iterator[str]:
    """Every text of what was sent, names of fields among them."""
    left = [data]
    while left:
        one = left.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, list):
            left += one
        elif isinstance(one, dict):
            left += [*one, *one.values()]


def _asked(body: bytes) -> Asked:
    try:
        data = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise IsnadError("review.no_json", "the body is not JSON.", "Send an object with `decisions`.") from error
    # Neither can be kept: half a character is no text, and databases end a text at NUL.
    if any(letter == "\0" or "\ud800" <= letter <= "\udfff" for text in _texts(data) for letter in text):
        raise IsnadError("review.no_json", "the body holds half a character, or NUL.", "Send whole characters.")
    asked = from_builtins(data, Asked)
    if not 1 <= len(asked.decisions) <= MOST:
        raise IsnadError("review.too_many", f"one request holds 1 to {MOST} decisions.", "Send several requests.")
    return asked


_LISTED: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "Decisions by the number of their entry in the log, in order.",
        "content": {
            "application/json": {
                "schema": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {"entry": {"type": "integer"}, "decision": one_of_decisions()},
                    },
                }
            }
        },
    }
}


@router.get("/decisions", responses=_LISTED)
def listed(
    request: Request, about: Annotated[str | None, Query(description="The id of a claim or an incident.")] = None
) -> Response:
    """Every decision, or those about one claim or incident, the undone among them."""
    with desk_of(request).store.reading() as reader:
        found = reader.decisions.all() if about is None else reader.decisions.about([about])
        return answer([{"entry": taken.entry, "decision": taken.decision} for taken in found])
