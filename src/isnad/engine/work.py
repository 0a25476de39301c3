"""What an engine promises, wherever it works."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)

Work = Callable[[T], R]
"""What is done with one item: a pure function of it, so that it may be done elsewhere, and done again."""

Start = Callable[[], Work[T, R]]
"""Makes the work ready in the process that does it, once: a word list is loaded there and not sent with every item."""


class Failure(StrEnum):
    """Why there is no result of an item."""

    TIME = "time"  # it took longer than an item may
    MEMORY = "memory"  # it wanted more memory than an item may
    ENDED = "ended"  # the process that worked on it ended


class Engine(Protocol[T, R_co]):
    """Does one kind of work over many items."""

    @property
    def jobs(self) -> int:
        """How many processes it works with; 0 where it works in this one."""
        ...

    def over(self, items: Iterable[T]) -> Iterator[tuple[T, R_co | Failure]]:
        """Every item with its result, in order; items are taken no further ahead than there is room for.

        An item that fails costs itself alone. What the work raises is raised here: it is a fault of the work.
        """
        ...

    def close(self) -> None:
        """End whatever it works with; what is not done by then is not done."""
        ...
