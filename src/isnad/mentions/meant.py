"""Nouns that are people, or one of them, only where something beside them shows it."""

from functools import cache

import msgspec

from isnad.knowledge.meaning import OutcomeMeaning
from isnad.knowledge.wordlists import written_words
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Noun, noun_at

_FATHER = "people.father"
_AUGUST = "آ"
_AND = "و"
_FEMININE = "ه"
_VOWELS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"


def is_meant(passage: Passage, noun: Noun) -> bool:
    """Whether a noun without a number before it is people here: some are only behind one, or a word for harm."""
    if noun.entry in _listed("only_counted"):
        return False
    if noun.entry in _listed("only_behind_harm"):
        return _is_one_more(passage, noun.index)
    articled = passage.text.startswith("ال", passage.items[noun.index].start)
    return not is_bare_father(noun) or articled or heads_family(passage, noun.index)


def _is_one_more(passage: Passage, index: int) -> bool:
    """As in "and a third was hurt", not "the third attack": right behind the verb, nothing that it is the third of."""
    before, end = index - 1, passage.items[index].end
    if index == 0 or not passage.adjacent(before, index) or passage.items[before].meaning(OutcomeMeaning) is None:
        return False
    if passage.items[index].word != passage.items[index].start or passage.text.startswith(" ال", end):
        return False
    if not passage.adjacent(index, index + 1):
        return True
    following = passage.items[index + 1]
    # "a third by a raid" is no third raid
    return following.word != following.start or noun_at(following, index + 1) is None


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(written_words("tolls", name))


def unowned(passage: Passage, noun: Noun) -> Noun:
    """The noun as it is printed: "طفلة" is a girl and nobody's child, though the working copy writes both alike."""
    item = passage.items[noun.index]
    if not noun.definite or item.definite or not passage.text.endswith(_FEMININE, item.start, item.end):
        return noun
    printed = passage.copy.span(item.start, item.end).of(passage.copy.received)
    return msgspec.structs.replace(noun, definite=False) if printed.rstrip(_VOWELS).endswith("ة") else noun


def behind_digits(passage: Passage, index: int) -> bool:
    """Whether digits that are no number stand right before: then the singular is what they count, and not one."""
    word = passage.items[index].word
    before = passage.text[max(0, word - 2) : word].rstrip(" ")
    return before[-1:].isdigit() and (index == 0 or passage.items[index - 1].end < word - 1)


def is_bare_father(noun: Noun) -> bool:
    """Whether it is "a father", which is written like the month of August and like the beginning of many names."""
    return noun.entry == _FATHER and noun.number == 1 and not noun.definite


def heads_family(passage: Passage, index: int) -> bool:
    """Whether the word at item `index`, "a father" or August, begins a list of relatives: "a father and his son"."""
    item, following = passage.items[index], index + 1
    if passage.copy.span(item.start, item.end).of(passage.copy.received).startswith(_AUGUST):
        return False
    if following >= len(passage.items) or passage.gap(index, following) not in ("", _AND):
        return False
    after = passage.items[following]
    joined = after.joined or passage.gap(index, following) == _AND or passage.text[after.word] == _AND
    at = following + 1 if after.number is not None else following
    noun = noun_at(passage.items[at], at) if at < len(passage.items) else None
    people = None if noun is None else noun.people
    return joined and people is not None and (people.relation or people.part is not None)
