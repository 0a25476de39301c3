"""Messages to a person, who may no longer listen."""

import os
import sys
from contextlib import suppress
from typing import TextIO


def say(line: str) -> None:
    """One line to a person; where nobody can read it any more, the work goes on without it."""
    try:
        sys.stderr.write(line + "\n")
        sys.stderr.flush()
    except OSError:
        let_go(sys.stderr)


def let_go(stream: TextIO) -> None:
    """Point a stream that takes no more at nothing, so that the interpreter does not fail on it when it ends."""
    with suppress(OSError):  # one without a descriptor
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
