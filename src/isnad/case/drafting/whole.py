"""Drafts every incident of a case anew, from all readings and all decisions."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

import msgspec

from isnad.case.copies import known
from isnad.case.drafting.grouping import Unit, heirs, regrouped
from isnad.case.drafting.ids import Named, named
from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.made import Draft, claim_row
from isnad.case.drafting.outlets import outlet_rows
from isnad.case.drafting.pieces import pieces_of
from isnad.case.drafting.stored import stored
from isnad.case.drafting.texts import index_texts
from isnad.knowledge.profiles import profile
from isnad.linking.account import Account, accounts_of
from isnad.linking.link import Linker
from isnad.model.document import Document
from isnad.model.incident import Incident
from isnad.model.value import Value
from isnad.pipeline.context import Context
from isnad.pipeline.incident import Pool, by_document, harms, incident, minted
from isnad.pipeline.reading import Reading, with_claims
from isnad.pipeline.standing import Standing, Stood, stand
from isnad.store.canonical import plain
from isnad.store.draft_rows import ListedRow, LostRow, Row
from isnad.store.draft_writer import DraftWriter
from isnad.store.entry import Action
from isnad.store.read import Reader
from isnad.store.store import Store
from isnad.store.upgrade import DRAFTED
from isnad.store.write import Writer
from isnad.text.shorten import headline

RELINK: Final = "relink"
"""The name in the table `meta` of what says that a decision may have changed what linking compares."""
_TITLE: Final = 160
_TURNS: Final = 3
"""How often a draft that decisions have overtaken is made again before they are made to wait for it."""

Tell = Callable[[str, int], None]
"""Called with a step (`reading`, `linking`, `writing`) and how many documents or incidents it is about."""


def is_current(reader: Reader, context: Context) -> bool:
    """Whether the drafts are those of the case's documents by this version, knowledge, profile, and decisions."""
    return reader.setting(DRAFTED) == _key(reader, context) and not reader.setting(RELINK)


def draft(store: Store, context: Context, *, tell: Tell = lambda _step, _number: None, anew: bool = False) -> int:
    """Bring the drafts of a case up to date; how many incidents there are.

    Decisions taken at the desk keep them up to date by themselves; `anew` also where the documents are the same.

    Raises:
        IsnadError: what a store raises; the drafts are then as they were.
    """
    # Linking takes minutes where there is much: people go on deciding meanwhile, and what they decide is not lost.
    for _ in range(_TURNS):
        with store.reading() as reader:
            if not anew and is_current(reader, context):
                return reader.drafted.count()
            case, made, seen = *_made(reader, context, tell), _stand(reader)
        index_texts(store, case.documents, context)
        with store.writing() as writer:
            if _stand(writer) == seen:
                return _keep(writer, context, case, made, tell)
    with store.writing() as writer:
        case, made = _made(writer, context, tell)
        number = _keep(writer, context, case, made, tell)
    index_texts(store, case.documents, context)
    return number


def _made(reader: Reader, context: Context, tell: Tell) -> tuple["_Case", "_Linked"]:
    tell("reading", reader.count())
    case = _Case(reader)
    tell("linking", len(case.machine))
    accounts = [account for reading in case.readings for account in accounts_of(reading.document, reading.claims)]
    names, bases = _bases(accounts, case, reader.drafted.bases())
    units = [
        Unit(standing.claim, document.id, number, bases.get(standing.claim.id))
        for number, (document, stood) in enumerate(zip(case.documents, case.stood, strict=True), start=1)
        for standing in stood.standings
    ]
    homes = regrouped(units, case.ledger.grouped, lambda _: False)
    pool = Pool(
        {reading.document.name: reading for reading in case.readings},
        by_document(known(reader, case.documents, all_of_case=True)),
        profile(context.profile),
        frozenset(claim for stood in case.stood for claim in stood.rejected),
    )
    pieces = pieces_of(accounts, homes)
    made = [msgspec.structs.replace(incident(found, pool), id=id_) for id_, found in pieces.items()]
    made = [msgspec.structs.replace(one, decided=case.ledger.figures_of(one.claims)) for one in made]
    return case, _Linked(names, bases, homes, tuple(made))


def _bases(accounts: Sequence[Account], case: "_Case", before: Mapping[str, str]) -> tuple[Named, dict[str, str]]:
    """What linking proposes, under the ids by which people know it."""
    linked = [[accounts[n] for n in group] for group in Linker(accounts).groups()]
    groups = [group for group in linked if any(harms(claim) for account in group for claim in account.claims)]
    claims = [tuple(claim.id for account in group for claim in account.claims) for group in groups]
    first = [minted(case.ids[group[0].document], group[0].claims[0].id) for group in groups]
    names = named(tuple(zip(first, claims, strict=True)), before)
    return names, {claim: id_ for id_, held in zip(names.ids, claims, strict=True) for claim in held}


def _keep(writer: Writer, context: Context, case: "_Case", linked: "_Linked", tell: Tell) -> int:
    tell("writing", len(linked.found))
    _write(writer, case, linked)
    writer.set(DRAFTED, _key(writer, context))
    writer.set(RELINK, "")
    return len(linked.found)


def _stand(reader: Reader) -> int:
    """The last entry after which a draft would be another."""
    return reader.last((Action.DOCUMENT_ADDED, Action.DOCUMENT_REREAD, Action.DECISION_TAKEN))


