"""The outlets of a case: how much each prints, how its tolls lie to others', and its last reports and incidents."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final

from sqlalchemy import Connection, func, select

from isnad.store import drafts, schema
from isnad.store.draft_rows import IncidentRow, OutletRow

_OUTLETS = drafts.outlets.c
_LISTED = drafts.listed.c
_TELLING = drafts.incident_documents.c
_REPORTS: Final = 80
"""Reports of an outlet whose incidents are looked at: the last ones."""


class OutletOrder(StrEnum):
    """By what outlets are put in order, the most first; names in the order of their letters."""

    DOCUMENTS = "documents"
    INCIDENTS = "incidents"
    COMPARED = "compared"
    NAME = "name"


class Outlets:
    """Reads them, in the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def count(self) -> int:
        """How many there are."""
        return int(self._connection.execute(select(func.count()).select_from(drafts.outlets)).scalar_one())

    def names(self) -> tuple[str, ...]:
        """All of them, in the order of their letters; "" stands for reports whose outlet nothing tells."""
        return tuple(str(row[0]) for row in self._connection.execute(select(_OUTLETS.name).order_by(_OUTLETS.name)))

    def rows(
        self, order: OutletOrder, *, limit: int, offset: int = 0, names: Sequence[str] | None = None
    ) -> tuple[OutletRow, ...]:
        """Some of them, of those with one of these names or of all."""
        by = [_OUTLETS.name] if order is OutletOrder.NAME else [_OUTLETS[order.value].desc(), _OUTLETS.name]
        query = select(drafts.outlets).order_by(*by).limit(limit).offset(offset)
        if names is not None:
            query = query.where(_OUTLETS.name.in_(names))
        return tuple(OutletRow(**row._asdict()) for row in self._connection.execute(query))

    def one(self, name: str) -> OutletRow | None:
        """The outlet of this name, or None."""
        found = self._connection.execute(select(drafts.outlets).where(_OUTLETS.name == name)).first()
        return None if found is None else OutletRow(**found._asdict())

    def last_documents(self, name: str, limit: int) -> tuple[str, ...]:
        """Ids of the reports of an outlet that were published last; those without a day come last."""
        query = select(_LISTED.document).where(_LISTED.outlet == name).order_by(_LISTED.day.desc()).limit(limit)
        return tuple(str(row[0]) for row in self._connection.execute(query))

    def last_incidents(self, name: str, limit: int) -> tuple[IncidentRow, ...]:
        """Incidents that its last reports tell of, the latest first."""
        last = self.last_documents(name, _REPORTS)
        told = select(_TELLING.incident).where(_TELLING.document.in_(last)).distinct()
        found = drafts.incidents.c
        some = select(found.id).where(found.id.in_(told)).order_by(found.day.desc(), found.number).limit(limit)
        ids = [str(row[0]) for row in self._connection.execute(some)]
        rows = self._connection.execute(select(drafts.incidents).where(found.id.in_(ids)))
        by_id = {row.id: IncidentRow(**row._asdict()) for row in rows}
        return tuple(by_id[id_] for id_ in ids)

    def printed_by(self, incidents: Iterable[str]) -> dict[str, str]:
        """The outlet of each document that tells of these incidents, by its name; "" where nothing tells it."""
        table = schema.documents.c
        query = (
            select(table.name, _LISTED.outlet)
            .select_from(
                drafts.incident_documents.join(drafts.listed, _LISTED.document == _TELLING.document).join(
                    schema.documents, table.id == _TELLING.document
                )
            )
            .where(_TELLING.incident.in_(list(incidents)))
        )
        return {str(name): str(outlet) for name, outlet in self._connection.execute(query)}
