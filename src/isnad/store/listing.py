"""Lists of documents: which they are, the latest first, a page at a time."""

from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, and_, func, select

from isnad.model.value import Value
from isnad.store import drafts, schema

_AT = drafts.listed.c
_FEW: Final = 10_000
_OPEN: Final = ("waiting", "changed")
"""States of claims that a person has not decided about as they now read."""


class Wanted(Value, frozen=True):
    """What documents have to be; a field that is None or empty asks for nothing.

    Attributes:
        outlet: its name, whole.
        since: the first day on which they may have come out, and `until` the last.
        undated: their day is not known.
        language: ISO 639 code of the report's.
        waiting: at least one of their claims waits for a person.
    """

    outlet: str = ""
    since: date | None = None
    until: date | None = None
    undated: bool = False
    language: str = ""
    waiting: bool = False


class DocumentLine(Value, frozen=True):
    """A document in a list; `waiting` of its `claims` wait for a person."""

    id: str
    name: str
    outlet: str
    day: str | None
    title: str
    language: str
    claims: int
    waiting: int
    incidents: int


class Listing:
    """Reads lists of documents. Nothing is counted that would have to be read whole for it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(self, wanted: Wanted, number: int, size: int) -> tuple[tuple[DocumentLine, ...], bool]:
        """Page `number`, from 1, of at most `size` documents, and whether there are more behind it.

        The latest received first; of one outlet the latest published first.
        """
        order = (_AT.day.desc(), _AT.number.desc()) if wanted.outlet else (_AT.number.desc(),)
        query = (
            select(_AT.document, _AT.outlet, _AT.day, _AT.title, _AT.claims, _AT.incidents)
            .where(*_conditions(wanted), *self._where_waiting(wanted))
            .order_by(*order)
            .limit(size + 1)
            .offset((number - 1) * size)
        )
        rows = self._connection.execute(query).all()
        ids = [str(row.document) for row in rows[:size]]
        known, waiting = self._known(ids), self._waiting(ids)
        lines = tuple(
            DocumentLine(
                id=row.document,
                name=known[row.document][0],
                outlet=row.outlet,
                day=row.day,
                title=row.title,
                language=known[row.document][1],
                claims=row.claims,
                waiting=waiting.get(row.document, 0),
                incidents=row.incidents,
            )
            for row in rows[:size]
            if row.document in known
        )
        return lines, len(rows) > size

    def count(self) -> int:
        """How many documents there are in all."""
        return int(self._connection.execute(select(func.count()).select_from(drafts.listed)).scalar_one())

    def outlets(self, most: int) -> tuple[str, ...]:
        """Names of outlets, those of most documents first."""
        table = drafts.outlets
        query = select(table.c.name).order_by(table.c.documents.desc(), table.c.name).limit(most)
        return tuple(str(row[0]) for row in self._connection.execute(query))

    def _where_waiting(self, wanted: Wanted) -> list[ColumnElement[bool]]:
        """Where few claims wait, their documents are gathered first; where many do, the next document soon has one."""
        if not wanted.waiting:
            return []
        claims = drafts.claims.c
        some = select(claims.state).where(claims.state.in_(_OPEN)).limit(_FEW + 1).subquery()
        if int(self._connection.execute(select(func.count()).select_from(some)).scalar_one()) <= _FEW:
            return [_AT.document.in_(select(claims.document).where(claims.state.in_(_OPEN)))]
        return [select(1).where(and_(claims.document == _AT.document, _is_open(claims.state))).exists()]

    def _known(self, ids: list[str]) -> dict[str, tuple[str, str]]:
        table = schema.documents.c
        query = select(table.id, table.name, table.language).where(table.id.in_(ids))
        return {row.id: (row.name, row.language) for row in self._connection.execute(query)}

    def _waiting(self, ids: list[str]) -> dict[str, int]:
        table = drafts.claims.c
        query = (
            select(table.document, func.count())
            .where(table.document.in_(ids), _is_open(table.state))
            .group_by(table.document)
        )
        return {str(row[0]): int(row[1]) for row in self._connection.execute(query)}


def _is_open(state: ColumnElement[str]) -> ColumnElement[bool]:
    # On the value and not on the bare column: the database would else read every claim of that state by its index.
    return func.coalesce(state, "").in_(_OPEN)


def _conditions(wanted: Wanted) -> list[ColumnElement[Any]]:
    found: list[ColumnElement[Any]] = []
    if wanted.outlet:
        found.append(_AT.outlet == wanted.outlet)
    if wanted.undated:
        found.append(_AT.day.is_(None))
    if wanted.since is not None:
        found.append(_AT.day >= wanted.since.isoformat())
    if wanted.until is not None:
        found.append(_AT.day <= wanted.until.isoformat())
    if wanted.language:
        found.append(_AT.language == wanted.language)
    return found
