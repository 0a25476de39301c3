"""How the case stands, as it changes, for as long as somebody listens."""

import time
from collections.abc import AsyncIterator
from functools import partial
from typing import Final

import anyio
from anyio.to_thread import run_sync
from fastapi import APIRouter
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import StreamingResponse

from isnad.errors import IsnadError
from isnad.web.desk import Desk, desk_of
from isnad.web.standing import Standing, standing

LOOK: Final = 1.0
"""Seconds between two looks at the case."""
BEAT: Final = 10.0
"""Seconds of silence after which a line is sent that says nothing, so that a broken line is noticed."""
_STEP: Final = 0.2
router = APIRouter()


class Progress(BaseModel):
    """One event: how the case stands now."""

    documents: int
    claims: int
    log: int
    building: bool

    @classmethod
    def of(cls, standing: Standing) -> "Progress":
        """The same, for the wire."""
        return cls(documents=standing.documents, claims=standing.claims, log=standing.log, building=standing.building)


@router.get(
    "/progress",
    response_class=StreamingResponse,
    responses={
        200: {
            "model": Progress,
            "content": {"text/event-stream": {"schema": {"type": "string"}}},
            "description": "Server-sent events called `standing`: one at once, one for each change. The data of each "
            "is a `Progress`.",
        }
    },
)
def progress(request: Request) -> StreamingResponse:
    """How the case stands: looked at every second, sent at once and then whenever it changed."""
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(events(desk_of(request)), media_type="text/event-stream", headers=headers)


async def events(desk: Desk) -> AsyncIterator[str]:
    """Events until the desk ends; whoever leaves ends them."""
    told: Standing | None = None
    spoke = time.monotonic()
    while not desk.ending.is_set():
        found = await run_sync(partial(_found, desk, told))
        if found is not None and found != told:
            told, spoke = found, time.monotonic()
            yield f"event: standing\ndata: {Progress.of(found).model_dump_json()}\n\n"
        elif time.monotonic() - spoke >= BEAT:
            spoke = time.monotonic()
            yield ": still here\n\n"
        until = time.monotonic() + LOOK
        while time.monotonic() < until and not desk.ending.is_set():
            await anyio.sleep(_STEP)


def _found(desk: Desk, before: Standing | None) -> Standing | None:
    """How the case stands; nothing where it cannot be told at this moment."""
    try:
        return standing(desk.store, desk.layout, before)
    except IsnadError:
        return None
