"""How a total is shared out: "six civilians (three of them in A, and two in B)", "between A (five) and B (two)"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from isnad.claims.killers import is_joined
from isnad.claims.limits import is_governed
from isnad.claims.phrases import lone
from isnad.knowledge.meaning import GrammarMeaning, OutcomeMeaning, PeopleMeaning, PlaceNounMeaning
from isnad.mentions.items import Item, Passage
from isnad.mentions.phrase import Phrase, is_of_people, outcome_of
from isnad.mentions.quantity import read_phrase
from isnad.model.count import Count
from isnad.model.terms import Exactness

_REACH = 45
_FEWEST = 2
_BRACKETS_REACH = 120
_OPENED_REACH = 45
_SOMEWHERE = re.compile(r" (?:(?:منهم|منهن|اخرون) )?(?:في|قرب|شرق|غرب|شمال|جنوب) [ء-ي]+(?: ال[ء-ي]+)?")


class _Share(NamedTuple):
    """The people of one place; `sure`: a place that is known as one."""

    phrase: Phrase
    last: int
    sure: bool


def shares(passage: Passage, phrase: Phrase, stop: int) -> list[Phrase]:
    """The shares right behind a total, or in brackets behind the name of each place.

    Two at least, that add up to no more than the total; where a place is known by nothing but its preposition, or by
    the brackets, to the total itself.
    """
    total = phrase.count
    if total is None or total.exactness is not Exactness.EXACT or total.low is None:
        return []
    found = [*_with_places(passage, phrase.last, stop)]
    bracketed = passage.text.find("(", phrase.end, min(stop, phrase.end + _BRACKETS_REACH)) >= 0
    if bracketed and not found:
        found = [*_with_places(passage, _before_bracket(passage, phrase, stop), stop)]
    added = sum(_number(share.phrase) for share in found)
    if len(found) >= _FEWEST and (added == total.low or (added < total.low and all(share.sure for share in found))):
        return [share.phrase for share in found]
    if not bracketed:
        return []
    numbers = [*_in_brackets(passage, phrase.end, min(stop, phrase.end + _BRACKETS_REACH))]
    whole = len(numbers) >= _FEWEST and sum(map(_number, numbers)) == total.low
    return numbers if whole else []


def _before_bracket(passage: Passage, phrase: Phrase, stop: int) -> int:
    """The last item before a bracket that opens a little further on ("nine civilians in two raids (five in …")."""
    opened = passage.text.find("(", phrase.end, min(stop, phrase.end + _OPENED_REACH))
    if opened < 0 or any(mark in passage.text[phrase.end : opened] for mark in "،؛."):
        return len(passage.items)
    inside = passage.within(opened, stop)
    between = range(phrase.last + 1, inside.start)
    told = any(passage.items[at].get(OutcomeMeaning) is not None for at in between)
    return len(passage.items) if told else inside.start - 1


def _number(phrase: Phrase) -> int:
    return 0 if phrase.count is None or phrase.count.low is None else phrase.count.low


def _in_brackets(passage: Passage, start: int, stop: int) -> Iterator[Phrase]:
    """Numbers alone in brackets, each behind a word."""
    for at in passage.within(start, stop):
        item = passage.items[at]
        if item.number is None or item.number.whole is None:
            continue
        if passage.text[item.start - 1] == "(" and passage.text[item.end : item.end + 1] == ")":
            yield lone(passage, at, at, Count.exactly(item.number.whole), "quantity.number_alone")


def _with_places(passage: Passage, last: int, stop: int) -> Iterator[_Share]:
    """Counted people each followed by a place, one behind the other."""
    at = last + 1
    while at < len(passage.items) and passage.items[at].word < stop:
        phrase = read_phrase(passage, at, stop)
        if phrase is None or not is_of_people(phrase) or outcome_of(phrase) is not None or is_governed(passage, at):
            return
        share = _placed(passage, phrase, stop)
        if share is None or phrase.count is None or phrase.count.low is None:
            return
        yield share
        at = share.last + 1
        while at < len(passage.items) and _is_of_place(passage.items[at]):
            at += 1


def _is_of_place(item: Item) -> bool:
    """Whether an item goes on with where it was: a name, or "in the town of"."""
    place = item.place is not None or (item.meaning(PlaceNounMeaning) is not None and not item.joined)
    return place and item.number is None


def _placed(passage: Passage, phrase: Phrase, stop: int) -> _Share | None:
    """The share with the last item that tells its place."""
    for at in passage.after(phrase.last, min(stop, passage.items[phrase.last].end + _REACH)):
        item = passage.items[at]
        if item.place is not None:
            return _Share(phrase, at, sure=True)
        if item.meaning(PlaceNounMeaning) is not None and is_governed(passage, at):
            return _Share(phrase, at, sure=True)
        grammar = item.meaning(GrammarMeaning)
        next_one = is_joined(passage, at - 1, at) and item.meaning(PeopleMeaning) is not None
        if item.number is not None or next_one or (grammar is None and item.get(OutcomeMeaning) is not None):
            break
    match = _SOMEWHERE.match(passage.text, phrase.end, stop)
    if match is None:
        return None
    inside = passage.within(phrase.end, match.end())
    return _Share(phrase, inside[-1] if inside else phrase.last, sure=False)
