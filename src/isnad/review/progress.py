"""How far the review of a case is, and what is to be done first."""

from dataclasses import dataclass
from typing import Final

from isnad.case.drafting.standing import Review
from isnad.model.terms import Event
from isnad.pipeline.standing import State
from isnad.review.counts import counts
from isnad.review.recent import Recent, decided
from isnad.store.lately import Changed, Last, Lately, New
from isnad.store.read import Reader
from isnad.store.waiting import Waiting, Waits

_DECIDED: Final = (State.ACCEPTED, State.CORRECTED, State.REJECTED, State.ADDED)
_NEWEST: Final = 5
_CHANGED: Final = 5


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many are done."""

    done: int
    all: int


@dataclass(frozen=True, slots=True)
class Progress:
    """See the module.

    Attributes:
        claims: decided by a person, of all; one that changed since does not count as decided.
        incidents: signed off, of all; one that changed since does not count as signed off.
        statuses: how many incidents are of each status.
        waiting: what waits in the queue, by why; counted up to a thousand.
        events: how many claims of each event wait, where any does; counted up to a thousand.
        last: the last decision.
        new: documents with claims of which nobody decided about any.
        changed: incidents that changed since they were decided, the worthiest first.
    """

    claims: Share
    incidents: Share
    statuses: dict[str, int]
    waiting: dict[Waits, int]
    events: dict[Event, int]
    last: Last
    new: New
    changed: tuple[Changed, ...]


def progress(reader: Reader) -> Progress:
    """How far it is now: looked up once for each moment of the case."""
    return _PROGRESS.get(decided(reader), lambda: _progress(reader))


_PROGRESS: Recent[Progress] = Recent(4)


def _progress(reader: Reader) -> Progress:
    lately, waiting = Lately(reader.connection), Waiting(reader.connection)
    counted, last = counts(reader), lately.last()
    return Progress(
        claims=Share(sum(counted.states[state] for state in _DECIDED), counted.all),
        incidents=Share(counted.statuses.get(Review.SIGNED_OFF, 0), sum(counted.statuses.values())),
        statuses={status: counted.statuses.get(status, 0) for status in Review},
        waiting=waiting.counts(),
        events=counted.events,
        last=last,
        new=lately.unread(_NEWEST),
        changed=lately.changed(_CHANGED),
    )
