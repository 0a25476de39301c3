"""What is drafted from a case, read by its keys."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, bindparam, func, select

from isnad.store import drafts
from isnad.store.draft_rows import ClaimRow, IncidentRow, LostRow

_AT_ONCE = 500
_FORMER = 64
"""How often an incident's id may have been handed on."""
_ONE: BindParameter[str] = bindparam("one")
_THESE: BindParameter[str] = bindparam("these", expanding=True)
# Made once: to put a query together takes several times as long as to ask it.
_INCIDENT = select(drafts.incidents).where(drafts.incidents.c.id == _ONE)
_WITH = select(drafts.incidents).where(drafts.incidents.c.id.in_(_THESE))
_HEIR = select(drafts.aliases.c.incident).where(drafts.aliases.c.alias == _ONE)
_CLAIM = select(drafts.claims).where(drafts.claims.c.id == _ONE)
_TELLING = (
    select(drafts.incident_documents.c.document).where(drafts.incident_documents.c.incident.in_(_THESE)).distinct()
)
_IN_ORDER = (
    select(drafts.listed.c.document).where(drafts.listed.c.document.in_(_THESE)).order_by(drafts.listed.c.number)
)
_CLAIMS = select(drafts.claims).order_by(drafts.claims.c.id)
_CLAIMS_OF = _CLAIMS.where(drafts.claims.c.incident.in_(_THESE))
_CLAIMS_IN = _CLAIMS.where(drafts.claims.c.document.in_(_THESE))
_HOMES_IN = select(drafts.claims.c.id, drafts.claims.c.incident).where(drafts.claims.c.document.in_(_THESE))
_CLAIMS_NAMED = _CLAIMS.where(drafts.claims.c.id.in_(_THESE))
_CLAIMS_BASED = _CLAIMS.where(drafts.claims.c.base.in_(_THESE))


