"""Names of places that no gazetteer has, behind the noun that gives them away."""

import re
from collections.abc import Container

import msgspec

from isnad.knowledge.meaning import PlaceNounMeaning
from isnad.knowledge.registers import particles
from isnad.mentions.items import Passage
from isnad.mentions.placewords import place_words
from isnad.model.terms import Precision

_QUOTED = re.compile(r" ?[\"“«](?P<name>[ء-ي]+(?: [ء-ي]+){0,2})[\"”»]")
_WORD = re.compile(r" ?(?P<sign>[\"“”«»#]*)(?P<name>[ء-ي]{2,}(?:_[ء-ي]+)*)")
_SECOND = re.compile(r"[\"”»]? و ?(?P<sign>[\"“«#]*)(?P<name>[ء-ي]{3,}(?:_[ء-ي]+)*)")
_NEXT = re.compile(r" (?P<name>[ء-ي]{3,})")
_BOUNDARY = re.compile(r" ?(?:[.،؛:,)(\]\n\"”»|]|[-–—] |$| (?:في|من|قرب|ما|مما) |(?= ?ب?ريف))")
_BOUND = ("لل", "بال", "فال", "كال", "و")
_PRONOUNS = ("هم", "هما", "ها", "نا")
_OPENINGS = ("ب", "ل", "ت", "ي")
_ARTICLE = "ال"
_TANWIN = "\u064b"
_SHORT = 3
_ANY_NAME = (Precision.TOWN, Precision.VILLAGE, Precision.CITY, Precision.NEIGHBOURHOOD_AREA, Precision.STREET)
_DIVISIONS = (Precision.DISTRICT, Precision.SUBDISTRICT, Precision.PROVINCE_GOVERNORATE)


class Unlisted(msgspec.Struct, frozen=True, gc=False):
    """A name at `[start, end)` of the working copy; `marked` where quotation marks or a hashtag make it one."""

    start: int
    end: int
    marked: bool = False


def unlisted_name(passage: Passage, position: int, heads: Container[str], noun: PlaceNounMeaning) -> Unlisted | None:
    """The name at `position`, right behind its noun: a quotation, one word, or two where the first needs another.

    None where the words are known for something else, or only tell of the noun ("a small village"). A landmark's name
    has the article, and a district's is followed by what contains it: without, both nouns have other meanings.
    """
    quoted = _QUOTED.match(passage.text, position)
    if quoted is not None:
        return Unlisted(*quoted.span("name"), marked=True)
    found = _name(passage, _WORD.match(passage.text, position), heads)
    if found is None or found.marked or noun.precision in _ANY_NAME:
        return found
    name = passage.text[found.start : found.end]
    headed = name.split(" ")[0] in heads
    if noun.precision in _DIVISIONS:
        land = noun.precision is Precision.SUBDISTRICT and name.startswith(_ARTICLE)
        return found if headed or land or _is_contained(passage, found.end) else None
    return found if headed or name.startswith(_ARTICLE) else None


def second_name(passage: Passage, position: int, heads: Container[str]) -> Unlisted | None:
    """The name behind "and" of the second of two places under one noun ("بلدتي X وY")."""
    return _name(passage, _SECOND.match(passage.text, position), heads)


def _name(passage: Passage, match: re.Match[str] | None, heads: Container[str]) -> Unlisted | None:
    if match is None:
        return None
    start, end = match.span("name")
    word, marked = match["name"], "#" in match["sign"]
    head = word.removeprefix(_ARTICLE) in heads
    if not head and (_is_word(word) or len(word) < _SHORT or _is_known(passage, start, end)):
        return None
    following = _NEXT.match(passage.text, end)
    if following is None:
        return None if word in heads else Unlisted(start, end, marked)
    more = following["name"]
    here = following.span("name")
    if head:
        if _is_word(more) or (_is_known(passage, *here) and not _is_place(passage, here[0])):
            return None if word in heads else Unlisted(start, end, marked)
        end = here[1]
    elif not word.startswith(_ARTICLE) and not marked and _completes(passage, more, here):
        end = here[1]
    return Unlisted(start, _with_twin(passage, end), marked)


def _is_word(word: str) -> bool:
    """Whether it tells of the noun, or begins or ends as no name does."""
    described = place_words("describing")
    if word in particles() or word.startswith(_BOUND) or word in described:
        return True
    bare = word.removeprefix(_ARTICLE)
    return bare in described or (word == bare and word.endswith(_PRONOUNS) and len(word) > _SHORT + 1)


def _completes(passage: Passage, word: str, here: tuple[int, int]) -> bool:
    """Whether the second of two unknown words belongs to the name: nothing but a mark or a new phrase follows it."""
    if _is_word(word) or word.startswith(_OPENINGS) or word in place_words("locatives") or _is_adverb(passage, here):
        return False
    if _is_known(passage, *here) and not _is_place(passage, here[0]):
        return False
    return _BOUNDARY.match(passage.text, here[1]) is not None or _is_contained(passage, here[1])


def _is_adverb(passage: Passage, here: tuple[int, int]) -> bool:
    """As in "to the north", written with its ending or without."""
    word = passage.text[slice(*here)]
    return word[:-1] in place_words("directions") or _TANWIN in passage.copy.span(*here).of(passage.copy.received)


def _with_twin(passage: Passage, end: int) -> int:
    following = _NEXT.match(passage.text, end)
    return following.end("name") if following is not None and following["name"] in place_words("twins") else end


def _is_contained(passage: Passage, end: int) -> bool:
    """Whether the next word is a place noun, as what contains a place begins ("in the governorate of")."""
    for at in passage.within(end, end + 3):
        item = passage.items[at]
        return item.meaning(PlaceNounMeaning) is not None and not item.definite
    return False


def _is_place(passage: Passage, start: int) -> bool:
    """Whether the word there is a name of a gazetteer and nothing else."""
    return any(
        passage.items[at].hit is None and passage.items[at].place is not None for at in passage.within(start, start + 1)
    )


def _is_known(passage: Passage, start: int, end: int) -> bool:
    """Whether the lexicon or a gazetteer has the word, with or without clitics, as anything."""
    return len(passage.within(start - 1, end)) > 0
