"""What a person saw of a claim when a form about it was opened, so that nothing is decided over what came since."""

from collections.abc import Mapping
from typing import Final

from isnad.case.drafting.ledger import Ledger
from isnad.errors import IsnadError
from isnad.model.decision import AcceptClaim, CorrectClaim, Decision, Undo
from isnad.model.value import Value
from isnad.pipeline.standing import Standing
from isnad.store.decisions import about_of
from isnad.store.draft_rows import ClaimRow
from isnad.store.read import Reader

_LONGEST: Final = 15
"""Digits of a stamp."""


class Seen(Value, frozen=True):
    """The id of an incident with its stamp; or of a claim that is in none, with the entry that counts of it, or 0."""

    id: str
    stamp: int


def seen_of(reader: Reader, row: ClaimRow) -> Seen:
    """What is seen of a claim now: its incident, else itself."""
    incident = None if row.incident is None else reader.drafted.incident(row.incident)
    return Seen(row.id, row.decision or 0) if incident is None else Seen(incident.id, incident.stamp)


def sent_of(reader: Reader, row: ClaimRow, id_: str, stamp: str) -> Mapping[str, int]:
    """What a form says was seen of the claim, to be compared with what is when its decision is taken.

    Raises:
        IsnadError: `review.no_stamp`, where it does not say; `review.stale`, where the claim is elsewhere by now.
    """
    number = stamp_of(stamp)
    if not id_:
        raise no_stamp()
    now, known = seen_of(reader, row).id, reader.drafted.incident(id_)
    if now != (id_ if known is None else known.id):
        raise IsnadError("review.stale", f"claim {row.id} is elsewhere by now.", "Open the page again.")
    return {now: number}


def stamp_of(stamp: str) -> int:
    """The number of a stamp as a form sends it; raises `review.no_stamp` where it is none."""
    if not stamp.isascii() or not stamp.isdecimal() or len(stamp) > _LONGEST:
        raise no_stamp()
    return int(stamp)


def no_stamp() -> IsnadError:
    """The refusal of a form that does not say what was seen."""
    return IsnadError(
        "review.no_stamp",
        "the form does not say what was seen when it was opened.",
        "Open the page again. Nothing was changed.",
    )


def check_about(reader: Reader, entry: int, claim: str) -> None:
    """Look whether a decision, or the one that it undoes over however many steps, is about this claim.

    Raises:
        IsnadError: `review.no_such_decision`.
    """
    taken = reader.decisions.one(entry)
    while taken is not None and isinstance(taken.decision, Undo) and taken.decision.entry < taken.entry:
        taken = reader.decisions.one(taken.decision.entry)
    if taken is None or about_of(taken.decision) != claim:
        raise IsnadError("review.no_such_decision", f"entry {entry} of the log is not about this claim.", "Open it.")


def as_read(reader: Reader, claim: str, standing: Standing) -> tuple[Decision, ...]:
    """What takes the program's reading of a corrected claim: its corrections undone, and what it reads accepted.

    A claim that a person added is read by no program: of that only the corrections are undone.
    """
    counts = Ledger.part(reader.decisions, [claim], ()).counts
    corrections = (entry for entry, found in counts.items() if isinstance(found, CorrectClaim) and found.claim == claim)
    undone = tuple(Undo(entry) for entry in corrections)
    return undone if standing.machine is None else (*undone, AcceptClaim(claim))
