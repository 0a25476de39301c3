"""Reads counted noun phrases, one or several joined by "and": the one reader behind quantities and claims."""

from collections.abc import Iterator

import msgspec

from isnad.knowledge.form import Pos
from isnad.knowledge.meaning import (
    BoundMeaning,
    GrammarMeaning,
    HappeningMeaning,
    OutcomeMeaning,
    PeopleMeaning,
    ThingMeaning,
    VagueMeaning,
)
from isnad.mentions.bounds import bound_behind, bounded
from isnad.mentions.counted import from_noun, from_number, from_vague, one_of
from isnad.mentions.fronted import is_fronted
from isnad.mentions.items import Item, Passage
from isnad.mentions.phrase import Phrase, noun_at
from isnad.model.terms import Exactness

_BEGINNINGS = frozenset(
    {BoundMeaning, GrammarMeaning, VagueMeaning, PeopleMeaning, OutcomeMeaning, ThingMeaning, HappeningMeaning}
)
_TIES = (BoundMeaning, GrammarMeaning)
_GOVERNING = (" من", " عن", " علي")
_BEFORE_NUMBER = ("", "ال", "(", "/")
_BEHIND_BOUND = (*_BEFORE_NUMBER, "عن", "من")


def phrases(passage: Passage, index: int, stop: int) -> Iterator[Phrase]:
    """The phrase that begins at item `index` and those joined to it by "and", up to position `stop`."""
    current = read_phrase(passage, index, stop)
    while current is not None:
        yield current
        following = current.last + 1
        if following >= len(passage.items) or passage.items[following].word >= stop:
            return
        item = passage.items[following]
        if not _is_and(passage, current, following) or _begins_clause(item):
            return
        before, current = current, read_phrase(passage, following, stop)
        if current is not None and _is_reached(passage, before, current):
            count = bounded(current.count.low, before.count.exactness)  # type: ignore[union-attr,arg-type]
            current = msgspec.structs.replace(current, count=count)
        if current is not None and is_fronted(passage, current, stop):
            return


def _is_reached(passage: Passage, before: Phrase, current: Phrase) -> bool:
    """As in "أكثر من أربعين رجلاً وعشرين امرأة": the case of the second number shows that the bound's "من" governs it.

    Digits show no case, and behind a verbal noun or a preposition both are in that case anyway.
    """
    first, number = passage.items[before.first], passage.items[current.first].number
    if first.meaning(BoundMeaning) is None or not passage.text[first.start : first.end].endswith(_GOVERNING):
        return False
    if number is None or before.count is None or current.count is None:
        return False
    oblique = number.in_words and passage.text[number.start : number.end].endswith("ين")
    exact = current.count.exactness is Exactness.EXACT
    return oblique and exact and first.preposition is None and not _is_genitive(passage, before.first)


def _is_genitive(passage: Passage, index: int) -> bool:
    """Whether a verbal noun, or a word that nobody knows, stands right before an item."""
    if index == 0 or not passage.adjacent(index - 1, index):
        return False
    hit = passage.items[index - 1].hit
    readings = () if hit is None else [r for found in hit.readings.values() for r in found]
    return any(reading.form.pos in (Pos.MASDAR, Pos.NOUN) for reading in readings)


def read_phrase(passage: Passage, index: int, stop: int) -> Phrase | None:
    """The counted noun phrase that begins at item `index`, or None where none does."""
    items = passage.items
    if index >= len(items) or items[index].word >= stop or not _may_begin(items[index]):
        return None
    known = passage.sightings.read
    key = (_read, index, stop)
    if key in known:
        return known[key]  # type: ignore[return-value]  # nothing else is put there
    phrase = known[key] = _read(passage, index, stop)
    return phrase


def _read(passage: Passage, index: int, stop: int) -> Phrase | None:
    items = passage.items
    ties = not items[index].meanings.keys().isdisjoint(_TIES)
    bound, at = _bound(passage, index, stop) if ties else (None, index)
    if at >= len(items) or items[at].word >= stop:
        return None
    item = items[at]
    if item.number is not None:
        phrase = from_number(passage, index, at, bound, stop)
    elif item.hit is None:
        return None
    elif VagueMeaning in item.hit.readings:
        phrase = from_vague(passage, index, at, stop)
    elif bound is not None:
        phrase = _from_bounded_noun(passage, index, at, bound, stop)
    else:
        phrase = (one_of(passage, index, stop) if ties else None) or from_noun(passage, index, stop)
    return None if phrase is None else _bound_behind(passage, phrase, stop)


