"""The words of a place's name, made comparable with the words of a text: proclitics off, months out, one slip apart."""

import re
from functools import cache, lru_cache

from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import CalendarMeaning
from isnad.knowledge.source import written
from isnad.mentions.placewords import place_words
from isnad.text.working import fold

_WORD = re.compile(r"[ء-ي]+")


@lru_cache(maxsize=2048)
def words_of(text: str) -> frozenset[str]:
    """Every word of a name that the Arabic words of a text may be, those of months of two words left out.

    A proclitic cannot be told from a name's first letter, so both stand: "بسد" may be "at a dam" and a name. A name
    that begins with "spring of", "hill of" and the like is written in one word or in two, and stands as both.
    """
    plain = _month_phrases().sub(" ", fold(text))
    words = (*_WORD.findall(plain), *("".join(found) for found in _two_words().findall(plain)))
    return frozenset(reading for word in words for reading in _readings(word))


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
def _month_phrases() -> re.Pattern[str]:
    phrases = sorted((form for form in _time_forms() if " " in form), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(re.escape, phrases))})(?![ء-ي])")


@cache
def _two_words() -> re.Pattern[str]:
    heads = sorted(place_words("heads"), key=len, reverse=True)
    return re.compile(rf"(?<![ء-ي])([وفبل]?(?:{'|'.join(heads)}))[ _]([ء-ي]+)")


@cache
def _time_words() -> frozenset[str]:
    return frozenset(bare(word) for form in _time_forms() for word in form.split())
