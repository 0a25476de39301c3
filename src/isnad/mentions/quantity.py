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
from isnad.mentions.counted import bounded, from_noun, from_number, from_vague, one_of
from isnad.mentions.items import Item, Passage
from isnad.mentions.phrase import Phrase
from isnad.model.terms import Exactness

_BEGINNINGS = frozenset(
    {BoundMeaning, GrammarMeaning, VagueMeaning, PeopleMeaning, OutcomeMeaning, ThingMeaning, HappeningMeaning}
)


def phrases(passage: Passage, index: int, stop: int) -> Iterator[Phrase]:
    """The phrase that begins at item `index` and those joined to it by "and", up to position `stop`."""
    current = read_phrase(passage, index, stop)
    while current is not None:
        yield current
        following = current.last + 1
        if following >= len(passage.items) or passage.items[following].word >= stop:
            return
        item = passage.items[following]
        if not _is_and(passage, current.last, following) or _begins_clause(item):
            return
        current = read_phrase(passage, following, stop)


def read_phrase(passage: Passage, index: int, stop: int) -> Phrase | None:
    """The counted noun phrase that begins at item `index`, or None where none does."""
    items = passage.items
    if index >= len(items) or items[index].word >= stop or not _may_begin(items[index]):
        return None
    bound, at = _bound(passage, index, stop)
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
        return None
    else:
        phrase = one_of(passage, index, stop) or from_noun(passage, index, stop)
    return None if phrase is None else _bound_behind(passage, phrase, stop)


def _bound_behind(passage: Passage, phrase: Phrase, stop: int) -> Phrase:
    """As in "five civilians at least": the words that blur a count may follow it."""
    following = phrase.last + 1
    count = phrase.count
    exact = count is not None and count.exactness is Exactness.EXACT
    if count is None or not exact or following >= len(passage.items) or passage.items[following].word >= stop:
        return phrase
    item = passage.items[following]
    meaning = item.meaning(BoundMeaning)
    if meaning is None or count.low is None or passage.gap(phrase.last, following) not in ("", "،", "("):
        return phrase
    if not meaning.after and meaning.exactness is not Exactness.ABOUT:
        return phrase
    after = following + 1
    if not meaning.after and passage.adjacent(following, after) and passage.items[after].number is not None:
        # "about" stands before what it blurs more often than behind
        return phrase
    return msgspec.structs.replace(phrase, last=following, end=item.end, count=bounded(count.low, meaning.exactness))


def _may_begin(item: Item) -> bool:
    """Whether anything of a phrase's first word is there: asked of every item, so asked cheaply."""
    return item.number is not None or (item.hit is not None and not _BEGINNINGS.isdisjoint(item.hit.readings))


def _is_and(passage: Passage, left: int, right: int) -> bool:
    gap = passage.gap(left, right)
    item = passage.items[right]
    if item.joined or (item.number is not None and passage.text[item.word] == "و"):
        return gap in ("", "،", ",")
    return gap in ("و", "، و")


def _begins_clause(item: Item) -> bool:
    """A verb or another outcome's masdar behind "and" is a new clause, not a second noun."""
    outcome = None if item.hit is None else item.hit.readings.get(OutcomeMeaning)
    return outcome is not None and all(r.form.pos in (Pos.VERB, Pos.MASDAR) for r in outcome)


def _bound(passage: Passage, index: int, stop: int) -> tuple[Exactness | None, int]:
    item = passage.items[index]
    meaning = item.meaning(BoundMeaning)
    grammar = item.meaning(GrammarMeaning)
    if grammar is not None and grammar.what == "between" and index + 1 < len(passage.items):
        following = passage.items[index + 1]
        if following.number is not None and passage.adjacent(index, index + 1):
            return Exactness.BETWEEN, index + 1
    if meaning is None or meaning.after or index + 1 >= len(passage.items):
        return None, index
    following = passage.items[index + 1]
    if following.word >= stop or passage.gap(index, index + 1) not in ("", "ال", "عن", "على", "من"):
        return None, index
    if following.number is None and (
        following.meaning(VagueMeaning) is None or meaning.exactness is Exactness.LESS_THAN
    ):
        return None, index
    return meaning.exactness, index + 1
