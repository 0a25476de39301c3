"""Reads a store: everything a reader gives is of one moment, whatever is written meanwhile."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    LargeBinary,
    Row,
    Select,
    TextClause,
    bindparam,
    cast,
    func,
    select,
    text,
)

from isnad.model.claim import Claim
from isnad.model.codec import from_json
from isnad.model.document import Issue
from isnad.model.identity import sha256_of
from isnad.model.reason import Parameter, Reason
from isnad.store import schema
from isnad.store.decisions import Decisions
from isnad.store.drafted import Drafted
from isnad.store.entry import EMPTY, Action, Entry, Head
from isnad.store.rows import Kept, Met, Near, Reading, Signed

_AT_ONCE = 500
_THESE: BindParameter[str] = bindparam("these", expanding=True)
# Made once: to put a query together takes several times as long as to ask it.
_SETTING = select(schema.meta.c.value).where(schema.meta.c.name == bindparam("name"))
_HEAD = select(schema.log.c.seq, schema.log.c.hash).order_by(schema.log.c.seq.desc()).limit(1)
_DOCUMENTS = select(schema.documents).where(schema.documents.c.id.in_(_THESE))
_DOCUMENT = select(schema.documents).where(schema.documents.c.id == bindparam("id"))
_READING = select(schema.readings).where(schema.readings.c.document == bindparam("document"))
_HASHED = select(schema.documents.c.id, schema.documents.c.record, schema.readings.c.claims).outerjoin(
    schema.readings, schema.readings.c.document == schema.documents.c.id
)
_NAMED = select(schema.documents.c.name).where(schema.documents.c.name == bindparam("name"))
_READINGS = select(schema.readings).where(schema.readings.c.document.in_(_THESE))


class Reader:
    """One transaction on a store."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def connection(self) -> Connection:
        """For the rooms of this package that read further tables in the same transaction."""
        return self._connection

    @property
    def decisions(self) -> Decisions:
        """What people decided."""
        return Decisions(self._connection)

    @property
    def drafted(self) -> Drafted:
        """What was drafted from the case."""
        return Drafted(self._connection)

    def setting(self, name: str) -> str | None:
        """A value of the table `meta`; None where it has none of that name."""
        row = self._connection.execute(_SETTING, {"name": name}).first()
        return None if row is None else str(row[0])

    def documents(self) -> Iterator[Kept]:
        """Every document, in the order in which they were added."""
        yield from (_kept(row) for row in self._rows(select(schema.documents).order_by(self._order())))

    def names(self) -> Iterator[str]:
        """The name of every document as the store has it, in the order in which they were added."""
        yield from (str(row[0]) for row in self._rows(select(schema.documents.c.name).order_by(self._order())))

    def ids(self) -> Iterator[str]:
        """The id of every document, in the same order."""
        yield from (str(row[0]) for row in self._rows(select(schema.documents.c.id).order_by(self._order())))

    def hashes(self) -> Iterator[tuple[str, str, str]]:
        """The id of every document, with the hashes of its record and of its claims; "" for one that was not read.

        In the same order, and the same hashes as the rows themselves tell.
        """
        query = _HASHED.order_by(self._order())
        if self._connection.dialect.name == "sqlite":
            # As bytes: to decode a whole case only to hash it takes longer than all else.
            table = schema.documents.c, schema.readings.c
            query = query.with_only_columns(
                table[0].id,
                cast(table[0].record, LargeBinary).label("record"),
                cast(table[1].claims, LargeBinary).label("claims"),
                maintain_column_froms=True,
            )
        for row in self._rows(query):
            yield str(row.id), _hash(row.record), "" if row.claims is None else _hash(row.claims)

    def document(self, id: str) -> Kept | None:  # noqa: A002 - the word of the model
        """The document with this id, or None."""
        found = self._connection.execute(_DOCUMENT, {"id": id}).first()
        return None if found is None else _kept(found)

    def documents_with(self, ids: Sequence[str]) -> dict[str, Kept]:
        """The documents with these ids, by id; those that there are."""
        return {row.id: _kept(row) for row in self._some(_DOCUMENTS, ids)}

    def document_named(self, name: str) -> Kept | None:
        """The document with this name, or None."""
        found = self._connection.execute(select(schema.documents).where(schema.documents.c.name == name)).first()
        return None if found is None else _kept(found)

    def has_name(self, name: str) -> bool:
        """Whether a document has this name."""
        return self._connection.execute(_NAMED, {"name": name}).first() is not None

    def reading(self, document: str) -> Reading | None:
        """What was read off the document with this id, or None."""
        found = self._connection.execute(_READING, {"document": document}).first()
        return None if found is None else _reading(found)

    def readings_of(self, documents: Sequence[str]) -> dict[str, Reading]:
        """What was read off the documents with these ids, by their id; of those that were read."""
        return {row.document: _reading(row) for row in self._some(_READINGS, documents)}

    def readings(self) -> Iterator[Reading]:
        """Every reading, by document."""
        yield from (_reading(row) for row in self._rows(select(schema.readings).order_by(schema.readings.c.document)))

    def knowledge(self, hash_: str) -> str | None:
        """The parts of the knowledge with this hash, as they were kept; None where it was not."""
        table = schema.knowledge.c
        found = self._connection.execute(select(table.parts).where(table.hash == hash_)).first()
        return None if found is None else str(found[0])

    def claims(self, document: str) -> tuple[Claim, ...]:
        """The claims of the document with this id; none where it was not read."""
        found = self.reading(document)
        return () if found is None else found.values()

    def blobs(self) -> Iterator[str]:
        """The hash of everything whose bytes the store has to have, in the order of the hashes."""
        yield from (str(row[0]) for row in self._rows(select(schema.blobs.c.sha256).order_by(schema.blobs.c.sha256)))

    def log(self, after: int = 0) -> Iterator[Entry]:
        """The entries behind number `after`, first to last."""
        query = select(schema.log).where(schema.log.c.seq > after).order_by(schema.log.c.seq)
        yield from (entry_of(row) for row in self._rows(query))

    def reread(self, after: int) -> set[str]:
        """Ids of the documents that were read again behind entry `after`."""
        table = schema.log
        query = select(table.c.params).where(table.c.seq > after, table.c.action == Action.DOCUMENT_REREAD.value)
        found = (Entry(0, "", "", "", _params(row[0]), "", "") for row in self._connection.execute(query))
        return {entry.text("document") for entry in found}

    def head(self) -> Head:
        """Where the log ends."""
        found = self._connection.execute(_HEAD).first()
        return EMPTY if found is None else Head(int(found[0]), str(found[1]))

    def last(self, actions: Sequence[Action]) -> int:
        """Number of the last entry with one of these actions; 0 where there is none."""
        query = select(func.max(schema.log.c.seq)).where(schema.log.c.action.in_([a.value for a in actions]))
        return int(self._connection.execute(query).scalar_one() or 0)

    def manifests(self) -> tuple[Signed, ...]:
        """All that were signed, first to last."""
        rows = self._connection.execute(select(schema.manifests).order_by(schema.manifests.c.number))
        return tuple(Signed(row.number, row.sha256, row.key, row.signature) for row in rows)

    def issues(self) -> tuple[Met, ...]:
        """What the builds could not use, first to last."""
        rows = self._connection.execute(select(schema.issues).order_by(schema.issues.c.id))
        return tuple(Met(row.build, Issue(row.place, from_json(row.reason, Reason))) for row in rows)

    def near_copies(self, of: Sequence[str] | None = None) -> tuple[Near, ...]:
        """Pairs of documents of which one repeats the other; those whose first is one `of` these, or all."""
        table = schema.near_copies
        query = select(table).order_by(table.c.first, table.c.second)
        rows = self._connection.execute(query if of is None else query.where(table.c.first.in_(of)))
        return tuple(Near(row.first, row.second, row.shared, from_json(row.reason, Reason)) for row in rows)

    def count(self) -> int:
        """How many documents there are."""
        return int(self._connection.execute(select(func.count()).select_from(schema.documents)).scalar_one())

    def claim_count(self) -> int:
        """How many claims there are."""
        return int(self._connection.execute(select(func.sum(schema.readings.c.claim_count))).scalar_one() or 0)

    def damage(self) -> str | None:
        """What the database itself finds wrong with its file; None where it finds nothing."""
        if self._connection.dialect.name != "sqlite":
            return None
        found = str(self._connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one())
        return None if found == "ok" else found

    def _order(self) -> ColumnElement[Any] | TextClause:
        """By which documents come in the order in which they were added."""
        sqlite = self._connection.dialect.name == "sqlite"
        return text("documents.rowid") if sqlite else schema.documents.c.first_seen

    def _some(self, query: Select[Any], values: Sequence[str]) -> Iterator[Row[Any]]:
        """The rows that have one of `these` values; a database takes only so many values in one question."""
        for start in range(0, len(values), _AT_ONCE):
            yield from self._connection.execute(query, {"these": list(values[start : start + _AT_ONCE])})

    def _rows(self, query: Select[Any]) -> Iterator[Row[Any]]:
        """The rows, some hundred in memory at a time."""
        yield from self._connection.execution_options(yield_per=_AT_ONCE).execute(query)


def _kept(row: Row[Any]) -> Kept:
    return Kept(
        row.id,
        row.name,
        row.blob,
        row.received,
        row.extractor,
        row.language,
        row.record,
        row.first_seen,
        row.withheld,
    )


def _reading(row: Row[Any]) -> Reading:
    return Reading(**{name: getattr(row, name) for name in Reading.__struct_fields__})


def _hash(stored: str | bytes) -> str:
    return sha256_of(stored.encode("utf-8") if isinstance(stored, str) else stored)


def entry_of(row: Row[Any]) -> Entry:
    """The entry that a row of the table `log` holds."""
    return Entry(row.seq, row.at, row.who, row.action, _params(row.params), row.previous, row.hash)


def _params(stored: str) -> tuple[Parameter, ...]:
    """The details of an entry; where somebody broke them, something whose hash cannot be the entry's."""
    try:
        data = json.loads(stored)
    except (ValueError, RecursionError):
        return (Parameter("broken", stored),)
    if not isinstance(data, dict) or not all(isinstance(value, str | int) for value in data.values()):
        return (Parameter("broken", stored),)
    return tuple(Parameter(name, value) for name, value in sorted(data.items()))
