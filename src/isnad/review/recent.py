"""Remembers what was worked out lately, so that whoever asks again does not wait again."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

from isnad.store.read import Reader
from isnad.store.upgrade import DRAFTED, INDEXED

T = TypeVar("T")


class Recent(Generic[T]):
    """The last values that were asked for, for every thread; at most `most` of them."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, T] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The value of `key`, made where it is not remembered; two threads may both make it, and it is the same."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        made = make()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return made


def drafted(reader: Reader) -> Hashable:
    """What tells the texts and outlets of a case from those of another, or of the same after another draft."""
    return tuple(reader.setting(name) for name in ("case", DRAFTED, INDEXED))


def decided(reader: Reader) -> Hashable:
    """The same for what a decision can change."""
    return (*(reader.setting(name) for name in ("case", DRAFTED)), reader.head().hash)
