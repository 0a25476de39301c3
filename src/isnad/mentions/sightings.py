"""Where things stand in one text, found once for all the rules that ask: kinds of meaning, and plain strings."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import Final, Protocol

from isnad.knowledge.lexicon import Meanings
from isnad.mentions.sought import Places, Sought, places_in

NOWHERE: Final[tuple[list[int], list[int]]] = ([], [])


class Found(Protocol):
    """An item of a passage, as far as it is asked about here."""

    @property
    def word(self) -> int:
        """Where its word begins."""

    @property
    def meanings(self) -> Meanings:
        """What it means as a form of the lexicon, nothing where it is none."""


class Sightings:
    """What was looked for in a text, and where it stands; nothing is looked for before a rule asks.

    Belongs to one passage and lives as long.

    Attributes:
        of_one: where the words of all items of a kind begin, and their indexes; a kind that stands nowhere is left out.
        read: what rules have read off the text and several ask for, by who read it and of what.
    """

    __slots__ = ("_items", "_kinds", "_looked_for", "_strings", "_text", "of_one", "read")

    def __init__(self, text: str, items: Sequence[Found]) -> None:
        self._text = text
        self._items = items
        self._kinds: dict[tuple[type, ...], tuple[list[int], list[int]]] = {}
        self.of_one = self._read_kinds()
        self._strings: Places = {}
        self._looked_for: frozenset[Sought] = frozenset()
        self.read: dict[tuple[object, ...], object] = {}

    def of_kind(self, *kinds: type) -> Sequence[int]:
        """The indexes of all items that have a reading of one of these kinds, in order."""
        return self._of_kinds(kinds)[1]

    def having(self, kinds: tuple[type, ...], start: int, stop: int) -> Sequence[int]:
        """The indexes of those of them whose words begin in `[start, stop)` of the text."""
        words, indexes = self._kinds.get(kinds) or self._of_kinds(kinds)
        if not words or words[-1] < start:
            return ()
        first = bisect_left(words, start)
        if words[first] >= stop:
            return ()
        return indexes[first : bisect_left(words, stop, first)]

    def _of_kinds(self, kinds: tuple[type, ...]) -> tuple[list[int], list[int]]:
        """Where the words of all items of some kinds begin, and their indexes."""
        known = self._kinds.get(kinds)
        if known is None:
            single = [self.of_one[kind] for kind in kinds if kind in self.of_one]
            if len(single) > 1:
                indexes = sorted({index for found in single for index in found[1]})
                known = [self._items[index].word for index in indexes], indexes
            else:
                known = single[0] if single else NOWHERE
            self._kinds[kinds] = known
        return known

    def _read_kinds(self) -> dict[type, tuple[list[int], list[int]]]:
        kinds: defaultdict[type, list[int]] = defaultdict(list)
        for index, item in enumerate(self._items):
            for kind in item.meanings:
                kinds[kind].append(index)
        items = self._items
        return {kind: ([items[at].word for at in found], found) for kind, found in kinds.items()}

    def stands(self, sought: Sought, start: int, stop: int) -> bool:
        """Whether one of the strings begins in `[start, stop)` of the text, wherever it ends.

        For rules that search a stretch by an expression: where no string stands that its every match holds, there is
        no match either, and nothing need be searched.
        """
        if sought not in self._looked_for:
            self._look()
        found = self._strings.get(sought)
        if found is None:
            return False
        # what stands nowhere is not kept, so there is a last one
        return found[-1] >= start and found[bisect_left(found, start)] < stop

    def _look(self) -> None:
        self._strings, self._looked_for = places_in(self._text)
