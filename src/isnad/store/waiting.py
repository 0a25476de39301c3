"""What waits for a person, in the order of its worth: decisions that lost their claim, changed claims, new ones."""

from collections.abc import Collection, Iterator
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import Connection, Select, func, select, tuple_

from isnad.errors import IsnadError
from isnad.model.decision import Judged, Undo
from isnad.model.value import Value
from isnad.store import drafts, schema
from isnad.store.decisions import Decisions, Taken

_CLAIMS: Final = drafts.claims.c
MOST: Final = 1_000
"""Up to how many are counted: of more it is only known that they are more."""
_LOOK_BACK: Final = 200
"""How many decisions are looked through for the last one of a person."""


class Waits(StrEnum):
    """Why something waits; the values of claims are those of their state. In the order of the queue."""

    LOST = "lost"
    CHANGED = "changed"
    WAITING = "waiting"


class Item(Value, frozen=True):
    """One thing that waits: a claim, or a decision whose claim is not found any more.

    Attributes:
        waits: why.
        claim: its id.
        entry: of the decision that was lost; None of a claim.
        worth: of a look at it.
    """

    waits: Waits
    claim: str
    entry: int | None = None
    worth: float = 0.0

    @property
    def cursor(self) -> str:
        """Names its place in the queue, for what comes behind it."""
        return f"{self.waits}.{self.claim if self.entry is None else self.entry}"


class Wanted(Value, frozen=True):
    """Which of what waits; None asks for nothing. `outlet` is a name, empty where nobody knows it."""

    waits: Waits | None = None
    incident: str | None = None
    event: str | None = None
    outlet: str | None = None


ALL: Final = Wanted()


