"""What is drafted from a case, read by its keys."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, func, select

from isnad.store import drafts
from isnad.store.draft_rows import ClaimRow, IncidentRow, LostRow

_AT_ONCE = 500


class Drafted:
    """Reads drafts by their keys; lists and searches have modules of their own."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def incident(self, id: str) -> IncidentRow | None:  # noqa: A002 - the word of the model
        """The incident with this id, or the one that now holds what bore it; None where there is none."""
        table = drafts.incidents
        found = self._connection.execute(select(table).where(table.c.id == id)).first()
        if found is None:
            other = select(drafts.aliases.c.incident).where(drafts.aliases.c.alias == id)
            found = self._connection.execute(select(table).where(table.c.id.in_(other))).first()
        return None if found is None else IncidentRow(**found._asdict())

    def incidents(self) -> Iterator[IncidentRow]:
        """All of them, in their order."""
        query = select(drafts.incidents).order_by(drafts.incidents.c.number)
        yield from (IncidentRow(**row._asdict()) for row in self._connection.execute(query))

    def count(self) -> int:
        """How many incidents there are."""
        return int(self._connection.execute(select(func.count()).select_from(drafts.incidents)).scalar_one())

    def aliases(self, incident: str) -> tuple[str, ...]:
        """Ids that it bore before."""
        table = drafts.aliases
        query = select(table.c.alias).where(table.c.incident == incident).order_by(table.c.alias)
        return tuple(str(row[0]) for row in self._connection.execute(query))

    def all_aliases(self) -> dict[str, tuple[str, ...]]:
        """The former ids of every incident that has any."""
        found: dict[str, list[str]] = {}
        for row in self._connection.execute(select(drafts.aliases).order_by(drafts.aliases.c.alias)):
            found.setdefault(str(row.incident), []).append(str(row.alias))
        return {incident: tuple(aliases) for incident, aliases in found.items()}

    def claim(self, id: str) -> ClaimRow | None:  # noqa: A002 - as above
        """How the claim with this id stands, or None."""
        found = self._connection.execute(select(drafts.claims).where(drafts.claims.c.id == id)).first()
        return None if found is None else ClaimRow(**found._asdict())

    def claims_of(self, incidents: Sequence[str]) -> tuple[ClaimRow, ...]:
        """The claims of these incidents."""
        return self._claims(drafts.claims.c.incident, incidents)

    def claims_in(self, documents: Sequence[str]) -> tuple[ClaimRow, ...]:
        """The claims of the documents with these ids."""
        return self._claims(drafts.claims.c.document, documents)

    def incidents_of(self, documents: Sequence[str]) -> tuple[str, ...]:
        """Ids of the incidents that these documents tell of."""
        table = drafts.incident_documents
        query = select(table.c.incident).where(table.c.document.in_(documents)).distinct().order_by(table.c.incident)
        return tuple(str(row[0]) for row in self._connection.execute(query))

    def homes(self) -> dict[str, str]:
        """The incident of every claim that is in one."""
        table = drafts.claims
        query = select(table.c.id, table.c.incident).where(table.c.incident.is_not(None))
        return {str(row[0]): str(row[1]) for row in self._connection.execute(query)}

    def next_number(self) -> int:
        """The place of an incident behind all others."""
        return int(self._connection.execute(select(func.max(drafts.incidents.c.number))).scalar_one() or 0) + 1

    def documents_of(self, incidents: Sequence[str]) -> tuple[str, ...]:
        """Ids of the documents that tell of these incidents, in the order of the case."""
        table = drafts.incident_documents
        query = select(table.c.document).where(table.c.incident.in_(incidents)).distinct()
        return self.in_order([str(row[0]) for row in self._connection.execute(query)])

    def in_order(self, documents: Sequence[str]) -> tuple[str, ...]:
        """The documents with these ids, in the order of the case."""
        table = drafts.listed
        query = select(table.c.document).where(table.c.document.in_(documents)).order_by(table.c.number)
        return tuple(str(row[0]) for row in self._connection.execute(query))

    def moved(self, decision: int) -> dict[str, str]:
        """In which incident the claims were that a decision moved."""
        table = drafts.moves
        query = select(table.c.claim, table.c.was).where(table.c.decision == decision)
        return {str(row[0]): str(row[1]) for row in self._connection.execute(query)}

    def lost(self) -> tuple[LostRow, ...]:
        """Decisions whose claim is not found any more."""
        rows = self._connection.execute(select(drafts.lost).order_by(drafts.lost.c.decision))
        return tuple(LostRow(**row._asdict()) for row in rows)

    def _claims(self, column: object, values: Sequence[str]) -> tuple[ClaimRow, ...]:
        found: list[ClaimRow] = []
        for start in range(0, len(values), _AT_ONCE):
            some = list(values[start : start + _AT_ONCE])
            query = select(drafts.claims).where(column.in_(some)).order_by(drafts.claims.c.id)  # type: ignore[attr-defined]
            found += [ClaimRow(**row._asdict()) for row in self._connection.execute(query)]
        return tuple(found)
