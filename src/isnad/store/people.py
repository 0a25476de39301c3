"""The names of people killed, across the incidents of a case."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from isnad.model.value import Value
from isnad.store import drafts

_AT = drafts.victims.c
_AFTER: Final = "!"
"""The character behind the space: a name that begins with "a b " lies before "a b!"."""
_LIKE: Final = 60
"""Names that are looked at for one that may be the same person's."""


class PeopleOrder(StrEnum):
    """By what names are put in order: those first that stand in most incidents, or by their letters."""

    INCIDENTS = "incidents"
    NAME = "name"


class PersonRow(Value, frozen=True):
    """A name: its spellings as printed, in how many documents and incidents it stands, and as whose (`women` …)."""

    key: str
    names: tuple[str, ...]
    documents: int
    incidents: int
    parts: tuple[str, ...]


class Named(Value, frozen=True):
    """Where a name stands: a claim of a document, and the incident that the claim is of."""

    name: str
    part: str
    claim: str
    document: str
    outlet: str
    published: str | None
    title: str
    incident: str | None
    place: str | None
    day: str | None


class People:
    """Reads them, in the caller's transaction. Names are told apart by their keys, which are the names folded."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def count(self, words: Sequence[str] = (), *, several: bool = False) -> int:
        """How many names hold all of these words, or parts of words; `several`: and stand in several incidents."""
        found = self._keys(words, several=several).subquery()
        return int(self._connection.execute(select(func.count()).select_from(found)).scalar_one())

    def rows(
        self, words: Sequence[str], order: PeopleOrder, *, several: bool = False, limit: int, offset: int = 0
    ) -> tuple[PersonRow, ...]:
        """Some of those names."""
        query = self._keys(words, several=several)
        by: list[ColumnElement[Any]] = [_AT.key]
        if order is PeopleOrder.INCIDENTS:
            by.insert(0, func.count(_AT.incident.distinct()).desc())
        some = self._connection.execute(query.order_by(*by).limit(limit).offset(offset))
        return self.of([str(row[0]) for row in some])

    def of(self, keys: Sequence[str]) -> tuple[PersonRow, ...]:
        """The names with these keys, in this order; a key that nobody bears is left out."""
        query = select(_AT.key, _AT.name, _AT.part, _AT.document, _AT.incident).where(_AT.key.in_(list(keys)))
        found: dict[str, list[Any]] = {}
        for row in self._connection.execute(query.order_by(_AT.key, _AT.incident, _AT.claim, _AT.number)):
            found.setdefault(row.key, []).append(row)
        return tuple(
            PersonRow(
                key=key,
                names=tuple(dict.fromkeys(row.name for row in found[key])),
                documents=len({row.document for row in found[key]}),
                incidents=len({row.incident for row in found[key]} - {None}),
                parts=tuple(sorted({row.part for row in found[key]} - {""})),
            )
            for key in dict.fromkeys(keys)
            if key in found
        )

    def incidents_of(self, keys: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Ids of the incidents in which each of these names stands."""
        query = select(_AT.key, _AT.incident).where(_AT.key.in_(list(keys)), _AT.incident.is_not(None)).distinct()
        found: dict[str, list[str]] = {}
        for key, incident in self._connection.execute(query.order_by(_AT.key, _AT.incident)):
            found.setdefault(str(key), []).append(str(incident))
        return {key: tuple(incidents) for key, incidents in found.items()}

    def named(self, key: str, *, limit: int, offset: int = 0) -> tuple[Named, ...]:
        """Where a name stands, the latest incidents first."""
        listed, incidents = drafts.listed.c, drafts.incidents.c
        query = (
            select(
                _AT.name,
                _AT.part,
                _AT.claim,
                _AT.document,
                listed.outlet,
                listed.day.label("published"),
                listed.title,
                _AT.incident,
                incidents.place,
                incidents.day,
            )
            .select_from(
                drafts.victims.join(drafts.listed, listed.document == _AT.document).outerjoin(
                    drafts.incidents, incidents.id == _AT.incident
                )
            )
            .where(_AT.key == key)
            .order_by(incidents.day.desc(), _AT.incident, listed.day, listed.number, _AT.number)
            .limit(limit)
            .offset(offset)
        )
        return tuple(Named(**row._asdict()) for row in self._connection.execute(query))

    def near(self, key: str, last: Iterable[str] = ()) -> tuple[str, ...]:
        """Keys of other names that begin as this one does, or that this one begins with, or that share both ends.

        Args:
            key: of the name.
            last: forms in which the last word of another may be written, beside its own.
        """
        words = key.split(" ")
        shorter = [" ".join(words[:length]) for length in range(1, len(words))]
        ends = [func.substr(_AT.key, -len(end) - 1) == f" {end}" for end in {words[-1], *last} if end]
        longer = and_(_AT.key > f"{key} ", _AT.key < f"{key}{_AFTER}")
        ended = and_(_AT.key > f"{words[0]} ", _AT.key < f"{words[0]}{_AFTER}", or_(*ends))
        found: dict[str, None] = {}
        for condition in (_AT.key.in_(shorter), longer, ended):
            query = select(_AT.key).where(condition).distinct().order_by(_AT.key).limit(_LIKE)
            found.update(dict.fromkeys(str(row[0]) for row in self._connection.execute(query)))
        return tuple(other for other in found if other != key)

    def _keys(self, words: Sequence[str], *, several: bool) -> Any:  # noqa: ANN401 - a query of one column
        query = select(_AT.key).group_by(_AT.key)
        for word in words:
            query = query.where(func.instr(_AT.key, word) > 0)
        return query.having(func.count(_AT.incident.distinct()) > 1) if several else query
