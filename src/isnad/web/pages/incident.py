"""The page of one incident."""

from collections.abc import Mapping, Sequence
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from isnad.errors import IsnadError
from isnad.present.desk.addresses import incident_at
from isnad.review.incident import Opened, opened
from isnad.store.draft_rows import IncidentRow
from isnad.store.read import Reader
from isnad.web.desk import desk_of
from isnad.web.preferences import language_of
from isnad.web.rendering import page, to

router = APIRouter()


@router.get("/incidents/{incident}")
def show(
    request: Request,
    incident: str,
    other: str = "",
    since: Annotated[int | None, Query(ge=0)] = None,
) -> Response:
    """The incident; a former id leads to the present one. `other` is one to compare, `since` a stamp seen before."""
    desk = desk_of(request)
    with desk.store.reading() as reader:
        row = found(reader, incident)
        if row.id != incident:
            query = f"?{request.url.query}" if request.url.query else ""
            return to(incident_at(row.id) + query)
        asked = other.strip().rpartition("/")[2]
        second = reader.drafted.incident(asked) if asked else None
        made = opened(reader, desk.context_of(reader), language_of(request), row, other=second)
    unknown = other if asked and second is None else ""
    return shown(request, made, since=since, other=other, unknown=unknown)


def found(reader: Reader, incident: str) -> IncidentRow:
    """The row of an incident by its present id or a former one; raises `review.no_such_incident`."""
    row = reader.drafted.incident(incident)
    if row is None:
        raise IsnadError("review.no_such_incident", f"there is no incident {incident!r}.", "Look for it in the list.")
    return row


def shown(
    request: Request,
    made: Opened,
    *,
    since: int | None = None,
    wrote: str | None = None,
    wrong: str = "",
    sent: Mapping[str, str | Sequence[str]] | None = None,
    other: str = "",
    unknown: str = "",
) -> Response:
    """The page of an incident.

    Args:
        request: that is answered.
        made: the incident.
        since: the stamp of what was seen before; what was decided since is shown first.
        wrote: what was sent with a form that was refused because of that; None where none was.
        wrong: why a form was refused, in words; empty where none was, or only because of what changed.
        sent: its fields, and as `form` which it was.
        other: an incident that was asked for.
        unknown: the same, where there is none.
    """
    return page(
        request,
        "desk/incident.html.j2",
        status=422 if wrong else 200 if wrote is None else 409,
        made=made,
        p=made.page,
        i=made.page.view,
        t=made.telling,
        since=None if since is None else made.page.since(since),
        is_refused=wrote is not None and not wrong,
        wrong=wrong,
        sent=sent or {},
        wrote=wrote or "",
        other=other,
        unknown=unknown,
    )
