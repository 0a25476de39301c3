"""Drafts every incident of a case anew, from all readings and all decisions."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Final

import msgspec

from isnad.case.copies import known
from isnad.case.drafting.ids import named
from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.made import Draft, claim_row
from isnad.case.drafting.outlets import outlet_rows
from isnad.case.drafting.stored import stored
from isnad.case.drafting.texts import index_texts
from isnad.model.document import Document
from isnad.model.incident import Incident
from isnad.pipeline.context import Context
from isnad.pipeline.incidents import incidents
from isnad.pipeline.reading import Reading
from isnad.pipeline.standing import Standing, Stood, stand
from isnad.store.canonical import plain
from isnad.store.draft_rows import ListedRow, LostRow, Row
from isnad.store.draft_writer import DraftWriter
from isnad.store.entry import Action
from isnad.store.read import Reader
from isnad.store.store import Store
from isnad.store.upgrade import DRAFTED
from isnad.store.write import Writer

_TITLE: Final = 160
_TURNS: Final = 3
"""How often a draft that decisions have overtaken is made again before they are made to wait for it."""

Tell = Callable[[str, int], None]
"""Called with a step (`reading`, `linking`, `writing`) and how many documents or incidents it is about."""


def is_current(reader: Reader, context: Context) -> bool:
    """Whether the drafts are those of the case's documents, read by this version, knowledge and profile."""
    return reader.setting(DRAFTED) == _key(reader, context)


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


def _made(reader: Reader, context: Context, tell: Tell) -> tuple["_Case", Sequence[Incident]]:
    tell("reading", reader.count())
    case = _Case(reader)
    tell("linking", len(case.machine))
    copies = known(reader, case.documents, all_of_case=True)
    return case, incidents(case.machine, context, case.ledger.decisions, copies=copies).found


def _keep(writer: Writer, context: Context, case: "_Case", made: Sequence[Incident], tell: Tell) -> int:
    tell("writing", len(made))
    _write(writer, case, made)
    writer.set(DRAFTED, _key(writer, context))
    return len(made)


def _stand(reader: Reader) -> int:
    """The last entry after which a draft would be another."""
    return reader.last((Action.DOCUMENT_ADDED, Action.DOCUMENT_REREAD, Action.DECISION_TAKEN))


def _key(reader: Reader, context: Context) -> str:
    used = context.fingerprint
    last = reader.last((Action.DOCUMENT_ADDED, Action.DOCUMENT_REREAD))
    return " ".join((used.version, used.knowledge, used.profile, *used.gazetteers, context.zone.key, str(last)))


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
    def documents(self) -> list[Document]:
        return [reading.document for reading in self.machine]

    @cached_property
    def standings(self) -> dict[str, Standing]:
        return {standing.claim.id: standing for stood in self.stood for standing in stood.standings}


def _write(writer: Writer, case: _Case, found: Sequence[Incident]) -> None:
    drafted = DraftWriter(writer.connection)
    names = named(found, drafted.homes())
    ids = {document.name: document.id for document in case.documents}
    stamp = writer.head().length
    drafted.clear()
    for alias, heir in names.aliases.items():
        drafted.alias(alias, heir)
    drafted.no_aliases(names.ids)
    former = drafted.all_aliases()
    made = [
        msgspec.structs.replace(one, id=id_, aliases=former.get(id_, ()))
        for one, id_ in zip(found, names.ids, strict=True)
    ]
    drafted.put(row for number, one in enumerate(made, start=1) for row in _rows(one, number, case, ids, stamp))
    drafted.tie_all(
        ((one.id, ids[name]) for one in made for name in one.documents),
        ((one.id, party.id) for one in made for party in one.belligerents),
    )
    _write_documents(drafted, case, found)
    _write_rest(drafted, case, {claim for one in made for claim in one.claims}, ids)


def _rows(made: Incident, number: int, case: _Case, ids: dict[str, str], stamp: int) -> Iterator[Row]:
    mine = {claim: case.standings[claim] for claim in made.claims}
    about = case.ledger.of_incident((made.id, *made.aliases), made.claims)
    return Draft(made, mine, ids, case.ledger.entries, about, number, stamp).rows()


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
    title = document.title or next((line.strip() for line in document.report.splitlines() if line.strip()), "")
    return ListedRow(
        number=number,
        document=document.id,
        outlet=_outlet(document),
        day=None if document.published is None else document.published.day.isoformat(),
        received=document.received.sha256,
        language=document.language,
        title=plain(title)[:_TITLE],
        claims=claims,
        incidents=incidents,
    )


def _write_rest(drafted: DraftWriter, case: _Case, held: set[str], ids: dict[str, str]) -> None:
    """Claims of no incident, and decisions that find no claim."""
    entries, standings = case.ledger.entries, case.standings
    drafted.put(
        claim_row(standing, ids[standing.claim.document], entries.get(id_))
        for id_, standing in standings.items()
        if id_ not in held
    )
    judged = case.ledger.judgements.judged
    drafted.put(LostRow(entries[claim], claim) for claim in judged if claim not in standings)
