"""The names of people killed, across the incidents of a case."""

from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from isnad.model.value import Value
from isnad.store import drafts

_AT = drafts.victims.c


class PersonRow(Value, frozen=True):
    """A name: its spellings as printed, the commonest first, where it stands how often, and as whose (`women` …)."""

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

    def counts(self) -> dict[str, int]:
        """In how many incidents each name stands, by its key, in the order of the keys."""
        query = select(_AT.key, func.count(_AT.incident.distinct())).group_by(_AT.key).order_by(_AT.key)
        return {str(key): int(number) for key, number in self._connection.execute(query)}

    def of(self, keys: Sequence[str]) -> tuple[PersonRow, ...]:
        """The names with these keys, in this order; a key that nobody bears is left out."""
        these = _AT.key.in_(list(keys))
        documents, incidents = func.count(_AT.document.distinct()), func.count(_AT.incident.distinct())
        counts = {
            str(key): (int(in_documents), int(in_incidents))
            for key, in_documents, in_incidents in self._connection.execute(
                select(_AT.key, documents, incidents).where(these).group_by(_AT.key)
            )
        }
        printed = select(_AT.key, _AT.name, _AT.part).where(these).group_by(_AT.key, _AT.name, _AT.part)
        rows = self._connection.execute(printed.order_by(_AT.key, func.count().desc(), _AT.name, _AT.part)).all()
        names: dict[str, dict[str, None]] = {}
        parts: dict[str, set[str]] = {}
        for key, name, part in rows:
            names.setdefault(key, {})[name] = None
            parts.setdefault(key, set()).update({part} - {""})
        return tuple(
            PersonRow(key, tuple(names[key]), *counts[key], parts=tuple(sorted(parts[key])))
            for key in dict.fromkeys(keys)
            if key in counts
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
