"""Where an outcome, those it befell, or a count of them may begin."""

from bisect import bisect_left

from isnad.knowledge.meaning import BoundMeaning, GrammarMeaning, OutcomeMeaning, PeopleMeaning, VagueMeaning
from isnad.mentions.items import Passage

PARTS = ("among", "majority")
"""What the words tell that open a list of parts."""
_MATTERS = (OutcomeMeaning, PeopleMeaning, VagueMeaning, BoundMeaning)
_COUNTING_GRAMMAR = (*PARTS, "nobody", "between")


class Beginnings:
    """The items of one passage at which an outcome, those it befell, or a count of them may begin."""

    def __init__(self, passage: Passage) -> None:
        of_kind = passage.sightings.of_kind
        matter = set(of_kind(*_MATTERS))
        grammar = [(index, passage.items[index].meaning(GrammarMeaning)) for index in of_kind(GrammarMeaning)]
        matter.update([index for index, found in grammar if found is not None and found.what in _COUNTING_GRAMMAR])
        # a number is one whatever else is found in its words
        matter.update([index for index, item in enumerate(passage.items) if item.number is not None])
        self._parts = [index for index, found in grammar if found is not None and found.what in PARTS]
        self._passage = passage
        self._indexes = sorted(matter)

    def within(self, start: int, stop: int) -> list[int]:
        """Those whose words begin in `[start, stop)` of the working copy, in order."""
        within = self._passage.within(start, stop)
        return self._indexes[bisect_left(self._indexes, within.start) : bisect_left(self._indexes, within.stop)]

    def has_parts(self, start: int, stop: int) -> bool:
        """Whether words such as "among the dead" stand between two positions of the working copy."""
        within = self._passage.within(start, stop)
        at = bisect_left(self._parts, within.start)
        return at < len(self._parts) and self._parts[at] < within.stop
