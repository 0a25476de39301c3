"""Names of places that no gazetteer has, behind the noun that gives them away."""

import re
from collections.abc import Container

import msgspec

from isnad.knowledge.meaning import PlaceNounMeaning
from isnad.knowledge.registers import particles
from isnad.mentions.items import Passage
from isnad.mentions.placewords import place_words
from isnad.mentions.plausible import continues_no_name, is_ordinary, is_use, may_name

_QUOTED = re.compile(r" ?[\"“«](?P<name>[ء-ي]+(?: [ء-ي]+){0,4})[\"”»]")
_WORD = re.compile(r" ?(?P<sign>[\"“”«»#]*)(?P<name>[ء-ي]{2,}(?:_[ء-ي]+)*)")
_SECOND = re.compile(r"[\"”»]? و ?(?P<sign>[\"“«#]*)(?P<name>[ء-ي]{3,}(?:_[ء-ي]+)*)")
_NEXT = re.compile(r" (?P<name>[ء-ي]{3,})")
_BOUNDARY = re.compile(r" ?(?:[.،؛:,)(\]\n\"”»|]|[-–—] |$| (?:في|من|قرب|ما|مما) |(?= ?ب?ريف))")
_ROUTE = re.compile(r" ?[-–—_] ?[ء-ي]{3}")
_OPENINGS = ("ب", "ل", "ت", "ي")
_ARTICLE = "ال"
_TANWIN = "\u064b"
_SHORT = 3


class Unlisted(msgspec.Struct, frozen=True, gc=False):
    """A name at `[start, end)` of the working copy; `marked` where quotation marks or a hashtag make it one."""

    start: int
    end: int
    marked: bool = False


def unlisted_name(passage: Passage, noun: int, heads: Container[str], meaning: PlaceNounMeaning) -> Unlisted | None:
    """The name right behind the noun at an item: a quotation, one word, or two where the first needs another.

    None where the words are known for something else, only tell of the noun ("a small village"), or are no name that
    such a place has.
    """
    item = passage.items[noun]
    quoted = _QUOTED.match(passage.text, item.end)
    if quoted is not None:
        named = not is_use(quoted["name"].split(" ")[0])
        return Unlisted(*quoted.span("name"), marked=True) if named else None
    found = _name(passage, _WORD.match(passage.text, item.end), heads)
    if found is None or found.marked:
        return found
    name = passage.text[found.start : found.end]
    headed = begins_name(name.split(" ")[0], heads)
    inside = is_contained(passage, found.end)
    ends = _BOUNDARY.match(passage.text, found.end) is not None
    return found if may_name(passage, item, meaning, name, headed=headed, inside=inside, ends=ends) else None


def second_name(passage: Passage, position: int, heads: Container[str]) -> Unlisted | None:
    """The name behind "and" of the second of two places under one noun ("بلدتي X وY")."""
    return _name(passage, _SECOND.match(passage.text, position), heads)


def _name(passage: Passage, match: re.Match[str] | None, heads: Container[str]) -> Unlisted | None:
    if match is None:
        return None
    start, end = match.span("name")
    word, marked = match["name"], "#" in match["sign"]
    head = begins_name(word, heads)
    if not head and (is_ordinary(word) or len(word) < _SHORT or _is_known(passage, start, end)):
        return None
    alone = None if head and not word.startswith(_ARTICLE) else Unlisted(start, end, marked)
    following = _NEXT.match(passage.text, end)
    if following is None:
        return alone
    more = following["name"]
    here = following.span("name")
    if head:
        known = _is_known(passage, *here) and not _is_place(passage, here[0])
        if more in particles() or (word not in place_words("kin") and (continues_no_name(more) or known)):
            return alone
        end = here[1]
    elif not word.startswith(_ARTICLE) and not marked and _completes(passage, more, here):
        end = here[1]
    return Unlisted(start, _with_twin(passage, end), marked)


def begins_name(word: str, heads: Container[str]) -> bool:
    """Whether a word begins names and needs another behind it ("spring of", "father of")."""
    return word.removeprefix(_ARTICLE) in heads or word in place_words("heads") or word in place_words("kin")


def _completes(passage: Passage, word: str, here: tuple[int, int]) -> bool:
    """Whether the second of two unknown words belongs to the name: nothing but a mark or a new phrase follows it."""
    if is_ordinary(word) or word.startswith(_OPENINGS) or word in place_words("locatives") or _is_adverb(passage, here):
        return False
    if _is_known(passage, *here) and not _is_place(passage, here[0]):
        return False
    following = _NEXT.match(passage.text, here[1])
    if following is not None and following["name"] in place_words("inside"):
        return True
    return _BOUNDARY.match(passage.text, here[1]) is not None or is_contained(passage, here[1])


def _is_adverb(passage: Passage, here: tuple[int, int]) -> bool:
    """As in "to the north", written with its ending or without."""
    word = passage.text[slice(*here)]
    return word[:-1] in place_words("directions") or _TANWIN in passage.copy.span(*here).of(passage.copy.received)


def _with_twin(passage: Passage, end: int) -> int:
    following = _NEXT.match(passage.text, end)
    return following.end("name") if following is not None and following["name"] in place_words("twins") else end


def is_contained(passage: Passage, end: int) -> bool:
    """Whether the next word begins what contains a place ("in the governorate of"), or a road's other end follows."""
    if _ROUTE.match(passage.text, end) is not None:
        return True
    for at in passage.within(end, end + 3):
        item = passage.items[at]
        if item.place is not None and item.hit is None:
            return item.place.noun or item.place.preposition is not None
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