class Drafted:
    """Reads drafts by their keys; lists and searches have modules of their own."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def incident(self, id: str) -> IncidentRow | None:  # noqa: A002 - the word of the model
        """The incident with this id, or the one that now holds what bore it; None where there is none."""
        at: str | None = id
        for _ in range(_FORMER):
            found = self._connection.execute(_INCIDENT, {"one": at}).first()
            if found is not None:
                return IncidentRow(**found._asdict())
            at = self._connection.execute(_HEIR, {"one": at}).scalar()
            if at is None:
                return None
        return None

    def incidents_with(self, ids: Sequence[str]) -> list[IncidentRow]:
        """Those with these ids, in the order of the ids; one that is not there, by this very id, is left out."""
        found = {row.id: row for some in _parts(ids) for row in self._connection.execute(_WITH, {"these": some})}
        return [IncidentRow(**found[id_]._asdict()) for id_ in ids if id_ in found]

    def incidents(self) -> Iterator[IncidentRow]:
        """All of them, in their order."""
        query = select(drafts.incidents).order_by(drafts.incidents.c.number)
        yield from (IncidentRow(**row._asdict()) for row in self._connection.execute(query))

    def in_their_order(self) -> Iterator[str]:
        """The ids of all incidents, in their order."""
        query = select(drafts.incidents.c.id).order_by(drafts.incidents.c.number)
        yield from (str(row[0]) for row in self._connection.execute(query))

    def count(self) -> int:
        """How many incidents there are."""
        return int(self._connection.execute(select(func.count()).select_from(drafts.incidents)).scalar_one())

    def aliases(self, incident: str) -> tuple[str, ...]:
        """Ids that now lead to it, in order."""
        table = drafts.aliases
        found: set[str] = set()
        ends = {incident}
        while ends:
            query = select(table.c.alias).where(table.c.incident.in_(sorted(ends)))
            ends = {str(row[0]) for row in self._connection.execute(query)} - found - {incident}
            found |= ends
        return tuple(sorted(found))

    def all_aliases(self) -> dict[str, tuple[str, ...]]:
        """The ids that lead to every incident that any leads to."""
        return ends(self.leads())

    def leads(self) -> dict[str, str]:
        """Where each former id leads, which may be another one."""
        return {str(row.alias): str(row.incident) for row in self._connection.execute(select(drafts.aliases))}

    def claim(self, id: str) -> ClaimRow | None:  # noqa: A002 - as above
        """How the claim with this id stands, or None."""
        found = self._connection.execute(_CLAIM, {"one": id}).first()
        return None if found is None else ClaimRow(**found._asdict())

    def claims_of(self, incidents: Sequence[str]) -> tuple[ClaimRow, ...]:
        """The claims of these incidents."""
        return self._claims(_CLAIMS_OF, incidents)

    def claims_in(self, documents: Sequence[str]) -> tuple[ClaimRow, ...]:
        """The claims of the documents with these ids."""
        return self._claims(_CLAIMS_IN, documents)

    def homes_in(self, documents: Sequence[str]) -> dict[str, str | None]:
        """The incident of each claim of the documents with these ids; None of one that is in none."""
        found = (row for some in _parts(documents) for row in self._connection.execute(_HOMES_IN, {"these": some}))
        return {str(row[0]): None if row[1] is None else str(row[1]) for row in found}

    def incidents_of(self, documents: Sequence[str]) -> tuple[str, ...]:
        """Ids of the incidents that these documents tell of."""
        table = drafts.incident_documents
        query = select(table.c.incident).where(table.c.document.in_(documents)).distinct().order_by(table.c.incident)
        return tuple(str(row[0]) for row in self._connection.execute(query))

    def incident_ids(self) -> set[str]:
        """Ids of the incidents that claims are in, and of those that linking alone puts them into."""
        columns = drafts.claims.c.incident, drafts.claims.c.base
        queries = [select(column).where(column.is_not(None)).distinct() for column in columns]
        return {str(row[0]) for query in queries for row in self._connection.execute(query)}

    def next_number(self) -> int:
        """The place of an incident behind all others."""
        return int(self._connection.execute(select(func.max(drafts.incidents.c.number))).scalar_one() or 0) + 1

    def documents_of(self, incidents: Sequence[str]) -> tuple[str, ...]:
        """Ids of the documents that tell of these incidents, in the order of the case."""
        found = self._connection.execute(_TELLING, {"these": list(incidents)})
        return self.in_order([str(row[0]) for row in found])

    def in_order(self, documents: Sequence[str]) -> tuple[str, ...]:
        """The documents with these ids, in the order of the case."""
        return tuple(str(row[0]) for row in self._connection.execute(_IN_ORDER, {"these": list(documents)}))

    def is_base(self, id: str) -> bool:  # noqa: A002 - as above
        """Whether linking puts any claim into an incident with this id."""
        query = select(drafts.claims.c.id).where(drafts.claims.c.base == id).limit(1)
        return self._connection.execute(query).first() is not None

    def claims_named(self, ids: Sequence[str]) -> tuple[ClaimRow, ...]:
        """The claims with these ids, those that there are."""
        return self._claims(_CLAIMS_NAMED, ids)

    def claims_based(self, bases: Sequence[str]) -> tuple[ClaimRow, ...]:
        """The claims that linking alone puts into these incidents."""
        return self._claims(_CLAIMS_BASED, bases)

    def numbers(self, documents: Sequence[str]) -> dict[str, int]:
        """The number of each of these documents in the order of the case."""
        table = drafts.listed
        query = select(table.c.document, table.c.number).where(table.c.document.in_(documents))
        return {str(row[0]): int(row[1]) for row in self._connection.execute(query)}

    def lost(self) -> tuple[LostRow, ...]:
        """Decisions whose claim is not found any more."""
        rows = self._connection.execute(select(drafts.lost).order_by(drafts.lost.c.decision))
        return tuple(LostRow(**row._asdict()) for row in rows)

    def _claims(self, query: Select[Any], values: Sequence[str]) -> tuple[ClaimRow, ...]:
        found: list[ClaimRow] = []
        for some in _parts(values):
            found += [ClaimRow(**row._asdict()) for row in self._connection.execute(query, {"these": some})]
        return tuple(found)


def _parts(values: Sequence[str]) -> Iterator[list[str]]:
    """The values, as many together as a database takes in one question."""
    yield from (list(values[start : start + _AT_ONCE]) for start in range(0, len(values), _AT_ONCE))


def ends(leads: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The former ids that lead to every incident that any leads to, over as many steps as they were handed on."""
    found: dict[str, list[str]] = {}
    for alias in sorted(leads):
        at = leads[alias]
        for _ in range(_FORMER):
            if at not in leads:
                break
            at = leads[at]
        found.setdefault(at, []).append(alias)
    return {incident: tuple(aliases) for incident, aliases in found.items()}
