"""What a list says of claims in passing: the event of each, and where and when its incident was."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from isnad.model.value import Value
from isnad.store import drafts

_AT_ONCE = 500


class Drawn(Value, frozen=True):
    """A claim: the code of its event, the place of its incident, empty without one, and its day as an ISO date."""

    event: str
    place: str
    day: str | None


def drawn(connection: Connection, claims: Sequence[str]) -> dict[str, Drawn]:
    """Those of these claims that there are, by id."""
    of, incidents = drafts.claims.c, drafts.incidents.c
    query = select(of.id, of.event, incidents.place, incidents.day)
    query = query.select_from(drafts.claims.outerjoin(drafts.incidents, of.incident == incidents.id))
    found: dict[str, Drawn] = {}
    for start in range(0, len(claims), _AT_ONCE):
        for row in connection.execute(query.where(of.id.in_(claims[start : start + _AT_ONCE]))):
            found[str(row.id)] = Drawn(row.event, row.place or "", row.day)
    return found
