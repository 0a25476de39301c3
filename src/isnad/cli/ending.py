"""How work that would go on for ever is ended: by Ctrl-C or SIGTERM, with what is being done finished first."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)
ONE_PRESS: Final = 0.5
"""Seconds in which signals are one: a terminal and `timeout`, `make` and the like each tell of the same Ctrl-C."""
_SLICE: Final = 0.1
"""Seconds after which who waits looks again."""


class Ending:
    """Whether somebody asked for the end.

    No `threading.Event`: its lock may be held by the very wait that a signal interrupts, and `set` would wait for it
    for ever.
    """

    def __init__(self) -> None:
        self._asked: float | None = None

    def asked(self) -> bool:
        """Whether the end was asked for."""
        return self._asked is not None

    def wait(self, seconds: float) -> bool:
        """Wait so long, or until the end is asked for, and say whether it is."""
        until = time.monotonic() + seconds
        while self._asked is None and (left := until - time.monotonic()) > 0:
            time.sleep(min(_SLICE, left))
        return self._asked is not None

    def hear(self) -> bool:
        """Take a signal; False for one that comes later than `ONE_PRESS` after the first."""
        now = time.monotonic()
        if self._asked is None:
            self._asked = now
        return now - self._asked <= ONE_PRESS


@contextmanager
def ended_by_signals() -> Iterator[Ending]:
    """Asked for by the first signal to end: what is being done then is finished and signed for. A later one kills.

    Once the end was asked for, signals of the same press do nothing even behind the block: a command ends there.
    """
    ending = Ending()
    before = {int(number): signal.getsignal(number) for number in _SIGNALS}

    def end(number: int, _: FrameType | None) -> None:
        if not ending.hear():
            signal.signal(number, before[number])
            signal.raise_signal(number)

    for number in _SIGNALS:
        signal.signal(number, end)
    try:
        yield ending
    finally:
        if not ending.asked():
            for held, handler in before.items():
                signal.signal(held, handler)
