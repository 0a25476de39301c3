"""How many claims and incidents of a case stand how: counted once for each moment of it."""

from typing import Final

from isnad.model.terms import Event
from isnad.model.value import Value
from isnad.pipeline.standing import State
from isnad.store.lately import Lately
from isnad.store.read import Reader
from isnad.store.waiting import Waiting, Waits, Wanted

_DRAFTS: Final = "drafts"
_KEPT: Final = 4
_known: dict[tuple[str, str], "Counts"] = {}


class Counts(Value, frozen=True):
    """At one moment.

    Attributes:
        all: how many claims there are.
        states: how many of them in each state.
        statuses: how many incidents are of each status.
        events: how many claims of each event wait, where any does; counted up to a thousand.
    """

    all: int
    states: dict[State, int]
    statuses: dict[str, int]
    events: dict[Event, int]


def counts(reader: Reader) -> Counts:
    """Counted anew where something was logged or drafted since: whatever is decided is logged.

    Ten people who look at one case wait for one count of its hundred thousands of claims, not for ten.
    """
    key = reader.head().hash, reader.setting(_DRAFTS) or ""
    found = _known.get(key)
    if found is None:
        found = _counted(reader)
        while len(_known) >= _KEPT:
            _known.pop(next(iter(_known)), None)
        _known[key] = found
    return found


def _counted(reader: Reader) -> Counts:
    lately, waiting = Lately(reader.connection), Waiting(reader.connection)
    decided = lately.claims(state for state in State if state is not State.WAITING)
    all_ = decided.pop("all")
    states = {state: decided.get(state, 0) for state in State}
    states[State.WAITING] = all_ - sum(decided.values())
    events = {event: waiting.counts(Wanted(Waits.WAITING, event=event))[Waits.WAITING] for event in Event}
    return Counts(all_, states, lately.incidents(), {event: n for event, n in events.items() if n})
