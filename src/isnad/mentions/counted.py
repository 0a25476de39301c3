"""The ways to say how many: a number, a vague word, the form of the noun itself."""

import msgspec

from isnad.knowledge.meaning import GrammarMeaning, PartyMeaning, VagueMeaning
from isnad.mentions.behind import (
    in_construct,
    is_lone_construct,
    is_one_of,
    is_vowelled_dual,
    noun_after,
    number_behind,
    vague_behind,
)
from isnad.mentions.bounds import bound_before, bound_behind, bounded, is_update
from isnad.mentions.items import Passage
from isnad.mentions.labels import dates, is_label, unknown_word
from isnad.mentions.meant import behind_digits, is_meant, unowned
from isnad.mentions.modifiers import finish
from isnad.mentions.phrase import NUMBER_PERSON, NUMBER_UNKNOWN, Noun, Phrase, noun_at
from isnad.mentions.range import stated, upper
from isnad.mentions.shape import counted_life, counted_person, counts_thing
from isnad.mentions.single import or_more, whole_household
from isnad.mentions.updated import updated
from isnad.model.count import Count
from isnad.model.terms import Event, Exactness
from isnad.numbers.number import Number

_TENS_AND_MORE = ("dozens", "hundreds", "thousands")
_PEOPLE_ENDINGS = ("ين", "ون")
_PLURAL = 3
_FEW = 10
_OF = ("من", "من ال")


def from_number(passage: Passage, first: int, at: int, bound: Exactness | None, stop: int) -> Phrase | None:
    """The phrase whose count is the number at item `at`; None where the number labels, dates or measures."""
    items = passage.items
    number = items[at].number
    if number is None or number.whole is None:
        return None
    update = is_update(passage, at)
    if update and upper(passage, at, stop, between=False) is None:
        return updated(passage, first, at, stop)
    bound = bound_before(passage, first) if bound is None else bound
    found = stated(passage, at, number, bound, stop)
    if found is None or dates(passage, at, found[0], number.whole):
        return None
    last, count = found
    counted = (items[last if update else first].start, items[last].end)
    noun = noun_after(passage, last, stop)
    if noun is None and count.exactness is Exactness.EXACT:
        # "five at least of the men"
        blurred = bound_behind(passage, at, stop)
        noun = None if blurred is None else noun_after(passage, at + 1, stop)
        if noun is not None:
            count, counted = bounded(number.whole, blurred), (counted[0], items[at + 1].end)
    if noun is None:
        alone = _alone(passage, first, last, count, counted, "quantity.number_alone")
        return _without_noun(passage, at, alone, bound, stop)
    if noun.number == _PLURAL and is_one_of(passage, at):
        counted = (counted[0] + 1, counted[1])
    return finish(passage, first, noun, noun.index, count, counted, "quantity.number_noun", stop)


def _without_noun(passage: Passage, at: int, alone: Phrase, bound: Exactness | None, stop: int) -> Phrase | None:
    """A number whose noun is unknown, or is "ones", or is nowhere; None where it only numbers something."""
    number = passage.items[at].number
    if number is None or number.whole is None:
        return None
    last = alone.last
    if _counts_ones(passage, last, number):
        end = passage.items[last + 1].end
        counted = (alone.counted[0], end)
        return msgspec.structs.replace(alone, last=last + 1, end=end, counted=counted, rule="quantity.number_ones")
    for unknown, rule in ((counted_person, NUMBER_PERSON), (counted_life, NUMBER_UNKNOWN)):
        word = unknown(passage, last, number.whole)
        if word is not None:
            return msgspec.structs.replace(alone, end=word.end, rule=rule)
    nobody_new = bound is None and (_is_definite(passage, at) or is_one_of(passage, at))
    labels = nobody_new or counts_thing(passage, last) or is_label(passage, at, last, number.whole)
    return None if labels else _of_party(passage, alone, stop)


