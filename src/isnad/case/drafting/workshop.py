"""Makes incidents out of the readings of their documents, as rows; in this process or in another one."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from isnad.case.copies import known
from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.listing import outlet_of
from isnad.case.drafting.lots import Lot, Wanted
from isnad.case.drafting.made import Draft
from isnad.case.drafting.outlets import Range, tolls_of
from isnad.case.drafting.stored import stored_all
from isnad.knowledge.profiles import Profile
from isnad.model.incident import Incident
from isnad.model.value import Value
from isnad.pipeline.incident import Pool, by_document, incident
from isnad.pipeline.reading import Reading, with_claims
from isnad.pipeline.standing import Standing, stand
from isnad.store.draft_rows import Row
from isnad.store.read import Reader
from isnad.store.store import Store


class Written(Value, frozen=True):
    """The rows of an incident.

    Attributes:
        incident: its id.
        rows: of it, its claims and its dead; stamps are 0.
        documents: ids of its documents.
        parties: ids of its belligerents.
        outlets: those of its documents.
        tolls: what each outlet prints of it.
    """

    incident: str
    rows: tuple[Row, ...]
    documents: tuple[str, ...]
    parties: tuple[str, ...]
    outlets: frozenset[str]
    tolls: Mapping[str, Range]


class Workshop:
    """Makes incidents by a profile and the decisions that count."""

    def __init__(self, profile: Profile, ledger: Ledger) -> None:
        self._profile = profile
        self._ledger = ledger

    def made(self, reader: Reader, lot: Lot) -> Iterator[Written]:
        """The incidents of a lot, in order."""
        readings: dict[str, Reading] = {}
        standings: dict[str, Standing] = {}
        rejected: set[str] = set()
        for _, reading in stored_all(reader, list(dict.fromkeys(id_ for one in lot for id_ in one.documents))):
            stood = stand(reading.document.name, reading.claims, self._ledger.judgements)
            readings[reading.document.name] = with_claims(reading, stood.claims)
            standings.update((standing.claim.id, standing) for standing in stood.standings)
            rejected |= stood.rejected
        copies = by_document(known(reader, [reading.document for reading in readings.values()]))
        pool = Pool(readings, copies, self._profile, frozenset(rejected))
        for wanted in lot:
            accounts = [
                msgspec.structs.replace(piece.account, claims=tuple(standings[claim].claim for claim in piece.claims))
                for piece in wanted.pieces
            ]
            made = msgspec.structs.replace(incident(accounts, pool), id=wanted.id, aliases=wanted.former)
            made = msgspec.structs.replace(made, decided=self._ledger.figures_of(made.claims))
            yield self._written(wanted, made, readings, {claim: standings[claim] for claim in made.claims})

    def _written(
        self, wanted: Wanted, made: Incident, readings: Mapping[str, Reading], standings: Mapping[str, Standing]
    ) -> Written:
        ledger = self._ledger
        documents = {name: readings[name].document for name in made.documents}
        ids = {name: document.id for name, document in documents.items()}
        outlets = {name: outlet_of(document) for name, document in documents.items()}
        bases = {claim: piece.base for piece in wanted.pieces for claim in piece.claims}
        about = ledger.of_incident((made.id, *made.aliases), made.claims)
        displaced = bool(ledger.displaced_of(made.claims))
        drafted = Draft(made, standings, ids, ledger.entries, bases, about, displaced, wanted.number, 0)
        parties = tuple(party.id for party in made.belligerents)
        rows, tolls = tuple(drafted.rows()), tolls_of(made, outlets)
        return Written(made.id, rows, tuple(ids.values()), parties, frozenset(outlets.values()), tolls)


class Elsewhere:
    """A workshop in a process of its own, which reads the case by itself."""

    def __init__(self, database: Path, profile: Profile, ledger: Ledger) -> None:
        self._store = Store.in_file(database)
        self._workshop = Workshop(profile, ledger)

    def __call__(self, lot: Lot) -> list[Written]:
        """The incidents of a lot, in order."""
        with self._store.reading() as reader:
            return list(self._workshop.made(reader, lot))
