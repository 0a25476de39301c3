"""Counts that hold or complete one another: running totals, shares of places, people named besides."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import msgspec

from isnad.claims.between import words_between
from isnad.claims.killers import is_joined
from isnad.claims.limits import is_governed
from isnad.claims.next_total import is_number_of, next_total
from isnad.claims.phrases import counts
from isnad.claims.predicate import is_masdar, is_verb
from isnad.claims.wording import toll_words
from isnad.knowledge.meaning import BoundMeaning, GrammarMeaning, OutcomeMeaning, PlaceNounMeaning, VagueMeaning
from isnad.knowledge.wordlists import words, written_words
from isnad.mentions.bounds import bound_before
from isnad.mentions.items import Item, Passage
from isnad.mentions.phrase import Phrase, is_of_people, outcome_of
from isnad.mentions.quantity import phrases, read_phrase
from isnad.model.count import Count
from isnad.model.terms import Event, Exactness
from isnad.text.working import fold

_TOTAL_REACH = 80
_BESIDES_REACH = 25
_BRACKET_REACH = 30
_PLACE_REACH = 40
_VERB_REACH = 24
_VERB_AND_NOUN = 2
_CORRECTED = re.compile(r" (?:وليس|وليسوا|لا|بدلا من|بدل) (?:ال)?[ء-ي0-9]")
_IN_A_PLACE = re.compile(r" (?:في|قرب) ([ء-ي]+(?: [ء-ي]+){0,3})[ ]?")
_BY_FORM = ("quantity.singular", "quantity.dual")
_AND = ("", "و")
_AMOUNTS = words("amounts")


def running_total(passage: Passage, phrase: Phrase, stop: int, *, goes_on: bool = False) -> Phrase | None:
    """As in "the number of the dead rose to five": the phrase behind "to" of a definite plural.

    `goes_on`: one of others stands before it, so that the number may follow at once ("reached five, and the wounded
    12").
    """
    noun = phrase.noun
    if noun is None or noun.number != 3 or not (noun.definite or is_number_of(passage, phrase.first)):
        return None
    near = min(stop, phrase.end + _TOTAL_REACH)
    following = next_total(passage, phrase, near)
    near, stop = (near, stop) if following is None else (following, following)
    amounts = _amounts_to(passage, phrase.first)
    for index in passage.after(phrase.last, near):
        item = passage.items[index]
        grammar = item.meaning(GrammarMeaning)
        if _counts_others(passage, index):
            return None
        before = words_between(passage, index - 1, index).split()
        ranged = grammar is not None and grammar.what == "range"
        if ranged and _until_now().match(passage.text, item.word) is not None:
            continue
        led = (index == phrase.last + 1 and bound_before(passage, index) is not None) or _ends(
            passage, index, phrase, stop
        )
        led = led or ranged or (goes_on and passage.adjacent(phrase.last, index) and _may_count(item))
        led = led or (bool(before) and before[-1] in _AMOUNTS and grammar is None)
        if not led and not (amounts and _may_count(item)):
            if amounts and (is_verb(item) or is_masdar(item)):
                return None
            if _is_told_anew(passage, index, phrase, stop):
                return None
            continue
        total = read_phrase(passage, index + 1 if ranged else index, stop)
        fits = total is not None and total.count is not None and is_of_people(total) and counts(total)
        if led and (fits or not amounts):
            return total if fits else None
        if fits and total is not None:
            # "reached 11 dead": that noun says it itself
            return total if outcome_of(total) is None else None
    return None


def _amounts_to(passage: Passage, first: int) -> bool:
    """Whether a verb of amounting stands before "the number of": then the number is the next that counts people."""
    item = passage.items[first]
    before = passage.text[max(0, item.word - _VERB_REACH) : item.word].split()[-2:]
    verb = len(before) == _VERB_AND_NOUN and before[0].removeprefix("و").removeprefix("ف") in _AMOUNTS
    return verb and before[1].removeprefix("ال") in toll_words("toll_nouns")


def _is_told_anew(passage: Passage, index: int, phrase: Phrase, stop: int) -> bool:
    """As in "of the number of the dead some told of ten dead": a number with the same noun says itself how many."""
    told = read_phrase(passage, index, stop) if passage.items[index].number is not None else None
    return told is not None and outcome_of(told) is not None and outcome_of(told) is outcome_of(phrase)


@cache
def _until_now() -> re.Pattern[str]:
    phrases = sorted((fold(words) for words in written_words("tolls", "until_now")), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, phrases))})(?![ء-ي])")


def _counts_others(passage: Passage, index: int) -> bool:
    """Whether the number of others is told from here on: "those who treat the wounded: the number of the dead"."""
    return passage.items[index].meaning(OutcomeMeaning) is not None and is_number_of(passage, index)


def _may_count(item: Item) -> bool:
    return item.number is not None or item.meaning(BoundMeaning) is not None or item.meaning(VagueMeaning) is not None


def _ends(passage: Passage, index: int, phrase: Phrase, stop: int) -> bool:
    """As in "the number of the dead of the strike on the market: two," where the number closes the clause."""
    item = passage.items[index]
    closes = passage.text[item.end : item.end + 1] in ("", "،", ",", ".", ":", "\n", "؛") or item.end + 1 == stop
    closes = closes or _CORRECTED.match(passage.text, item.end) is not None
    return item.number is not None and closes and is_number_of(passage, phrase.first)


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


def told_besides(passage: Passage, phrase: Phrase) -> Phrase:
    """As in "12 dead, besides the wounded": a definite plural of which the text gives no number, and no more of it."""
    noun, before = phrase.noun, phrase.first - 1
    if phrase.count is not None or noun is None or noun.number != 3 or not noun.definite or before < 0:
        return phrase
    grammar = passage.items[before].meaning(GrammarMeaning)
    if grammar is None or grammar.what not in ("besides", "except"):
        return phrase
    if words_between(passage, before, phrase.first) not in toll_words("besides"):
        return phrase
    item = passage.items[noun.index]
    return msgspec.structs.replace(
        phrase, count=Count.vague(passage.text[item.start : item.end]), rule="quantity.besides"
    )


def counted_together(passage: Passage, listed: Sequence[Phrase], stop: int) -> tuple[Phrase, Phrase, Phrase] | None:
    """As in "six dead and wounded civilians", "the number of dead and wounded rose to six": one number counts both.

    The two as they were read, and a phrase with their count and with the people and the side that either names.
    """
    for dead, wounded in pairwise(listed):
        both = outcome_of(dead) is Event.KILLED and outcome_of(wounded) is Event.INJURED
        if not both or words_between(passage, dead.last, wounded.first) not in _AND:
            continue
        counted = dead if dead.rule == "quantity.number_noun" and wounded.rule == "quantity.bare_plural" else None
        if dead.count is None and wounded.count is None and is_number_of(passage, dead.first):
            counted = running_total(passage, wounded, stop) or running_total(passage, dead, stop)
        if counted is not None:
            people, side = (*counted.people, *wounded.people), counted.side or wounded.side
            return dead, wounded, msgspec.structs.replace(counted, people=people, side=side)
    return None


def bracketed(passage: Passage, phrase: Phrase, stop: int) -> list[Phrase]:
    """As in "five of the family (an old woman, her two sons and two daughters)": who they were."""
    total = phrase.count
    if total is None or total.exactness is not Exactness.EXACT or total.low is None or total.low < 2:
        return []
    opened = passage.text.find("(", phrase.end, min(stop, phrase.end + _BRACKET_REACH))
    closed = passage.text.find(")", opened, stop)
    if closed < 0 <= opened:
        return []
    found: list[Phrase] = []
    for at in passage.within(opened, closed):
        if found and at <= found[-1].last:
            continue
        named = read_phrase(passage, at, closed)
        fits = named is not None and named.noun is not None and is_of_people(named) and outcome_of(named) is None
        if named is not None and fits and not is_governed(passage, at):
            found.append(named)
    numbers = [p.count.low for p in found if p.count is not None and p.count.low is not None]
    return found if len(numbers) == len(found) and sum(numbers) <= total.low else []


def elsewhere(passage: Passage, last: int, stop: int) -> list[Phrase]:
    """As in "a man was hurt in A, three women in B and a child in C": people joined behind a place, with their own."""
    listed: list[Phrase] = []
    while found := _in_the_next_place(passage, last, stop):
        listed += found
        last = found[-1].last
    return listed


def _in_the_next_place(passage: Passage, last: int, stop: int) -> list[Phrase]:
    for at in passage.after(last, min(stop, passage.items[last].end + _PLACE_REACH)):
        if not is_joined(passage, at - 1, at):
            continue
        found = list(phrases(passage, at, stop))
        if not found or not all(_is_of_unnamed(phrase) for phrase in found):
            return []
        before = passage.text[passage.items[last].end : passage.items[at].word].rstrip().removesuffix("و").rstrip("، ")
        behind = _IN_A_PLACE.match(passage.text, found[-1].end, stop)
        if behind is None or _IN_A_PLACE.fullmatch(before) is None:
            return []
        sure = all(counts(phrase) for phrase in found) or _begins_with_place(passage, behind)
        return found if sure else []
    return []


def _is_of_unnamed(phrase: Phrase) -> bool:
    noun = phrase.noun
    people = noun is not None and noun.people is not None and outcome_of(phrase) is None
    return people and (counts(phrase) or (phrase.rule in _BY_FORM and noun is not None and not noun.definite))


def _begins_with_place(passage: Passage, behind: re.Match[str]) -> bool:
    """Whether a known place, or a noun for one, stands behind "in": "a man in his forties" is in none."""
    first = next(iter(passage.within(behind.start(1), behind.end())), None)
    if first is None:
        return False
    item = passage.items[first]
    return item.word == behind.start(1) and (item.place is not None or item.meaning(PlaceNounMeaning) is not None)


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
