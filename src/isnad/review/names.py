"""All names of a case at hand: chosen by words, put in order, and each found by those that it may be compared with."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from itertools import islice
from typing import Final

from isnad.reconcile.names import Likeness, same_person

_ARTICLE: Final = "ال"
_SERVANT: Final = "عبد "
_REMEMBERED: Final = 4_000
"""Names whose likes are remembered."""
_COMPARED: Final = 60
"""Names of one kind that are compared with one: a given name alone is like thousands."""


class PeopleOrder(StrEnum):
    """By what names are put in order: those first that stand in most incidents, or by their letters."""

    INCIDENTS = "incidents"
    NAME = "name"


class Names:
    """Names by their keys, which are the names folded.

    Two are compared where one begins with all words of the other, or where they share first and last word. "Abd al-" is
    the same in one word and in two, and the article of a last word makes no difference.

    Args:
        incidents: in how many incidents each stands, by key, in the order of the keys.
    """

    def __init__(self, incidents: Mapping[str, int]) -> None:
        self._incidents = dict(incidents)
        self._by_incidents = sorted(self._incidents, key=lambda key: (-self._incidents[key], key))
        self._alike: dict[str, tuple[tuple[str, Likeness], ...]] = {}
        self._several = [key for key in self._by_incidents if self._incidents[key] > 1]
        self._same: dict[tuple[str, ...], list[str]] = {}
        self._longer: dict[tuple[str, ...], list[str]] = {}
        self._ends: dict[tuple[str, str], list[str]] = {}
        for key in self._by_incidents:
            words = _words(key)
            self._same.setdefault(words, []).append(key)
            for length in range(1, len(words)):
                self._longer.setdefault(words[:length], []).append(key)
            if len(words) > 1:
                self._ends.setdefault(_ends(words), []).append(key)

    def __len__(self) -> int:
        return len(self._incidents)

    def chosen(self, words: Sequence[str], order: PeopleOrder, *, several: bool = False) -> list[str]:
        """Keys of the names that hold all of these words, or parts of words; of `several` incidents, where asked."""
        if order is PeopleOrder.INCIDENTS:
            keys = self._several if several else self._by_incidents
        else:
            keys = [key for key, number in self._incidents.items() if number > 1 or not several]
        for word in words:
            keys = [key for key in keys if word in key]
        return list(keys)

    def like(self, key: str) -> tuple[tuple[str, Likeness], ...]:
        """Other names that may be the same person's: those that say they are first, then those in most incidents."""
        found = self._alike.get(key)
        if found is None:
            if len(self._alike) >= _REMEMBERED:
                self._alike.clear()
            found = self._alike[key] = self._compared(key)
        return found

    def _compared(self, key: str) -> tuple[tuple[str, Likeness], ...]:
        compared = ((other, same_person(key, other).likeness) for other in self._near(key) if other != key)
        found = [(other, likeness) for other, likeness in compared if likeness is not Likeness.DIFFERENT]
        return tuple(sorted(found, key=lambda one: (one[1] is not Likeness.SAME, -self._incidents[one[0]], one[0])))

    def _near(self, key: str) -> dict[str, None]:
        words = _words(key)
        kinds = [self._same.get(words, ()), self._longer.get(words, ())]
        kinds += [self._same.get(words[:length], ()) for length in range(1, len(words))]
        if len(words) > 1:
            kinds.append(self._ends.get(_ends(words), ()))
        return dict.fromkeys(other for kind in kinds for other in islice(kind, _COMPARED))


def _words(key: str) -> tuple[str, ...]:
    return tuple(key.replace(_SERVANT + _ARTICLE, _SERVANT.rstrip() + _ARTICLE).split())


def _ends(words: tuple[str, ...]) -> tuple[str, str]:
    return words[0], words[-1].removeprefix(_ARTICLE)
