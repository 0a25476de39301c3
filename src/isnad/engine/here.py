"""Work in this process, one item after the other, without limits of time."""

from collections.abc import Iterable, Iterator
from typing import Generic

from isnad.engine.work import Failure, R, Start, T, Work


class Here(Generic[T, R]):
    """Does the work where it is asked for."""

    def __init__(self, start: Start[T, R]) -> None:
        self._work: Work[T, R] = start()

    def over(self, items: Iterable[T]) -> Iterator[tuple[T, R | Failure]]:
        """As `Engine`; nothing here can end an item that takes too long."""
        for item in items:
            yield item, self._done(item)

    @property
    def jobs(self) -> int:
        """As `Engine`."""
        return 0

    def close(self) -> None:
        """Nothing to end."""

    def _done(self, item: T) -> R | Failure:
        try:
            return self._work(item)
        except MemoryError:
            return Failure.MEMORY
