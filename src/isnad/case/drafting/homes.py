"""Which incident each claim of a whole case is in, and where the ids lead that no incident bears any more."""

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from isnad.case.drafting.block import claims_of
from isnad.case.drafting.grouping import Unit, heirs, regrouped
from isnad.case.drafting.held import Held, groups_of
from isnad.case.drafting.ids import Named, named
from isnad.case.drafting.lots import Piece, Wanted
from isnad.case.drafting.progress import Progress, Step
from isnad.linking.link import Linker
from isnad.pipeline.incident import minted
from isnad.store.draft_rows import ClaimRow, LostRow
from isnad.store.drafted import Drafted, ends
from isnad.store.read import Reader

_AT_ONCE: Final = 5_000
_NONE: Final = -1


class Homes:
    """What linking proposes, under the ids by which people know it, then as people decided.

    Attributes:
        leads: where each id leads that no incident bears.
    """

    def __init__(self, held: Held, reader: Reader, progress: Progress) -> None:
        self._held = held
        progress(Step.LINKING, 0, None)
        linked = Linker(held.accounts).groups(compared=lambda pairs: progress(Step.LINKING, pairs, None))
        groups = groups_of(linked, held)
        self._group = array("i", [_NONE]) * len(held.accounts)
        for number, group in enumerate(groups):
            for account in group:
                self._group[account] = number
        first = [minted(held.ids[held.number(group[0])], held.claims(group[0])[0]) for group in groups]
        found = named(first, _shared(groups, held, reader.drafted))
        self._ids = found.ids
        self._moved: dict[str, str | None] = {}
        self._touched: set[int] = set()
        about = {claim for each in held.ledger.grouped for claim in claims_of(each.decision)}
        if about:
            self._decide(reader, about, groups)
        self._order = self._in_order()
        self._borne = self._order.keys() | {home for home in self._moved.values() if home is not None}
        self.leads = self._leading(reader, found, groups)
        self._former = ends(self.leads)

    def __len__(self) -> int:
        """How many incidents there are."""
        return len(self._order)

    def base(self, account: int) -> str | None:
        """The incident that linking alone puts an account into."""
        group = self._group[account]
        return None if group == _NONE else self._ids[group]

    def wanted(self) -> Iterator[Wanted]:
        """Every incident, in order, to be made."""
        accounts = self._held.accounts
        for number, (id_, members) in enumerate(self._order.items(), start=1):
            pieces = tuple(
                Piece(accounts.bare(n), self._held.ids[self._held.number(n)], mine, self.base(n))
                for n in members
                if (mine := self._mine(n, id_))
            )
            yield Wanted(id_, number, self._former.get(id_, ()), pieces)

    def telling(self) -> "array[int]":
        """How many incidents each document tells of, by its number."""
        found = array("I", bytes(4 * len(self._held.ids)))
        for members in self._order.values():
            for number in {self._held.number(n) for n in members}:
                found[number] += 1
        return found

    def rest(self) -> Iterator[ClaimRow | LostRow]:
        """Claims of no incident, and decisions that find no claim."""
        ledger = self._held.ledger
        lost = dict.fromkeys(ledger.judgements.judged)
        for stands in self._held.standing.all():
            bases = {c: self.base(n) for n in range(*stands.accounts) for c in self._held.claims(n)}
            for claim, event, state in stands.claims:
                lost.pop(claim, None)
                base = bases.get(claim)
                if self._moved.get(claim, base) is None:
                    yield ClaimRow(claim, stands.document, None, base, event, state, 0.0, ledger.entries.get(claim))
        yield from (LostRow(ledger.entries[claim], claim) for claim in lost)

    def _mine(self, account: int, id_: str) -> tuple[str, ...]:
        """Its claims that are of the incident."""
        claims = self._held.claims(account)
        if not self._may_be_parted(account):
            return claims
        base = self.base(account)
        return tuple(claim for claim in claims if self._moved.get(claim, base) == id_)

    def _may_be_parted(self, account: int) -> bool:
        group = self._group[account]
        return bool(self._touched) and (group == _NONE or group in self._touched)

    def _decide(self, reader: Reader, about: set[str], groups: Sequence["array[int]"]) -> None:
        """Obey what people decided about which claims are of one event."""
        held = self._held
        at = held.holding(about)
        self._touched = {self._group[n] for n in at.values()} - {_NONE} | {_NONE}
        tied = about.union(*(held.of_group(groups[group]) for group in self._touched - {_NONE}))
        bases = {claim: self.base(n) for claim, n in held.holding(tied).items()}
        units = [Unit(s.claim, id_, number, bases.get(s.claim.id)) for id_, number, s in held.standings(reader, tied)]
        taken = {id_ for group, id_ in enumerate(self._ids) if group not in self._touched}
        self._moved = regrouped(units, held.ledger.grouped, taken.__contains__)

    def _in_order(self) -> dict[str, "array[int]"]:
        """The accounts of each incident, in their order; one whose claims people put into several is in all of them."""
        found: dict[str, array[int]] = {}
        for n, group in enumerate(self._group):
            if self._may_be_parted(n):
                base = self.base(n)
                homes = dict.fromkeys(self._moved.get(claim, base) for claim in self._held.claims(n))
            elif group == _NONE:
                continue
            else:
                homes = {self._ids[group]: None}
            for home in homes:
                if home is not None:
                    found.setdefault(home, array("I")).append(n)
        return found

    def _leading(self, reader: Reader, found: Named, groups: Sequence["array[int]"]) -> dict[str, str]:
        """Let every id that no incident bears any more lead to the one that holds most of what it held."""
        before = reader.drafted.incident_ids()
        gone = sorted((before | {self._ids[group] for group in self._touched - {_NONE}}) - self._borne)
        held: dict[str, dict[str, None]] = {id_: {} for id_ in gone}
        for row in (*reader.drafted.claims_of(gone), *reader.drafted.claims_based(gone)):
            for former in (row.incident, row.base):
                if former in held:
                    held[former][row.id] = None
        numbers = {self._ids[group]: group for group in self._touched - {_NONE}}
        for id_ in gone:
            held[id_] |= dict.fromkeys(self._held.of_group(groups[numbers[id_]]) if id_ in numbers else ())
        homes = self._of({claim for claims in held.values() for claim in claims})
        leads = {alias: at for alias, at in reader.drafted.leads().items() if alias not in self._borne}
        return leads | dict(found.aliases) | heirs(held, homes)

    def _of(self, claims: set[str]) -> dict[str, str | None]:
        bases = {claim: self.base(n) for claim, n in self._held.holding(claims).items()}
        return {claim: self._moved.get(claim, bases.get(claim)) for claim in claims}


def _shared(groups: Sequence["array[int]"], held: Held, drafted: Drafted) -> list[Mapping[str, int]]:
    """How many claims of each group were in each incident that linking proposed before."""
    if not drafted.incident_ids():
        return [{}] * len(groups)
    found: list[Mapping[str, int]] = []
    some: list[list[str]] = []
    for group in groups:
        some.append(held.of_group(group))
        if sum(map(len, some)) >= _AT_ONCE:
            found += _counted(some, drafted)
            some = []
    return found + _counted(some, drafted)


def _counted(groups: Sequence[Sequence[str]], drafted: Drafted) -> list[Mapping[str, int]]:
    bases = {row.id: row.base for row in drafted.claims_named([claim for group in groups for claim in group])}
    return [Counter(base for claim in group if (base := bases.get(claim)) is not None) for group in groups]
