"""The decisions that count, found by what they are about."""

from collections.abc import Iterable, Sequence

from isnad.case.drafting.lifting import Grouped, grouped
from isnad.model.decision import AddClaim, Decision, Judged, OtherEvents, SameEvent, SetFigure, SignOff, SplitEvent
from isnad.pipeline.standing import Judgements, counting
from isnad.store.decisions import Decisions, Taken

_GROUPING = ("same", "not_same", "split")
_ALWAYS = (*_GROUPING, "undo", "sign_off")
"""Kinds that are found by claims that their rows are not about; there are few of them."""


class Ledger:
    """See the module.

    Attributes:
        taken: all that it was made of, in order, undone or not.
        counts: those that count, by their entries in the log, in order.
        decisions: the same without entries.
        judgements: what they say of single claims.
        entries: of each claim that was judged or added, the entry of the decision that counts.
    """

    def __init__(self, taken: Iterable[Taken]) -> None:
        self.taken = tuple(taken)
        self.counts = counting((found.entry, found.decision) for found in self.taken)
        self.decisions: tuple[Decision, ...] = tuple(self.counts.values())
        self.judgements = Judgements(self.decisions)
        self.entries: dict[str, int] = {}
        self._signed: dict[str, list[Decision]] = {}
        self._by_claim: dict[str, list[SetFigure]] = {}
        self._first: dict[str, list[Decision]] = {}
        for entry, decision in self.counts.items():
            self._enter(entry, decision)

    @classmethod
    def whole(cls, decisions: Decisions) -> "Ledger":
        """Every decision of a case."""
        return cls(decisions.all())

    @classmethod
    def part(cls, decisions: Decisions, claims: Sequence[str], incidents: Sequence[str]) -> "Ledger":
        """Those about these claims and incidents (by all their ids), and all that group claims or sign them off."""
        found = {taken.entry: taken for taken in decisions.of_kinds(_ALWAYS)}
        found |= {taken.entry: taken for taken in decisions.about([*claims, *incidents])}
        return cls(found[entry] for entry in sorted(found))

    def of_incident(self, ids: Iterable[str], claims: Iterable[str]) -> tuple[Decision, ...]:
        """Sign-offs of the incident with these ids, or that was signed off when it began with one of these claims."""
        found = [decision for id_ in ids for decision in self._signed.get(id_, ())]
        found += [decision for claim in claims for decision in self._first.get(claim, ()) if decision not in found]
        return tuple(sorted(found, key=self.decisions.index))

    def figures_of(self, claims: Iterable[str]) -> tuple[SetFigure, ...]:
        """Figures that a person set, the later of two for one figure, in the order in which they were set."""
        last: dict[str, SetFigure] = {}
        found = [decision for claim in claims for decision in self._by_claim.get(claim, ())]
        for decision in sorted(found, key=self.decisions.index):
            last.pop(decision.figure, None)
            last[decision.figure] = decision
        return tuple(last.values())

    @property
    def grouping(self) -> tuple[Decision, ...]:
        """Those about which claims are of one event."""
        return tuple(d for d in self.decisions if isinstance(d, SameEvent | OtherEvents | SplitEvent))

    @property
    def grouped(self) -> tuple[Grouped, ...]:
        """The same, each with the claims that it lifts; for that all decisions about these claims have to be here."""
        return grouped(self.counts)

    def _enter(self, entry: int, decision: Decision) -> None:
        if isinstance(decision, Judged):
            self.entries[decision.claim] = entry
        elif isinstance(decision, AddClaim):
            self.entries[decision.added.id] = entry
        elif isinstance(decision, SetFigure):
            self._by_claim.setdefault(decision.claim, []).append(decision)
        elif isinstance(decision, SignOff):
            self._signed.setdefault(decision.incident, []).append(decision)
            self._first.setdefault(decision.claims[0] if decision.claims else "", []).append(decision)
