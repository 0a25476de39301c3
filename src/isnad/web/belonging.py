"""What the page of a document shows and takes of where its claims belong."""

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request

from isnad.errors import IsnadError
from isnad.model.claim import Claim
from isnad.model.decision import Decision
from isnad.model.document import Document
from isnad.model.span import Span
from isnad.pipeline.standing import State
from isnad.present.desk.correcting import Option
from isnad.review.belonging import beforehand, belonging
from isnad.review.belonging_words import BelongingView, Taken, belonging_view, homes_to_choose, taken_over
from isnad.review.beside import NEAR, nearest
from isnad.review.placed import beside, placed_of
from isnad.review.seen import stamp_of
from isnad.review.sent import Sent
from isnad.review.told import Told
from isnad.store.draft_rows import IncidentRow
from isnad.store.read import Reader
from isnad.web.preferences import language_of
from isnad.web.words import say


@dataclass(frozen=True, slots=True)
class Adding:
    """What the form of a new claim shows: incidents to choose, which is chosen, and what is taken over."""

    homes: tuple[Option, ...]
    chosen: str
    taken: Taken | None


@dataclass(frozen=True, slots=True)
class Section:
    """The section of a claim: open with its choices, or None; `moved` where somebody set the claim elsewhere."""

    view: BelongingView | None
    moved: bool


def section(request: Request, reader: Reader, found: Told, claim: str) -> Section:
    """Where a claim belongs is weighed where nobody said so since it was set elsewhere, or where one asks."""
    placed = placed_of(found.ledger, claim)
    is_asked = request.query_params.get("belongs") == "1"
    if not is_asked and not placed.moved:
        return Section(None, moved=False)
    weigh = is_asked or not placed.entries
    found_now = belonging(reader, claim, weigh=weigh)
    return Section(belonging_view(found_now, language_of(request), weighed=weigh), placed.moved)


def adding(request: Request, reader: Reader, found: Told, id_: str, sent: Mapping[str, str]) -> Adding:
    """See `Adding`; `sent` is what was filled in already."""
    like = liked(found, sent)
    language = language_of(request)
    came_from = request.query_params.get("from") or None
    rows = beforehand(reader, id_, like, came_from)
    return Adding(
        homes_to_choose(rows, language),
        sent.get("home", ""),
        None if like is None else taken_over(like, found.telling),
    )


def liked(found: Told, fields: Mapping[str, str]) -> Claim | None:
    """The claim that a new one takes over from: the one chosen, or the nearest of the same sentence; None for none."""
    like = fields.get("like", NEAR)
    if like == NEAR:
        return nearest_of(found, fields, found.telling.material.readings[0].document)
    standing = found.standings.get(like)
    return None if standing is None else standing.claim


def nearest_of(found: Told, fields: Mapping[str, str], document: Document) -> Claim | None:
    """The claim that stands nearest to the words of the event, in the same sentence."""
    words: Span | None = Sent(fields, {}).span("event_words", document.received.text)
    claims = [standing.claim for standing in found.standings.values() if standing.state is not State.REJECTED]
    return None if words is None else nearest(words, claims, document.received.text)


def chosen_home(reader: Reader, sent: str) -> tuple[IncidentRow, dict[str, int]]:
    """The incident that a form chose, "ID@STAMP", and what was seen of it.

    Raises:
        IsnadError: `review.no_such_incident`, `review.no_stamp`.
    """
    id_, _, stamp = sent.rpartition("@")
    number = stamp_of(stamp)
    row = reader.drafted.incident(id_)
    if row is None:
        raise IsnadError("review.no_such_incident", "there is no such incident.", "Open the page again.")
    return row, {row.id: number}


def with_home(
    request: Request, reader: Reader, document: str, added: Claim, fields: Mapping[str, str]
) -> tuple[tuple[Decision, ...], dict[str, int]]:
    """What is decided behind an addition where its incident was chosen beforehand, and what was seen of that.

    Raises:
        IsnadError: as `chosen_home`.
    """
    sent = fields.get("home", "")
    if not sent:
        return (), {}
    row, seen = chosen_home(reader, sent)
    mine = row.value().claims
    others = [one.id for one in reader.drafted.claims_in([document]) if one.incident not in (None, row.id)]
    said = said_why(request, fields, "belonging.reason.chosen")
    return beside(added.id, others, mine[0], said), seen


def said_why(request: Request, fields: Mapping[str, str], otherwise: str) -> str:
    """What the person wrote, or what they did in words."""
    return fields.get("reason", "").strip() or say(otherwise, language_of(request))
