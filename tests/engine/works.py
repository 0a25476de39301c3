"""Work that the tests have done, where every process can find it."""

import os
import signal
import time
from collections.abc import Callable

from isnad.errors import IsnadError


def doubling() -> Callable[[int], int]:
    return _double


def hostile() -> Callable[[str], str]:
    return _suffer


def failing() -> Callable[[int], int]:
    return _divide


def refusing() -> Callable[[int], int]:
    return _refuse


def telling_where() -> Callable[[int], int]:
    return lambda _: os.getpid()


def _double(number: int) -> int:
    return 2 * number


def _refuse(number: int) -> int:
    raise IsnadError("made.refused", f"{number} is refused.", "Take another.", why="made", n=number)


def _divide(number: int) -> int:
    return 1 // number


def _suffer(what: str) -> str:
    if what == "hang":
        time.sleep(600)
    if what == "loop":
        while True:
            pass
    if what == "swell":
        return "a" * (8 * 2**30)
    if what == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    return what.upper()
