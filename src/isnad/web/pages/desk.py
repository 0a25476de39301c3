"""The first page: what came in, what waits, how far the review is, and whether the case is being built."""

from datetime import date
from functools import partial

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse

from isnad.case.folder import is_locked
from isnad.present import locales
from isnad.present.desk.moments import moment_of
from isnad.present.events import event_name
from isnad.present.runs import isolate
from isnad.review.progress import progress
from isnad.store.lately import MOST
from isnad.web.desk import desk_of
from isnad.web.preferences import language_of
from isnad.web.rendering import page
from isnad.web.standing import Standing

router = APIRouter()


@router.get("/")
def desk(request: Request) -> HTMLResponse:
    """How the case stands."""
    found, language = desk_of(request), language_of(request)
    with found.store.reading() as reader:
        made = progress(reader)
        # The claims are counted as they are drafted: to count what was read would be to read every document.
        now = Standing(reader.count(), made.claims.all, reader.head().length, is_locked(found.layout))
    return page(
        request,
        "desk/desk.html.j2",
        standing=now,
        progress=made,
        last_at=moment_of(made.last.when, language) if made.last.entry else None,
        last_who=isolate(made.last.who, language),
        events=[(event.value, event_name(event, language), n) for event, n in made.events.items()],
        most=MOST,
        day=lambda iso: locales.day(date.fromisoformat(iso), language),
        number=partial(locales.number, language=language),
    )
