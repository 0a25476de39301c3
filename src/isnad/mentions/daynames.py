"""Outlets whose names also say a place and a day: "Aleppo Today" the station, and Aleppo today."""

from collections.abc import Iterator, Sequence
from functools import cache

from isnad.knowledge.lexicon import Hit, Lexicon
from isnad.knowledge.meaning import CitingMeaning, OutletMeaning, PlaceNounMeaning, SpeechMeaning
from isnad.knowledge.wordlists import written_words
from isnad.mentions.placewords import place_words
from isnad.text.working import fold

_BACK = 120
_TO = "ل"
_QUOTES = ' _"“”«»‘’'
_OPENING = frozenset('\n"“«‘([-–—|:/@•')
_CLOSING = frozenset('\n"”»’)]-–—|:/.')
_SAYS = (SpeechMeaning, CitingMeaning)


def told_apart(words: str, hits: list[Hit], lexicon: Lexicon) -> list[Hit]:
    """The hits, each such name left whole only where the words around it say that an outlet is meant.

    A medium's noun or a verb of saying beside it, a word that cites, quotation marks, a line of its own, another outlet
    joined to it: those say so. Elsewhere its words are found each by itself, as if there were no outlet of that name.

    Args:
        words: the working copy; a hashtag of all its words is the outlet's own.
        hits: the forms found in it, in order of place.
        lexicon: where the single words are looked up.
    """
    if not any(name in words for name in _names()):
        return hits
    found: list[Hit] = []
    for at, hit in enumerate(hits):
        form = words[hit.start : hit.end]
        if form not in _names() or OutletMeaning not in hit.readings or _is_outlet(words, hits, at):
            found.append(hit)
        else:
            found.extend(_single(words, hit, hit.start + form.rindex(" "), lexicon))
    return found


def _single(words: str, hit: Hit, parting: int, lexicon: Lexicon) -> Iterator[Hit]:
    """What the words of the place and the word of the day are, each by itself."""
    for start, stop in ((hit.word, parting), (parting + 1, hit.end)):
        for one in lexicon.scan(words[start:stop]):
            shifted = one.word + start, one.start + start, one.end + start
            yield Hit(*shifted, one.proclitics, one.readings, one.particle, one.meanings)


def _is_outlet(words: str, hits: Sequence[Hit], at: int) -> bool:
    hit = hits[at]
    preposition = hit.proclitics.preposition
    if preposition is not None:
        return preposition == _TO and _is_told(words, hits, at)
    if _stands_apart(words, hit):
        return True
    before = _before(words, hit.word)
    last = before[-1] if before else ""
    if last in _words("media") or last in _words("publishing") or _says(words, hits, at - 1, at):
        return True
    if last in _words("with") and _is_told(words, hits, at):
        return True
    return not _is_governed(words, hits, at, last) and _follows(words, hits, at)


def _stands_apart(words: str, hit: Hit) -> bool:
    """Whether marks or line ends part it from the words on both sides."""
    before, after = words[: hit.word].rstrip(" "), words[hit.end : hit.end + 4].lstrip(" ")
    return (not before or before[-1] in _OPENING) and (not after or after[0] in _CLOSING)


def _says(words: str, hits: Sequence[Hit], one: int, other: int) -> bool:
    """Whether one of two neighbours, of which the other is the name, says or cites, or is an outlet joined to it."""
    if one < 0 or other >= len(hits) or words[hits[one].end : hits[other].word].strip(_QUOTES):
        return False
    joined = hits[other].proclitics.conjunction is not None and OutletMeaning in hits[one].readings
    return joined or any(kind in hits[one].readings for kind in _SAYS)


def _follows(words: str, hits: Sequence[Hit], at: int) -> bool:
    """Whether a verb of saying or publishing, or another outlet joined to it, stands right behind the name."""
    end = hits[at].end
    first = words[end : end + 16].strip(_QUOTES).split(" ", 1)[0]
    if first in _words("publishing"):
        return True
    if at + 1 == len(hits) or words[end : hits[at + 1].word].strip(_QUOTES):
        return False
    after = hits[at + 1]
    if OutletMeaning in after.readings:
        return after.proclitics.conjunction is not None
    return SpeechMeaning in after.readings and after.word == after.start


def _is_told(words: str, hits: Sequence[Hit], at: int) -> bool:
    """Whether something is said before it on its line, which "to" or "with" says to whom."""
    start = max(0, hits[at].word - _BACK, words.rfind("\n", 0, hits[at].word) + 1)
    if any(word in _words("told_to") for word in _before(words, hits[at].word)):
        return True
    near = (hit for hit in reversed(hits[:at]) if hit.word >= start)
    return any(SpeechMeaning in hit.readings for hit in near)


def _is_governed(words: str, hits: Sequence[Hit], at: int, last: str) -> bool:
    """Whether the words before it make a place of it: "in", "towards", a noun such as "city"."""
    if last in place_words("locatives") or last in place_words("away"):
        return True
    before = hits[at - 1] if at else None
    adjacent = before is not None and not words[before.end : hits[at].word].strip(_QUOTES)
    return before is not None and adjacent and PlaceNounMeaning in before.readings


def _before(words: str, stop: int) -> list[str]:
    """The words before a place of the text on its line, "and" taken off those that the lists hold."""
    line = words[max(0, stop - _BACK) : stop].rsplit("\n", 1)[-1]
    found = [word.strip(_QUOTES) for word in line.split()]
    return [word[1:] if word.startswith("و") and word[1:] in _all_words() else word for word in found]


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in written_words("outlets", name))


@cache
def _names() -> frozenset[str]:
    return _words("day_names")


@cache
def _all_words() -> frozenset[str]:
    return _words("media") | _words("publishing") | _words("told_to") | _words("with")