def _of_party(passage: Passage, alone: Phrase, stop: int) -> Phrase:
    """As in "four of the coalition's forces", "five Houthis": a side in the place of the noun."""
    at = alone.last + 1
    if at >= len(passage.items) or passage.items[at].word >= stop:
        return alone
    item, gap = passage.items[at], passage.gap(alone.last, at)
    party = item.meaning(PartyMeaning)
    members = not item.definite and passage.text[item.start : item.end].endswith(_PEOPLE_ENDINGS)
    if party is None or item.joined or not (gap in _OF or (gap == "" and members)):
        return alone
    return msgspec.structs.replace(alone, last=at, end=item.end, side=party.party, rule="quantity.number_of_party")


def _counts_ones(passage: Passage, last: int, number: Number) -> bool:
    """As in "seventeen of them" in posts, where Arabic says "seventeen one"."""
    following = last + 1
    if not passage.adjacent(last, following):
        return False
    one = passage.items[following]
    joined = one.word < one.start
    return (
        one.number is not None and one.number.in_words and one.number.value == 1 and number.value > _FEW and not joined
    )


def _is_definite(passage: Passage, at: int) -> bool:
    """As in "the three", "the 20th": nobody new is counted."""
    start = passage.items[at].start
    return passage.text[max(0, start - 2) : start] == "ال"


def _alone(passage: Passage, first: int, last: int, count: Count, counted: tuple[int, int], rule: str) -> Phrase:
    items = passage.items
    start, end = items[first].start, items[last].end
    return Phrase(first, last, start, end, count, counted, None, (), None, joint=False, rule=rule)


def from_vague(passage: Passage, first: int, at: int, stop: int) -> Phrase | None:
    """The phrase whose count is the vague word at item `at`, kept as printed and never turned into a number."""
    items = passage.items
    meaning = items[at].meaning(VagueMeaning)
    if meaning is None:
        return None
    last = at
    following = at + 1
    if following < len(items) and items[following].meaning(VagueMeaning) is not None:
        last = following if passage.adjacent(at, following) else at
    count = Count.vague(passage.text[items[at].start : items[last].end])
    counted = (items[first].start, items[last].end)
    noun = noun_after(passage, last, stop)
    if noun is not None and not meaning.genitive and passage.gap(last, noun.index) == "":
        # "the number of the dead" is no amount of them
        return None
    if noun is not None:
        return finish(passage, first, noun, noun.index, count, counted, "quantity.vague_noun", stop)
    after = last + 1
    grammar = items[after].meaning(GrammarMeaning) if after < len(items) and items[after].word < stop else None
    tens = meaning.reading in _TENS_AND_MORE
    among = grammar is not None and grammar.what == "among" and passage.adjacent(last, after)
    if among and (tens or not meaning.genitive):
        return _alone(passage, first, after, count, counted, "quantity.vague_alone")
    stands_alone = tens or (meaning.reading == "many" and not meaning.genitive and items[last].definite)
    if not stands_alone or _of_unknown(passage, last):
        return None
    return _alone(passage, first, last, count, counted, "quantity.vague_alone")


def _of_unknown(passage: Passage, last: int) -> bool:
    """Whether a noun that nobody knows follows, which is then what there are many of; a sound plural may be people."""
    word = unknown_word(passage, last, of=True)
    if word is None or (passage.items[last].definite and not word.of):
        return False
    return not passage.text[word.start : word.end].endswith(_PEOPLE_ENDINGS)


