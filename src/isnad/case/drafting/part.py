"""Drafts anew only the incidents that a decision touches, in the transaction that keeps the decision."""

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from isnad.case.copies import known
from isnad.case.drafting.block import Seeds, block
from isnad.case.drafting.grouping import Unit, heirs, regrouped
from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.made import Draft, claim_row
from isnad.case.drafting.pieces import pieces_of
from isnad.case.drafting.stored import stored_all
from isnad.knowledge.profiles import Profile
from isnad.linking.account import Account, accounts_of
from isnad.model.incident import Incident
from isnad.pipeline.incident import Pool, by_document, harms, incident, minted
from isnad.pipeline.reading import with_claims
from isnad.pipeline.standing import stand
from isnad.store.draft_rows import IncidentRow, LostRow
from isnad.store.draft_writer import DraftWriter
from isnad.store.write import Writer


class Part:
    """The incidents that a decision touches, read from a case as decisions leave them.

    Args:
        writer: of the case, with the decision in it.
        profile: by which figures are made.
        seeds: what the decision is about.
    """

    def __init__(self, writer: Writer, profile: Profile, seeds: Seeds) -> None:
        self._writer = writer
        self._profile = profile
        self._drafted = DraftWriter(writer.connection)
        self._rows = {
            row.id: row for row in block(self._drafted, seeds, Ledger.part(writer.decisions, (), ()).grouping)
        }
        documents = {row.document for row in self._rows.values()} | set(seeds.documents)
        self._documents = self._drafted.in_order(sorted(documents))
        self._numbers = self._drafted.numbers(self._documents)
        machine = list(stored_all(writer, self._documents))
        claims = [*self._rows, *seeds.added, *(claim.id for _, reading in machine for claim in reading.claims)]
        incidents = {row.incident for row in self._rows.values() if row.incident is not None}
        ids = [id_ for one in sorted(incidents) for id_ in (one, *self._drafted.aliases(one))]
        self._ledger = Ledger.part(writer.decisions, list(dict.fromkeys(claims)), ids)
        self._stood = [stand(r.document.name, r.claims, self._ledger.judgements) for _, r in machine]
        pairs = zip(machine, self._stood, strict=True)
        self._readings = [with_claims(reading, stood.claims) for (_, reading), stood in pairs]
        self._ids = {reading.document.name: id_ for id_, reading in machine}
        # Of a document that is a seed every claim is looked at: one may be new, or gone.
        whole = set(seeds.documents)
        self._standings = {
            s.claim.id: s
            for stood in self._stood
            for s in stood.standings
            if s.claim.id in self._rows or self._ids[s.claim.document] in whole
        }

    def write(self, stamp: int) -> tuple[str, ...]:
        """Draft the incidents, and write them in the place of those that were; the ids of those that now are."""
        accounts = [a for reading in self._readings for a in accounts_of(reading.document, reading.claims)]
        bases = self._bases(accounts)
        units = [
            Unit(s.claim, self._ids[s.claim.document], self._numbers[self._ids[s.claim.document]], bases[id_])
            for id_, s in self._standings.items()
        ]
        homes = regrouped(units, self._ledger.grouped, self._is_taken)
        before = self._clear(homes, bases)
        self._write_rest(homes, bases)
        pool = Pool(
            {reading.document.name: reading for reading in self._readings},
            by_document(known(self._writer, [reading.document for reading in self._readings])),
            self._profile,
            frozenset(claim for stood in self._stood for claim in stood.rejected),
        )
        for id_, pieces in pieces_of(accounts, homes).items():
            self._put(id_, incident(pieces, pool), before.get(id_), bases, stamp)
        return tuple(sorted({home for home in homes.values() if home is not None}))

    def _is_taken(self, id_: str) -> bool:
        return self._drafted.is_base(id_)

    def _bases(self, accounts: Sequence[Account]) -> dict[str, str | None]:
        """Of a claim that is new the base of the others of its account; where there is none, one of its own."""
        found: dict[str, str | None] = {id_: row.base for id_, row in self._rows.items() if id_ in self._standings}
        for account in accounts:
            fresh = [claim for claim in account.claims if claim.id in self._standings and claim.id not in self._rows]
            if not fresh:
                continue
            votes = Counter(base for claim in account.claims if (base := found.get(claim.id)) is not None)
            base = max(votes, key=lambda id_: (votes[id_], id_)) if votes else None
            if base is None and any(harms(claim) for claim in account.claims):
                base = minted(self._ids[account.document], account.claims[0].id)
            found |= dict.fromkeys((claim.id for claim in fresh), base)
        return {id_: found.get(id_) for id_ in self._standings}

    def _clear(self, homes: Mapping[str, str | None], bases: Mapping[str, str | None]) -> dict[str, IncidentRow]:
        """Remove the incidents that were, and let the ids that no incident bears any more lead on."""
        held: dict[str, list[str]] = {}
        for claim in self._rows.values():
            for former in {claim.incident, bases.get(claim.id)} - {None}:
                held.setdefault(str(former), []).append(claim.id)
        before = {id_: row for id_ in held if (row := self._drafted.incident(id_)) is not None and row.id == id_}
        for id_ in before:
            self._drafted.remove(id_)
        for id_ in sorted({home for home in homes.values() if home is not None}):
            self._drafted.no_alias(id_)
        for id_, heir in heirs(held, homes).items():
            self._drafted.alias(id_, heir)
        return before

    def _write_rest(self, homes: Mapping[str, str | None], bases: Mapping[str, str | None]) -> None:
        """Claims of no incident, those that are no more, and decisions that find no claim."""
        entries = self._ledger.entries
        self._drafted.put(
            claim_row(s, self._ids[s.claim.document], entries.get(id_), bases[id_])
            for id_, s in self._standings.items()
            if homes[id_] is None
        )
        lost = [decision for stood in self._stood for decision in stood.lost]
        self._drafted.put(LostRow(entries[decision.claim], decision.claim) for decision in lost)
        self._drafted.forget(id_ for id_ in self._rows if id_ not in self._standings)

    def _put(
        self, id_: str, made: Incident, before: IncidentRow | None, bases: Mapping[str, str | None], stamp: int
    ) -> None:
        aliases = self._drafted.aliases(id_)
        made = msgspec.structs.replace(made, id=id_, aliases=aliases, decided=self._ledger.figures_of(made.claims))
        number = self._drafted.next_number() if before is None else before.number
        mine = {claim: self._standings[claim] for claim in made.claims}
        about = self._ledger.of_incident((id_, *aliases), made.claims)
        entries, displaced = self._ledger.entries, bool(self._ledger.displaced_of(made.claims))
        self._drafted.put(Draft(made, mine, self._ids, entries, bases, about, displaced, number, stamp).rows())
        self._drafted.tie(id_, (self._ids[name] for name in made.documents), (p.id for p in made.belligerents))