def _bound_behind(passage: Passage, phrase: Phrase, stop: int) -> Phrase:
    """As in "five civilians at least": the words that blur a count may follow it."""
    count = phrase.count
    if count is None or count.low is None or count.exactness is not Exactness.EXACT:
        return phrase
    exactness = bound_behind(passage, phrase.last, stop)
    if exactness is None:
        return phrase
    last = phrase.last + 1
    end, blurred = passage.items[last].end, bounded(count.low, exactness)
    return msgspec.structs.replace(phrase, last=last, end=end, count=blurred)


def _may_begin(item: Item) -> bool:
    """Whether anything of a phrase's first word is there: asked of every item, so asked cheaply."""
    return item.number is not None or (item.hit is not None and not _BEGINNINGS.isdisjoint(item.hit.readings))


def _is_and(passage: Passage, before: Phrase, right: int) -> bool:
    gap = passage.gap(before.last, right)
    if before.noun is None and before.end > passage.items[before.last].end:
        # a noun that nobody knows belongs to the count before
        gap = passage.text[before.end : passage.items[right].word].strip()
    item = passage.items[right]
    if item.joined or (item.number is not None and passage.text[item.word] == "و"):
        return gap in ("", "،", ",")
    return gap in ("و", "، و")


def _begins_clause(item: Item) -> bool:
    """A verb or another outcome's masdar behind "and" is a new clause, not a second noun."""
    outcome = None if item.hit is None else item.hit.readings.get(OutcomeMeaning)
    return outcome is not None and all(r.form.pos in (Pos.VERB, Pos.MASDAR) for r in outcome)


def _bound(passage: Passage, index: int, stop: int) -> tuple[Exactness | None, int]:
    """What the words at item `index` make of the number behind them, and the item of that number or noun."""
    item, following = passage.items[index], index + 1
    meaning, grammar = item.meaning(BoundMeaning), item.meaning(GrammarMeaning)
    between = grammar is not None and grammar.what == "between"
    if (meaning is None and not between) or following >= len(passage.items) or passage.items[following].word >= stop:
        return None, index
    after, gap = passage.items[following], passage.gap(index, following)
    if between and after.number is not None and gap in _BEFORE_NUMBER:
        return Exactness.BETWEEN, following
    if meaning is None or gap not in _BEHIND_BOUND:
        return None, index
    if after.number is not None:
        stands_behind = meaning.after and _is_counted_before(passage, index)
        return (None, index) if stands_behind else (meaning.exactness, following)
    if meaning.after:
        return None, index
    vague = after.meaning(VagueMeaning) is not None and meaning.exactness is not Exactness.LESS_THAN
    return (meaning.exactness, following) if vague or _bounds_noun(passage, index, meaning) else (None, index)


def _is_counted_before(passage: Passage, index: int) -> bool:
    """Whether a count stands right before the item, which then belongs to it ("five at least, three of them men")."""
    if index == 0 or not passage.adjacent(index - 1, index):
        return False
    before = passage.items[index - 1]
    return before.number is not None or noun_at(before, index - 1) is not None


def _bounds_noun(passage: Passage, index: int, meaning: BoundMeaning) -> bool:
    """As in "more than one person", "no fewer than two children", where the noun's form is the number."""
    item = passage.items[index]
    if (
        meaning.exactness not in (Exactness.MORE_THAN, Exactness.AT_LEAST)
        or " " not in passage.text[item.start : item.end]
    ):
        return False
    noun = noun_at(passage.items[index + 1], index + 1)
    if noun is None or noun.definite or noun.number not in (1, 2) or passage.items[index + 1].preposition is not None:
        return False
    return noun.people is not None or noun.outcome is not None


def _from_bounded_noun(passage: Passage, first: int, at: int, bound: Exactness, stop: int) -> Phrase | None:
    phrase = from_noun(passage, at, stop)
    if phrase is None or phrase.count is None or phrase.count.low is None:
        return None
    start = passage.items[first].start
    count, counted = bounded(phrase.count.low, bound), (start, phrase.counted[1])
    rule = "quantity.bound_noun"
    return msgspec.structs.replace(phrase, first=first, start=start, count=count, counted=counted, rule=rule)
