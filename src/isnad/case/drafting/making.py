"""Makes the incidents of a whole case, some at a time, and holds their rows in a file until they are written."""

from collections.abc import Callable, Iterator, Sequence

import msgspec

from isnad.case.copies import known
from isnad.case.drafting.grouping import heirs
from isnad.case.drafting.held import Held, Piece
from isnad.case.drafting.ids import Named
from isnad.case.drafting.made import Draft
from isnad.case.drafting.outlets import Tallies
from isnad.case.drafting.spool import Spool
from isnad.case.drafting.stored import stored_all
from isnad.knowledge.profiles import Profile
from isnad.model.incident import Incident
from isnad.model.value import Value
from isnad.pipeline.incident import Pool, by_document, incident
from isnad.pipeline.reading import Reading, with_claims
from isnad.pipeline.standing import Standing, stand
from isnad.store.draft_rows import IncidentRow, Row
from isnad.store.draft_writer import DraftWriter
from isnad.store.drafted import ends
from isnad.store.read import Reader

Tell = Callable[[str, int], None]
"""Called with a step (`reading`, `linking`, `making`, `writing`) and how many documents or incidents it is about."""

_DOCUMENTS = 400
"""Documents whose readings are in memory at a time, but for an incident that has more."""


class _Written(Value, frozen=True):
    """The rows of an incident, with its documents and parties."""

    incident: str
    rows: tuple[Row, ...]
    documents: tuple[str, ...]
    parties: tuple[str, ...]


class Made:
    """All incidents of a case as readings and decisions give them.

    Attributes:
        documents: ids of the documents, in the order of the case.
        count: how many incidents there are.
    """

    def __init__(self, reader: Reader, profile: Profile, tell: Tell) -> None:
        tell("reading", reader.count())
        self._held = held = Held(reader)
        self.documents = tuple(held.ids.values())
        tell("linking", len(held.ids))
        names, self._bases = held.proposed(reader)
        self._homes = held.decided(reader, self._bases)
        self._leads = _leads(reader, names, self._bases, self._homes)
        self._former = ends(self._leads)
        pieces = held.pieces(self._homes)
        self.count = len(pieces)
        tell("making", self.count)
        self._tallies = Tallies(held.printed)
        self._telling: dict[str, int] = {}
        self._written: Spool[_Written] = Spool()
        number = 0
        for some in _batches(pieces, held):
            for made, standings in self._incidents(reader, profile, some):
                number += 1
                self._written.add(self._rows(made, standings, number))
                self._tallies.add(made)
                for name in made.documents:
                    id_ = held.ids[name]
                    self._telling[id_] = self._telling.get(id_, 0) + 1

    def write(self, drafted: DraftWriter, stamp: int) -> None:
        """Put everything in the place of what was drafted before; `stamp` is the entry that it is made after."""
        drafted.clear()
        drafted.lead(self._leads)
        written, ties = _Chunks(drafted), _Ties(drafted)
        for found in self._written.all():
            for row in found.rows:
                written.add(msgspec.structs.replace(row, stamp=stamp) if isinstance(row, IncidentRow) else row)
            ties.add(found)
        for listed in self._held.listed.all():
            written.add(msgspec.structs.replace(listed, incidents=self._telling.get(listed.document, 0)))
        for row in self._tallies.rows():
            written.add(row)
        for rest in self._held.rest(self._homes, self._bases):
            written.add(rest)
        written.out()
        ties.out()

    def _incidents(
        self, reader: Reader, profile: Profile, some: Sequence[tuple[str, list[Piece]]]
    ) -> Iterator[tuple[Incident, dict[str, Standing]]]:
        held = self._held
        readings: dict[str, Reading] = {}
        standings: dict[str, Standing] = {}
        for _, reading in stored_all(reader, held.documents([piece for _, pieces in some for piece in pieces])):
            stood = stand(reading.document.name, reading.claims, held.ledger.judgements)
            readings[reading.document.name] = with_claims(reading, stood.claims)
            standings.update((standing.claim.id, standing) for standing in stood.standings)
        copies = by_document(known(reader, [reading.document for reading in readings.values()]))
        pool = Pool(readings, copies, profile, frozenset(held.rejected.intersection(standings)))
        for id_, pieces in some:
            accounts = [
                msgspec.structs.replace(held.accounts[n], claims=tuple(standings[claim].claim for claim in claims))
                for n, claims in pieces
            ]
            made = msgspec.structs.replace(incident(accounts, pool), id=id_, aliases=self._former.get(id_, ()))
            made = msgspec.structs.replace(made, decided=held.ledger.figures_of(made.claims))
            yield made, {claim: standings[claim] for claim in made.claims}

    def _rows(self, made: Incident, standings: dict[str, Standing], number: int) -> _Written:
        held, ledger = self._held, self._held.ledger
        about = ledger.of_incident((made.id, *made.aliases), made.claims)
        displaced = bool(ledger.displaced_of(made.claims))
        drafted = Draft(made, standings, held.ids, ledger.entries, self._bases, about, displaced, number, 0)
        documents = tuple(held.ids[name] for name in made.documents)
        return _Written(made.id, tuple(drafted.rows()), documents, tuple(party.id for party in made.belligerents))


def _leads(reader: Reader, names: Named, bases: dict[str, str], homes: dict[str, str]) -> dict[str, str]:
    """Let every id that no incident bears any more lead to the one that holds most of what it held."""
    held: dict[str, list[str]] = {}
    for before in (reader.drafted.homes(), bases):
        for claim, home in before.items():
            held.setdefault(home, []).append(claim)
    borne = set(homes.values())
    leads = {alias: at for alias, at in reader.drafted.leads().items() if alias not in borne}
    return leads | dict(names.aliases) | heirs(held, homes)


def _batches(pieces: dict[str, list[Piece]], held: Held) -> Iterator[list[tuple[str, list[Piece]]]]:
    some: list[tuple[str, list[Piece]]] = []
    documents = 0
    for id_, found in pieces.items():
        some.append((id_, found))
        documents += len(held.documents(found))
        if documents >= _DOCUMENTS:
            yield some
            some, documents = [], 0
    if some:
        yield some


class _Chunks:
    """Rows, written some thousand at a time."""

    def __init__(self, drafted: DraftWriter) -> None:
        self._drafted = drafted
        self._some: list[Row] = []

    def add(self, row: Row) -> None:
        self._some.append(row)
        if len(self._some) >= 5_000:
            self.out()

    def out(self) -> None:
        self._drafted.put(self._some)
        self._some = []


class _Ties:
    """Which documents tell of an incident and which parties it names, written some thousand at a time."""

    def __init__(self, drafted: DraftWriter) -> None:
        self._drafted = drafted
        self._some: list[_Written] = []

    def add(self, found: _Written) -> None:
        self._some.append(msgspec.structs.replace(found, rows=()))
        if len(self._some) >= 2_000:
            self.out()

    def out(self) -> None:
        self._drafted.tie_all(
            ((one.incident, id_) for one in self._some for id_ in one.documents),
            ((one.incident, party) for one in self._some for party in one.parties),
        )
        self._some = []
