"""Brings the tables of an older version up to this one; what they hold stays."""

import hashlib
from functools import cache
from typing import Any, Final

from sqlalchemy import Connection, Row, inspect
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from isnad.store import drafts, schema

DRAFTED: Final = "drafts"
"""The name in the table `meta` of what the drafts were made from."""
INDEXED: Final = "texts"
"""The name in the table `meta` of what the index of words was filled with."""
_LATER: Final = (("targets", "[]"), ("stage", ""), ("knowledge", ""), ("issues", "[]"))
"""Columns of readings that older versions did not have."""
_HOMES: Final = "SELECT id, document, incident, {base} AS base FROM claims WHERE incident IS NOT NULL"
"""Before there were bases, what an incident held was what linking put into it, but for decisions."""


def upgrade_tables(connection: Connection) -> None:
    """Add the tables and columns that are missing, in the caller's transaction."""
    inspector = inspect(connection)
    there = {column["name"] for column in inspector.get_columns(schema.readings.name)}
    for name, default in _LATER:
        if name not in there:
            added = f"ADD COLUMN {name} TEXT NOT NULL DEFAULT '{default}'"
            connection.exec_driver_sql(f"ALTER TABLE {schema.readings.name} {added}")
    schema.tables.create_all(connection, tables=(schema.decisions, schema.knowledge))


def renew_drafts(connection: Connection) -> None:
    """Make the tables of drafts anew, empty but for what tells the ids by which people know incidents.

    Drafts follow from the rest of the case and are drafted again; which incident linking put a claim into under which
    id, and former ids, do not.
    """
    inspector = inspect(connection)
    there = set(inspector.get_table_names())
    kept = {
        table: list(connection.exec_driver_sql(f"SELECT * FROM {table.name}"))  # noqa: S608 - names of this package
        for table in (drafts.aliases,)
        if table.name in there
    }
    homes = _homes(connection) if drafts.claims.name in there else []
    for name in (drafts.TEXTS, *(table.name for table in drafts.TABLES)):
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")
    schema.tables.create_all(connection, tables=drafts.TABLES)
    for table, rows in kept.items():
        if rows:
            connection.execute(table.insert(), [row._asdict() for row in rows])
    if homes:
        rest = {"event": "", "state": "waiting", "worth": 0.0}
        connection.execute(drafts.claims.insert(), [row._asdict() | rest for row in homes])
    connection.execute(schema.meta.delete().where(schema.meta.c.name.in_((DRAFTED, INDEXED))))


def _homes(connection: Connection) -> list[Row[Any]]:
    columns = {column["name"] for column in inspect(connection).get_columns(drafts.claims.name)}
    return list(connection.exec_driver_sql(_HOMES.format(base="base" if "base" in columns else "incident")))


@cache
def drafts_form() -> str:
    """A hash of how the tables of drafts are made."""
    dialect = sqlite.dialect()
    made = [str(CreateTable(table).compile(dialect=dialect)) for table in drafts.TABLES]
    made += sorted(
        str(CreateIndex(index).compile(dialect=dialect)) for table in drafts.TABLES for index in table.indexes
    )
    return hashlib.sha256("\n".join((*made, drafts.TEXTS_FORM)).encode("ascii")).hexdigest()[:16]
