"""The method of this case: with what it was read, under which profile, how its claims were decided, how often wrong."""

from functools import partial

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from isnad.case.contents import last_used
from isnad.case.holdings import Used
from isnad.knowledge.profiles import profile
from isnad.pipeline.standing import State
from isnad.present import locales
from isnad.present.dossier.method import profile_rows, reading_rows
from isnad.present.summary import fingerprint_rows
from isnad.present.tables import say as phrase
from isnad.review.audit import audit, samples
from isnad.review.counts import counts
from isnad.review.recent import Recent, decided
from isnad.store.lately import Lately
from isnad.web.auditing import stated
from isnad.web.desk import desk_of
from isnad.web.pages.audit import at
from isnad.web.preferences import language_of
from isnad.web.rendering import page

router = APIRouter()

_SAMPLES = 3
"""The latest, in full."""
_USED: Recent[Used] = Recent(4)


@router.get("/method")
def method(request: Request) -> Response:
    """Everything that a reader of the figures needs to know of how they came about."""
    desk, language = desk_of(request), language_of(request)
    with desk.store.reading() as reader:
        lately, context = Lately(reader.connection), desk.context_of(reader)
        # Found by looking through the log, which has an entry for every document.
        used = _USED.get(decided(reader), lambda: last_used(reader))
        counted = counts(reader)
        kinds = lately.decisions()
        drawn, now, read = samples(reader)[:_SAMPLES], context.fingerprint, profile(context.profile)
        audits = [(seed, size, stated(audit(reader, seed, size), language), at(seed, size)) for seed, size in drawn]
    differs = [
        (phrase(f"fingerprint.{key}", language), then)
        for key, then, today in (
            ("version", used.version, now.version),
            ("knowledge", used.knowledge, now.knowledge),
            ("profile", used.profile, now.profile),
        )
        if then not in ("", today)
    ]
    return page(
        request,
        "desk/method.html.j2",
        fingerprint=fingerprint_rows(now, language),
        differs=differs,
        profile=profile_rows(read, language),
        readings=reading_rows(read, language),
        states=[(state.value, counted.states[state]) for state in State],
        all_claims=counted.all,
        kinds=sorted(kinds.items()),
        audits=audits,
        number=partial(locales.number, language=language),
    )
