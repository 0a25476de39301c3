"""What people decided, as a store keeps it: one row a decision, under the number of the log entry that tells of it."""

from collections.abc import Iterable, Iterator
from typing import Final

from sqlalchemy import BindParameter, Connection, Row, bindparam, func, select

from isnad.errors import IsnadError
from isnad.model.codec import from_json
from isnad.model.decision import (
    AddClaim,
    Decision,
    OtherEvents,
    PublishName,
    Remark,
    SameEvent,
    SignOff,
    SplitEvent,
    Undo,
)
from isnad.model.identity import sha256_of
from isnad.model.value import Value
from isnad.store import schema
from isnad.store.canonical import canonical

_LAST: Final = 2**63 - 1
_THESE: Final[BindParameter[str]] = bindparam("these", expanding=True)
_ALL: Final = select(schema.decisions).order_by(schema.decisions.c.entry)
_ABOUT: Final = _ALL.where(schema.decisions.c.about.in_(_THESE))
_OF_KINDS: Final = _ALL.where(schema.decisions.c.kind.in_(_THESE))
"""The largest number that a database keeps."""


class Taken(Value, frozen=True):
    """A decision and the number of its entry in the log."""

    entry: int
    decision: Decision


class DecisionRow(Value, frozen=True):
    """A decision as it lies in the store; see `kind_of` and `about_of`."""

    entry: int
    kind: str
    about: str
    body: str

    @classmethod
    def of(cls, entry: int, decision: Decision) -> "DecisionRow":
        """The row of a decision that entry `entry` of the log tells of."""
        return cls(entry, kind_of(decision), about_of(decision), canonical(decision).decode("utf-8"))

    @property
    def hash(self) -> str:
        """SHA-256 of the body, which the log holds."""
        return sha256_of(self.body.encode("utf-8"))

    def taken(self) -> Taken:
        """The decision itself.

        Raises:
            IsnadError: `model.…`, where the body is none, or is of another kind than the row says.
        """
        decision: Decision = from_json(self.body, Decision)  # type: ignore[arg-type]
        if (kind_of(decision), about_of(decision)) != (self.kind, self.about):
            raise IsnadError("model.invalid", f"decision {self.entry} is not what its row says.", "Run isnad verify.")
        return Taken(self.entry, decision)


class Decisions:
    """Reads the decisions of a store, in one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> Iterator[Taken]:
        """Every decision, in the order in which they were taken."""
        yield from (row.taken() for row in self.rows())

    def rows(self) -> Iterator[DecisionRow]:
        """Every row, in the order in which they were taken."""
        query = select(schema.decisions).order_by(schema.decisions.c.entry)
        yield from (_row(row) for row in self._connection.execute(query))

    def about(self, ids: Iterable[str]) -> tuple[Taken, ...]:
        """The decisions about one of these claims, incidents or documents, in order."""
        return tuple(_row(row).taken() for row in self._connection.execute(_ABOUT, {"these": list(ids)}))

    def of_kinds(self, kinds: Iterable[str]) -> tuple[Taken, ...]:
        """The decisions of these kinds, in order; see `kind_of`."""
        return tuple(_row(row).taken() for row in self._connection.execute(_OF_KINDS, {"these": list(kinds)}))

    def one(self, entry: int) -> Taken | None:
        """The decision that this entry of the log tells of, or None."""
        if not 0 < entry <= _LAST:
            return None
        found = self._connection.execute(select(schema.decisions).where(schema.decisions.c.entry == entry)).first()
        return None if found is None else _row(found).taken()

    def count(self) -> int:
        """How many were taken."""
        return int(self._connection.execute(select(func.count()).select_from(schema.decisions)).scalar_one())


class DecisionWriter(Decisions):
    """Also adds decisions."""

    def add(self, rows: Iterable[DecisionRow]) -> None:
        """Keep decisions; the entries of the log that tell of them are there by now."""
        values = [{name: getattr(row, name) for name in DecisionRow.__struct_fields__} for row in rows]
        if values:
            self._connection.execute(schema.decisions.insert(), values)


def kind_of(decision: Decision) -> str:
    """The word that tells its kind, as `same` or `accept`."""
    return str(type(decision).__struct_config__.tag)


def about_of(decision: Decision) -> str:
    """What it is about, by id: a claim; an incident or document for a remark or a sign-off; else empty."""
    match decision:
        case AddClaim():
            return decision.added.id
        case Remark():
            return decision.about
        case SignOff():
            return decision.incident
        case SameEvent() | OtherEvents() | SplitEvent():
            return decision.claims[0] if decision.claims else ""
        case PublishName() | Undo():
            return ""
    return decision.claim


def _row(row: Row[tuple[int, str, str, str]]) -> DecisionRow:
    return DecisionRow(row.entry, row.kind, row.about, row.body)
