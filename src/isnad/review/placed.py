"""What people said about where a claim belongs since they added it or set it elsewhere, and how that is said."""

from collections.abc import Sequence

from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.lifting import grouped, is_elsewhere
from isnad.model.decision import SameEvent, SplitEvent
from isnad.model.value import Value


class Placed(Value, frozen=True):
    """Whether linking compares the claim otherwise than it was read, and the entries that say where it belongs."""

    moved: bool
    entries: tuple[int, ...]


def placed_of(ledger: Ledger, claim: str) -> Placed:
    """What counts of that; `ledger` holds every decision about the claim.

    It was said where a split lifts the claim behind its last correction or addition; a `same` right behind the split,
    taken in the same act, says with what it is.
    """
    lifting = {id(each.decision): each.lifted for each in grouped(ledger.counts)}
    entries: list[int] = []
    moved = False
    for entry, decision in ledger.counts.items():
        if is_elsewhere(decision) == claim:
            moved, entries = True, []
        elif isinstance(decision, SplitEvent) and claim in lifting[id(decision)]:
            entries = [entry]
        elif isinstance(decision, SameEvent) and claim in decision.claims and entries == [entry - 1]:
            entries.append(entry)
    return Placed(moved, tuple(entries))


def beside(claim: str, rest: Sequence[str], mate: str, reason: str) -> tuple[SplitEvent, SameEvent]:
    """The claim leaves where it is, or wherever linking puts it later, and is of one event with `mate`.

    Args:
        claim: that was added or set elsewhere.
        rest: the other claims of the incident that it is in.
        mate: a claim of the incident that it belongs to, which may be the same.
        reason: in words.
    """
    return SplitEvent((claim,), tuple(rest) or (mate,), reason), SameEvent((claim, mate), reason)


def alone(claim: str, rest: Sequence[str], proposed: Sequence[str], reason: str) -> tuple[SplitEvent, ...]:
    """The claim is of an event that nothing else here tells of: neither the rest nor the claims proposed.

    Nothing where it is alone already and nothing was proposed: there is nobody to tell it from.
    """
    others = tuple(rest) or tuple(proposed)
    return (SplitEvent((claim,), others, reason),) if others else ()
