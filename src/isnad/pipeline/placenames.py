"""The name of a place that is asked about, as sets of words that the words of a text can be compared with."""

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise

from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import (
    HappeningMeaning,
    NumberMeaning,
    OutcomeMeaning,
    PeopleMeaning,
    PlaceNounMeaning,
    SpeechMeaning,
)
from isnad.mentions.placewords import place_words
from isnad.model.assessment import Point
from isnad.model.terms import Precision
from isnad.pipeline.consonants import by_consonants
from isnad.pipeline.context import Context
from isnad.pipeline.naming import bare, is_time_word, one_slip, searched, words_of
from isnad.pipeline.reading import Reading
from isnad.text.working import fold, report_copy

_WORD = re.compile(r"[ء-ي]+")
_FIRST_PART = re.compile(
    r"[،,(\-–/]| في | قرب | بالقرب من | بريف | ريف | التابعه? | الواقعه? "
    r"|^(?:بالقرب من|بالقرب|قرب|(?:علي )?محيط|علي اطراف|وسط|(?:ما )?بين) "
)
_AND = re.compile(" (?:و|او) (?=[ء-ي])| و(?=ال[ء-ي]{3})")
_PURPOSE = "لل"
_HEAD_AND_NAME = 2
_SETTLED = (
    Precision.CITY,
    Precision.TOWN,
    Precision.VILLAGE,
    Precision.SUBDISTRICT,
    Precision.DISTRICT,
    Precision.PROVINCE_GOVERNORATE,
)
_ORDINARY = (HappeningMeaning, NumberMeaning, OutcomeMeaning, PeopleMeaning, SpeechMeaning)


def names_of(place: str) -> tuple[frozenset[str], ...]:
    """As in "سد تشرين، منبج": its first part names it; nouns such as "town" and a "countryside of" are left out.

    Of two places joined by "and" or "or" each names it; a name of two words that begins with "hill of" and the like may
    be written in one.
    """
    parts = [part.strip() for part in _FIRST_PART.split(fold(place)) if part.strip()]
    named = [_words_of_name(name) for name in (_AND.split(parts[0]) if parts else [""])]
    in_one = [[w[0] + w[1]] for w in named if len(w) == _HEAD_AND_NAME and w[0] in place_words("heads")]
    # A name without Arabic letters is still a name: what bears it cannot be found, and nothing else is taken for it.
    found = (frozenset(map(bare, words)) or frozenset({place}) for words in (*named, *in_one))
    return tuple(dict.fromkeys(found))


def _words_of_name(name: str) -> list[str]:
    """The words of a name without nouns for settlements, and without what only tells its kind or use ("for the …")."""
    words = _WORD.findall(name)
    named = [w for w in words if not _is_noun(w)] or words
    own = [w for w in named if not w.startswith(_PURPOSE) and bare(w) not in place_words("describing")]
    return own if any(not _is_place_noun(w) for w in own) else named


@lru_cache(maxsize=4096)
def _is_noun(word: str) -> bool:
    """A noun for a settlement or what lies around one; a dam or a bridge is part of its name."""
    hits = [hit.get(PlaceNounMeaning) for hit in lexicon().scan(word) if hit.end == len(word)]
    return any(found is not None and (found[1].area or found[1].precision in _SETTLED) for found in hits)


