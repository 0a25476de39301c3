"""Drafts anew only the incidents that a decision touches, in the transaction that keeps the decision."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from isnad.case.copies import known
from isnad.case.drafting.ids import fresh
from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.made import Draft, claim_row
from isnad.case.drafting.stored import stored
from isnad.knowledge.profiles import Profile
from isnad.linking.account import Account, accounts_of
from isnad.linking.decided import decided
from isnad.model.incident import Incident
from isnad.pipeline.incident import Pool, by_document, harms, incident, minted
from isnad.pipeline.reading import Reading
from isnad.pipeline.standing import Standing, stand
from isnad.store.draft_rows import IncidentRow, LostRow
from isnad.store.draft_writer import DraftWriter
from isnad.store.write import Writer


class Part:
    """The documents of some incidents, read from a case as decisions leave them.

    Args:
        writer: of the case, with the decision in it.
        profile: by which figures are made.
        documents: their ids.
        added: ids of claims that a person adds now.

    Attributes:
        homes: the incident of each claim of these documents, as a caller wants it to be; None where it is in none.
    """

    def __init__(
        self, writer: Writer, profile: Profile, documents: Iterable[str], *, added: Iterable[str] = ()
    ) -> None:
        self._writer = writer
        self._profile = profile
        self.drafted = DraftWriter(writer.connection)
        self._documents = self.drafted.in_order(sorted(set(documents)))
        self._rows = self.drafted.claims_in(self._documents)
        self._was = {row.id: row.incident for row in self._rows}
        self.homes: dict[str, str | None] = dict(self._was)
        incidents = {row.incident for row in self._rows if row.incident is not None}
        known = [id_ for one in sorted(incidents) for id_ in (one, *self.drafted.aliases(one))]
        machine = [_machine(writer, id_) for id_ in self._documents]
        claims = [claim.id for reading in machine for claim in reading.claims]
        self._ledger = Ledger.part(writer.decisions, [*claims, *(row.id for row in self._rows), *added], known)
        self._stood = [stand(r.document.name, r.claims, self._ledger.judgements) for r in machine]
        pairs = zip(machine, self._stood, strict=True)
        self._readings = [msgspec.structs.replace(reading, claims=stood.claims) for reading, stood in pairs]
        self._ids = {r.document.name: r.document.id for r in machine}
        self._standings = {s.claim.id: s for stood in self._stood for s in stood.standings}

    def write(self, touched: Iterable[str], stamp: int) -> tuple[str, ...]:
        """Draft the incidents touched and all whose claims moved, and write them; the ids of those that now are."""
        accounts = self._accounts()
        wanted = self._wanted(accounts)
        changed = {old for claim, old in self._was.items() if old is not None and wanted.get(claim) != old}
        changed |= {new for claim, new in wanted.items() if new is not None and self._was.get(claim) != new}
        chosen = sorted(set(touched) | changed)
        pool = Pool(
            {reading.document.name: reading for reading in self._readings},
            by_document(known(self._writer, [reading.document for reading in self._readings])),
            self._profile,
            frozenset(claim for stood in self._stood for claim in stood.rejected),
        )
        self._write_homeless(wanted)
        return tuple(id_ for id_ in chosen if self._write_one(id_, accounts, wanted, pool, stamp))

    def was(self, claim: str) -> str | None:
        """The incident in which a claim was before."""
        return self._was.get(claim)

    def rehome(self, homes: Mapping[str, str]) -> list[str]:
        """Want claims in these incidents; the claims that were wanted elsewhere."""
        moved = [claim for claim, home in homes.items() if self.homes.get(claim) != home]
        self.homes.update(homes)
        return moved

    def beside(self, claim: str) -> list[str]:
        """The claims of the same document and incident, this one first."""
        document, home = self._standings[claim].claim.document, self.homes.get(claim)
        same = [s.claim.id for s in self._standings.values() if s.claim.document == document]
        return [claim, *(other for other in same if other != claim and self.homes.get(other) == home)]

    def fresh_id(self, claim: str) -> str:
        """An id for an incident that begins with this claim, which no incident of the case bears or bore."""
        first = minted(self._ids[self._standings[claim].claim.document], claim)
        found, taken = first, set[str]()
        while self.drafted.incident(found) is not None or found in self.homes.values():
            taken.add(found)
            found = fresh(first, taken)
        return found

    def _accounts(self) -> list[Account]:
        made = [a for reading in self._readings for a in accounts_of(reading.document, reading.claims)]
        return list(decided(made, self._ledger.grouping).accounts)

    def _wanted(self, accounts: Sequence[Account]) -> dict[str, str | None]:
        """The incident of each claim: an account is in the one in which most of its claims are wanted."""
        found: dict[str, str | None] = dict.fromkeys(self._standings)
        for account in accounts:
            votes = Counter(home for claim in account.claims if (home := self.homes.get(claim.id)) is not None)
            home = max(votes, key=lambda id_: (votes[id_], id_)) if votes else None
            if home is None and any(harms(claim) for claim in account.claims):
                home = self.fresh_id(account.claims[0].id)
            found |= {claim.id: home for claim in account.claims}
        return found

    def _write_homeless(self, wanted: Mapping[str, str | None]) -> None:
        entries = self._ledger.entries
        self.drafted.put(
            claim_row(standing, self._ids[standing.claim.document], entries.get(id_))
            for id_, standing in self._standings.items()
            if wanted[id_] is None
        )
        lost = [decision for stood in self._stood for decision in stood.lost]
        self.drafted.put(LostRow(entries[decision.claim], decision.claim) for decision in lost)
        self.drafted.forget(row.id for row in self._rows if row.id not in self._standings)

    def _write_one(
        self, id_: str, accounts: Sequence[Account], wanted: Mapping[str, str | None], pool: Pool, stamp: int
    ) -> bool:
        """Whether the incident still is; where it is none any more its id leads to the one that took its claims."""
        before = self.drafted.incident(id_)
        mine = [account for account in accounts if wanted[account.claims[0].id] == id_]
        self.drafted.remove(id_)
        if not mine:
            heirs = Counter(wanted.get(claim) for claim, old in self._was.items() if old == id_)
            heir = next((found for found, _ in heirs.most_common() if found is not None), None)
            if heir is not None:
                self.drafted.alias(id_, heir)
            return False
        self.drafted.no_alias(id_)
        aliases = self.drafted.aliases(id_)
        made = msgspec.structs.replace(incident(mine, pool), id=id_, aliases=aliases)
        self._put(msgspec.structs.replace(made, decided=self._ledger.figures_of(made.claims)), before, stamp)
        return True

    def _put(self, made: Incident, before: IncidentRow | None, stamp: int) -> None:
        standings: dict[str, Standing] = {claim: self._standings[claim] for claim in made.claims}
        about = self._ledger.of_incident((made.id, *made.aliases), made.claims)
        number = self.drafted.next_number() if before is None or before.id != made.id else before.number
        draft = Draft(made, standings, self._ids, self._ledger.entries, about, number, stamp)
        self.drafted.put(draft.rows())
        self.drafted.tie(
            made.id, (self._ids[name] for name in made.documents), (party.id for party in made.belligerents)
        )


def _machine(writer: Writer, document: str) -> Reading:
    kept = writer.document(document)
    if kept is None:
        raise KeyError(document)
    return stored(writer, kept)
