"""The log: what was done to the case, newest first, and apart from it what the desk refused."""

import json
from typing import Annotated, Final, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Query
from pydantic import BaseModel, Field
from starlette.requests import Request
from starlette.responses import Response

from isnad.case.folder import Layout
from isnad.errors import IsnadError
from isnad.model.decision import Undo
from isnad.model.value import Value
from isnad.present.desk.logged import line_of
from isnad.present.desk.moments import Moment, moment_of
from isnad.present.desk.whereabouts import Homes
from isnad.present.language import Language
from isnad.review.seen import stamp_of
from isnad.store.entry import Action
from isnad.store.logged import LogReader
from isnad.web.desk import desk_of
from isnad.web.preferences import language_of
from isnad.web.rendering import notify, page, to
from isnad.web.words import say, words

router = APIRouter(prefix="/log")

SIZE: Final = 50
"""Entries of a page."""
_LARGEST: Final = 2**53


class Asked(BaseModel):
    """Which entries: of an action, by a name, before a number; or the one with the number `entry`."""

    show: Literal["entries", "refusals"] = "entries"
    action: Literal["", *Action] = ""  # type: ignore[valid-type]
    who: str = ""
    before: int | None = Field(None, ge=1, le=_LARGEST)
    entry: int | None = Field(None, ge=1, le=_LARGEST)

    def address(self, **changes: str | int) -> str:
        """The page that shows them."""
        known: dict[str, str | int | None] = {"action": self.action, "who": self.who, "before": self.before, **changes}
        query = {name: value for name, value in known.items() if value}
        return f"/log?{urlencode(query)}" if query else "/log"


class Sent(BaseModel):
    """A decision to undo, the length of the log when the page was opened, and where to go on."""

    entry: int = Field(ge=1, le=_LARGEST)
    reason: str = ""
    action: str = ""
    who: str = ""
    before: str = ""
    stamp: str = ""


class Refused(Value, frozen=True):
    """A line of the record of refusals: when, why in words, and which request."""

    at: Moment | None
    why: str
    code: str
    request: str


@router.get("")
def log(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """A page of the log."""
    desk, language = desk_of(request), language_of(request)
    if asked.show == "refusals":
        return page(request, "desk/refusals.html.j2", asked=asked, refusals=refusals(desk.layout, language))
    with desk.store.reading() as reader:
        entries = LogReader(reader.connection)
        if asked.entry is not None:
            found = entries.page(1, before=asked.entry + 1)
        else:
            who = asked.who.strip() or None
            found = entries.page(SIZE + 1, before=asked.before, action=asked.action or None, who=who)
        homes = Homes(reader.drafted, language)
        lines = [line_of(one, language, homes) for one in found[:SIZE]]
        length = reader.head().length
    if asked.entry is not None and [one.entry.seq for one in found] != [asked.entry]:
        raise IsnadError("review.no_such_entry", f"the log has no entry {asked.entry}.", "Open the log.")
    shown = found[:SIZE]
    return page(
        request,
        "desk/log.html.j2",
        asked=asked,
        lines=lines,
        length=length,
        older=asked.address(before=shown[-1].entry.seq) if len(found) > SIZE else None,
        newest=asked.address(before=0) if asked.before is not None or asked.entry is not None else None,
        actions=[action.value for action in Action],
    )


@router.post("/undo")
def undo(request: Request, sent: Annotated[Sent, Form()]) -> Response:
    """Undo a decision, or an undoing."""
    desk_of(request).decide([Undo(sent.entry, sent.reason)], since=stamp_of(sent.stamp))
    notify(request, "log.did_undo")
    query = {name: value for name in ("action", "who", "before") if (value := getattr(sent, name))}
    return to(f"/log?{urlencode(query)}" if query else "/log")


def refusals(layout: Layout, language: Language) -> list[Refused]:
    """The newest of what the desk refused; a line that is none is left out."""
    found: list[Refused] = []
    for path in (layout.refusals, layout.refusals_before):
        try:
            lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            continue
        for line in reversed(lines):
            told = _refused(line, language)
            if told is not None and len(found) < SIZE:
                found.append(told)
    return found


def _refused(line: str, language: Language) -> Refused | None:
    try:
        told = json.loads(line)
        when, code, method, path = (str(told[name]) for name in ("when", "code", "method", "path"))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    key = f"refused.{code}"
    return Refused(moment_of(when, language), say(key, language) if key in words() else "", code, f"{method} {path}")
