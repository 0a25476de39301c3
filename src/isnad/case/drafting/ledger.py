"""The decisions that count, found by what they are about."""

from collections.abc import Iterable, Sequence

from isnad.case.drafting.lifting import Grouped, grouped
from isnad.model.decision import AddClaim, Decision, Judged, OtherEvents, SameEvent, SetFigure, SignOff, SplitEvent
from isnad.pipeline.standing import Judgements, counting, judging
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
        self.counts = judging(counting((found.entry, found.decision) for found in self.taken))
        self.decisions: tuple[Decision, ...] = tuple(self.counts.values())
        self.judgements = Judgements(self.decisions)
        self.entries: dict[str, int] = {}
        self._signed: dict[str, list[tuple[int, SignOff]]] = {}
        self._by_claim: dict[str, list[tuple[int, SetFigure]]] = {}
        self._first: dict[str, list[tuple[int, SignOff]]] = {}
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
        found = dict(signed for id_ in ids for signed in self._signed.get(id_, ()))
        found |= dict(signed for claim in claims for signed in self._first.get(claim, ()))
        return tuple(found[entry] for entry in sorted(found))

    def figures_of(self, claims: Iterable[str]) -> tuple[SetFigure, ...]:
        """Figures that a person set, the later of two for one figure, in the order in which they were set."""
        return tuple(decision for _, decision in sorted(self._last(claims).values(), key=lambda one: one[0]))

    def displaced_of(self, claims: Iterable[str]) -> dict[int, SetFigure]:
        """Figures that people set which no longer count, though nobody who set another saw them: incidents were joined.

        By their entries in the log, in order. One that was set anew when it was there to be seen is not among them.
        """
        held = tuple(claims)
        last = self._last(held)
        found: dict[int, SetFigure] = {}
        for claim in held:
            for entry, decision in self._by_claim.get(claim, ()):
                at, counts = last[decision.figure]
                if entry != at and counts.claim != claim and entry not in counts.over:
                    found[entry] = decision
        return dict(sorted(found.items()))

    @property
    def grouping(self) -> tuple[Decision, ...]:
        """Those about which claims are of one event."""
        return tuple(d for d in self.decisions if isinstance(d, SameEvent | OtherEvents | SplitEvent))

    @property
    def grouped(self) -> tuple[Grouped, ...]:
        """The same, each with the claims that it lifts; for that all decisions about these claims have to be here."""
        return grouped(self.counts)

    def _last(self, claims: Iterable[str]) -> dict[str, tuple[int, SetFigure]]:
        found = dict(one for claim in claims for one in self._by_claim.get(claim, ()))
        return {found[entry].figure: (entry, found[entry]) for entry in sorted(found)}

    def _enter(self, entry: int, decision: Decision) -> None:
        if isinstance(decision, Judged):
            self.entries[decision.claim] = entry
        elif isinstance(decision, AddClaim):
            self.entries[decision.added.id] = entry
        elif isinstance(decision, SetFigure):
            self._by_claim.setdefault(decision.claim, []).append((entry, decision))
        elif isinstance(decision, SignOff):
            self._signed.setdefault(decision.incident, []).append((entry, decision))
            self._first.setdefault(decision.claims[0] if decision.claims else "", []).append((entry, decision))
