"""Claims that say what a person made them say."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from isnad.store import drafts, schema


def by_persons(connection: Connection, incidents: Iterable[str]) -> frozenset[str]:
    """Ids of the claims of these incidents that a person corrected or added."""
    claims, decisions = drafts.claims.c, schema.decisions.c
    query = (
        select(claims.id)
        .select_from(drafts.claims.join(schema.decisions, decisions.entry == claims.decision))
        .where(claims.incident.in_(list(incidents)), decisions.kind.in_(("correct", "add")))
    )
    return frozenset(str(row[0]) for row in connection.execute(query))