def _key(reader: Reader, context: Context) -> str:
    used = context.fingerprint
    last = reader.last((Action.DOCUMENT_ADDED, Action.DOCUMENT_REREAD))
    return " ".join((used.version, used.knowledge, used.profile, *used.gazetteers, context.zone.key, str(last)))


class _Linked(Value, frozen=True):
    """What linking proposes, under which ids, and which incidents it is after every decision."""

    names: Named
    bases: dict[str, str]
    homes: dict[str, str | None]
    found: tuple[Incident, ...]


class _Case:
    """All documents of a case in memory, as the program reads them and as they stand."""

    def __init__(self, reader: Reader) -> None:
        self.ledger = Ledger.whole(reader.decisions)
        self.machine: list[Reading] = []
        self.stood: list[Stood] = []
        for kept in reader.documents():
            reading = stored(reader, kept)
            self.machine.append(reading)
            self.stood.append(stand(kept.name, reading.claims, self.ledger.judgements))

    @cached_property
    def readings(self) -> list[Reading]:
        return [with_claims(reading, stood.claims) for reading, stood in zip(self.machine, self.stood, strict=True)]

    @cached_property
    def documents(self) -> list[Document]:
        return [reading.document for reading in self.machine]

    @cached_property
    def ids(self) -> dict[str, str]:
        return {document.name: document.id for document in self.documents}

    @cached_property
    def standings(self) -> dict[str, Standing]:
        return {standing.claim.id: standing for stood in self.stood for standing in stood.standings}


def _write(writer: Writer, case: _Case, linked: _Linked) -> None:
    drafted = DraftWriter(writer.connection)
    ids = case.ids
    stamp = writer.head().length
    _lead_on(drafted, linked)
    former = drafted.all_aliases()
    drafted.clear()
    made = [msgspec.structs.replace(one, aliases=former.get(one.id, ())) for one in linked.found]
    drafted.put(row for number, one in enumerate(made, start=1) for row in _rows(one, number, case, linked, stamp))
    drafted.tie_all(
        ((one.id, ids[name]) for one in made for name in one.documents),
        ((one.id, party.id) for one in made for party in one.belligerents),
    )
    _write_documents(drafted, case, made)
    _write_rest(drafted, case, linked, ids)


def _lead_on(drafted: DraftWriter, linked: _Linked) -> None:
    """Let every id that no incident bears any more lead to the one that holds most of what it held."""
    held: dict[str, list[str]] = {}
    for homes in (drafted.homes(), linked.bases):
        for claim, home in homes.items():
            held.setdefault(home, []).append(claim)
    drafted.no_aliases(home for home in linked.homes.values() if home is not None)
    for id_, heir in (*linked.names.aliases.items(), *heirs(held, linked.homes).items()):
        drafted.alias(id_, heir)


def _rows(made: Incident, number: int, case: _Case, linked: _Linked, stamp: int) -> Iterator[Row]:
    mine = {claim: case.standings[claim] for claim in made.claims}
    about = case.ledger.of_incident((made.id, *made.aliases), made.claims)
    displaced = bool(case.ledger.displaced_of(made.claims))
    return Draft(made, mine, case.ids, case.ledger.entries, linked.bases, about, displaced, number, stamp).rows()


def _write_documents(drafted: DraftWriter, case: _Case, found: Sequence[Incident]) -> None:
    telling: dict[str, int] = {}
    for made in found:
        for name in made.documents:
            telling[name] = telling.get(name, 0) + 1
    printed: dict[str, tuple[str, int]] = {}
    rows: list[ListedRow] = []
    for number, (document, stood) in enumerate(zip(case.documents, case.stood, strict=True), start=1):
        outlet = _outlet(document)
        printed[document.name] = outlet, len(stood.standings)
        rows.append(listed_row(number, document, len(stood.standings), telling.get(document.name, 0)))
    drafted.put(rows)
    drafted.put(outlet_rows(printed, found))


def _outlet(document: Document) -> str:
    """Who printed what the document tells: of a digest the outlet that it retells; empty where nobody knows."""
    outlet = document.outlet
    return "" if outlet is None else plain(outlet.name if outlet.of is None else outlet.of)


def listed_row(number: int, document: Document, claims: int, incidents: int) -> ListedRow:
    """A document as lists show it: by its title, or by the first words of its report."""
    return ListedRow(
        number=number,
        document=document.id,
        outlet=_outlet(document),
        day=None if document.published is None else document.published.day.isoformat(),
        received=document.received.sha256,
        language=document.language,
        title=plain(headline(document.title, document.report, _TITLE)),
        claims=claims,
        incidents=incidents,
    )


def _write_rest(drafted: DraftWriter, case: _Case, linked: _Linked, ids: dict[str, str]) -> None:
    """Claims of no incident, and decisions that find no claim."""
    entries, standings = case.ledger.entries, case.standings
    drafted.put(
        claim_row(standing, ids[standing.claim.document], entries.get(id_), linked.bases.get(id_))
        for id_, standing in standings.items()
        if linked.homes[id_] is None
    )
    judged = case.ledger.judgements.judged
    drafted.put(LostRow(entries[claim], claim) for claim in judged if claim not in standings)
