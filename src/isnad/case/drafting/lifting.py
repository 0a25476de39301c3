"""Which claims a split takes out of wherever linking puts them: those that a person had added or set elsewhere."""

from collections.abc import Iterator, Mapping

from isnad.model.decision import AddClaim, CorrectClaim, Decision, OtherEvents, SameEvent, SplitEvent
from isnad.model.value import Value


class Grouped(Value, frozen=True):
    """A decision about which claims are of one event, with those of its claims that it lifts."""

    decision: SameEvent | OtherEvents | SplitEvent
    lifted: frozenset[str] = frozenset()


def grouped(counts: Mapping[int, Decision]) -> tuple[Grouped, ...]:
    """The grouping decisions among those that count, in order.

    Behind a correction of place, day or event, and behind an addition, linking may propose at the next build what
    nobody has seen. Who splits such a claim off says where it belongs whatever linking makes of it later: it is taken
    out of that, too.
    """
    return tuple(_grouped(counts))


def is_elsewhere(decision: Decision) -> str | None:
    """The claim that linking compares otherwise because of the decision; None where it changes nothing of that."""
    if isinstance(decision, AddClaim):
        return decision.added.id
    if isinstance(decision, CorrectClaim):
        seen, now = decision.seen, decision.corrected
        if seen is None or (seen.place, seen.time, seen.event) != (now.place, now.time, now.event):
            return decision.claim
    return None


def _grouped(counts: Mapping[int, Decision]) -> Iterator[Grouped]:
    moved: set[str] = set()
    for decision in counts.values():
        elsewhere = is_elsewhere(decision)
        if elsewhere is not None:
            moved.add(elsewhere)
        if isinstance(decision, SplitEvent):
            yield Grouped(decision, frozenset(moved.intersection(decision.claims)))
        elif isinstance(decision, SameEvent | OtherEvents):
            yield Grouped(decision)
