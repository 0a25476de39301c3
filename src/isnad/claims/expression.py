"""Regular expressions that are tried only where a string stands that each of their matches holds."""

import re
from collections.abc import Iterator

from isnad.mentions.items import Passage
from isnad.mentions.sought import Sought


class Expression:
    """An expression with the strings of which every match holds one; to search a stretch without them costs nothing.

    The strings are looked for once a passage, the expression where they stand.
    """

    __slots__ = ("pattern", "sought")

    def __init__(self, pattern: str, sought: Sought) -> None:
        self.pattern = re.compile(pattern)
        self.sought = sought

    def search(self, passage: Passage, start: int, stop: int) -> re.Match[str] | None:
        """The first match in `[start, stop)` of the working copy."""
        if not passage.sightings.stands(self.sought, start, stop):
            return None
        return self.pattern.search(passage.text, start, stop)

    def match(self, passage: Passage, start: int, stop: int) -> re.Match[str] | None:
        """The match that begins at `start`, its string before `stop`."""
        stands = passage.sightings.stands(self.sought, start, stop)
        return self.pattern.match(passage.text, start) if stands else None

    def finditer(self, passage: Passage, start: int, stop: int) -> Iterator[re.Match[str]]:
        """All matches in `[start, stop)` of the working copy, in order, none over another."""
        stands = passage.sightings.stands(self.sought, start, stop)
        return self.pattern.finditer(passage.text, start, stop) if stands else iter(())

    def may_stand(self, passage: Passage, start: int, stop: int) -> bool:
        """Whether one of the strings begins there, without which there is no match."""
        return passage.sightings.stands(self.sought, start, stop)
