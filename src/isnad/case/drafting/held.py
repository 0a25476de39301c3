"""A whole case as drafting holds it: no texts and no claims, but what linking compares and where everything stands."""

from collections.abc import Iterator, Sequence

from isnad.case.drafting.block import claims_of
from isnad.case.drafting.grouping import Unit, regrouped
from isnad.case.drafting.ids import Named, named
from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.listing import listed_row, outlet_of
from isnad.case.drafting.spool import Spool
from isnad.case.drafting.stored import stored_all, stored_in_order
from isnad.linking.account import Account, accounts_of
from isnad.linking.light import Lightened
from isnad.linking.link import Linker
from isnad.pipeline.incident import harms, minted
from isnad.pipeline.reading import Reading
from isnad.pipeline.standing import Stood, stand
from isnad.store.draft_rows import ClaimRow, ListedRow, LostRow
from isnad.store.read import Reader

Piece = tuple[int, tuple[str, ...]]
"""The position of an account, and those of its claims that are of one incident."""


class Held:
    """See the module; read once through, and no reading is kept.

    Attributes:
        ledger: every decision.
        ids: ids of all documents by their names, in the order of the case.
        printed: the outlet of each document, and how many claims it makes.
        listed: a row a document, in a file.
        accounts: without their claims.
        rejected: claims that hold no figure.
    """

    def __init__(self, reader: Reader) -> None:
        self.ledger = Ledger.whole(reader.decisions)
        self.ids: dict[str, str] = {}
        self.printed: dict[str, tuple[str, int]] = {}
        self.listed: Spool[ListedRow] = Spool()
        self.rejected: set[str] = set()
        self._standing: list[tuple[tuple[str, ...], tuple[tuple[str, str], ...]]] = []
        self._claims: list[tuple[str, ...]] = []
        self._harms = bytearray()
        self._same: dict[tuple[str, str], tuple[str, str]] = {}
        lightened = Lightened()
        for kept, reading in stored_in_order(reader):
            stood = stand(kept.name, reading.claims, self.ledger.judgements)
            self._add(reading, stood, lightened)
        self.accounts: list[Account] = lightened.accounts()

    def _add(self, reading: Reading, stood: Stood, lightened: Lightened) -> None:
        document, count = reading.document, len(stood.standings)
        self.ids[document.name] = document.id
        self.printed[document.name] = outlet_of(document), count
        self.listed.add(listed_row(len(self.ids), document, count, 0))
        self.rejected |= stood.rejected
        ids = {s.claim.id: s.claim.id for s in stood.standings}
        kinds = ((str(s.claim.event), str(s.state)) for s in stood.standings)
        self._standing.append((tuple(ids), tuple(self._same.setdefault(kind, kind) for kind in kinds)))
        for account in accounts_of(document, stood.claims):
            lightened.add(account)
            self._claims.append(tuple(ids[claim.id] for claim in account.claims))
            self._harms.append(any(map(harms, account.claims)))

    def proposed(self, reader: Reader) -> tuple[Named, dict[str, str]]:
        """What linking proposes, under the ids by which people know it: those, and that of each claim."""
        linked = Linker(self.accounts).groups()
        groups = [group for group in linked if any(self._harms[n] for n in group)]
        claims = [tuple(claim for n in group for claim in self._claims[n]) for group in groups]
        first = [
            minted(self.ids[self.accounts[group[0]].document], held[0])
            for group, held in zip(groups, claims, strict=True)
        ]
        names = named(tuple(zip(first, claims, strict=True)), reader.drafted.bases())
        return names, {claim: id_ for id_, held in zip(names.ids, claims, strict=True) for claim in held}

    def decided(self, reader: Reader, bases: dict[str, str]) -> dict[str, str]:
        """The incident of each claim that is in one: as proposed, then as people decided."""
        about = {claim for each in self.ledger.grouped for claim in claims_of(each.decision)}
        if not about:
            return dict(bases)
        touched = {bases[claim] for claim in about if claim in bases}
        tied = {claim for claim, base in bases.items() if base in touched} | about
        taken = set(bases.values()) - touched
        homes = regrouped(self._units(reader, tied, bases), self.ledger.grouped, taken.__contains__)
        left = {claim: base for claim, base in bases.items() if claim not in homes}
        return left | {claim: home for claim, home in homes.items() if home is not None}

    def _units(self, reader: Reader, tied: set[str], bases: dict[str, str]) -> list[Unit]:
        numbers = {
            id_: number
            for number, (id_, (claims, _)) in enumerate(zip(self.ids.values(), self._standing, strict=True), start=1)
            if not tied.isdisjoint(claims)
        }
        return [
            Unit(standing.claim, id_, numbers[id_], bases.get(standing.claim.id))
            for id_, reading in stored_all(reader, list(numbers))
            for standing in stand(reading.document.name, reading.claims, self.ledger.judgements).standings
            if standing.claim.id in tied
        ]

    def pieces(self, homes: dict[str, str]) -> dict[str, list[Piece]]:
        """The accounts by incident, in their order; one whose claims people put into several is parted."""
        found: dict[str, list[Piece]] = {}
        for n, claims in enumerate(self._claims):
            mine: dict[str, list[str]] = {}
            for claim in claims:
                home = homes.get(claim)
                if home is not None:
                    mine.setdefault(home, []).append(claim)
            for home, ids in mine.items():
                found.setdefault(home, []).append((n, claims if len(ids) == len(claims) else tuple(ids)))
        return found

    def rest(self, homes: dict[str, str], bases: dict[str, str]) -> Iterator[ClaimRow | LostRow]:
        """Claims of no incident, and decisions that find no claim."""
        entries, lost = self.ledger.entries, dict.fromkeys(self.ledger.judgements.judged)
        for document, (claims, kinds) in zip(self.ids.values(), self._standing, strict=True):
            for claim, (event, state) in zip(claims, kinds, strict=True):
                lost.pop(claim, None)
                if claim not in homes:
                    yield ClaimRow(claim, document, None, bases.get(claim), event, state, 0.0, entries.get(claim))
        yield from (LostRow(entries[claim], claim) for claim in lost)

    def documents(self, pieces: Sequence[Piece]) -> list[str]:
        """Ids of the documents of these pieces, each once."""
        return list(dict.fromkeys(self.ids[self.accounts[n].document] for n, _ in pieces))
