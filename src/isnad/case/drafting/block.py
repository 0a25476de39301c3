"""The claims that have to be grouped together: those of some incidents, and all that decisions tie to them."""

from collections.abc import Iterable, Sequence

from isnad.model.decision import Decision, OtherEvents, SameEvent, SplitEvent
from isnad.model.value import Value
from isnad.store.draft_rows import ClaimRow
from isnad.store.drafted import Drafted


class Seeds(Value, frozen=True):
    """What a decision is about, by ids; `added` is a claim that a person adds."""

    claims: tuple[str, ...] = ()
    incidents: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    @classmethod
    def of_all(cls, seeds: Iterable["Seeds"]) -> "Seeds":
        """All of them together."""
        found = tuple(seeds)
        return cls(
            tuple(dict.fromkeys(id_ for one in found for id_ in one.claims)),
            tuple(dict.fromkeys(id_ for one in found for id_ in one.incidents)),
            tuple(dict.fromkeys(id_ for one in found for id_ in one.documents)),
            tuple(dict.fromkeys(id_ for one in found for id_ in one.added)),
        )

    @property
    def is_empty(self) -> bool:
        """Whether it is about nothing that is drafted."""
        return not (self.claims or self.incidents or self.documents)


def block(drafted: Drafted, seeds: Seeds, grouping: Sequence[Decision]) -> tuple[ClaimRow, ...]:
    """The rows of all claims that may change their incident when that of a seed does.

    Args:
        drafted: of the case.
        seeds: where to begin.
        grouping: decisions about which claims are of one event, those that count.
    """
    decided = [claims_of(decision) for decision in grouping]
    known = {row.id: row for row in drafted.claims_named(sorted({id_ for ids in decided for id_ in ids}))}
    rows = {row.id: row for row in drafted.claims_named(seeds.claims)}
    rows |= {row.id: row for row in drafted.claims_of(seeds.incidents)}
    rows |= {row.id: row for row in drafted.claims_in(seeds.documents)}
    bases = {row.base for row in rows.values() if row.base is not None}
    loose = {row.id for row in rows.values() if row.base is None}
    left = [[known[id_] for id_ in ids if id_ in known] for ids in decided]
    while tied := [found for found in left if any(row.base in bases or row.id in loose for row in found)]:
        left = [found for found in left if found not in tied]
        bases |= {row.base for found in tied for row in found if row.base is not None}
        loose |= {row.id for found in tied for row in found if row.base is None}
    rows |= {row.id: row for row in drafted.claims_based(sorted(bases))}
    rows |= {row.id: row for row in drafted.claims_named(sorted(loose))}
    return tuple(rows.values())


def claims_of(decision: Decision) -> tuple[str, ...]:
    """The claims that a decision ties together or parts."""
    if isinstance(decision, SplitEvent):
        return (*decision.claims, *decision.others)
    return decision.claims if isinstance(decision, SameEvent | OtherEvents) else ()
