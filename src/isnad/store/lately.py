"""How far the review of a case is, and what came in since it was last worked on."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import Connection, func, select

from isnad.model.value import Value
from isnad.store import drafts, schema
from isnad.store.draft_rows import ListedRow
from isnad.store.entry import Action

MOST: Final = 1_000
"""Up to how many documents are counted."""


class Last(Value, frozen=True):
    """The last decision: its entry in the log, by whom and when; entry 0 where none was taken."""

    entry: int = 0
    who: str = ""
    when: str = ""


class New(Value, frozen=True):
    """Documents that came in behind an entry of the log: how many (`MOST` for as many or more), and the newest."""

    count: int
    newest: tuple[ListedRow, ...]


class Changed(Value, frozen=True):
    """An incident whose figures are no longer those that somebody decided upon."""

    id: str
    place: str
    day: str | None


class Lately:
    """Reads it, in one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def last(self) -> Last:
        """The last decision that was taken."""
        found = self._connection.execute(select(func.max(schema.decisions.c.entry))).scalar_one()
        if found is None:
            return Last()
        log = schema.log.c
        row = self._connection.execute(select(log.who, log.at).where(log.seq == found)).one()
        return Last(int(found), row.who, row.at)

    def documents(self, since: int, newest: int) -> New:
        """What was added behind the entry with the number `since`."""
        log = schema.log.c
        added = select(log.params).where(log.seq > since, log.action == Action.DOCUMENT_ADDED.value)
        some = added.limit(MOST).subquery()
        count = int(self._connection.execute(select(func.count()).select_from(some)).scalar_one())
        ids = select(func.json_extract(log.params, "$.document")).where(
            log.seq > since, log.action == Action.DOCUMENT_ADDED.value
        )
        last = [str(row[0]) for row in self._connection.execute(ids.order_by(log.seq.desc()).limit(newest))]
        table = drafts.listed
        rows = self._connection.execute(select(table).where(table.c.document.in_(last)))
        found = {row.document: ListedRow(**row._asdict()) for row in rows}
        return New(count, tuple(found[id_] for id_ in last if id_ in found))

    def claims(self, states: Iterable[str]) -> dict[str, int]:
        """How many claims there are (`all`), and how many of them in each of these states."""
        table = drafts.claims.c
        total = int(self._connection.execute(select(func.count()).select_from(drafts.claims)).scalar_one())
        # Claims that wait are the many: whoever asks for the other states waits for no count of them.
        query = select(table.state, func.count()).where(table.state.in_(list(states))).group_by(table.state)
        return {"all": total, **{str(state): int(n) for state, n in self._connection.execute(query)}}

    def decisions(self) -> dict[str, int]:
        """How many decisions of each kind were taken, those that were undone among them."""
        table = schema.decisions.c
        query = select(table.kind, func.count()).group_by(table.kind)
        return {str(kind): int(n) for kind, n in self._connection.execute(query)}

    def incidents(self) -> dict[str, int]:
        """How many incidents there are of each status."""
        table = drafts.incidents.c
        query = select(table.status, func.count()).group_by(table.status)
        return {str(status): int(n) for status, n in self._connection.execute(query)}

    def changed(self, limit: int) -> tuple[Changed, ...]:
        """Those that changed, the worthiest first."""
        table = drafts.incidents.c
        query = select(table.id, table.place, table.day).where(table.status == "changed")
        rows = self._connection.execute(query.order_by(table.worth.desc(), table.id).limit(limit))
        return tuple(Changed(row.id, row.place, row.day) for row in rows)
