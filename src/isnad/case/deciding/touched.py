"""What a decision touches: incidents, the documents that tell of them, and which claims change their incident."""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from isnad.case.drafting.part import Part
from isnad.model.decision import (
    AddClaim,
    CorrectClaim,
    Decision,
    Judged,
    OtherEvents,
    Remark,
    SameEvent,
    SetFigure,
    SignOff,
    SplitEvent,
    Undo,
)
from isnad.model.value import Value
from isnad.store.drafted import Drafted
from isnad.store.read import Reader

Regroup = Callable[[Part], list[str]]
"""Sets the incidents of claims anew, and gives the claims that it moved."""


class Touched(Value, frozen=True):
    """See the module; `incidents` by id, `documents` by id in the order of the case, `added` the id of a new claim."""

    incidents: tuple[str, ...]
    documents: tuple[str, ...]
    regroup: Regroup
    added: tuple[str, ...] = ()


def touched(decision: Decision, reader: Reader) -> Touched:
    """What has to be drafted anew when the decision is taken; asked before it is kept."""
    drafted = reader.drafted
    match decision:
        case CorrectClaim():
            claim = drafted.claim(decision.claim)
            return _of_documents([] if claim is None else [claim.document], drafted)
        case AddClaim():
            kept = reader.document_named(decision.added.document)
            found = _of_documents([] if kept is None else [kept.id], drafted)
            return msgspec.structs.replace(found, added=(decision.added.id,))
        case SameEvent():
            return _of_claims(decision.claims, drafted, lambda part: _together(decision.claims, part, drafted))
        case OtherEvents():
            return _of_claims(decision.claims, drafted, lambda part: _each_apart(decision.claims, part))
        case SplitEvent():
            claims = (*decision.claims, *decision.others)
            return _of_claims(claims, drafted, lambda part: _apart(decision.claims, part))
        case SignOff() | Remark():
            about = decision.incident if isinstance(decision, SignOff) else decision.about
            row = drafted.incident(about)
            return _of_incidents([] if row is None else [row.id], drafted)
        case Undo():
            return _undone(decision, reader)
    return _of_claims((decision.claim,), drafted) if isinstance(decision, Judged | SetFigure) else _nothing()


def _undone(decision: Undo, reader: Reader) -> Touched:
    found = reader.decisions.one(decision.entry)
    if found is None:
        return _nothing()
    if isinstance(found.decision, Undo):
        # An undoing taken back is the first decision taken again.
        again = reader.decisions.one(found.decision.entry)
        return _nothing() if again is None else touched(again.decision, reader)
    what = touched(found.decision, reader)
    moved = reader.drafted.moved(decision.entry)
    if not moved:
        return msgspec.structs.replace(what, regroup=_nobody)

    def back(part: Part) -> list[str]:
        return part.rehome({claim: was for claim, was in moved.items() if claim in part.homes})

    return msgspec.structs.replace(what, regroup=back)


def _nobody(_part: Part) -> list[str]:
    return []


def _nothing() -> Touched:
    return Touched((), (), _nobody)


def _of_incidents(incidents: Sequence[str], drafted: Drafted, regroup: Regroup = _nobody) -> Touched:
    return Touched(tuple(incidents), drafted.documents_of(incidents), regroup)


def _of_claims(claims: Iterable[str], drafted: Drafted, regroup: Regroup = _nobody) -> Touched:
    """The incidents of these claims; of a claim in none its document."""
    rows = [row for claim in claims if (row := drafted.claim(claim)) is not None]
    incidents = sorted({row.incident for row in rows if row.incident is not None})
    found = _of_incidents(incidents, drafted, regroup)
    alone = {row.document for row in rows if row.incident is None} - set(found.documents)
    if not alone:
        return found
    return Touched(found.incidents, drafted.in_order([*found.documents, *sorted(alone)]), regroup)


def _of_documents(documents: Sequence[str], drafted: Drafted) -> Touched:
    """All that these documents tell of: a corrected place may carry a claim from one incident to another."""
    incidents = drafted.incidents_of(documents)
    told = drafted.documents_of(incidents)
    return Touched(incidents, drafted.in_order(sorted({*told, *documents})), _nobody)


def _together(claims: Sequence[str], part: Part, drafted: Drafted) -> list[str]:
    """Into the incident that is first in the list of all."""
    homes = {home for claim in claims if (home := part.homes.get(claim)) is not None}
    numbers = {home: row.number for home in homes if (row := drafted.incident(home)) is not None}
    loose = [claim for claim in claims if claim in part.homes and part.homes[claim] is None]
    if not numbers:
        return part.rehome(dict.fromkeys(loose, part.fresh_id(claims[0])))
    first = min(numbers, key=lambda home: (numbers[home], home))
    moved = [claim for claim, home in part.homes.items() if home in homes and home != first]
    return part.rehome(dict.fromkeys([*moved, *loose], first))


def _apart(claims: Sequence[str], part: Part) -> list[str]:
    """Into an incident of their own, out of whichever they share with others."""
    known = [claim for claim in claims if claim in part.homes]
    return part.rehome(dict.fromkeys(known, part.fresh_id(known[0]))) if known else []


def _each_apart(claims: Sequence[str], part: Part) -> list[str]:
    """Every claim but the first with what its document tells of the same incident into one of its own."""
    moved: list[str] = []
    taken: set[str | None] = set()
    for claim in claims:
        home = part.homes.get(claim)
        if home in taken:
            moved += _apart(part.beside(claim), part)
        taken.add(part.homes.get(claim))
    return moved
