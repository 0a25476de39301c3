"""Which of many ranges of a text holds a position, asked for often and answered by bisection."""

from bisect import bisect_right
from collections.abc import Sequence

Range = tuple[int, int]


class Ranges:
    """Half-open ranges that may overlap; where several hold a position, the last of them counts."""

    __slots__ = ("_edges", "_holders")

    def __init__(self, ranges: Sequence[Range]) -> None:
        self._edges = sorted({edge for found in ranges for edge in found})
        self._holders: list[int | None] = [None] * len(self._edges)
        places = {edge: place for place, edge in enumerate(self._edges)}
        for number, (start, end) in enumerate(ranges):
            for place in range(places[start], places[end]):
                self._holders[place] = number

    def at(self, position: int) -> int | None:
        """The number of the last range that holds a position, None where none does."""
        place = bisect_right(self._edges, position) - 1
        return None if place < 0 else self._holders[place]
