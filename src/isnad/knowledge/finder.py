"""Finds forms of one word or several in a text, word by word: what a word may begin is worked out once a process."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Final, Generic, NamedTuple, TypeVar

from isnad.text.clitics import LONGEST_PROCLITICS, PROCLITICS
from isnad.text.tokens import scan_copy

T = TypeVar("T")
V = TypeVar("V")
W = TypeVar("W")
X = TypeVar("X")

MOST_KEPT: Final = 1 << 15
"""Words whose forms are remembered: those of texts repeat, and a page of noise must not fill the memory."""
_FIRST_OF_PROCLITICS: Final = frozenset(prefix[:1] for prefix in PROCLITICS)
_LONGEST_KEPT: Final = 40
"""Letters of the longest of them."""


class Words(NamedTuple):
    """A text cut into words, one for each run of Arabic letters; an empty one stands between any two other characters.

    The last one is empty.
    """

    text: str
    words: list[str]

    @classmethod
    def of(cls, text: str) -> "Words":
        """The words of a text that was made for matching."""
        return cls(text, scan_copy(text).split(" "))


class _Longer(NamedTuple):
    """A form of several words, by its place in the table, that begins in a word behind a prefix."""

    prefix: str
    text: str
    place: int


class _Known(NamedTuple, Generic[V]):
    """What one word of a text is, and where in it that begins; `longer` by the word that follows, the longest first."""

    offset: int
    value: V | None
    longer: Mapping[str, Sequence[_Longer]] | None


class _Table(dict[str, T | None]):
    """What words are, worked out for each that is asked for the first time."""

    def __init__(self, read: Callable[[str], T | None]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, word: str) -> T | None:
        if len(self) >= MOST_KEPT:
            self.clear()
        known = self._read(word)
        if len(word) <= _LONGEST_KEPT:
            self[word] = known
        return known


_Mark = tuple[int, int, int, _Known[V]]
"""A word that may be something: the number of the word behind it, where it begins and ends, and what it may be."""

Found = tuple[int, int, int, V]
"""Where a word begins and the form in it, where that ends, and what it is."""


class Finder(Generic[V]):
    """The forms of a table, each found at the beginning of a word or behind its proclitics.

    Args:
        texts: the forms, as a working copy spells them; one with anything but letters and single blanks is never found.
        read: what the form at an index is behind a prefix; None where it cannot stand there.
    """

    def __init__(self, texts: Sequence[str], read: Callable[[int, str], V | None]) -> None:
        self._texts = texts
        self._read = read
        self._begun: dict[str, list[int]] = {}
        for index, text in enumerate(texts):
            self._begun.setdefault(text.partition(" ")[0], []).append(index)
        self._longest = max(map(len, self._begun), default=0) + LONGEST_PROCLITICS
        self._known = _Table(self.read)
        self._values: dict[tuple[int, str], V | None] = {}

    @property
    def remembered(self) -> Collection[str]:
        """The words of which it is known what they are."""
        return self._known.keys()

    def find(self, cut: Words) -> list[Found[V]]:
        """The forms of a text, none inside another.

        Of the forms that begin in one word the longest is taken, and of those the one with the shortest prefix.
        """
        marks: list[_Mark[V]] = []
        word = 0
        known_words = zip(cut.words, map(self._known.__getitem__, cut.words), strict=True)
        for number, (letters, known) in enumerate(known_words, start=1):
            end = word + len(letters)
            if known is not None:
                marks.append((number, word, end, known))
            word = end + 1
        return self.among(cut, marks)

    def among(self, cut: Words, marks: Sequence[_Mark[V]]) -> list[Found[V]]:
        """The same, of the words that may be one."""
        found: list[Found[V]] = []
        text, words = cut
        reached = 0
        for number, word, end, (offset, value, longer) in marks:
            if word < reached:
                continue
            forms = longer.get(words[number]) if longer is not None else None
            several = self._several(text, word, words, number, forms) if forms is not None else None
            if several is not None:
                reached = several[2]
                found.append(several)
            elif value is not None:
                found.append((word, word + offset, end, value))
        return found

    def read(self, word: str) -> _Known[V] | None:
        """What a word is or begins; worked out again for each who asks."""
        if word == "" or len(word) > self._longest:
            return None
        alone: tuple[int, V] | None = None
        several: list[tuple[int, int, int, _Longer]] = []
        for offset in range(min(LONGEST_PROCLITICS, len(word)) + 1 if word[0] in _FIRST_OF_PROCLITICS else 1):
            prefix = word[:offset]
            begun = self._begun.get(word[offset:]) if prefix in PROCLITICS else None
            for index in begun or ():
                text = self._texts[index]
                if " " in text:
                    several.append((-offset - len(text), offset, index, _Longer(prefix, text, index)))
                elif alone is None:
                    value = self._value(index, prefix)
                    alone = None if value is None else (offset, value)
        if not several and alone is None:
            return None
        several.sort()
        longer: dict[str, list[_Longer]] = {}
        for *_, form in several:
            longer.setdefault(form.text.split(" ", 2)[1], []).append(form)
        begins, value = alone or (0, None)
        return _Known(begins, value, longer or None)

    def _several(
        self, text: str, word: int, words: Sequence[str], number: int, forms: Sequence[_Longer]
    ) -> Found[V] | None:
        """The longest of some forms that stands whole from a word on, behind which the word of that number stands."""
        for form in forms:
            start = word + len(form.prefix)
            rest = form.text.split(" ")[1:]
            if not text.startswith(form.text, start) or words[number : number + len(rest)] != rest:
                continue
            value = self._value(form.place, form.prefix)
            if value is not None:
                return word, start, start + len(form.text), value
        return None

    def _value(self, index: int, prefix: str) -> V | None:
        """What the form at an index is behind a prefix; most that a word may begin are never asked for."""
        key = (index, prefix)
        if key not in self._values:
            self._values[key] = self._read(index, prefix)
        return self._values[key]


class Together(Generic[V, W, X]):
    """Three finders over the same texts: what a word is to each of them is looked up once."""

    def __init__(self, first: Finder[V], second: Finder[W], third: Finder[X]) -> None:
        self._finders = first, second, third
        self._known = _Table(self._read)

    def find(self, cut: Words) -> tuple[list[Found[V]], list[Found[W]], list[Found[X]]]:
        """What each finds, as if it looked alone."""
        firsts: list[_Mark[V]] = []
        seconds: list[_Mark[W]] = []
        thirds: list[_Mark[X]] = []
        word = 0
        known_words = zip(cut.words, map(self._known.__getitem__, cut.words), strict=True)
        for number, (letters, known) in enumerate(known_words, start=1):
            end = word + len(letters)
            if known is not None:
                to_first, to_second, to_third = known
                if to_first is not None:
                    firsts.append((number, word, end, to_first))
                if to_second is not None:
                    seconds.append((number, word, end, to_second))
                if to_third is not None:
                    thirds.append((number, word, end, to_third))
            word = end + 1
        first, second, third = self._finders
        return first.among(cut, firsts), second.among(cut, seconds), third.among(cut, thirds)

    def _read(self, word: str) -> tuple[_Known[V] | None, _Known[W] | None, _Known[X] | None] | None:
        first, second, third = self._finders
        known = first.read(word), second.read(word), third.read(word)
        return None if known == (None, None, None) else known
