"""Looks for near-copies in a process of its own, while this one links what the documents claim."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from isnad.case import copies
from isnad.case.drafting.crew import Crew, failed
from isnad.engine.processes import Processes
from isnad.engine.work import Failure
from isnad.origins.relation import NearCopy
from isnad.store.store import Store

Found = Callable[[], int]
"""Waits until the pairs of near-copies are kept; how many there are. May be asked again."""


class Elsewhere:
    """Finds all pairs of a case in a file."""

    def __init__(self, database: Path) -> None:
        self._store = Store.in_file_read_only(database)

    def __call__(self, _search: copies.Search) -> tuple[NearCopy, ...]:
        """The pairs among all documents."""
        with self._store.reading() as reader:
            return copies.pairs_of(reader)


@contextmanager
def looking(store: Store, crew: Crew) -> Iterator[Found]:
    """Begin to look, at once and beside this process where there is much; where there is little all is done before.

    Raises:
        IsnadError: what a store raises; what is given raises `case.draft_failed` where the other process ended.
    """
    with store.reading() as reader:
        search = copies.searched(reader)
        is_much = search is not None and search.known is None and crew.is_worth_it(reader.count())
    if search is None or not is_much:
        number = copies.find(store)
        yield lambda: number
        return
    engine: Processes[copies.Search, tuple[NearCopy, ...]] = crew.processes(partial(Elsewhere, crew.database), 1)
    try:
        yield _kept(store, search, engine)
    finally:
        engine.close()


def _kept(store: Store, search: copies.Search, engine: Processes[copies.Search, tuple[NearCopy, ...]]) -> Found:
    kept: list[int] = []
    wait = engine.soon(search)

    def found() -> int:
        if not kept:
            pairs = wait()
            # What it holds of a large case is wanted elsewhere now.
            engine.close()
            if isinstance(pairs, Failure):
                raise failed(pairs)
            kept.append(copies.keep(store, search, pairs))
        return kept[0]

    return found
