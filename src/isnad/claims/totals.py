"""Counts that hold or complete one another: running totals, shares of places, people named besides."""

from collections.abc import Iterator
from functools import cache

from isnad.claims.affected import counts
from isnad.claims.between import words_between
from isnad.claims.killers import is_joined
from isnad.claims.limits import is_governed
from isnad.knowledge.meaning import GrammarMeaning, OutcomeMeaning
from isnad.knowledge.wordlists import words, written_words
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Phrase, is_of_people, outcome_of
from isnad.mentions.quantity import phrases, read_phrase
from isnad.model.terms import Exactness
from isnad.text.working import fold

_TOTAL_REACH = 80
_BESIDES_REACH = 25
_SHARE_REACH = 45
_BRACKET_REACH = 30
_AMOUNTS = words("amounts")


@cache
def toll_words(name: str) -> frozenset[str]:
    """The words of a list about tolls, as a working copy spells them."""
    return frozenset(fold(word) for word in written_words("tolls", name))


def running_total(passage: Passage, phrase: Phrase, stop: int) -> Phrase | None:
    """As in "the number of the dead rose to five": the phrase behind "to" of a definite plural."""
    noun = phrase.noun
    if noun is None or not noun.definite or noun.number != 3:
        return None
    near = min(stop, phrase.end + _TOTAL_REACH)
    for index in passage.after(phrase.last, near):
        grammar = passage.items[index].meaning(GrammarMeaning)
        before = words_between(passage, index - 1, index).split()
        ranged = grammar is not None and grammar.what == "range"
        if not ranged and not (before and before[-1] in _AMOUNTS and grammar is None):
            continue
        total = read_phrase(passage, index + 1 if ranged else index, stop)
        fits = total is not None and total.count is not None and is_of_people(total) and counts(total)
        return total if fits else None
    return None


def besides(passage: Passage, last: int, stop: int) -> list[Phrase]:
    """As in "five civilians, besides two policemen": people behind it whom no word of their own befalls."""
    at = last + 1
    if at >= len(passage.items) or passage.items[at].word >= stop:
        return []
    grammar = passage.items[at].meaning(GrammarMeaning)
    if (
        grammar is None
        or grammar.what != "besides"
        or passage.items[at].word - passage.items[last].end > _BESIDES_REACH
    ):
        return []
    following = at + 1
    if following >= len(passage.items) or words_between(passage, at, following) not in toll_words("besides"):
        return []
    found = [p for p in phrases(passage, following, stop) if p.count is not None and p.noun is not None]
    own = any(outcome_of(p) is not None or not is_of_people(p) for p in found)
    return [] if own or passage.items[following].get(OutcomeMeaning) is not None else found


def shares(passage: Passage, phrase: Phrase, stop: int) -> list[Phrase]:
    """As in "six civilians (three of them in A, and two in B)": how a total is shared out over places.

    Two shares at least, each with a place behind it, that add up to no more than the total.
    """
    total = phrase.count
    if total is None or total.exactness is not Exactness.EXACT or total.low is None:
        return []
    found = [*_with_places(passage, phrase.last, stop)]
    numbers = [p.count.low for p in found if p.count is not None and p.count.low is not None]
    fits = len(found) > 1 and len(numbers) == len(found) and sum(numbers) <= total.low
    return found if fits else []


def bracketed(passage: Passage, phrase: Phrase, stop: int) -> list[Phrase]:
    """As in "five of the family (an old woman, her two sons and two daughters)": who they were."""
    total = phrase.count
    opened = passage.text.find("(", phrase.end, min(stop, phrase.end + _BRACKET_REACH))
    closed = passage.text.find(")", opened, stop)
    if (
        total is None
        or total.exactness is not Exactness.EXACT
        or total.low is None
        or total.low < 2
        or closed < 0 <= opened
    ):
        return []
    found: list[Phrase] = []
    for at in passage.within(opened, closed):
        if found and at <= found[-1].last:
            continue
        named = read_phrase(passage, at, closed)
        if named is not None and named.noun is not None and is_of_people(named) and outcome_of(named) is None:
            found.append(named)
    numbers = [p.count.low for p in found if p.count is not None and p.count.low is not None]
    return found if len(numbers) == len(found) and sum(numbers) <= total.low else []


def apposed(passage: Passage, phrase: Phrase, stop: int) -> list[Phrase]:
    """As in "three civilians, two children and a woman": groups right behind a total that add up to it."""
    total, following = phrase.count, phrase.last + 1
    if total is None or total.exactness is not Exactness.EXACT or total.low is None or total.low < 2:
        return []
    if following >= len(passage.items) or is_joined(passage, phrase.last, following):
        return []
    if words_between(passage, phrase.last, following).strip("، :()-") != "":
        return []
    found = [p for p in phrases(passage, following, stop) if p.noun is not None and p.noun.people is not None]
    numbers = [p.count.low for p in found if p.count is not None and p.count.exactness is Exactness.EXACT]
    whole = len(numbers) == len(found) > 1 and sum(n for n in numbers if n is not None) == total.low
    return found if whole else []


def _with_places(passage: Passage, last: int, stop: int) -> Iterator[Phrase]:
    """Counted people each followed by a place, one behind the other."""
    at = last + 1
    while at < len(passage.items) and passage.items[at].word < stop:
        share = read_phrase(passage, at, stop)
        if share is None or not is_of_people(share) or outcome_of(share) is not None or is_governed(passage, at):
            return
        place = _place_behind(passage, share.last, stop)
        if share.count is None or place is None:
            return
        yield share
        at = place + 1
        while at < len(passage.items) and passage.items[at].place is not None and passage.items[at].number is None:
            at += 1


def _place_behind(passage: Passage, last: int, stop: int) -> int | None:
    """The item of the place that a share belongs to."""
    for at in passage.after(last, min(stop, passage.items[last].end + _SHARE_REACH)):
        item = passage.items[at]
        if item.place is not None:
            return at
        grammar = item.meaning(GrammarMeaning)
        if item.number is not None or (grammar is None and item.get(OutcomeMeaning) is not None):
            return None
    return None