def from_noun(passage: Passage, index: int, stop: int) -> Phrase | None:
    """The phrase of a noun without a number before it: a dual is two, a singular one, a bare plural is vague."""
    noun = noun_at(passage.items[index], index)
    if noun is None or not is_meant(passage, noun):
        return None
    noun = unowned(passage, noun)
    item = passage.items[index]
    counted = (item.start, item.end)
    people = noun.thing is None and noun.happening is None
    number = number_behind(passage, noun, stop)
    if number is not None:
        at, value = number
        counted = (item.start, passage.items[at].end)
        return finish(passage, index, noun, at, Count.exactly(value), counted, "quantity.noun_number", stop)
    if (of_bodies := _whose_bodies(passage, noun, stop)) is not None:
        return of_bodies
    upper = or_more(passage, noun, stop) if people and not noun.definite else None
    if upper is not None and noun.number is not None:
        count, counted = Count.between(noun.number, upper[1]), (item.start, passage.items[upper[0]].end)
        return finish(passage, index, noun, upper[0], count, counted, "quantity.noun_or", stop)
    told = noun.number == _PLURAL and is_vowelled_dual(passage, index)
    if told or (noun.number == 2 and not is_lone_construct(passage, noun)):
        return finish(passage, index, noun, index, Count.exactly(2), counted, "quantity.dual", stop)
    return _of_people(passage, noun, stop) if people else None


def _whose_bodies(passage: Passage, noun: Noun, stop: int) -> Phrase | None:
    """As in "the bodies of five civilians" ("جثث خمسة مدنيين"): there are as many as the people counted behind them."""
    index, whose = noun.index, noun.index + 1
    bodies = noun.outcome is not None and noun.outcome.event is Event.BODIES and noun.number == _PLURAL
    if not bodies or noun.definite or not passage.adjacent(index, whose) or passage.items[whose].word >= stop:
        return None
    item = passage.items[whose]
    counts = from_vague(passage, whose, whose, stop) if item.number is None else None
    people = from_number(passage, whose, whose, None, stop) if counts is None else counts
    if item.word != item.start or people is None or people.noun is None or people.noun.people is None:
        return None
    start = passage.items[index].start
    return msgspec.structs.replace(people, first=index, start=start, noun=noun, rule="quantity.noun_number")


def _of_people(passage: Passage, noun: Noun, stop: int) -> Phrase | None:
    """The phrase of a noun for people that is no dual and has no number behind it."""
    index = noun.index
    item = passage.items[index]
    counted = (item.start, item.end)
    behind = vague_behind(passage, noun, stop)
    if behind is not None:
        word = passage.items[behind]
        count = Count.vague(passage.text[word.start : word.end])
        return finish(passage, index, noun, behind, count, (item.start, word.end), "quantity.vague_noun", stop)
    whole = whole_household(passage, noun)
    if whole is not None:
        count = Count.vague(passage.text[item.start : whole])
        phrase = finish(passage, index, noun, index, count, (item.start, whole), "quantity.whole_household", stop)
        return msgspec.structs.replace(phrase, end=max(phrase.end, whole))
    if noun.number in (1, 2):
        one = Count.exactly(1)
        unread = behind_digits(passage, index)
        return None if unread else finish(passage, index, noun, index, one, counted, "quantity.singular", stop)
    bare = noun.number == _PLURAL and not noun.definite and not in_construct(passage, noun, stop)
    if bare:
        vague = Count.vague(passage.text[item.start : item.end])
        return finish(passage, index, noun, index, vague, counted, "quantity.bare_plural", stop)
    return finish(passage, index, noun, index, None, counted, "quantity.definite", stop)


def one_of(passage: Passage, index: int, stop: int) -> Phrase | None:
    """As in "one of the members of X": exactly one, of a plural that follows at once.

    "One of the dead" is none: it says who somebody is, not how many died.
    """
    grammar = passage.items[index].meaning(GrammarMeaning)
    if grammar is None or grammar.what != "nobody":
        return None
    noun = noun_after(passage, index, stop, partitive=True)
    if noun is None or noun.number != _PLURAL or noun.people is None:
        return None
    item = passage.items[index]
    counted = (item.start, item.end)
    return finish(passage, index, noun, noun.index, Count.exactly(1), counted, "quantity.one_of", stop)
