"""A text in words and as bare letters, each tied to the characters that it stands on."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from isnad.present.redaction.vocabulary import readings, vocabulary
from isnad.text.working import working_copy

_WORD = re.compile("[ء-ي]+|[0-9]+")
_GAP = re.compile(r"[\s_#\u0640]*")


@dataclass(frozen=True)
class Token:
    """A folded word, its characters `[start, end)`, whether only blanks stand before it, and how it is printed."""

    word: str
    start: int
    end: int
    adjoins: bool
    printed: str = ""

    @cached_property
    def readings(self) -> frozenset[str]:
        """What the word may be without what is written onto it."""
        return readings(self.word)

    @cached_property
    def plain(self) -> frozenset[str]:
        """The same for a word that has no article."""
        return readings(self.word, articles=False)

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
    """Only the letters of a text, folded, each with the place of its character."""

    text: str
    at: tuple[int, ...]

    def all(self, letters: str) -> list[tuple[int, int]]:
        """Where `letters` stand, as characters of the text."""
        found: list[tuple[int, int]] = []
        start = self.text.find(letters) if letters else -1
        while start >= 0:
            found.append((self.at[start], self.at[start + len(letters) - 1] + 1))
            start = self.text.find(letters, start + 1)
        return found


@lru_cache(maxsize=64)
def squeezed(text: str) -> Squeezed:
    """The letters of a text, whatever stands between them."""
    copy = working_copy(text)
    kept = [(at, char.casefold()) for at, char in enumerate(copy.text) if char.isalpha() and len(char.casefold()) == 1]
    return Squeezed("".join(char for _, char in kept), tuple(copy.span(at, at + 1).start for at, _ in kept))
