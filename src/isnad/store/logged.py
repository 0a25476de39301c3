"""The log from its end, a page at a time, with the decisions that its entries tell of."""

from typing import Any, Final

from sqlalchemy import Connection, Select, select

from isnad.model.decision import Decision, Undo
from isnad.model.value import Value
from isnad.store import schema
from isnad.store.decisions import Decisions, Taken
from isnad.store.entry import Action, Entry
from isnad.store.read import entry_of

_LOG: Final = schema.log.c
_DECISIONS: Final = schema.decisions


class Logged(Value, frozen=True):
    """An entry with the decision that it tells of, and the undoing that counts against it."""

    entry: Entry
    decision: Decision | None = None
    undone_by: Taken | None = None


class LogReader:
    """Reads it, in one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(
        self, limit: int, *, before: int | None = None, action: str | None = None, who: str | None = None
    ) -> tuple[Logged, ...]:
        """The newest entries before the one with the number `before`, of this action, by this name; newest first."""
        query = select(*schema.log.columns)
        if action == Action.DECISION_TAKEN:
            # Its entries are those of the decisions: no other entry is looked at.
            query = select(*schema.log.columns).join_from(_DECISIONS, schema.log, _LOG.seq == _DECISIONS.c.entry)
            query = query.order_by(_DECISIONS.c.entry.desc())
            query = query if before is None else query.where(_DECISIONS.c.entry < before)
        else:
            query = _narrowed(query, before, action).order_by(_LOG.seq.desc())
        if who is not None:
            query = query.where(_LOG.who == who)
        entries = [entry_of(row) for row in self._connection.execute(query.limit(limit))]
        return self._with_decisions(entries)

    def _with_decisions(self, entries: list[Entry]) -> tuple[Logged, ...]:
        decisions = Decisions(self._connection)
        undoings = self._undoings(decisions)
        found: list[Logged] = []
        for entry in entries:
            is_decision = entry.action == Action.DECISION_TAKEN
            taken = decisions.one(entry.seq) if is_decision else None
            found.append(Logged(entry, None if taken is None else taken.decision, undoings.get(entry.seq)))
        return tuple(found)

    def _undoings(self, decisions: Decisions) -> dict[int, Taken]:
        """Of each decision that does not count, the undoing that does."""
        found: dict[int, Taken] = {}
        # An undoing is about nothing by id: that is the way to find it without looking at every decision.
        for taken in reversed(decisions.about([""])):
            if isinstance(taken.decision, Undo) and taken.entry not in found:
                found.setdefault(taken.decision.entry, taken)
        return found


def _narrowed(query: Select[Any], before: int | None, action: str | None) -> Select[Any]:
    if before is not None:
        query = query.where(_LOG.seq < before)
    return query if action is None else query.where(_LOG.action == action)
