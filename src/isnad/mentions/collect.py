"""All mentions of one passage, as the contract has them: each with its span in the received text and its rule."""

from collections.abc import Iterator, Sequence
from typing import TypedDict

from isnad.knowledge.meaning import PartyMeaning, WeaponMeaning
from isnad.mentions.items import Item, Passage
from isnad.mentions.person import read_persons
from isnad.mentions.phrase import Phrase
from isnad.mentions.place import PlaceFound
from isnad.mentions.quantity import phrases
from isnad.mentions.time import TimeFound
from isnad.model.mention import (
    ActorMention,
    ActorValue,
    Mention,
    NumberMention,
    NumberValue,
    PersonMention,
    PersonValue,
    PlaceCandidate,
    PlaceMention,
    PlaceValue,
    QuantityMention,
    QuantityValue,
    TimeMention,
    TimeValue,
    WeaponMention,
    WeaponValue,
)
from isnad.model.span import Span
from isnad.model.terms import Basis, Exactness, Grain, Status
from isnad.numbers.unreadable import unreadable_numbers

_NOUNLESS = ("quantity.vague_alone", "quantity.number_ones", "quantity.number_person")
"""Rules of counts that stand without a noun of the lexicon."""


class Stated(TypedDict):
    """What a mention has beside its value, where the words state it."""

    span: Span
    status: Status
    basis: Basis
    rule: str


def collect(passage: Passage, places: Sequence[PlaceFound], times: Sequence[TimeFound]) -> tuple[Mention, ...]:
    """Sorted by place in the text, then by kind; the same passage gives the same mentions."""
    found: list[Mention] = [*_lexical(passage), *_unreadable(passage), *_quantities(passage), *_persons(passage)]
    found += [_place(passage, place) for place in places]
    found += [_time(passage, time) for time in times]
    return tuple(sorted(found, key=lambda m: (m.span, m.kind)))


def _as_stated(passage: Passage, start: int, end: int, rule: str) -> Stated:
    return {"span": passage.copy.span(start, end), "status": Status.RESOLVED, "basis": Basis.STATED, "rule": rule}


def _lexical(passage: Passage) -> Iterator[Mention]:
    for item in passage.items:
        if item.number is not None and item.number.signed is not None:
            rule = "number.words" if item.number.in_words else "number.digits"
            stated = _as_stated(passage, item.number.start, item.number.end, rule)
            yield NumberMention(value=NumberValue(item.number.signed), **stated)
        party = item.get(PartyMeaning)
        if party is not None:
            stated = _as_stated(passage, _with_article(passage, item), item.end, party[0].entry.id)
            yield ActorMention(value=ActorValue(party[1].party), **stated)
        weapon = item.get(WeaponMeaning)
        if weapon is not None:
            stated = _as_stated(passage, item.start, item.end, weapon[0].entry.id)
            yield WeaponMention(value=WeaponValue(weapon[1].weapon), **stated)


def _unreadable(passage: Passage) -> Iterator[Mention]:
    """Digits that no rule may turn into a value, so that nobody takes their absence for nothing."""
    for digits in unreadable_numbers(passage.text):
        span = passage.copy.span(digits.start, digits.end)
        yield NumberMention(
            span=span,
            value=NumberValue(None),
            status=Status.UNRESOLVED,
            basis=Basis.STATED,
            rule="number.unreadable",
            reason=digits.reason,
        )


def _with_article(passage: Passage, item: Item) -> int:
    return item.start - 2 if passage.text[item.word : item.start].endswith("ال") else item.start


def _quantities(passage: Passage) -> Iterator[Mention]:
    """Phrases that state how many: a number or a vague word with its noun, or a noun whose form is the number."""
    reached = stop = -1
    joined = -1  # the last item that begins a phrase of a row: read again from there, the row would be the same
    for index, item in enumerate(passage.items):
        if index <= reached or not _may_count(item):
            continue
        if item.word >= stop:
            stop = passage.sentences[passage.sentence_of(item.word)][1]
        for phrase in phrases(passage, index, stop):
            if index < phrase.first <= joined:
                break
            joined = max(joined, phrase.first)
            if phrase.count is not None and _states(passage, phrase):
                reached = phrase.last
                yield _quantity(passage, phrase)


def _may_count(item: Item) -> bool:
    if item.number is not None or item.hit is None:
        return item.number is not None
    kinds = item.hit.readings
    return len(kinds.keys() - {PartyMeaning}) > 0


def _states(passage: Passage, phrase: Phrase) -> bool:
    """A bare singular is one, a definite one somebody known; a number alone counts nothing by itself."""
    if phrase.rule == "quantity.singular":
        noun = phrase.noun
        # "a fighter F16" is an aircraft
        behind = passage.text[phrase.end : phrase.end + 2].strip()
        latin = behind.isascii() and behind.isalpha()
        known = passage.text.startswith("ال", passage.items[phrase.first].start)
        return noun is not None and not noun.definite and noun.number == 1 and not latin and not known
    if phrase.rule == "quantity.number_alone":
        return phrase.count is not None and phrase.count.exactness is not Exactness.EXACT
    return phrase.noun is not None or phrase.rule in _NOUNLESS


def _quantity(passage: Passage, phrase: Phrase) -> Mention:
    count = phrase.count
    if count is None:
        raise ValueError("no count")
    counted = None if phrase.noun is None else phrase.noun.entry
    end = phrase.counted[1] if phrase.noun is None else max(phrase.counted[1], passage.items[phrase.noun.index].end)
    value = QuantityValue(count.low, count.high, count.exactness, _printed_word(passage, phrase), counted)
    return QuantityMention(value=value, **_as_stated(passage, phrase.counted[0], end, phrase.rule))


def _printed_word(passage: Passage, phrase: Phrase) -> str | None:
    """The vague word in the spelling of the received text."""
    word = None if phrase.count is None else phrase.count.word
    if word is None:
        return None
    start = passage.text.find(word, phrase.start)
    return passage.copy.span(start, start + len(word)).of(passage.copy.received)


def _persons(passage: Passage) -> Iterator[Mention]:
    for person in read_persons(passage):
        stated = _as_stated(passage, person.start, person.end, person.rule)
        yield PersonMention(value=PersonValue(person.name, person.role), **stated)


def _place(passage: Passage, found: PlaceFound) -> Mention:
    span = passage.copy.span(found.start, found.end)
    place = found.place
    value = PlaceValue(
        span.of(passage.copy.received), place.lat, place.lon, place.precision, _candidates(found), place.within
    )
    return PlaceMention(
        span=span, value=value, status=place.status, basis=place.basis, rule=found.rule, reason=found.reason
    )


def _candidates(found: PlaceFound) -> tuple[PlaceCandidate, ...]:
    """The row of a resolved place; every row that another may be."""
    place = found.place
    if found.candidates:
        return tuple(PlaceCandidate(r.id, r.lat, r.lon, r.precision, r.name_ar) for r in found.candidates)
    if place.id is None or place.lat is None or place.lon is None:
        return ()
    return (PlaceCandidate(place.id, place.lat, place.lon, place.precision),)


def _time(passage: Passage, found: TimeFound) -> Mention:
    span = passage.copy.span(found.start, found.end)
    value = TimeValue(None, None, Grain.DAY) if found.interval is None else TimeValue.of(found.interval)
    return TimeMention(
        span=span, value=value, status=found.status, basis=found.basis, rule=found.rule, reason=found.reason
    )
