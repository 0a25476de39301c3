"""Where a claim may belong, for programs: incidents as linking weighs them, and the decisions that say so."""

from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from isnad.model.decision import SameEvent, SplitEvent
from isnad.model.value import Value
from isnad.review.belonging import Belonging, Proposed, belonging
from isnad.review.placed import alone, beside
from isnad.web.desk import desk_of
from isnad.web.values import answer

router = APIRouter(tags=["claims"])
_REASON = "said by a program"


class WeighedFeature(BaseModel):
    """A feature of linking, with the two values compared; above 0 it says that both are of one event."""

    feature: str
    says: float
    one: str
    other: str


class ProposedIncident(BaseModel):
    """An incident that the claim may belong to.

    `likely` is the mean over its reports, null where nothing could be weighed; `joins` says that linking would put the
    claim there by itself; `together` that the claim's own report tells of both at one place and time. `decisions` put
    it there: posted with `seen`, they are taken together.
    """

    incident: str
    stamp: int
    likely: float | None
    joins: bool
    together: bool
    weighed: list[WeighedFeature]
    decisions: list[dict[str, Any]]


class ClaimBelonging(BaseModel):
    """Where a claim belongs.

    `asks`: it was added, or its event, place or time corrected, and nobody has said yet where it belongs. `stay` and
    `own` are the decisions that keep it where it is, or part it from all; empty where there is nothing to say.
    `placed` are the entries that said where it belongs: undone from the last to the first, it is open again.
    """

    claim: str
    incident: str | None
    stamp: int | None
    asks: bool
    placed: list[int]
    here: ProposedIncident | None
    proposed: list[ProposedIncident]
    stay: list[dict[str, Any]]
    own: list[dict[str, Any]]


class _Weighed(Value, frozen=True):
    feature: str
    says: float
    one: str
    other: str


class _Proposed(Value, frozen=True):
    incident: str
    stamp: int
    likely: float | None
    joins: bool
    together: bool
    weighed: tuple[_Weighed, ...]
    decisions: tuple[SplitEvent | SameEvent, ...]


class _Belonging(Value, frozen=True):
    claim: str
    incident: str | None
    stamp: int | None
    asks: bool
    placed: tuple[int, ...]
    here: _Proposed | None
    proposed: tuple[_Proposed, ...]
    stay: tuple[SplitEvent | SameEvent, ...]
    own: tuple[SplitEvent, ...]


@router.get("/claims/{id_}/belonging", response_model=ClaimBelonging)
def claim_belonging(request: Request, id_: str) -> Response:
    """The incidents that linking weighs for a claim as it counts, at most five, best first, with what decides so."""
    with desk_of(request).store.reading() as reader:
        found = belonging(reader, id_)
    claim, home = found.claim.id, found.home
    mates = [each.mate for each in found.proposed]
    return answer(
        _Belonging(
            claim=claim,
            incident=None if home is None else home.id,
            stamp=None if home is None else home.stamp,
            asks=found.asks,
            placed=found.placed.entries,
            here=None if found.here is None else _proposed(found.here, found),
            proposed=tuple(_proposed(each, found) for each in found.proposed),
            stay=beside(claim, found.rest, found.rest[0], _REASON) if found.rest else (),
            own=alone(claim, found.rest, mates, _REASON) if found.can_be_alone else (),
        )
    )


def _proposed(each: Proposed, of: Belonging) -> _Proposed:
    fit = each.fit
    return _Proposed(
        incident=each.row.id,
        stamp=each.row.stamp,
        likely=None if fit is None else round(fit.likely, 3),
        joins=fit is not None and fit.joins,
        together=each.together,
        weighed=()
        if fit is None
        else tuple(
            _Weighed(str(one.compared.feature), round(one.says, 3), one.compared.one, one.compared.other)
            for one in fit.weighed
        ),
        decisions=beside(of.claim.id, of.rest, each.mate, _REASON),
    )
