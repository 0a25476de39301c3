"""Whether a word that is a place's name is meant as one where it stands: names are also everyday words and persons."""

import re
from itertools import pairwise

from isnad.knowledge.meaning import (
    HappeningMeaning,
    OutcomeMeaning,
    PeopleMeaning,
    PlaceNounMeaning,
    Slot,
    SourceMeaning,
)
from isnad.mentions.items import Item, Passage
from isnad.mentions.phrase import number_of
from isnad.mentions.placewords import place_words

_SEPARATORS = ("،", ",", "و")
_JOINED = ("و", "ب", "ل", "ف")
_LONGEST_GAP = 40
_LONGEST_MARKS = 2
_LONGEST_BULLET = 5
_LISTS = frozenset(["", "و", "،", ",", "/", "-", "–", "،و", "(", "و "])
_KUNYAS = ("ابو ", "ام ")
_ARTICLE = "ال"
_DUAL = ("تين", "تان")
_TWO = 2
_PAIR_REACH = 250
_MARKS = ' "“”«»‘’„#_('
_BULLETS = _MARKS + "*-–—•●▪◾►🔴"
_HEADING = re.compile(r"[ ]?(?:[:|\n–\-(/]|\.\.|$)")
_WORD_BEHIND = re.compile(r"[ _]([ء-ي]+)")
_WORD_BEFORE = re.compile(r"([ء-ي]+)[^ء-ي\n]*\Z")


def is_introduced(passage: Passage, at: int, placed: int) -> bool:
    """Whether what stands before the name at item `at` says that it is a place.

    A place noun, a preposition, a strike or its dead, another place of the same list, a hashtag of its own, or the
    head of a line.

    Args:
        passage: the text.
        at: the item of a name.
        placed: the item of the last name that was found to be a place, or of a noun that opens a list of them; -1 where
            there is none.
    """
    text, item = passage.text, passage.items[at]
    if in_slogan(passage, at):
        return False
    if item.place is not None and item.place.preposition is not None:
        return True
    if at and passage.adjacent(at - 1, at):
        before = passage.items[at - 1]
        if before.meaning(PlaceNounMeaning) is not None and before.definite:
            # "the industrial city" is described, not named
            return False
        if before.meaning(PlaceNounMeaning) is not None or (_is_hit(before) and not _is_kunya(passage, at)):
            return True
    if placed >= 0 and _is_listed(passage, placed, at):
        return True
    if text[item.word - 1 : item.word] == "#" or _heads_line(text, item.word, item.end):
        return True
    word = _WORD_BEFORE.search(text, max(0, item.word - 16), item.word)
    if word is None or not (word[1] in place_words("locatives") or _is_part(word[1])):
        return False
    return set(text[word.end(1) : item.word]) <= set(_MARKS)


def _is_part(word: str) -> bool:
    """As in "the streets of X", "and trenches of X", "from the houses of X"."""
    parts = place_words("parts")
    return word in parts or (word[:1] in _JOINED and word[1:] in parts) or (word[:1] == "و" and word[2:] in parts)


def _is_hit(item: Item) -> bool:
    """As in "they struck X", "the dead of X"."""
    outcome = item.meaning(OutcomeMeaning)
    return item.meaning(HappeningMeaning) is not None or (outcome is not None and outcome.slot is Slot.SELF)


def _is_kunya(passage: Passage, at: int) -> bool:
    return passage.text.startswith(_KUNYAS, passage.items[at].start)


def _is_listed(passage: Passage, placed: int, at: int) -> bool:
    """Whether the name goes on with the list that the last place stands in, names that nobody knows passed over."""
    text, item = passage.text, passage.items[at]
    between = text[passage.items[placed].end : item.start]
    if "\n" in between or "." in between or len(between) > _LONGEST_GAP:
        return False
    if between.strip(' "“”«»#').removesuffix("ال") in _LISTS:
        return True
    if any(passage.items[index].hit is not None for index in range(placed + 1, at)):
        return False
    joined = text[item.word : item.start].startswith("و")
    head = text[passage.items[placed].end : item.word].strip(' "“”«»#')
    opens = passage.items[placed].place is None or head.startswith(_SEPARATORS)
    return opens and (joined or head.endswith(_SEPARATORS))


def is_named_two(passage: Passage, at: int) -> bool:
    """Whether "the two villages" is the name of one place that a gazetteer knows, and not two told of before.

    Two it is between, behind "these", before an adjective in the dual, and where the text has told of two or of several
    with the same noun.
    """
    item = passage.items[at]
    if item.hit is None or not item.definite or PlaceNounMeaning not in item.hit.readings:
        return False
    readings = item.hit.readings[PlaceNounMeaning]
    if number_of(readings) != _TWO:
        return False
    before = _WORD_BEFORE.search(passage.text, max(0, item.word - 16), item.word)
    behind = _WORD_BEHIND.match(passage.text, item.end)
    if (before is not None and before[1] in place_words("of_two")) or (behind is not None and _is_dual(behind[1])):
        return False
    told = (passage.items[other] for other in passage.having(PlaceNounMeaning, 0, item.word))
    if _told_in_pairs(passage, at):
        return False
    nouns = (one.hit.readings[PlaceNounMeaning] for one in told if one.hit is not None and one.place is None)
    return sum(number_of(noun) or 1 for noun in nouns if noun[0].entry is readings[0].entry) < _TWO


def _told_in_pairs(passage: Passage, at: int) -> bool:
    """Whether two names of places joined to each other stand shortly before, which the noun may go back to."""
    word = passage.items[at].word
    named = [one for one in passage.within(max(0, word - _PAIR_REACH), word) if passage.items[one].place is not None]
    gaps = (passage.text[passage.items[a].end : passage.items[b].start].strip(_MARKS) for a, b in pairwise(named))
    return any(gap.removesuffix(_ARTICLE) in _LISTS for gap in gaps)


def _is_dual(word: str) -> bool:
    return word.startswith(_ARTICLE) and word.endswith(_DUAL)


def in_slogan(passage: Passage, at: int) -> bool:
    """Whether the name is only part of a hashtag ("#حلب_تحترق"); behind its noun it is all of it ("#مدينة_حلب")."""
    text, item = passage.text, passage.items[at]
    if text[item.end : item.end + 1] != "_" and text[item.word - 1 : item.word] != "_":
        return False
    return at == 0 or passage.items[at - 1].meaning(PlaceNounMeaning) is None or not passage.adjacent(at - 1, at)


def needs_introduction(name: str) -> bool:
    """Whether a name may be another word or a person: a single word, or "father of" somebody."""
    return " " not in name or name.startswith(_KUNYAS)


def _heads_line(text: str, word: int, end: int) -> bool:
    """Whether the name opens a line or a sentence, and a mark such as a colon follows it."""
    before = text[max(0, word - _LONGEST_BULLET) : word].rstrip(_BULLETS)
    first = word <= (_LONGEST_BULLET if before == "" else _LONGEST_MARKS)
    opens = first or before.endswith(("\n", ".", "!", "؟"))
    return opens and _HEADING.match(text, end) is not None


def names_office(passage: Passage, at: int) -> bool:
    """Whether a bare name only says which office, channel or group is meant ("مجلس منبج العسكري", "محافظ إدلب")."""
    if at == 0 or not passage.adjacent(at - 1, at):
        return False
    before = passage.items[at - 1]
    return before.meaning(SourceMeaning) is not None and before.meaning(PeopleMeaning) is None
