"""What a case keeps, in a database: one schema, whichever database it is."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from isnad.errors import IsnadError
from isnad.store import schema
from isnad.store.connect import WRITING, sqlite_file, sqlite_file_kept_open, sqlite_file_read_only, sqlite_memory
from isnad.store.entry import Act, Action
from isnad.store.read import Reader
from isnad.store.upgrade import DRAFTED, drafts_form, renew_drafts, upgrade_tables
from isnad.store.write import Writer

_VERSION = "schema"
_FORM = "drafts.form"
"""The name in the table `meta` of how the tables of drafts were made."""
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_REFUSED = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN)


class Store:
    """Documents, readings, log and manifests; every use is one transaction.

    Whatever the database cannot do ends in IsnadError: `store.broken` (its file is damaged), `store.busy`,
    `store.cannot_write`, `store.newer_schema`, `store.older_schema`, `store.empty` (it has no tables).
    """

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self._name = name
        self._has_tables = False

    @classmethod
    def in_file(cls, path: Path) -> "Store":
        """A store in a file of SQLite, made where there is none."""
        return cls(sqlite_file(path), str(path))

    @classmethod
    def kept_open(cls, path: Path, *, filled: bool = False) -> "Store":
        """As `in_file`, for many short uses by any thread; its connections stay open until it is closed.

        `filled` where much is going to be written: without it every use would end in a checkpoint of the journal.
        """
        return cls(sqlite_file_kept_open(path, filled=filled), str(path))

    @classmethod
    def in_file_read_only(cls, path: Path) -> "Store":
        """A store in a file that is only read."""
        return cls(sqlite_file_read_only(path), str(path))

    @classmethod
    def in_memory(cls) -> "Store":
        """A store that is gone with this object."""
        return cls(sqlite_memory(), "memory")

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """Read what was committed up to now."""
        with self._told(), self._engine.connect() as connection, connection.begin():
            reader = Reader(connection)
            self._check(reader, self._holds_tables(connection))
            yield reader

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """Write: all of it is kept at the end, or nothing where it ends in an exception."""
        with self._told(), self._engine.connect() as bare:
            connection = bare.execution_options(**{WRITING: True})
            with connection.begin():
                writer = Writer(connection)
                self._check(writer, self._holds_tables(connection))
                yield writer

    @contextmanager
    def trying(self) -> Iterator[Writer]:
        """As `writing`, but nothing is kept."""
        with self._told(), self._engine.connect() as bare:
            connection = bare.execution_options(**{WRITING: True})
            with connection.begin() as transaction:
                writer = Writer(connection)
                self._check(writer, self._holds_tables(connection))
                try:
                    yield writer
                finally:
                    transaction.rollback()

    @contextmanager
    def creating(self) -> Iterator[Writer]:
        """As `writing`, on a database without tables: they are made first, and kept only if the rest is."""
        with self._told(), self._engine.connect() as bare:
            connection = bare.execution_options(**{WRITING: True})
            with connection.begin():
                schema.tables.create_all(connection)
                writer = Writer(connection)
                writer.set(_VERSION, str(schema.SCHEMA))
                writer.set(_FORM, drafts_form())
                yield writer

    def upgrade(self, who: str) -> bool:
        """Bring tables of an older version up to this one, and log it; whether there was anything to log.

        Tables of drafts are made anew where they are made otherwise now; they are filled by the next draft.
        """
        with self._told(), self._engine.connect() as bare:
            connection = bare.execution_options(**{WRITING: True})
            with connection.begin():
                if not inspect(connection).has_table(schema.meta.name):
                    return False
                writer = Writer(connection)
                found = self._version(writer)
                if found > schema.SCHEMA:
                    return False
                if found < schema.SCHEMA:
                    upgrade_tables(connection)
                if writer.setting(_FORM) != drafts_form():
                    renew_drafts(connection)
                    writer.set(_FORM, drafts_form())
                if found == schema.SCHEMA:
                    return False
                writer.set(_VERSION, str(schema.SCHEMA))
                writer.append((Act.of(Action.TABLES_UPGRADED, found=found, now=schema.SCHEMA),), who)
                return True

    @property
    def is_drafted(self) -> bool:
        """Whether its tables of drafts are made as they are now, and filled."""
        with self.reading() as reader:
            return reader.setting(_FORM) == drafts_form() and reader.setting(DRAFTED) is not None

    @property
    def is_empty(self) -> bool:
        """Whether there are no tables at all."""
        with self._told(), self._engine.connect() as connection:
            return not inspect(connection).get_table_names()

    def _holds_tables(self, connection: Connection) -> bool:
        """Whether there are tables; asked of the database until there are, for none is ever taken away."""
        self._has_tables = self._has_tables or inspect(connection).has_table(schema.meta.name)
        return self._has_tables

    def _check(self, reader: Reader, has_tables: bool) -> None:  # noqa: FBT001 - asked once, just before
        if not has_tables:
            raise IsnadError("store.empty", f"{self._name} holds no tables of Isnad.", "Build the case again.")
        found = self._version(reader)
        if found > schema.SCHEMA:
            raise IsnadError(
                "store.newer_schema",
                f"{self._name} was written by a newer version of Isnad (tables {found}, known up to {schema.SCHEMA}).",
                "Use that version.",
            )
        if found < schema.SCHEMA:
            raise IsnadError(
                "store.older_schema",
                f"{self._name} was written by an older version of Isnad (tables {found}, now {schema.SCHEMA}).",
                "isnad build or isnad serve brings it up to date.",
            )

    def _version(self, reader: Reader) -> int:
        found = reader.setting(_VERSION) or ""
        if not found.isdecimal():
            raise IsnadError("store.broken", f"{self._name} does not say which version its tables are of.", _BACKUP)
        return int(found)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError:
            raise  # a fault of the program that writes, not of the database
        except DBAPIError as error:
            raise _refusal(error, self._name) from error


_BACKUP = "Take it from a copy."


def _refusal(error: DBAPIError, name: str) -> IsnadError:
    # The lowest byte is the kind of error, the rest its variety.
    kind = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
    if kind in _BUSY:
        return IsnadError("store.busy", f"{name} is in use by another program.", "Try again when it has ended.")
    if kind in _REFUSED and isinstance(error, OperationalError):
        return IsnadError(
            "store.cannot_write", f"{name} cannot be used: {error.orig}.", "Check its permissions and the disk."
        )
    return IsnadError("store.broken", f"the database {name} is damaged: {error.orig}.", _BACKUP)