class Waiting:
    """Reads the queue, in one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._decisions = Decisions(connection)

    def items(self, wanted: Wanted = ALL, *, after: str | None = None, limit: int = 1) -> tuple[Item, ...]:
        """The first of what waits, behind the place that `after` names.

        Raises:
            IsnadError: `review.no_such_place`, where `after` is no cursor.
        """
        behind, key = _place(after)
        found: list[Item] = []
        for waits in Waits:
            if len(found) >= limit or (wanted.waits or waits) is not waits or _rank(waits) < _rank(behind):
                continue
            from_ = key if waits is behind else None
            if waits is Waits.LOST:
                found += self._lost(wanted, from_)[: limit - len(found)]
            else:
                found += self._claims(waits, wanted, from_, limit - len(found))
        return tuple(found)

    def item(self, claim: str) -> Item | None:
        """The claim with this id as if it waited, whether it does or not; None where there is none."""
        row = self._connection.execute(select(_CLAIMS.id, _CLAIMS.state, _CLAIMS.worth).where(_CLAIMS.id == claim))
        found = row.first()
        if found is None:
            return None
        waits = Waits.CHANGED if found.state == Waits.CHANGED else Waits.WAITING
        return Item(waits, found.id, None, found.worth)

    def counts(self, wanted: Wanted = ALL) -> dict[Waits, int]:
        """How many wait, by why; `MOST` where there are as many or more."""
        found = {Waits.LOST: min(len(self._lost(wanted, None)), MOST)}
        for waits in (Waits.CHANGED, Waits.WAITING):
            some = _narrowed(select(_CLAIMS.id), waits, wanted).limit(MOST).subquery()
            found[waits] = int(self._connection.execute(select(func.count()).select_from(some)).scalar_one())
        return {waits: n if wanted.waits in (None, waits) else 0 for waits, n in found.items()}

    def following(self, point: str, apart: Collection[str], *, without: str) -> str:
        """The first id from `point` on, round to the beginning, that is not among those `apart` nor in this state.

        Raises:
            ValueError: there is none.
        """
        query = select(_CLAIMS.id).where(_CLAIMS.state != without).order_by(_CLAIMS.id)
        for part in (query.where(_CLAIMS.id >= point), query.where(_CLAIMS.id < point)):
            for id_ in self._connection.execution_options(yield_per=20).execute(part).scalars():
                if id_ not in apart:
                    return str(id_)
        raise ValueError("every claim is drawn")

    def outlets(self, limit: int) -> tuple[str, ...]:
        """The outlets with the most documents, by their names."""
        table = drafts.outlets.c
        largest = select(table.name).where(table.name != "").order_by(table.documents.desc(), table.name).limit(limit)
        return tuple(sorted(str(row[0]) for row in self._connection.execute(largest)))

    def last_of(self, who: str) -> Taken | None:
        """The last decision about a single claim that this person took and that counts; None where there is none."""
        table = schema.decisions
        numbers = select(table.c.entry).order_by(table.c.entry.desc()).limit(_LOOK_BACK)
        undone: set[int] = set()
        for number in self._connection.execute(numbers).scalars().all():
            taken = self._decisions.one(number)
            if taken is None or number in undone:
                continue
            if isinstance(taken.decision, Undo):
                undone.add(taken.decision.entry)
            elif isinstance(taken.decision, Judged) and taken.decision.by == who:
                return taken
        return None

    def _claims(self, waits: Waits, wanted: Wanted, after: str | None, limit: int) -> Iterator[Item]:
        query = _narrowed(select(_CLAIMS.id, _CLAIMS.worth), waits, wanted)
        if after is not None:
            known = self.item(after)
            at = (0.0, "") if known is None else (known.worth, known.claim)
            query = query.where(tuple_(_CLAIMS.worth, _CLAIMS.id) < tuple_(*at))
        query = query.order_by(_CLAIMS.worth.desc(), _CLAIMS.id.desc()).limit(limit)
        for row in self._connection.execute(query):
            yield Item(waits, row.id, None, row.worth)

    def _lost(self, wanted: Wanted, after: str | None) -> list[Item]:
        """Those whose decision still counts; a decision without a claim is of no incident."""
        if wanted.incident is not None:
            return []
        query = select(drafts.lost.c.decision).order_by(drafts.lost.c.decision)
        numbers = [int(n) for n in self._connection.execute(query).scalars()]
        if after is not None:
            numbers = [n for n in numbers if n > int(after)]
        gone = self._undone() if numbers else set()
        taken = [found for n in numbers if n not in gone and (found := self._decisions.one(n)) is not None]
        return [_lost(found) for found in taken if self._is_wanted(found, wanted)]

    def _undone(self) -> set[int]:
        undone: set[int] = set()
        for taken in reversed(self._decisions.of_kinds(("undo",))):
            if isinstance(taken.decision, Undo) and taken.entry not in undone:
                undone.add(taken.decision.entry)
        return undone

    def _is_wanted(self, taken: Taken, wanted: Wanted) -> bool:
        seen = taken.decision.seen if isinstance(taken.decision, Judged) else None
        if wanted.event is not None and (seen is None or seen.event != wanted.event):
            return False
        if wanted.outlet is None:
            return True
        table = drafts.listed.c
        name = schema.documents.c.name
        of = select(table.outlet).join(schema.documents, schema.documents.c.id == table.document)
        return seen is not None and self._connection.execute(of.where(name == seen.document)).scalar() == wanted.outlet


def _lost(taken: Taken) -> Item:
    return Item(Waits.LOST, taken.decision.claim if isinstance(taken.decision, Judged) else "", taken.entry)


def _narrowed(query: Select[Any], waits: Waits, wanted: Wanted) -> Select[Any]:
    if wanted.incident is None and wanted.outlet is None:
        query = query.where(_CLAIMS.state == waits.value)
    else:
        # Few claims are of one incident or outlet: without the empty text the index of all that wait would be walked.
        query = query.where(_CLAIMS.state + "" == waits.value)
    if wanted.incident is not None:
        query = query.where(_CLAIMS.incident == wanted.incident)
    if wanted.event is not None:
        query = query.where(_CLAIMS.event == wanted.event)
    if wanted.outlet is not None:
        of = select(drafts.listed.c.document).where(drafts.listed.c.outlet == wanted.outlet)
        query = query.where(_CLAIMS.document.in_(of))
    return query


def _place(after: str | None) -> tuple[Waits, str | None]:
    if not after:
        return Waits.LOST, None
    waits, _, key = after.partition(".")
    is_number = key.isascii() and key.isdecimal() and len(key) < 19
    if waits not in tuple(Waits) or not key or (waits == Waits.LOST and not is_number):
        raise IsnadError("review.no_such_place", "there is no such place in the queue.", "Open the queue again.")
    return Waits(waits), key


def _rank(waits: Waits) -> int:
    return list(Waits).index(waits)
