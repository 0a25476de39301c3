"""The few columns of every incident by which codings find it, read without its record."""

from collections.abc import Iterator

from sqlalchemy import Connection, func, select

from isnad.model.value import Value
from isnad.store import drafts

_AT = drafts.incidents.c
_AT_ONCE = 500


class Lying(Value, frozen=True):
    """Where and when an incident was, and what harm its reports support.

    `day` is the ISO date it began on, `reported` the first on which a document came out that tells of it.
    """

    id: str
    day: str | None
    place: str
    lat: float | None
    lon: float | None
    killed_low: int | None
    killed_high: int | None
    injured_low: int | None
    injured_high: int | None
    reported: str | None = None


def lying(connection: Connection) -> Iterator[Lying]:
    """Every incident, in the order of ids; its record, which is long, is not read."""
    told = drafts.incident_documents
    reported = (
        select(told.c.incident, func.min(drafts.listed.c.day).label("reported"))
        .join(drafts.listed, drafts.listed.c.document == told.c.document)
        .group_by(told.c.incident)
        .subquery()
    )
    columns = [_AT[name] for name in Lying.__struct_fields__[:-1]]
    query = (
        select(*columns, reported.c.reported).outerjoin_from(drafts.incidents, reported, reported.c.incident == _AT.id)
    ).order_by(_AT.id)
    yield from (Lying(**row._asdict()) for row in connection.execution_options(yield_per=_AT_ONCE).execute(query))
