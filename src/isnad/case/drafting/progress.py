"""How far the drafting of a case is, for whoever waits for it: a large case takes an hour."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import TypeVar

T = TypeVar("T")


class Step(StrEnum):
    """What is done to a whole case, one after the other."""

    READING = "reading"  # its documents, as they were kept
    LINKING = "linking"  # accounts of one event
    COPIES = "copies"  # near-copies are waited for
    MAKING = "making"  # incidents
    INDEXING = "indexing"  # the words of its texts
    WRITING = "writing"  # incidents


Progress = Callable[[Step, int, int | None], object]
"""Called when a step begins and as it goes on: with how many documents, pairs of accounts or incidents are done, and
how many there are, or None where nobody knows yet."""


def silent(_step: Step, _done: int, _whole: int | None) -> None:
    """Tell nobody."""


def counted(items: Iterable[T], step: Step, whole: int | None, progress: Progress) -> Iterator[T]:
    """The items, each told of when it is done with."""
    progress(step, 0, whole)
    for number, item in enumerate(items, start=1):
        yield item
        progress(step, number, whole)
