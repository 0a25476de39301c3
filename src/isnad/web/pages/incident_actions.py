"""What a person decides on the page of an incident."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Final, Literal

from fastapi import APIRouter, Form
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from isnad.errors import IsnadError
from isnad.model.decision import (
    AcceptClaim,
    Decision,
    OtherEvents,
    Remark,
    SameEvent,
    SetFigure,
    SignOff,
    SplitEvent,
    Undo,
)
from isnad.numbers.written import whole_number
from isnad.pipeline.standing import State
from isnad.present.desk.addresses import incident_at
from isnad.present.desk.past import named
from isnad.review.incident import opened
from isnad.store.draft_rows import IncidentRow
from isnad.store.read import Reader
from isnad.web.desk import desk_of
from isnad.web.pages.incident import found, shown
from isnad.web.preferences import language_of
from isnad.web.rendering import notify, to
from isnad.web.words import why

router = APIRouter(prefix="/incidents/{incident}")

Entry = Annotated[int, Field(ge=0, le=2**53)]
"""More than a log will hold, and no more than a database takes."""
Stamp = Annotated[int, Form()]
Words = Annotated[str, Form()]
Many = Annotated[list[str] | None, Form()]
_LED_ON: Final = 303
_LONGEST: Final = 16
"""Digits of a number that nobody means any more."""
_SHOWN_AGAIN: Final = ("review.stale", "review.impossible", "review.needs_reason", "review.too_long")
Fields = Mapping[str, str | Sequence[str]]
Name = Literal["killed", "injured", "children_killed", "women_killed"]


@router.post("/figure")
def set_figure(
    request: Request, incident: str, stamp: Stamp, figure: Annotated[Name, Form()], low: Words = "", high: Words = "",
    reason: Words = "",
) -> Response:  # fmt: skip
    """Set the ends of a figure."""
    row = _row(request, incident)
    value = row.value()
    # The first claim finds the incident, as it does for a signing off.
    form = _Form(
        request,
        row,
        stamp,
        reason,
        sent={"form": "figure", "figure": figure, "low": low, "high": high, "reason": reason},
    )
    try:
        decision = SetFigure(value.claims[0], figure, _number(low), _number(high), reason)
    except IsnadError as error:
        return form.again(error)
    return form.take([decision], "figure", at=f"figure-{figure}")


@router.post("/accept")
def accept(request: Request, incident: str, stamp: Stamp) -> Response:
    """Accept every claim of which nothing was decided; the stamp says which those are."""
    row = _row(request, incident)
    with desk_of(request).store.reading() as reader:
        waiting = [claim.id for claim in reader.drafted.claims_of([row.id]) if claim.state == State.WAITING]
    return _Form(request, row, stamp).take([AcceptClaim(claim) for claim in waiting], "accept", n=len(waiting))


@router.post("/sign-off")
def sign_off(request: Request, incident: str, stamp: Stamp, reason: Words = "") -> Response:
    """Say that the incident was reviewed as a whole."""
    row = _row(request, incident)
    form = _Form(request, row, stamp, reason, sent={"form": "sign-off", "reason": reason})
    return form.take([SignOff(row.id, (), row.value().figures, reason)], "sign_off")


@router.post("/split")
def split(
    request: Request, incident: str, stamp: Stamp, claim: Many = None, document: Many = None, reason: Words = ""
) -> Response:
    """Make an incident of its own of the claims that were ticked, and of all those of the documents ticked."""
    row = _row(request, incident)
    with desk_of(request).store.reading() as reader:
        mine = {held.id: held.document for held in reader.drafted.claims_of([row.id])}
    claims, documents = set(claim or ()), set(document or ())
    if not claims <= mine.keys() or not documents <= set(mine.values()):
        raise IsnadError("review.no_such_claim", "a claim that was ticked is not in this incident.", "Open it again.")
    value = row.value()
    chosen = [id_ for id_ in value.claims if id_ in claims or mine[id_] in documents]
    rest = [id_ for id_ in mine if id_ not in chosen]
    decision = SplitEvent(tuple(chosen), tuple(rest), reason)
    sent: Fields = {"form": "split", "claim": sorted(claims), "document": sorted(documents), "reason": reason}
    answer = _Form(request, row, stamp, reason, sent=sent).take([decision], "split", leads_on=True, n=len(chosen))
    if answer.status_code == _LED_ON and any(decided.claim in chosen for decided in value.decided):
        notify(request, "incident.went_along", "warn")
    return answer


@router.post("/same")
def same(
    request: Request, incident: str, stamp: Stamp, other: Words = "", near: Many = None, near_stamp: Many = None,
    reason: Words = "",
) -> Response:  # fmt: skip
    """Say that another incident is of the same event: they become one."""
    row, second, seen = _pair(request, incident, other, near, near_stamp)
    decision = SameEvent((row.value().claims[0], second.value().claims[0]), reason)
    sent = {"form": "same", "other": second.id, "reason": reason}
    return _Form(request, row, stamp, reason, seen, sent).take([decision], "same")


@router.post("/not-same")
def not_same(
    request: Request, incident: str, stamp: Stamp, other: Words = "", near: Many = None, near_stamp: Many = None,
    reason: Words = "",
) -> Response:  # fmt: skip
    """Say that another incident is of another event: they stay two, whatever is read later."""
    row, second, seen = _pair(request, incident, other, near, near_stamp)
    decision = OtherEvents((row.value().claims[0], second.value().claims[0]), reason)
    sent = {"form": "same", "other": second.id, "reason": reason}
    return _Form(request, row, stamp, reason, seen, sent).take([decision], "not_same", at="same")


@router.post("/comment")
def comment(request: Request, incident: str, stamp: Stamp, text: Words = "") -> Response:
    """Add a remark about the incident."""
    row = _row(request, incident)
    form = _Form(request, row, stamp, text, sent={"form": "comment", "text": text})
    return form.take([Remark(row.id, text)], "comment", at="comments")


@router.post("/undo")
def undo(
    request: Request, incident: str, stamp: Stamp, entry: Annotated[list[Entry], Form()], reason: Words = ""
) -> Response:
    """Take back decisions about this incident, or the taking back of some."""
    row = _row(request, incident)
    with desk_of(request).store.reading() as reader:
        for one in entry:
            _check_belongs(reader, one, row)
    done = "undo" if len(entry) == 1 else "undo_all"
    return _Form(request, row, stamp, reason).take(
        [Undo(one, reason) for one in entry], done, at="history", n=len(entry)
    )


def _row(request: Request, incident: str) -> IncidentRow:
    with desk_of(request).store.reading() as reader:
        return found(reader, incident)


def _number(given: str) -> int | None:
    """An end of a range; nothing given is an open end, and 0 is a number."""
    text = given.strip()
    if not text:
        return None
    number = whole_number(text)
    if number is None:
        raise IsnadError(
            "review.impossible",
            f"{text[:40]!r} is no whole number.",
            "Write digits alone, or nothing.",
            why="number",
            given=text[:40],
        )
    return number


def _pair(
    request: Request, incident: str, other: str, near: Sequence[str] | None, stamps: Sequence[str] | None
) -> tuple[IncidentRow, IncidentRow, Mapping[str, int]]:
    """Both incidents, and the stamp of the other as it was shown."""
    row, second = _row(request, incident), _row(request, other)
    shown_then = dict(zip(near or (), stamps or (), strict=False))
    stamp = shown_then.get(other, "")
    if second.id == row.id:
        raise IsnadError(
            "review.impossible", "both are one incident already.", "Nothing was changed.", why="one_already"
        )
    return row, second, {second.id: int(stamp) if stamp.isdecimal() and len(stamp) < _LONGEST else -1}


def _check_belongs(reader: Reader, entry: int, row: IncidentRow) -> None:
    """Whether a decision, or the one that it undoes, names this incident or a claim of it."""
    value = row.value()
    about = {value.id, *value.aliases, *value.claims}
    taken = reader.decisions.one(entry)
    while taken is not None and isinstance(taken.decision, Undo) and taken.decision.entry < taken.entry:
        taken = reader.decisions.one(taken.decision.entry)
    if taken is None or about.isdisjoint(named(taken.decision)):
        raise IsnadError("review.no_such_decision", f"entry {entry} of the log is no decision here.", "Open it again.")


@dataclass(frozen=True, slots=True)
class _Form:
    """A form as it was sent: what it was about, what was seen of it (`also` of others), and the words written in it.

    `sent` are the fields of one that is filled in again when it is refused.
    """

    request: Request
    row: IncidentRow
    stamp: int
    wrote: str = ""
    also: Mapping[str, int] = field(default_factory=dict)
    sent: Fields = field(default_factory=dict)

    def take(
        self, decisions: Sequence[Decision], done: str, *, at: str = "", leads_on: bool = False, n: int = 0
    ) -> Response:
        """Take the decisions and lead on; where something changed meanwhile, show the page with what did.

        `at` is the part of the page to lead to, `leads_on` means the page of what came of it; `n` is for the notice.
        """
        id_ = self.row.id
        try:
            outcome = desk_of(self.request).decide(decisions, {id_: self.stamp, **self.also})
        except IsnadError as error:
            if error.code not in _SHOWN_AGAIN:
                raise
            return self.again(error)
        notify(self.request, f"incident.done.{done}", n=n)
        made = [found_ for found_ in outcome.incidents if found_ != id_]
        goal = made[0] if made and (leads_on or id_ not in outcome.incidents) else id_
        return to(incident_at(goal) + (f"#{at}" if at else ""))

    def again(self, error: IsnadError) -> Response:
        """The page once more, with why it was refused and what was written in the form."""
        desk, language = desk_of(self.request), language_of(self.request)
        desk.refusals.record(error.code, self.request.method, self.request.url.path)
        with desk.store.reading() as reader:
            other = reader.drafted.incident(str(self.sent.get("other", "")))
            made = opened(reader, desk.context_of(reader), language, found(reader, self.row.id), other=other)
        if error.code == "review.stale":
            return shown(self.request, made, since=self.stamp, sent=self.sent, wrote=self.wrote)
        told = why(error, language) or str(error)
        return shown(self.request, made, wrong=told, sent=self.sent, wrote=self.wrote)
