"""A text in words and as bare letters, each tied to the characters that it stands on."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import ahocorasick

from isnad.present.redaction.vocabulary import readings, vocabulary
from isnad.text.working import WorkingCopy, working_copy

_WORD = re.compile("[ء-ي]+|[0-9]+")
_GAP = re.compile(r"[ \t_#\u0640]*")


class Token:
    """A folded word, its characters `[start, end)`, whether only blanks stand before it, and how it is printed.

    Attributes:
        readings: what the word may be without what is written onto it.
        plain: the same for a word that has no article.
    """

    __slots__ = ("adjoins", "end", "plain", "printed", "readings", "start", "word")

    def __init__(self, word: str, start: int, end: int, adjoins: bool, printed: str = "") -> None:  # noqa: FBT001 - of it
        self.word = word
        self.start = start
        self.end = end
        self.adjoins = adjoins
        self.printed = printed
        self.readings, self.plain = _read(word)

    @property
    def is_function_word(self) -> bool:
        """Whether it is printed as a word that no name is, though folded it looks like one ("على", "علي")."""
        return self.printed in vocabulary().function_words

    def is_any(self, words: frozenset[str]) -> bool:
        """Whether it is one of `words`, which are folded and without article."""
        return not words.isdisjoint(self.readings)

    def follows(self, other: "Token") -> bool:
        """Whether only blanks stand between the two; `other` is the token before."""
        return self.adjoins and other.end <= self.start


@lru_cache(maxsize=8192)
def _read(word: str) -> tuple[frozenset[str], frozenset[str]]:
    return readings(word), readings(word, articles=False)


def tokens_of(text: str) -> tuple[Token, ...]:
    """The Arabic words and the numbers of a text, in order."""
    copy = working_copy(text)
    found: list[Token] = []
    reached = 0
    for match in _WORD.finditer(copy.text):
        span = copy.span(*match.span())
        adjoins = _GAP.fullmatch(copy.text, reached, match.start()) is not None
        found.append(Token(match[0], span.start, span.end, adjoins, span.of(text)))
        reached = match.end()
    return tuple(found)


@dataclass(frozen=True)
class Squeezed:
    """Only the letters of a text, folded, each with its place in the working copy."""

    text: str
    at: tuple[int, ...]
    copy: WorkingCopy

    def characters(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the text that the letters `[start, end)` stand on."""
        first, last = (self.copy.span(self.at[at], self.at[at] + 1) for at in (start, end - 1))
        return first.start, last.start + 1


@lru_cache(maxsize=64)
def squeezed(text: str) -> Squeezed:
    """The letters of a text, whatever stands between them."""
    copy = working_copy(text)
    kept = [(at, char.casefold()) for at, char in enumerate(copy.text) if char.isalpha()]
    kept = [(at, char) for at, char in kept if len(char) == 1]
    return Squeezed("".join([char for _, char in kept]), tuple([at for at, _ in kept]), copy)


class Finder:
    """Finds any of many strings of letters, whatever stands between the letters of a text."""

    def __init__(self, letters: Iterable[str]) -> None:
        self._automaton = ahocorasick.Automaton()
        for form in letters:
            self._automaton.add_word(form, len(form))
        if len(self._automaton):
            self._automaton.make_automaton()

    def all(self, text: str) -> list[tuple[int, int]]:
        """Where they stand, as characters of `text`, in order of their ends; they may overlap."""
        if not len(self._automaton):
            return []
        found = squeezed(text)
        return [found.characters(last + 1 - length, last + 1) for last, length in self._automaton.iter(found.text)]
