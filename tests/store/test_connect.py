"""Connections that stay open: used again by any thread, and never to a file that is not there any more."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.store.store import Store

NAME = "note"


def made(path: Path, value: str) -> Path:
    """A database that holds one value."""
    store = Store.in_file(path)
    with store.creating() as writer:
        writer.set(NAME, value)
    store.close()
    return path


def held(store: Store) -> str | None:
    """The value."""
    with store.reading() as reader:
        return reader.setting(NAME)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Of a case."""
    return made(tmp_path / "case.sqlite", "first")


def test_each_use_sees_what_was_committed_before(database: Path) -> None:
    store, other = Store.kept_open(database), Store.in_file(database)
    assert held(store) == "first"
    with other.writing() as writer:
        writer.set(NAME, "second")
    assert held(store) == "second"
    with store.writing() as writer:
        writer.set(NAME, "third")
    assert (held(store), held(other)) == ("third", "third")
    store.close()


def test_what_ends_in_an_exception_is_not_there_for_the_next_use(database: Path) -> None:
    store = Store.kept_open(database)
    with suppress(ZeroDivisionError), store.writing() as writer:
        writer.set(NAME, "broken off")
        raise ZeroDivisionError
    with store.trying() as writer:
        writer.set(NAME, "tried")
    assert held(store) == "first"
    store.close()


def test_threads_share_it(database: Path) -> None:
    store = Store.kept_open(database)
    with ThreadPoolExecutor(20) as pool:
        assert set(pool.map(lambda _: held(store), range(200))) == {"first"}
    store.close()
    assert held(store) == "first", "closed, it opens again"
    store.close()


def test_more_uses_at_once_than_stay_open(database: Path) -> None:
    store = Store.kept_open(database)
    readers = [store.reading() for _ in range(30)]
    assert {reader.__enter__().setting(NAME) for reader in readers} == {"first"}
    for reader in readers:
        reader.__exit__(None, None, None)
    store.close()


def test_a_file_put_in_its_place_is_read(database: Path, tmp_path: Path) -> None:
    store = Store.kept_open(database)
    assert held(store) == "first"
    made(tmp_path / "other.sqlite", "other").replace(database)
    assert held(store) == "other"
    store.close()


def test_a_file_that_was_taken_away_is_not_read_on(database: Path) -> None:
    store = Store.kept_open(database)
    assert held(store) == "first"
    for file in database.parent.iterdir():
        file.unlink()
    with pytest.raises(IsnadError) as refused:
        held(store)
    assert refused.value.code == "store.broken"
    store.close()


def test_as_much_is_kept_through_a_power_cut_as_by_any_store(database: Path) -> None:
    store = Store.kept_open(database)
    with store.reading() as reader:
        found = [
            reader.connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("journal_mode", "synchronous")
        ]
    assert found == ["wal", 2]
    store.close()