def spelled_here(names: tuple[frozenset[str], ...], readings: tuple[Reading, ...]) -> tuple[frozenset[str], ...]:
    """The names as the documents spell them: where none has a word of it, the closest spelling that is one slip away.

    Where no document has all words of a name of several, each of its longer words names the place, but none that only
    tells what kind of place it is ("the main road"). A spelling that is one slip away is one only where a claim is
    placed with it, so that no other word is taken for a name; and an ordinary word ("yesterday", "the workers") only
    where a claim is placed there or a noun such as "quarter" stands before it. Where nothing names it, the names stand
    as they are asked, and no claim is about them.
    """
    reports = [reading.document.report for reading in readings]
    ordinary = {word for name in names for word in name if _is_ordinary(word)}
    if ordinary:
        ordinary -= _placed(readings).union(*(_behind_nouns(report) for report in reports))
    if ordinary and all(name <= ordinary for name in names):
        return tuple(frozenset({f"({' '.join(sorted(name))})"}) for name in names)
    if any(searched(report).has(name) for report in reports for name in names):
        return names
    words = Counter(word for report in reports for word in searched(report).words)
    placed = _placed(readings)
    mended = tuple(frozenset(_closest(w, words, placed) for w in name) for name in names)
    if any(all(words[w] for w in name) for name in mended):
        return mended
    if spelled := by_consonants(names, reports, _is_place_noun):
        return spelled
    longer = [w for name in mended for w in sorted(name) if words[w] and len(w) > 3 and w not in ordinary]
    return tuple(frozenset({w}) for w in longer if not _is_common(w)) or names


def _placed(readings: tuple[Reading, ...]) -> frozenset[str]:
    """The words of the places of all claims but for nouns for settlements."""
    places = {claim.place.name for reading in readings for claim in reading.claims if claim.place is not None}
    return frozenset(word for place in places for word in words_of(place) if not _is_noun(word))


def _closest(word: str, words: Counter[str], placed: frozenset[str]) -> str:
    if words[word] or len(word) < 4:
        return word
    near = [w for w in words if len(w) > 2 and w in placed and one_slip(word, w)]
    return min(near, key=lambda w: (-words[w], w)) if near else word


def _behind_nouns(report: str) -> frozenset[str]:
    """The bare words of a report that stand right behind a noun for a place."""
    words = _WORD.findall(report_copy(report).text)
    return frozenset(bare(word) for noun, word in pairwise(words) if any(map(_is_place_noun, words_of(noun))))


@lru_cache(maxsize=4096)
def _is_place_noun(word: str) -> bool:
    return any(hit.get(PlaceNounMeaning) is not None for hit in lexicon().scan(word) if hit.end == len(word))


@lru_cache(maxsize=4096)
def _is_ordinary(word: str) -> bool:
    """Whether a word is no name by itself: of a time, a number, people, what happens, or a noun for a settlement."""
    if is_time_word(word) or _is_noun(word):
        return True
    hits = [hit for hit in lexicon().scan(word) if hit.start == 0 and hit.end == len(word)]
    return any(hit.get(kind) is not None for hit in hits for kind in _ORDINARY)


def point_of(place: str, context: Context) -> Point | None:
    """The point of the gazetteers' first place of that name: whole, its first part, or that without its nouns."""
    parts = [part.strip() for part in _FIRST_PART.split(fold(place)) if part.strip()]
    first = _AND.split(parts[0])[0] if parts else place
    nouns = " ".join(w for w in first.split() if not _is_noun(w))
    for name in (place, first, nouns):
        rows = context.gazetteer.find(name) if name else ()
        if rows:
            return Point(rows[0].lat, rows[0].lon)
    return None


def in_other_letters(name: str) -> bool:
    """Whether a name is written, but with no Arabic letter: no Arabic report can be found by it."""
    return _WORD.search(fold(name)) is None and any(map(str.isalpha, name))


def arabic_of(place: str, context: Context) -> str | None:
    """The Arabic name of the gazetteers' places whose name in Latin letters is exactly this, in any case.

    None where there is none, and where places of that name have several Arabic names: which is meant is not guessed.
    """
    asked = " ".join(place.casefold().split())
    rows = (row for row in context.gazetteer.rows if row.name_en)
    found = {row.name_ar for row in rows if row.name_en.casefold() == asked}
    return found.pop() if len(found) == 1 else None


def _is_common(word: str) -> bool:
    """Whether a bare word tells of a time, or what kind of place or which side of it is meant."""
    if is_time_word(word) or word in place_words("describing") or word in place_words("directions"):
        return True
    hits = [hit for hit in lexicon().scan(word) if hit.end == len(word)]
    return any(PlaceNounMeaning in hit.readings for hit in hits)
