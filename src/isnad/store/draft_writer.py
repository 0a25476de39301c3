"""Writes what is drafted from a case."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from sqlalchemy import Table, delete, update
from sqlalchemy.dialects.sqlite import insert

from isnad.store import drafts
from isnad.store.draft_rows import ClaimRow, IncidentRow, ListedRow, LostRow, OutletRow, Row, VictimRow
from isnad.store.drafted import Drafted

_TABLES: dict[type, Table] = {
    IncidentRow: drafts.incidents,
    ClaimRow: drafts.claims,
    VictimRow: drafts.victims,
    ListedRow: drafts.listed,
    OutletRow: drafts.outlets,
    LostRow: drafts.lost,
}


class DraftWriter(Drafted):
    """Also writes drafts, in the caller's transaction."""

    def clear(self) -> None:
        """Remove everything drafted but the index of words, and former ids."""
        for table in drafts.TABLES:
            if table is not drafts.aliases:
                self._connection.execute(delete(table))

    @contextmanager
    def unindexed(self) -> Iterator[None]:
        """Without indexes of what is drafted, which are made of everything at once in the end.

        For many rows: each row would be put into every index by itself, at places that are in memory ever less often.
        """
        indexes = [index for table in drafts.TABLES for index in sorted(table.indexes, key=lambda one: str(one.name))]
        for index in indexes:
            index.drop(self._connection)
        yield
        # Where a row cannot be written the whole transaction is undone, and this with it.
        for index in indexes:
            index.create(self._connection)

    def put(self, rows: Iterable[Row]) -> None:
        """Add rows of one or more kinds, or put them in the place of those with their keys."""
        by_kind: dict[type, list[dict[str, object]]] = {}
        for row in rows:
            by_kind.setdefault(type(row), []).append({name: getattr(row, name) for name in row.__struct_fields__})
        for kind, values in by_kind.items():
            statement = insert(_TABLES[kind])
            new = {c.name: statement.excluded[c.name] for c in _TABLES[kind].columns if not c.primary_key}
            keys = [c.name for c in _TABLES[kind].primary_key]
            self._connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=new), values)

    def tie(self, incident: str, documents: Iterable[str], parties: Iterable[str]) -> None:
        """Say anew which documents tell of an incident and which parties it names."""
        for table, column, values in (
            (drafts.incident_documents, "document", documents),
            (drafts.incident_parties, "party", parties),
        ):
            self._connection.execute(delete(table).where(table.c.incident == incident))
            rows = [{"incident": incident, column: value} for value in dict.fromkeys(values)]
            if rows:
                self._connection.execute(table.insert(), rows)

    def tie_all(self, documents: Iterable[tuple[str, str]], parties: Iterable[tuple[str, str]]) -> None:
        """The same for all incidents at once, where nothing was said of any: pairs of an incident and what it has."""
        for table, column, pairs in (
            (drafts.incident_documents, "document", documents),
            (drafts.incident_parties, "party", parties),
        ):
            rows = [{"incident": incident, column: value} for incident, value in dict.fromkeys(pairs)]
            if rows:
                self._connection.execute(table.insert(), rows)

    def remove(self, incident: str) -> None:
        """Remove an incident and what hangs on it; its claims are then in none."""
        for table in (drafts.incident_documents, drafts.incident_parties, drafts.victims):
            self._connection.execute(delete(table).where(table.c.incident == incident))
        self._connection.execute(delete(drafts.incidents).where(drafts.incidents.c.id == incident))
        self._connection.execute(
            update(drafts.claims).where(drafts.claims.c.incident == incident).values(incident=None)
        )

    def forget(self, claims: Iterable[str]) -> None:
        """Remove claims that are no more."""
        ids = list(claims)
        self._connection.execute(delete(drafts.claims).where(drafts.claims.c.id.in_(ids)))
        self._connection.execute(delete(drafts.victims).where(drafts.victims.c.claim.in_(ids)))

    def alias(self, alias: str, incident: str) -> None:
        """Let a former id lead to an incident; what led to the former one then does too."""
        table = drafts.aliases
        statement = insert(table).values(alias=alias, incident=incident)
        self._connection.execute(statement.on_conflict_do_update(index_elements=["alias"], set_={"incident": incident}))

    def lead(self, leads: Mapping[str, str]) -> None:
        """Say anew where all former ids lead."""
        self._connection.execute(delete(drafts.aliases))
        rows = [{"alias": alias, "incident": incident} for alias, incident in leads.items()]
        if rows:
            self._connection.execute(drafts.aliases.insert(), rows)

    def no_alias(self, alias: str) -> None:
        """Let an id that an incident bears again lead nowhere else."""
        self._connection.execute(delete(drafts.aliases).where(drafts.aliases.c.alias == alias))
