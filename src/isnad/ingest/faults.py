"""What the program itself did wrong with one input, as a recorded issue: the rest is read, and it can be mended.

Where `ISNAD_FAULTS` is `raise` a fault ends the run with its traceback: for who mends it, in tests, and while figures
are measured, which a document left out would change in silence.
"""

import os
from collections.abc import Callable, Iterator
from traceback import walk_tb
from types import TracebackType
from typing import Final, TypeVar

from isnad.errors import IsnadError
from isnad.ingest.issues import issue
from isnad.model.document import Issue

T = TypeVar("T")

SETTING: Final = "ISNAD_FAULTS"
RAISE: Final = "raise"
CODE: Final = "ingest.program_fault"
_PACKAGE: Final = f"{__name__.split('.', 1)[0]}."
_NOT_OURS: Final = (MemoryError, IsnadError)
"""Of the first whoever does the work has something to say of its own; the second says itself what was wrong."""


def of_fault(where: str, error: Exception) -> Issue:
    """The issue of an input that a fault of the program keeps from being read; names the fault and its line, no words.

    Raises:
        Exception: `error` itself where it is a MemoryError or an IsnadError, which are no faults of the program, or
            where faults are to be raised.
    """
    if isinstance(error, _NOT_OURS) or os.environ.get(SETTING) == RAISE:
        raise error
    return issue(where, CODE, error=type(error).__name__, at=_place(error.__traceback__))


def guarded(where: str, items: Callable[[], Iterator[T]]) -> Iterator[T | Issue]:
    """The items as they come, and the issue of a fault in place of all that would have come behind it."""
    try:
        yield from items()
    except Exception as error:  # noqa: BLE001 - whatever it is: it costs this input and no other
        yield of_fault(where, error)


def _place(trace: TracebackType | None) -> str:
    """The innermost line of this program that was at work, as `module:line`; libraries are left out."""
    lines = [(frame.f_globals.get("__name__", ""), line) for frame, line in walk_tb(trace)]
    module, line = next(((name, at) for name, at in reversed(lines) if name.startswith(_PACKAGE)), ("?", 0))
    return f"{module}:{line}"
