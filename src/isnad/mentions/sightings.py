"""Where things stand in one text, found once for all the rules that ask: kinds of meaning, and plain strings."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Final, Protocol

from isnad.knowledge.lexicon import Hit
from isnad.knowledge.registers import particles

_NONE: Final[tuple[list[int], list[int]]] = ([], [])


class Found(Protocol):
    """An item of a passage, as far as it is asked about here."""

    @property
    def word(self) -> int:
        """Where its word begins."""

    @property
    def hit(self) -> Hit | None:
        """The form of the lexicon that it is, if any."""


class Sought:
    """Strings to look for together; known by what it is and not by what it holds, so that asking again costs little.

    Made once where a rule is, never for one text.
    """

    __slots__ = ("parts", "strings")

    def __init__(self, strings: Iterable[str], parts: Iterable["Sought"] = ()) -> None:
        self.strings = tuple(dict.fromkeys(strings))
        self.parts = tuple(parts)

    @classmethod
    def any_of(cls, parts: Iterable["Sought"]) -> "Sought":
        """The strings of several, which are looked for no second time."""
        return cls((), parts)

    @classmethod
    def one_word_of(cls, phrases: Iterable[str]) -> "Sought":
        """Words of which each phrase holds one, as few as a choice of the commonest gives; where one holds another, it.

        Function words are taken only where a phrase has no other: they stand everywhere.
        """
        left = {frozenset(set(phrase.split()) - particles() or phrase.split()) for phrase in phrases}
        words: set[str] = set()
        while left:
            shared = Counter(word for phrase in left for word in phrase)
            words.add(max(shared, key=lambda word: (shared[word], len(word), word)))
            left = {phrase for phrase in left if words.isdisjoint(phrase)}
        return cls(sorted(word for word in words if not any(other in word for other in words - {word})))


class Sightings:
    """What was looked for in a text, and where it stands; nothing is looked for before a rule asks.

    Belongs to one passage and lives as long.
    """

    __slots__ = ("_items", "_kinds", "_strings", "_text")

    def __init__(self, text: str, items: Sequence[Found]) -> None:
        self._text = text
        self._items = items
        self._kinds: dict[tuple[type, ...], tuple[list[int], list[int]]] = {}
        self._strings: dict[Sought, list[int]] = {}

    def of_kind(self, *kinds: type) -> Sequence[int]:
        """The indexes of all items that have a reading of one of these kinds, in order."""
        return self._of_kinds(kinds)[1]

    def having(self, kinds: tuple[type, ...], start: int, stop: int) -> Sequence[int]:
        """The indexes of those of them whose words begin in `[start, stop)` of the text."""
        words, indexes = self._of_kinds(kinds)
        first = bisect_left(words, start)
        if first == len(words) or words[first] >= stop:
            return ()
        return indexes[first : bisect_left(words, stop, first)]

    def _of_kinds(self, kinds: tuple[type, ...]) -> tuple[list[int], list[int]]:
        """Where the words of all items of some kinds begin, and their indexes."""
        known = self._kinds.get(kinds)
        if known is None:
            if not self._kinds:
                self._read_kinds()
            found = {index for kind in kinds for index in self._kinds.get((kind,), _NONE)[1]}
            indexes = sorted(found)
            known = self._kinds[kinds] = [self._items[index].word for index in indexes], indexes
        return known

    def _read_kinds(self) -> None:
        for index, item in enumerate(self._items):
            if item.hit is not None:
                for kind in item.hit.readings:
                    words, indexes = self._kinds.setdefault((kind,), ([], []))
                    words.append(item.word)
                    indexes.append(index)

    def stands(self, sought: Sought, start: int, stop: int) -> bool:
        """Whether one of the strings begins in `[start, stop)` of the text, wherever it ends.

        For rules that search a stretch by an expression: where no string stands that its every match holds, there is
        no match either, and nothing need be searched.
        """
        found = self._strings.get(sought)
        if found is None:
            found = self._places_of(sought)
        if not found:
            return False
        at = bisect_left(found, start)
        return at < len(found) and found[at] < stop

    def _places_of(self, sought: Sought) -> list[int]:
        found = self._strings.get(sought)
        if found is None:
            own = (_places(self._text, string) for string in sought.strings)
            found = sorted(chain(*own, *map(self._places_of, sought.parts)))
            self._strings[sought] = found
        return found


def _places(text: str, string: str) -> list[int]:
    found: list[int] = []
    at = text.find(string)
    while at >= 0:
        found.append(at)
        at = text.find(string, at + 1)
    return found
