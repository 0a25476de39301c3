"""Connections to a store's database, set up so that what was committed survives a kill and a power cut."""

import os
import sqlite3
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import InvalidatePoolError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool, QueuePool, StaticPool

WRITING: Final = "isnad_writing"
_BUSY_MS = 10_000
_KEPT_OPEN: Final = 8
"""Connections that stay open; what more threads need at once is closed behind them."""
_FILE: Final = "file"
_PRAGMAS: Final = ("journal_mode=WAL", "synchronous=FULL")
_FILLED: Final = ("wal_autocheckpoint=16000", "cache_size=-65536")
"""Pages of the journal, 64 megabytes, by default 1000; and kilobytes of pages in memory, by default 2000."""


def sqlite_file(path: Path) -> Engine:
    """A database in a file, made where there is none."""
    return _prepared(_engine(path, "mode=rwc"), _PRAGMAS)


def sqlite_file_kept_open(path: Path, *, filled: bool = False) -> Engine:
    """As `sqlite_file`, for many short uses by any thread: connections are used again, with what they have read.

    Where another file was put in its place, that one is read from then on. A database that is `filled` with much is
    brought up to date from its journal less often: its pages are written over and over otherwise.
    """
    address = _address(path, "mode=rwc")
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(address, uri=True, check_same_thread=False),
        poolclass=QueuePool,
        pool_size=_KEPT_OPEN,
        max_overflow=-1,
    )

    def connected(_connection: object, entry: ConnectionPoolEntry) -> None:
        entry.info[_FILE] = _which(path)

    def taken(_connection: object, entry: ConnectionPoolEntry, _given: object) -> None:
        if entry.info[_FILE] != _which(path):
            raise InvalidatePoolError

    event.listen(engine, "connect", connected)
    event.listen(engine, "checkout", taken)
    return _prepared(engine, (*_PRAGMAS, *_FILLED) if filled else _PRAGMAS)


def sqlite_file_read_only(path: Path) -> Engine:
    """A database in a file that nothing is written to, not even where its folder may be written."""
    # Where nothing can be written beside it (a read-only medium), SQLite opens it only as one that nobody changes.
    journal = path.with_name(f"{path.name}-wal")
    pending = journal.exists() and journal.stat().st_size > 0
    writable = os.access(path.parent, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
    still = "" if pending or writable else "&immutable=1"
    return _prepared(_engine(path, f"mode=ro{still}"), ())


def sqlite_memory() -> Engine:
    """A database that is gone with the engine; one connection at a time."""
    return _prepared(create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False}), ())


def _engine(path: Path, how: str) -> Engine:
    address = _address(path, how)
    return create_engine("sqlite://", creator=lambda: sqlite3.connect(address, uri=True), poolclass=NullPool)


def _address(path: Path, how: str) -> str:
    # For the driver: a URL of SQLAlchemy cannot hold every path.
    return f"file:{quote(os.fsencode(path.absolute()))}?{how}"


def _which(path: Path) -> tuple[int, int] | None:
    """What tells a file from another of its name; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _prepared(engine: Engine, pragmas: tuple[str, ...]) -> Engine:
    def connected(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own type
        # The driver's own idea of when a transaction begins leaves out reads and tables: it is told here.
        connection.isolation_level = None
        # Without the last, REPLACE would delete a row past the trigger that refuses it.
        for pragma in (f"busy_timeout={_BUSY_MS}", "foreign_keys=ON", "recursive_triggers=ON", *pragmas):
            connection.execute(f"PRAGMA {pragma}")

    def begun(connection: Connection) -> None:
        writing = connection.get_execution_options().get(WRITING, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", begun)
    return engine
