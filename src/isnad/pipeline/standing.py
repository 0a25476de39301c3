"""How each claim stands when what people decided about it is laid beside what the program reads."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum

import msgspec

from isnad.model.claim import Claim
from isnad.model.decision import AcceptClaim, AddClaim, CorrectClaim, Decision, Judged, RejectClaim, Undo
from isnad.model.value import Value


class State(StrEnum):
    """What a person said of a claim; `changed`: the program now reads something else than was decided about."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    ADDED = "added"
    CHANGED = "changed"


class Standing(Value, frozen=True):
    """One claim beside its decision.

    Attributes:
        claim: as it counts: corrected where a person corrected it, else as the program reads it.
        machine: as the program reads it; None where it reads no such claim.
        state: of the decision.
        decision: the one that counts, or None.
    """

    claim: Claim
    machine: Claim | None
    state: State
    decision: Judged | AddClaim | None = None


class Stood(Value, frozen=True):
    """The claims of a document as they stand, in the order of its text, and decisions that find no claim there."""

    standings: tuple[Standing, ...]
    lost: tuple[Judged, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim as it counts, the rejected among them."""
        return tuple(standing.claim for standing in self.standings)

    @property
    def rejected(self) -> frozenset[str]:
        """Ids of the claims that hold no figure."""
        return frozenset(s.claim.id for s in self.standings if isinstance(s.decision, RejectClaim))


def counting(decisions: Iterable[tuple[int, Decision]]) -> dict[int, Decision]:
    """The decisions that count, by their number in the log: not undone, or their undoing undone. In order."""
    taken = dict(decisions)
    undone: set[int] = set()
    for number in sorted(taken, reverse=True):
        decision = taken[number]
        # A later undoing was met before: one that was itself undone undoes nothing.
        if isinstance(decision, Undo) and number not in undone and decision.entry < number:
            undone.add(decision.entry)
    return {
        number: decision
        for number, decision in sorted(taken.items())
        if number not in undone and not isinstance(decision, Undo)
    }


def judging(counts: Mapping[int, Decision]) -> dict[int, Decision]:
    """Of the decisions of a store that count, those without judgements that ended with the claim that they were of.

    What was judged of a claim that a person added ends when the adding is undone, and an adding begins its claim anew.
    A store keeps with each judgement what the program read; where that is nothing, the claim was an added one.
    """
    added = {decision.added.id: number for number, decision in counts.items() if isinstance(decision, AddClaim)}
    return {
        number: decision
        for number, decision in counts.items()
        if not (isinstance(decision, Judged) and _has_ended(number, decision, added))
    }


def _has_ended(number: int, decision: Judged, added: Mapping[str, int]) -> bool:
    since = added.get(decision.claim)
    return decision.seen is None if since is None else number < since


class Judgements:
    """What decisions say of single claims, found by claim and by document: of two about one claim the later counts."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self.judged: dict[str, Judged] = {}
        self.added: dict[str, dict[str, AddClaim]] = {}
        self._seen_in: dict[str, list[str]] = {}
        for decision in decisions:
            if isinstance(decision, AddClaim):
                self.added.setdefault(decision.added.document, {})[decision.added.id] = decision
            elif isinstance(decision, AcceptClaim | RejectClaim | CorrectClaim):
                self.judged[decision.claim] = decision
        for id_, judged in self.judged.items():
            if judged.seen is not None:
                self._seen_in.setdefault(judged.seen.document, []).append(id_)

    def lost(self, document: str, known: Collection[str]) -> tuple[Judged, ...]:
        """Decisions about claims that were seen in the document and are not among those known."""
        return tuple(self.judged[id_] for id_ in self._seen_in.get(document, ()) if id_ not in known)


def stand(document: str, claims: Sequence[Claim], judgements: Judgements) -> Stood:
    """The claims of the document of this name as decisions leave them.

    A decision whose claim was seen in this document and is not found in it is lost: named, never dropped.
    """
    machine = {claim.id for claim in claims}
    added = {id_: made for id_, made in judgements.added.get(document, {}).items() if id_ not in machine}
    judged = judgements.judged
    found = [_judged(claim, judged.get(claim.id)) for claim in claims]
    found += [_added(made, judged.get(id_)) for id_, made in added.items()]
    lost = judgements.lost(document, machine | added.keys())
    # Without decisions the order of reading stands.
    return Stood(tuple(sorted(found, key=_place)) if added else tuple(found), lost)


def _judged(claim: Claim, decision: Judged | None) -> Standing:
    if decision is None:
        return Standing(claim, claim, State.WAITING)
    counts = decision.corrected if isinstance(decision, CorrectClaim) else claim
    if decision.seen is not None and differs(decision.seen, claim):
        return Standing(counts, claim, State.CHANGED, decision)
    return Standing(counts, claim, _STATES[type(decision)], decision)


def _added(made: AddClaim, decision: Judged | None) -> Standing:
    """A claim of a person, which a person may reject or correct like any other."""
    if decision is None:
        return Standing(made.added, None, State.ADDED, made)
    counts = decision.corrected if isinstance(decision, CorrectClaim) else made.added
    return Standing(counts, None, _STATES[type(decision)], decision)


def differs(one: Claim, other: Claim) -> bool:
    """Whether two readings of one claim say different things, however they came about."""
    return _said(one) != _said(other)


def _said(claim: Claim) -> Claim:
    # Rules and revision tell how a value was made, the document's name where it lies.
    return msgspec.structs.replace(claim, rules=(), revision=1, document="")


def _place(standing: Standing) -> tuple[int, int, str]:
    event = standing.claim.spans.event
    return event.start, event.end, standing.claim.id


_STATES: Mapping[type, State] = {
    AcceptClaim: State.ACCEPTED,
    RejectClaim: State.REJECTED,
    CorrectClaim: State.CORRECTED,
}
