"""The words of a place's name, made comparable with the words of a text: proclitics off, months out, one slip apart."""

import re
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache

import ahocorasick

from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import CalendarMeaning
from isnad.knowledge.source import written
from isnad.mentions.placewords import place_words
from isnad.text.working import fold, report_copy

_WORD = re.compile(r"[ء-ي]+")


_LONGEST_LEAD = 5
"""Letters of the longest that a reading takes off a word ("وللال")."""


class Searched:
    """A report in which places are looked for by name, taken apart once for all names and all stretches of it.

    Attributes:
        copy: the report with its working copy.
    """

    def __init__(self, report: str) -> None:
        self.copy = report_copy(report)
        self._plain = _without_times(self.copy.text)
        self._in_one = [(found.span(), found[1] + found[2]) for found in _two_words().finditer(self._plain)]
        self._places: dict[str, list[tuple[int, int]]] = {}

    @cached_property
    def words(self) -> frozenset[str]:
        """The `words_of` the report."""
        return _words_in(" ".join([self._plain, *(word for _, word in self._in_one)]))

    def has(self, name: frozenset[str], start: int = 0, stop: int | None = None) -> bool:
        """Whether every word of a name stands in `[start, stop)` of the working copy, as `is_named` has it."""
        stop = len(self._plain) if stop is None else stop
        return all(any(start <= a and b <= stop for a, b in self._places_of(word)) for word in name)

    def _places_of(self, word: str) -> list[tuple[int, int]]:
        places = self._places.get(word)
        if places is None:
            places = [(at, at + len(word)) for at in _stands(word, self._plain)]
            places += [span for span, written in self._in_one if any(True for _ in _stands(word, written))]
            self._places[word] = places
        return places


@lru_cache(maxsize=64)
def searched(report: str) -> Searched:
    """A report to look for names in, kept for the next question about it."""
    return Searched(report)


def _without_times(folded: str) -> str:
    """A folded text as names are looked for in it: with spaces for each month of two words and the like."""
    phrases = _time_phrases()
    found = [(stop + 1 - len(phrase), -stop - 1) for stop, phrase in phrases.iter(folded)]
    kept: list[str] = []
    reached = 0
    # of phrases that begin at one place, the longest that ends its word
    for start, negative_end in sorted(found):
        if start >= reached and not _is_letter(folded[-negative_end : 1 - negative_end]):
            kept += [folded[reached:start], " " * (-negative_end - start)]
            reached = -negative_end
    return "".join([*kept, folded[reached:]]) if kept else folded


def words_of(text: str) -> frozenset[str]:
    """Every word of a name that the Arabic words of a text may be, those of months of two words left out.

    A proclitic cannot be told from a name's first letter, so both stand: "بسد" may be "at a dam" and a name. A name
    that begins with "spring of", "hill of" and the like is written in one word or in two, and stands as both.
    """
    return _words_in(_joined(text))


def _words_in(joined: str) -> frozenset[str]:
    return frozenset().union(*map(_readings, set(_WORD.findall(joined))))


@lru_cache(maxsize=4096)
def is_named(name: frozenset[str], text: str) -> bool:
    """Whether every word of a name is among `words_of` a text, found without reading the words that are none of it."""
    joined = _joined(text)
    return all(word in joined for word in name) and all(any(True for _ in _stands(word, joined)) for word in name)


@lru_cache(maxsize=512)
def _joined(text: str) -> str:
    """The plain text, and behind it each name of two words that is also written in one ("تل رفعت")."""
    plain = _without_times(fold(text))
    pairs = _two_words().findall(plain)
    return " ".join([plain, *map("".join, pairs)]) if pairs else plain


def _stands(word: str, text: str) -> Iterator[int]:
    """Where a word of a name begins in a plain text, with what may be written on to it or without."""
    at = text.find(word) if _WORD.fullmatch(word) is not None else -1
    while at >= 0:
        end = at + len(word)
        if not _is_letter(text[end : end + 1]):
            start = at
            while start > 0 and at - start <= _LONGEST_LEAD and _is_letter(text[start - 1]):
                start -= 1
            if word in _readings(text[start:end]):
                yield at
        at = text.find(word, at + 1)


def _is_letter(char: str) -> bool:
    return "ء" <= char <= "ي"


def bare(word: str) -> str:
    """A folded word of a name without the article, which reports put and leave out at will."""
    return word[2:] if word.startswith("ال") and len(word) > 3 else word


@lru_cache(maxsize=1 << 15)
def _readings(word: str) -> tuple[str, ...]:
    joined = [word, *([word[1:]] if word.startswith(("و", "ف")) else [])]
    found = [*joined, *(rest[1:] for rest in joined if rest.startswith(("ب", "ك", "ل")))]
    found += [rest[2:] for rest in joined if rest.startswith("لل")]
    found += [rest[2:] for rest in tuple(found) if rest.startswith("ال")]
    return tuple(dict.fromkeys(rest for rest in found if rest == word or len(rest) > 1))


def is_time_word(word: str) -> bool:
    """Whether a bare word stands in an expression of time, so that it names no place by itself."""
    return word in _time_words()


def one_slip(a: str, b: str) -> bool:
    """Whether one letter more, less or other, or two letters swapped, turns one word into the other."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest, other = a[start:], b[start:]
    swapped = rest[1:2] + rest[:1] + rest[2:]
    return rest[1:] == other or rest == other[1:] or rest[1:] == other[1:] or (len(rest) > 1 and swapped == other)


@cache
def _time_forms() -> tuple[str, ...]:
    entries = lexicon().entries.values()
    return tuple(fold(form) for e in entries if isinstance(e.meaning, CalendarMeaning) for form in written(e.forms))


@cache
def _time_phrases() -> "ahocorasick.Automaton":
    """The expressions of several words: their words are no names there."""
    automaton = ahocorasick.Automaton(ahocorasick.STORE_ANY)
    for phrase in _time_forms():
        if " " in phrase:
            automaton.add_word(phrase, phrase)
    automaton.make_automaton()
    return automaton


@cache
def _two_words() -> re.Pattern[str]:
    heads = sorted(place_words("heads"), key=len, reverse=True)
    return re.compile(rf"(?<![ء-ي])([وفبل]?(?:{'|'.join(heads)}))[ _]([ء-ي]+)")


@cache
def _time_words() -> frozenset[str]:
    return frozenset(bare(word) for form in _time_forms() for word in form.split())
