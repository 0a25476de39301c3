"""A word's form worked out once and looked up from then on, for words come back again and again."""

from collections.abc import Callable
from typing import Final

_LONGEST_KEPT: Final = 40  # characters; what is longer is no word and would only fill the memory
_MOST_KEPT: Final = 1 << 16


class Remembered(dict[str, str]):
    """What `work_out` gives for each word asked for. It forgets all when full, so memory stays bounded."""

    def __init__(self, work_out: Callable[[str], str]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, word: str) -> str:
        found = self._work_out(word)
        if len(word) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[word] = found
        return found
