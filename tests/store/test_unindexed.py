"""Drafts are written without their indexes, which are there again behind them, whatever happens between."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection

from isnad.store.draft_writer import DraftWriter
from isnad.store.store import Store


def indexes(connection: Connection) -> dict[str, str]:
    told = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    return {str(row.name): str(row.sql) for row in told}


@pytest.fixture
def store() -> Iterator[Store]:
    found = Store.in_memory()
    with found.creating():
        pass
    yield found
    found.close()


def test_indexes_are_there_again(store: Store) -> None:
    with store.writing() as writer:
        before = indexes(writer.connection)
        with DraftWriter(writer.connection).unindexed():
            inside = indexes(writer.connection)
        assert indexes(writer.connection) == before
    assert "claims_by_worth" in before
    assert not [name for name in inside if name.startswith(("claims_by", "incidents_", "victims_", "listed_"))]


def test_what_cannot_be_written_takes_no_index_with_it(store: Store) -> None:
    with store.writing() as writer:
        before = indexes(writer.connection)
    with pytest.raises(RuntimeError), store.writing() as writer, DraftWriter(writer.connection).unindexed():
        raise RuntimeError
    with store.writing() as writer:
        assert indexes(writer.connection) == before
