from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from isnad.store.entry import Act, Action
from isnad.store.store import Store

STORES: dict[str, Callable[[Path], Store]] = {
    "sqlite file": lambda folder: Store.in_file(folder / "a store.sqlite"),
    "sqlite memory": lambda _: Store.in_memory(),
}
"""Every kind of store passes the same tests: another database is one line more."""


@pytest.fixture(params=list(STORES))
def bare(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A store without tables."""
    store = STORES[request.param](tmp_path)
    yield store
    store.close()


@pytest.fixture
def store(bare: Store) -> Store:
    """A store with its tables and one entry."""
    with bare.creating() as writer:
        writer.append((Act.of(Action.CASE_CREATED, case="c1"),), "amal")
    return bare
