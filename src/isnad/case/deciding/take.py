"""Takes decisions on a case: all of them are kept and their incidents drafted anew, or nothing is changed."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Final

import msgspec

from isnad.case.deciding.check import check
from isnad.case.deciding.complete import complete
from isnad.case.deciding.touched import Touched, touched
from isnad.case.drafting.part import Part
from isnad.errors import IsnadError
from isnad.knowledge.profiles import Profile
from isnad.model.decision import AcceptClaim, Decision, Undo
from isnad.model.value import Value
from isnad.store.store import Store
from isnad.store.write import Writer, now

ANY: Final[Mapping[str, int]] = MappingProxyType({})
"""Where nobody says what was seen."""


class Outcome(Value, frozen=True):
    """What became of decisions: their entries in the log, and the incidents that were drafted anew and still are."""

    entries: tuple[int, ...]
    incidents: tuple[str, ...]


def take(
    store: Store, profile: Profile, decisions: Sequence[Decision], who: str, *, seen: Mapping[str, int] = ANY
) -> Outcome:
    """Check the decisions, keep them, and draft anew what they touch, in one transaction.

    Args:
        store: of the case.
        profile: by which figures are made.
        decisions: taken together, as one act.
        who: named in the log.
        seen: of each incident that the person looked at, the stamp of what was seen.

    Raises:
        IsnadError: `review.stale`, where an incident was drafted anew since; what `check` and a store raise.
    """
    with store.writing() as writer:
        _fresh(seen, writer)
        return _taken(writer, profile, decisions, who)


def rehearse(store: Store, profile: Profile, decisions: Sequence[Decision], who: str) -> Outcome:
    """What would become of the decisions; nothing is changed. Raises as `take`."""
    with store.trying() as writer:
        return _taken(writer, profile, decisions, who)


def _taken(writer: Writer, profile: Profile, decisions: Sequence[Decision], who: str) -> Outcome:
    incidents: list[str] = []
    entries: list[int] = []
    waiting: list[Touched] = []
    quiet = [_is_quiet(decision, writer) for decision in decisions]
    for decision, goes_on in zip(decisions, [*(a and b for a, b in pairwise(quiet)), False], strict=False):
        check(decision, writer)
        waiting.append(touched(decision, writer))
        made = complete(decision, writer, who, now())
        entry = writer.decide((made,), who)[0].entry
        entries.append(entry)
        if goes_on:
            continue
        incidents += _drafted(_joined(waiting, writer), writer, profile, entry)
        waiting = []
    still = [id_ for id_ in dict.fromkeys(incidents) if writer.drafted.incident(id_) is not None]
    return Outcome(tuple(entries), tuple(still))


def _fresh(seen: Mapping[str, int], writer: Writer) -> None:
    for id_, stamp in seen.items():
        row = writer.drafted.incident(id_)
        if row is None or row.stamp != stamp:
            raise IsnadError(
                "review.stale",
                f"incident {id_} has changed since this page was opened.",
                "Open it again and look at what is new. Nothing was changed.",
            )


def _is_quiet(decision: Decision, writer: Writer) -> bool:
    """Whether it moves no claim by itself: one draft behind several of these is the same as one behind each."""
    found = writer.decisions.one(decision.entry) if isinstance(decision, Undo) else None
    return isinstance(decision if found is None else found.decision, AcceptClaim)


def _joined(parts: Sequence[Touched], writer: Writer) -> Touched:
    """What several decisions touch that move no claim; of one alone all that it does."""
    if len(parts) == 1:
        return parts[0]
    incidents = tuple(dict.fromkeys(id_ for part in parts for id_ in part.incidents))
    documents = writer.drafted.in_order(sorted({id_ for part in parts for id_ in part.documents}))
    return msgspec.structs.replace(parts[0], incidents=incidents, documents=documents)


def _drafted(what: Touched, writer: Writer, profile: Profile, entry: int) -> tuple[str, ...]:
    if not what.documents:
        return ()
    part = Part(writer, profile, what.documents, added=what.added)
    moved = what.regroup(part)
    part.drafted.move(entry, {claim: was for claim in moved if (was := part.was(claim)) is not None})
    return part.write(what.incidents, entry)
