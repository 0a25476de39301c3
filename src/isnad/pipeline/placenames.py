"""The name of a place that is asked about, as sets of words that the words of a text can be compared with."""

import re
from collections import Counter
from functools import lru_cache

from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import PlaceNounMeaning
from isnad.mentions.placewords import place_words
from isnad.model.assessment import Point
from isnad.model.terms import Precision
from isnad.pipeline.context import Context
from isnad.pipeline.naming import bare, is_named, is_time_word, one_slip, words_of
from isnad.pipeline.reading import Reading
from isnad.text.working import fold

_WORD = re.compile(r"[ء-ي]+")
_FIRST_PART = re.compile(r"[،,(\-–/]| في | قرب | بالقرب من | بريف | ريف | او |^(?:بالقرب من|قرب|محيط) ")
_SETTLED = (
    Precision.CITY,
    Precision.TOWN,
    Precision.VILLAGE,
    Precision.SUBDISTRICT,
    Precision.DISTRICT,
    Precision.PROVINCE_GOVERNORATE,
)


def names_of(place: str) -> tuple[frozenset[str], ...]:
    """As in "سد تشرين، منبج": its first part names it; nouns such as "town" and a "countryside of" are left out."""
    parts = [part.strip() for part in _FIRST_PART.split(fold(place)) if part.strip()]
    first = parts[0] if parts else ""
    words = [w for w in _WORD.findall(first) if not _is_noun(w)] or _WORD.findall(first)
    # A name without Arabic letters is still a name: what bears it cannot be found, and nothing else is taken for it.
    return (frozenset(bare(w) for w in words) or frozenset({place}),)


@lru_cache(maxsize=4096)
def _is_noun(word: str) -> bool:
    """A noun for a settlement or what lies around one; a dam or a bridge is part of its name."""
    hits = [hit.get(PlaceNounMeaning) for hit in lexicon().scan(word) if hit.end == len(word)]
    return any(found is not None and (found[1].area or found[1].precision in _SETTLED) for found in hits)


def spelled_here(names: tuple[frozenset[str], ...], readings: tuple[Reading, ...]) -> tuple[frozenset[str], ...]:
    """The names as the documents spell them: where none has a word of it, the closest spelling that is one slip away.

    Where no document has all words of a name of several, each of its longer words names the place, but none that only
    tells what kind of place it is ("the main road"). Where none has any, the names stand as they are asked, and no
    claim is about them.
    """
    reports = [reading.document.report for reading in readings]
    if any(is_named(name, report) for report in reports for name in names):
        return names
    words = Counter(word for report in reports for word in words_of(report))
    mended = tuple(frozenset(_closest(w, words) for w in name) for name in names)
    if any(all(words[w] for w in name) for name in mended):
        return mended
    alone = (w for name in mended for w in sorted(name) if words[w] and len(w) > 3 and not _is_common(w))
    return tuple(frozenset({w}) for w in alone) or names


def _closest(word: str, words: Counter[str]) -> str:
    if words[word] or len(word) < 4:
        return word
    near = [w for w in words if len(w) > 2 and one_slip(word, w)]
    return min(near, key=lambda w: (-words[w], w)) if near else word


def point_of(place: str, context: Context) -> Point | None:
    """The point of the gazetteers' first place of that name: whole, its first part, or that without its nouns."""
    parts = [part.strip() for part in _FIRST_PART.split(fold(place)) if part.strip()]
    first = parts[0] if parts else place
    nouns = " ".join(w for w in first.split() if not _is_noun(w))
    for name in (place, first, nouns):
        rows = context.gazetteer.find(name) if name else ()
        if rows:
            return Point(rows[0].lat, rows[0].lon)
    return None


def _is_common(word: str) -> bool:
    """Whether a bare word tells of a time, or what kind of place or which side of it is meant."""
    if is_time_word(word) or word in place_words("describing") or word in place_words("directions"):
        return True
    hits = [hit for hit in lexicon().scan(word) if hit.end == len(word)]
    return any(PlaceNounMeaning in hit.readings for hit in hits)
