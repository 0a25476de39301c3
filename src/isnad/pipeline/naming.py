"""The words of a place's name, made comparable with the words of a text: proclitics off, months out, one slip apart."""

import re
from functools import cache, lru_cache

import ahocorasick

from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import CalendarMeaning
from isnad.knowledge.source import written
from isnad.mentions.placewords import place_words
from isnad.text.working import fold

_WORD = re.compile(r"[ء-ي]+")


_LONGEST_LEAD = 5
"""Letters of the longest that a reading takes off a word ("وللال")."""


@lru_cache(maxsize=512)
def _folded(text: str) -> str:
    return fold(text)


@lru_cache(maxsize=512)
def _plain(text: str) -> str:
    """A text as names are looked for in it: folded, with a space for each month of two words and the like."""
    folded = _folded(text)
    phrases = _time_phrases()
    found = [(stop + 1 - len(phrase), -stop - 1) for stop, phrase in phrases.iter(folded)]
    kept: list[str] = []
    reached = 0
    # of phrases that begin at one place, the longest that ends its word
    for start, negative_end in sorted(found):
        if start >= reached and not _is_letter(folded[-negative_end : 1 - negative_end]):
            kept += [folded[reached:start], " "]
            reached = -negative_end
    return "".join([*kept, folded[reached:]]) if kept else folded


def words_of(text: str) -> frozenset[str]:
    """Every word of a name that the Arabic words of a text may be, those of months of two words left out.

    A proclitic cannot be told from a name's first letter, so both stand: "بسد" may be "at a dam" and a name. A name
    that begins with "spring of", "hill of" and the like is written in one word or in two, and stands as both.
    """
    return frozenset().union(*map(_readings, set(_WORD.findall(_joined(text)))))


def is_named(name: frozenset[str], text: str) -> bool:
    """Whether every word of a name is among `words_of` a text, found without reading the words that are none of it."""
    joined = _joined(text)
    return all(word in joined for word in name) and all(_stands(word, joined) for word in name)


@lru_cache(maxsize=512)
def _joined(text: str) -> str:
    """The plain text, and behind it each name of two words that is also written in one ("تل رفعت")."""
    plain = _plain(text)
    pairs = _two_words().findall(plain)
    return " ".join([plain, *map("".join, pairs)]) if pairs else plain


def _stands(word: str, text: str) -> bool:
    if _WORD.fullmatch(word) is None:
        return False
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not _is_letter(text[end : end + 1]):
            start = at
            while start > 0 and at - start <= _LONGEST_LEAD and _is_letter(text[start - 1]):
                start -= 1
            if word in _readings(text[start:end]):
                return True
        at = text.find(word, at + 1)
    return False


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
