"""Answers about selections of incidents, kept as long as nothing is drafted anew."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Final, TypeVar, cast

from isnad.store.read import Reader
from isnad.store.selection import Counts, Order, Places, Selected, Selection, Stretch, Unit
from isnad.store.upgrade import DRAFTED

_MOST: Final = 256
T = TypeVar("T")


class Memory:
    """The answers that were given last, to questions of any thread."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._answers: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = Lock()

    def answer(self, question: Hashable, find: Callable[[], T]) -> T:
        """The answer that was given before; else what `find` gives, kept from then on."""
        with self._lock:
            if question in self._answers:
                self._answers.move_to_end(question)
                return cast("T", self._answers[question])
        found = find()
        with self._lock:
            self._answers[question] = found
            if len(self._answers) > self._most:
                self._answers.popitem(last=False)
        return found


class Remembered(Selected):
    """Reads selections, and looks through the whole of one only once.

    Drafts change with an entry in the log or with what they were made from: an answer holds as long as both are as
    they were.
    """

    def __init__(self, reader: Reader, memory: Memory) -> None:
        super().__init__(reader.connection)
        self._memory = memory
        self._moment = reader.head().length, reader.setting(DRAFTED)

    def counts(self, of: Selection) -> Counts:
        """As `Selected.counts`."""
        return self._memory.answer((self._moment, Counts, of), lambda: super(Remembered, self).counts(of))

    def ids(self, of: Selection, order: Order, *, backwards: bool, limit: int, offset: int) -> tuple[str, ...]:
        """As `Selected.ids`."""
        return self._memory.answer(
            (self._moment, Order, of, order, backwards, limit, offset),
            lambda: super(Remembered, self).ids(of, order, backwards=backwards, limit=limit, offset=offset),
        )

    def places(self, of: Selection, *, limit: int | None = None, offset: int = 0) -> Places:
        """As `Selected.places`."""
        return self._memory.answer(
            (self._moment, Places, of, limit, offset),
            lambda: super(Remembered, self).places(of, limit=limit, offset=offset),
        )

    def stretches(self, of: Selection, unit: Unit) -> tuple[Stretch, ...]:
        """As `Selected.stretches`."""
        return self._memory.answer(
            (self._moment, Stretch, of, unit), lambda: super(Remembered, self).stretches(of, unit)
        )
