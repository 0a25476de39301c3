"""Two texts that differ by a list of edits, and where each place of one stands in the other."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from operator import add, sub
from typing import NamedTuple

import msgspec

from isnad.model.span import Span


class Edit(NamedTuple):
    """`received[start:end]` is written as `text` in the working copy.

    `tail` is where a span ends whose last character stands right before the edit: past the marks that belong to that
    character, or `start` where none do.
    """

    start: int
    end: int
    text: str
    tail: int


class OffsetMap(msgspec.Struct, frozen=True):
    """The edits as columns, in order; between two edits both texts run in step. Searched in O(log edits)."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    tails: tuple[int, ...]
    working_starts: tuple[int, ...]
    working_ends: tuple[int, ...]
    length: int
    working_length: int

    def span(self, start: int, end: int) -> Span:
        """From the working copy to the received text; see `isnad.text.working.WorkingCopy.span`.

        Raises:
            ValueError: there is no such span in the working copy.
        """
        if not 0 <= start <= end <= self.working_length:
            raise ValueError(f"no span [{start}, {end}) in a working copy of {self.working_length}")
        k = bisect_right(self.working_starts, start) - 1
        first = start
        if k >= 0:
            # where the received characters begin that the working character at `start` stands for
            after = start - self.working_ends[k]
            first = self.starts[k] if after < 0 else self.ends[k] + after
        return Span(first, first if start == end else self._end(end))

    def position(self, index: int) -> int:
        """From the received text to the working copy; see `isnad.text.working.WorkingCopy.position`.

        Raises:
            ValueError: `index` is outside the received text.
        """
        if not 0 <= index <= self.length:
            raise ValueError(f"no position {index} in a text of {self.length}")
        k = bisect_right(self.starts, index) - 1
        if k < 0:
            return index
        if index < self.ends[k]:
            return self.working_starts[k]
        return self.working_ends[k] + index - self.ends[k]

    def _end(self, end: int) -> int:
        """Where those of the working character before `end` stop, past the marks behind it."""
        k = bisect_right(self.working_starts, end - 1) - 1
        if k < 0:
            received_end = end
        else:
            after = end - self.working_ends[k]
            received_end = self.ends[k] + after if after > 0 else self.ends[k]
        following = k + 1
        if following < len(self.starts) and self.starts[following] == received_end:
            return self.tails[following]
        return received_end


def rewrite(received: str, edits: Iterable[Edit]) -> tuple[str, OffsetMap]:
    """Apply `edits`, which come in order, do not overlap and take away at least one character each."""
    columns = tuple(zip(*edits, strict=True))
    if not columns:
        return received, OffsetMap((), (), (), (), (), len(received), len(received))
    starts, ends, texts, tails = columns
    lengths = [len(text) for text in texts]
    shifts = accumulate(length - end + start for start, end, length in zip(starts, ends, lengths, strict=True))
    working_ends = tuple(map(add, ends, shifts))
    working_starts = tuple(map(sub, working_ends, lengths))
    parts = [""] * (2 * len(starts) + 1)
    parts[::2] = [received[a:b] for a, b in zip((0, *ends), (*starts, None), strict=True)]
    parts[1::2] = texts
    working = "".join(parts)
    return working, OffsetMap(starts, ends, tails, working_starts, working_ends, len(received), len(working))
