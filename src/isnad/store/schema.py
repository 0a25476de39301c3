"""The tables, and the triggers that keep the log and the list of bytes append-only."""

from typing import Final

from sqlalchemy import DDL, REAL, Column, ForeignKey, Integer, MetaData, Table, Text, UniqueConstraint, event

SCHEMA: Final = 4
"""Raised when a table changes; a store of a higher number is refused."""

tables = MetaData()
# Strict: a value of another type is refused, and found by the database's own check where somebody forced it in.


meta = Table(
    "meta", tables, Column("name", Text, primary_key=True), Column("value", Text, nullable=False), sqlite_strict=True
)

log = Table(
    "log",
    tables,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("params", Text, nullable=False),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False, unique=True),
    sqlite_strict=True,
)

blobs = Table(
    "blobs",
    tables,
    Column("sha256", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    sqlite_strict=True,
)

documents = Table(
    "documents",
    tables,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("blob", Text, ForeignKey("blobs.sha256"), nullable=False),
    Column("received", Text, nullable=False),
    Column("extractor", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("first_seen", Text, nullable=False),
    Column("withheld", Integer, nullable=False),
    sqlite_strict=True,
)

readings = Table(
    "readings",
    tables,
    Column("document", Text, ForeignKey("documents.id"), primary_key=True),
    Column("key", Text, nullable=False),
    Column("claims", Text, nullable=False),
    Column("claim_count", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("targets", Text, nullable=False, server_default="[]"),
    Column("stage", Text, nullable=False, server_default=""),
    Column("knowledge", Text, nullable=False, server_default=""),
    Column("issues", Text, nullable=False, server_default="[]"),
    sqlite_strict=True,
)

knowledge = Table(
    "knowledge",
    tables,
    Column("hash", Text, primary_key=True),
    Column("parts", Text, nullable=False),
    sqlite_strict=True,
)

manifests = Table(
    "manifests",
    tables,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("sha256", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("signature", Text, nullable=False),
    sqlite_strict=True,
)

issues = Table(
    "issues",
    tables,
    Column("id", Integer, primary_key=True),
    Column("build", Integer, nullable=False),
    Column("place", Text, nullable=False),
    Column("reason", Text, nullable=False),
    UniqueConstraint("build", "place", "reason"),
    sqlite_strict=True,
)

near_copies = Table(
    "near_copies",
    tables,
    Column("first", Text, ForeignKey("documents.id"), primary_key=True),
    Column("second", Text, ForeignKey("documents.id"), primary_key=True),
    Column("shared", REAL, nullable=False),
    Column("reason", Text, nullable=False),
    sqlite_strict=True,
)

decisions = Table(
    "decisions",
    tables,
    Column("entry", Integer, ForeignKey("log.seq"), primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False, index=True),
    Column("about", Text, nullable=False, index=True),
    Column("body", Text, nullable=False),
    sqlite_strict=True,
)

APPEND_ONLY: Final = (log, blobs, decisions)


def trigger_name(table: Table, change: str) -> str:
    """What the trigger is called that refuses `change` (update, delete) of a table."""
    return f"{table.name}_refuses_{change}"


def _refuse(table: Table, change: str) -> DDL:
    # Each kind of database writes triggers in its own way: another one adds its own here.
    return DDL(  # type: ignore[no-untyped-call]
        f"CREATE TRIGGER {trigger_name(table, change)} BEFORE {change.upper()} ON {table.name} "
        f"BEGIN SELECT RAISE(ABORT, '{table.name} is append-only'); END"
    )


for _table in APPEND_ONLY:
    for _change in ("update", "delete"):
        event.listen(_table, "after_create", _refuse(_table, _change).execute_if(dialect="sqlite"))
