"""What was decided so far, kept at hand while many decisions are taken one after the other."""

from isnad.case.deciding.sample import sample
from isnad.model.claim import Claim
from isnad.model.decision import AddClaim, Decision, Judged, Undo
from isnad.pipeline.standing import judging
from isnad.store.decisions import Taken
from isnad.store.read import Reader


class Sofar:
    """Reads of a case what many decisions ask for again and again, once; what is taken meanwhile is added to it."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._undoings: dict[int, Undo] | None = None
        self._undone: frozenset[int] | None = None
        self._about: dict[str, dict[int, Decision]] = {}
        self._samples: dict[tuple[int, int], frozenset[str]] = {}
        self._readings: dict[str, dict[str, Claim]] = {}

    def add(self, taken: Taken) -> None:
        """A decision that was taken after the last that this knows of."""
        decision = taken.decision
        if isinstance(decision, Undo) and self._undoings is not None:
            self._undoings[taken.entry] = decision
            self._undone = None
        claim = decision.added.id if isinstance(decision, AddClaim) else getattr(decision, "claim", None)
        if claim in self._about:
            self._about[claim][taken.entry] = decision

    def stands(self, entry: int) -> bool:
        """Whether the decision of this entry, an undoing or another, was not undone."""
        if self._undone is None:
            undone: set[int] = set()
            for number, undoing in sorted(self._undone_by().items(), reverse=True):
                if number not in undone and undoing.entry < number:
                    undone.add(undoing.entry)
            self._undone = frozenset(undone)
        return entry not in self._undone

    def about(self, claim: str) -> dict[int, Decision]:
        """The decisions about this claim alone that count, by their entries in the log, in order."""
        if claim not in self._about:
            self._about[claim] = {found.entry: found.decision for found in self._reader.decisions.about([claim])}
        return judging({entry: found for entry, found in self._about[claim].items() if self.stands(entry)})

    def judgement(self, claim: str) -> Judged | None:
        """What people say of the claim last, where that counts."""
        return next((found for found in reversed(self.about(claim).values()) if isinstance(found, Judged)), None)

    def is_sampled(self, claim: str, seed: int, size: int) -> bool:
        """Whether the claim is in the sample of this seed and size, as the case was when first asked."""
        if (seed, size) not in self._samples:
            self._samples[seed, size] = frozenset(sample(self._reader, seed, size))
        return claim in self._samples[seed, size]

    def read(self, claim: str) -> Claim | None:
        """The claim as the program reads it now; None where a person added it."""
        row = self._reader.drafted.claim(claim)
        if row is None:
            return None
        if row.document not in self._readings:
            self._readings = {row.document: {found.id: found for found in self._reader.claims(row.document)}}
        return self._readings[row.document].get(claim)

    def _undone_by(self) -> dict[int, Undo]:
        if self._undoings is None:
            taken = self._reader.decisions.of_kinds(("undo",))
            self._undoings = {found.entry: found.decision for found in taken if isinstance(found.decision, Undo)}
        return self._undoings
