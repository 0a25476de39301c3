"""Which incident each claim is in: as linking proposes, then as people decided, one decision after the other."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from isnad.case.drafting.lifting import Grouped
from isnad.model.claim import Claim
from isnad.model.decision import OtherEvents, SameEvent, SplitEvent
from isnad.model.value import Value
from isnad.pipeline.incident import harms, minted

Order = tuple[int, int, int, str]
"""Number of the document in the case, then where the claim's event stands."""


class Unit(Value, frozen=True):
    """A claim as it is grouped.

    Attributes:
        claim: as it counts.
        document: id of its document.
        number: of the document in the case.
        base: the incident that linking alone puts it into; None for none.
    """

    claim: Claim
    document: str
    number: int
    base: str | None

    @property
    def order(self) -> Order:
        """Its place in the case."""
        event = self.claim.spans.event
        return self.number, event.start, event.end, self.claim.id


def regrouped(
    units: Iterable[Unit], decisions: Sequence[Grouped], is_taken: Callable[[str], bool]
) -> dict[str, str | None]:
    """The incident of each claim: what linking proposes, with every decision obeyed in the order of the log.

    The same for a whole case and for the part of it that decisions tie together, so that undoing a decision is leaving
    it out. Claims of which none is of harm or of a happening by force are in no incident.

    Args:
        units: every claim of the incidents that linking proposes and decisions tie together.
        decisions: those that count, in order; claims that are not among the units are passed over.
        is_taken: whether linking gives this id to an incident that is not among the units.
    """
    groups = _Groups(units)
    for each in decisions:
        decision = each.decision
        if isinstance(decision, SameEvent):
            groups.join(decision.claims)
        elif isinstance(decision, SplitEvent):
            groups.split(decision.claims, decision.others, each.lifted)
        elif isinstance(decision, OtherEvents):
            for at, claim in enumerate(decision.claims):
                groups.split((claim,), decision.claims[:at])
    return groups.homes(is_taken)


class _Groups:
    """Sets of claims under keys: the id of a base, or for what was parted from one a number."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._units = {unit.claim.id: unit for unit in units}
        self._home: dict[str, str | int | None] = {id_: unit.base for id_, unit in self._units.items()}
        self._members: dict[str | int, set[str]] = {}
        for id_, home in self._home.items():
            if home is not None:
                self._members.setdefault(home, set()).add(id_)

    def join(self, claims: Sequence[str]) -> None:
        """Put the groups of these claims into that of them which comes first in the case."""
        known = [claim for claim in claims if claim in self._units]
        homes = {home for claim in known if (home := self._home[claim]) is not None}
        if not known:
            return
        first = min(homes, key=self._first) if homes else len(self._members)
        for home in homes - {first}:
            self._move(self._members[home], first)
        self._move(known, first)

    def split(self, claims: Sequence[str], others: Sequence[str], lifted: frozenset[str] = frozenset()) -> None:
        """Take the claims out of every group that they share with one of the others, into one group of their own.

        What else their documents tell of the event goes along, unless the others name that document too. Those that are
        lifted leave any group, with their parts alone.
        """
        against = {home for claim in others if (home := self._home.get(claim)) is not None}
        known = [claim for claim in claims if claim in self._units and claim not in lifted]
        leaving = [claim for claim in known if self._home[claim] in against]
        moving = self._with_companions(leaving, others)
        for claim in lifted.intersection(self._units):
            moving |= self._with_parts(claim)
        if leaving or not self._is_alone(moving):
            self._move(moving, len(self._members))

    def homes(self, is_taken: Callable[[str], bool]) -> dict[str, str | None]:
        """The id of each claim's incident."""
        bases = {key for key in self._members if isinstance(key, str)}
        ids: dict[str | int, str | None] = {}
        taken = set(bases)
        for key in sorted((key for key, members in self._members.items() if members), key=self._first):
            if not any(harms(self._units[id_].claim) for id_ in self._members[key]):
                ids[key] = None
            elif isinstance(key, str):
                ids[key] = key
            else:
                ids[key] = self._fresh(key, taken, is_taken)
        return {id_: None if home is None else ids[home] for id_, home in self._home.items()}

    def _fresh(self, key: int, taken: set[str], is_taken: Callable[[str], bool]) -> str:
        first = min((self._units[id_] for id_ in self._members[key]), key=lambda unit: unit.order)
        plain = found = minted(first.document, first.claim.id)
        number = 1
        while found in taken or is_taken(found):
            number += 1
            found = f"{plain}-{number}"
        taken.add(found)
        return found

    def _with_companions(self, leaving: Sequence[str], others: Sequence[str]) -> set[str]:
        named = {self._units[claim].document for claim in others if claim in self._units}
        found = set(leaving)
        for claim in leaving:
            unit, home = self._units[claim], self._home[claim]
            for id_ in () if home is None else self._members[home]:
                other = self._units[id_]
                same = other.document == unit.document and id_ not in others
                if same and (unit.document not in named or other.claim.part_of == claim):
                    found.add(id_)
        return found

    def _with_parts(self, claim: str) -> set[str]:
        home = self._home[claim]
        mates = () if home is None else self._members[home]
        return {claim, *(id_ for id_ in mates if self._units[id_].claim.part_of == claim)}

    def _is_alone(self, claims: set[str]) -> bool:
        """Whether these are all of one group, which keeps its id then; or none at all."""
        homes = {self._home[claim] for claim in claims}
        home = next(iter(homes), None)
        return not claims or (len(homes) == 1 and home is not None and self._members[home] == claims)

    def _move(self, claims: Iterable[str], home: str | int) -> None:
        for claim in list(claims):
            old = self._home[claim]
            if old is not None:
                self._members[old].discard(claim)
            self._members.setdefault(home, set()).add(claim)
            self._home[claim] = home

    def _first(self, key: str | int) -> Order:
        return min(self._units[id_].order for id_ in self._members[key])


def heirs(before: Mapping[str, Iterable[str]], homes: Mapping[str, str | None]) -> dict[str, str]:
    """Where ids lead that no incident bears any more: to the one that holds most of the claims that they held.

    Args:
        before: the claims that each id held.
        homes: the incident of each claim now.
    """
    now = set(homes.values())
    found: dict[str, str] = {}
    for id_, claims in before.items():
        counts: dict[str, int] = {}
        for claim in claims:
            home = homes.get(claim)
            if home is not None:
                counts[home] = counts.get(home, 0) + 1
        if id_ not in now and counts:
            found[id_] = max(counts, key=lambda home: (counts[home], home))
    return found
