"""Which reports were posted under a run of words, in forty bytes a run: a dictionary takes four times as many."""

from array import array
from collections.abc import Collection, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

_SLOTS: Final = 1 << 12  # at first; always a power of two
_FILLED: Final = 0.5  # of the slots, from which on there are twice as many: fuller ones are searched for long
_AT_ONCE: Final = 1 << 20  # runs that move together when there are more slots
_EMPTY, _END = 0, 1  # positions at which no posting stands

_Runs = NDArray[np.int64]
_Slots = NDArray[np.int64]


class Posts:
    """Numbers of reports by run; of a run no more than `most`, those that came first.

    A table of slots with open addressing: a run is in the slot that its last bits name, or else in the next free one.
    Each slot knows the last posting of its run, and each posting the one before it.

    Args:
        most: numbers that one run may have.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._taken = 0
        self._runs: _Runs = np.zeros(_SLOTS, np.int64)
        self._last: NDArray[np.uint32] = np.full(_SLOTS, _EMPTY, np.uint32)
        self._counts: NDArray[np.uint8] = np.zeros(_SLOTS, np.uint8)
        self._numbers = array("I", (_EMPTY, _END))
        self._before = array("I", (_EMPTY, _END))

    def __len__(self) -> int:
        """How many runs have any."""
        return self._taken

    def post(self, number: int, runs: Sequence[int]) -> None:
        """Post a number under some runs, under each once."""
        slots = self._claimed(np.unique(np.array(runs, np.int64)))
        slots = slots[self._counts[slots] < self._most]
        start = len(self._numbers)
        self._numbers.extend([number] * len(slots))
        self._before.frombytes(self._last[slots].tobytes())
        self._last[slots] = np.arange(start, start + len(slots))
        self._counts[slots] += 1
        if self._taken > _FILLED * len(self._runs):
            self._widen()

    def found(self, runs: Collection[int]) -> NDArray[np.uint32]:
        """The numbers posted under any of some runs, each of which comes once; a number for each of its runs."""
        at = self._last[self._found(np.fromiter(runs, np.int64, len(runs)))]
        numbers, before = np.frombuffer(self._numbers, np.uint32), np.frombuffer(self._before, np.uint32)
        found = []
        while len(at := at[at > _END]):
            found.append(numbers[at])
            at = before[at]
        return np.concatenate(found) if found else np.zeros(0, np.uint32)

    def _found(self, runs: _Runs) -> _Slots:
        """The slot of each run, an empty one where it has none."""
        slots = runs & (len(self._runs) - 1)
        left = np.arange(len(runs))
        while len(left):
            at = slots[left]
            left = left[(self._runs[at] != runs[left]) & (self._last[at] != _EMPTY)]
            self._step(slots, left)
        # A slot that nobody took holds the run 0: it says nothing.
        return slots

    def _claimed(self, runs: _Runs) -> _Slots:
        """The same of runs that differ, but no slot is empty: each that was is the run's now."""
        slots = runs & (len(self._runs) - 1)
        left = np.arange(len(runs))
        while len(left):
            at, wanted = slots[left], runs[left]
            is_free = self._last[at] == _EMPTY
            # Where several runs want one slot, the last of them has it.
            self._runs[at[is_free]] = wanted[is_free]
            has_it = self._runs[at] == wanted
            self._last[at[is_free]] = _END
            self._taken += int(np.count_nonzero(has_it & is_free))
            left = left[~has_it]
            self._step(slots, left)
        return slots

    def _step(self, slots: _Slots, left: NDArray[np.int64]) -> None:
        """Let some of the runs look in the next slot."""
        slots[left] = (slots[left] + 1) & (len(self._runs) - 1)

    def _widen(self) -> None:
        """Twice as many slots."""
        runs, last, counts = self._runs, self._last, self._counts
        size, self._taken = 2 * len(runs), 0
        self._runs = np.zeros(size, np.int64)
        self._last = np.full(size, _EMPTY, np.uint32)
        self._counts = np.zeros(size, np.uint8)
        for start in range(0, len(runs), _AT_ONCE):
            some = slice(start, start + _AT_ONCE)
            held = np.flatnonzero(last[some]) + start
            slots = self._claimed(runs[held])
            self._last[slots], self._counts[slots] = last[held], counts[held]
