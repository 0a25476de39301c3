"""What a noun in the singular or dual counts with the words behind it: "a child or two", a whole household."""

import re
from functools import cache

from isnad.knowledge.wordlists import written_words
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Noun, noun_at
from isnad.text.working import fold

_FEW = 10
_OR = "او"


def or_more(passage: Passage, noun: Noun, stop: int) -> tuple[int, int] | None:
    """The item and value of the upper end in "two people or three", "a child or two"."""
    following = noun.index + 1
    if noun.number not in (1, 2) or following >= len(passage.items) or passage.items[following].word >= stop:
        return None
    item = passage.items[following]
    if passage.gap(noun.index, following) != _OR or (item.number is None and noun.number == 2):
        return None
    again = noun_at(item, following)
    same = again is not None and again.entry == noun.entry and again.number == 2
    value = item.number.whole if item.number is not None else 2 if same else None
    return (following, value) if value is not None and noun.number < value <= _FEW else None


def whole_household(passage: Passage, noun: Noun) -> int | None:
    """Where "a family … in its entirety" ends: a household of a size that nobody tells."""
    if noun.people is None or not noun.people.household or noun.number != 1:
        return None
    match = _whole_words().match(passage.text, passage.items[noun.index].end)
    return None if match is None else match.end()


@cache
def _whole_words() -> re.Pattern[str]:
    words = "|".join(fold(word) for word in written_words("tolls", "whole"))
    return re.compile(rf"(?: [ء-ي]+){{0,2}} (?:{words})(?![ء-ي])")
