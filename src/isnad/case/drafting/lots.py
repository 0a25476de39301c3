"""Incidents that are to be made, some at a time: which claims of which documents each is of."""

from collections.abc import Iterable, Iterator
from typing import Final

from isnad.linking.account import Account
from isnad.model.value import Value

_DOCUMENTS: Final = 200
"""Documents whose readings are in memory at a time, but for an incident that has more."""


class Piece(Value, frozen=True):
    """What one document tells of an incident.

    Attributes:
        account: without its claims.
        document: id of its document.
        claims: those of its claims that are of the incident.
        base: the incident that linking alone puts the account into; None for none.
    """

    account: Account
    document: str
    claims: tuple[str, ...]
    base: str | None


class Wanted(Value, frozen=True):
    """An incident to be made.

    Attributes:
        id: that it bears.
        number: its place in the order of incidents.
        former: ids that lead to it.
        pieces: in the order of the case.
    """

    id: str
    number: int
    former: tuple[str, ...]
    pieces: tuple[Piece, ...]

    @property
    def documents(self) -> tuple[str, ...]:
        """Ids of the documents that tell of it, each once."""
        return tuple(dict.fromkeys(piece.document for piece in self.pieces))


Lot = tuple[Wanted, ...]
"""Incidents that are made at a time."""


def lots(wanted: Iterable[Wanted]) -> Iterator[Lot]:
    """All of them, in their order."""
    some: list[Wanted] = []
    documents = 0
    for one in wanted:
        some.append(one)
        documents += len(one.documents)
        if documents >= _DOCUMENTS:
            yield tuple(some)
            some, documents = [], 0
    if some:
        yield tuple(some)
