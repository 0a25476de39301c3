"""Plain strings that rules look for, all of them found in one pass over a text."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Final
from weakref import WeakSet

import ahocorasick

from isnad.knowledge.registers import particles


class Sought:
    """Strings to look for together; known by what it is and not by what it holds, so that asking again costs little.

    Made once where a rule is, never for one text.
    """

    __slots__ = ("__weakref__", "strings")

    def __init__(self, strings: Iterable[str]) -> None:
        self.strings = tuple(dict.fromkeys(strings))
        _WANTED.add(self)

    @classmethod
    def any_of(cls, others: Iterable["Sought"]) -> "Sought":
        """The strings of several."""
        return cls(string for other in others for string in other.strings)

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


Places = dict[Sought, list[int]]
"""Where the strings of each begin in one text, in order; those of which none stands there are left out."""


class _Wanted:
    """What the rules made so far look for, and the automaton that finds it; built anew when one more looks."""

    def __init__(self) -> None:
        self._all: WeakSet[Sought] = WeakSet()
        self._made: tuple[ahocorasick.Automaton, frozenset[Sought]] | None = None

    def add(self, sought: Sought) -> None:
        self._all.add(sought)
        self._made = None

    def places(self, text: str) -> tuple[Places, frozenset[Sought]]:
        """Where everything wanted stands in a text, and all that was looked for."""
        if self._made is None:
            wanted = frozenset(self._all)
            self._made = _automaton_of(wanted), wanted
        automaton, wanted = self._made
        found: defaultdict[Sought, list[int]] = defaultdict(list)
        if len(automaton):
            for end, (length, wanting) in automaton.iter(text):
                for sought in wanting:
                    found[sought].append(end - length + 1)
        for places in found.values():
            places.sort()
        return dict(found), wanted


def _automaton_of(wanted: Iterable[Sought]) -> "ahocorasick.Automaton":
    by_string: dict[str, list[Sought]] = {}
    for sought in wanted:
        for string in sought.strings:
            by_string.setdefault(string, []).append(sought)
    automaton = ahocorasick.Automaton()
    for string, wanting in by_string.items():
        automaton.add_word(string, (len(string), wanting))
    automaton.make_automaton()
    return automaton


_WANTED: Final = _Wanted()


def places_in(text: str) -> tuple[Places, frozenset[Sought]]:
    """Where the strings of all rules stand in a text, in one pass, and which of them were looked for.

    A rule that is made later is not among these; it is looked for when it asks.
    """
    return _WANTED.places(text)
