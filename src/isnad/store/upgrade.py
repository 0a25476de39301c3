"""Brings the tables of an older version up to this one; what they hold stays."""

from sqlalchemy import Connection, inspect

from isnad.store import drafts, schema


def upgrade_tables(connection: Connection) -> None:
    """Add the tables and columns that are missing, in the caller's transaction."""
    inspector = inspect(connection)
    targets = schema.readings.c.targets
    if targets.name not in {column["name"] for column in inspector.get_columns(schema.readings.name)}:
        connection.exec_driver_sql(
            f"ALTER TABLE {schema.readings.name} ADD COLUMN {targets.name} TEXT NOT NULL DEFAULT '[]'"
        )
    schema.tables.create_all(connection, tables=(schema.decisions, *drafts.TABLES))
