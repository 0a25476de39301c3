"""Running text that was broken into lines of one width, as mail and printed reports are: no line of it is a heading."""

import re
from collections.abc import Sequence
from typing import Final

from isnad.furniture.lines import Line

_NARROWEST: Final = 30  # characters
_WIDEST: Final = 130
_FEWEST: Final = 3  # lines that are open at their end
_WIDTHS: Final = 0.6  # of the widest such line
_STOPS: Final = 0.2  # sentences that end inside a line, a line; headlines have next to none
_STOP_INSIDE = re.compile(r"[^\W\d_]{3}[.؟!]\s\S")


def wrapped(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines of such text.

    Known by what no list of headlines has: lines of one width, most of them open at their end, while sentences end
    inside them.
    """
    found: set[int] = set()
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and _may_be_broken(lines[end]):
            end += 1
        if _is_broken(lines[start:end]):
            found.update(range(start, end))
        start = end + 1
    return frozenset(found)


def _may_be_broken(line: Line) -> bool:
    return len(line.text) <= _WIDEST and (line.closed or len(line.text) >= _NARROWEST)


def _is_broken(run: Sequence[Line]) -> bool:
    still_open = [len(line.text) for line in run if not line.closed]
    if len(still_open) < _FEWEST or len(still_open) * 2 < len(run):
        return False
    widest = max(still_open)
    full = sum(width >= widest * _WIDTHS for width in still_open)
    stops = sum(_STOP_INSIDE.search(line.text) is not None for line in run)
    return full * 4 >= len(still_open) * 3 and stops >= len(run) * _STOPS
