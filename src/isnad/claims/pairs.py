"""Two words side by side, of which the first tells of some people and the second of others: verbs, or nouns."""

import msgspec

from isnad.claims.affected import Affected
from isnad.claims.drafts import Drafts
from isnad.claims.phrases import lone
from isnad.claims.wording import toll_words
from isnad.knowledge.lexicon import Reading
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Phrase
from isnad.mentions.quantity import read_phrase
from isnad.model.count import Count
from isnad.model.terms import Event

BOTH = "casualties.both"
"""The entry for the two verbs together."""
_NEAR = 40
_ONE = Count.exactly(1)
_NOUNS = 2
_BOUND = 3
_WORD = 16


def told_of_two(passage: Passage, drafts: Drafts, affected: Affected, index: int, reading: Reading) -> bool:
    """As in "that a child was killed and two civilians hurt", where Arabic puts both verbs between the two."""
    item = passage.items[index]
    first, *rest = passage.text[item.start : item.end].split()
    dead = affected.free[-1] if affected.free else None
    if dead is None or dead.count != _ONE or item.joined or item.preposition is not None or not rest:
        return False
    if reading.entry.id != BOTH or first not in toll_words("verbs"):
        return False
    if item.word - dead.end > _NEAR or dead.last >= index:
        return False
    hurt = affected.behind(index)
    if not hurt:
        return False
    middle = item.end - len(rest[-1]) + 1
    drafts.add(Event.KILLED, index, item, dead, "outcome.pair.before").end = item.start + len(first)
    for phrase in hurt:
        drafts.add(Event.INJURED, index, item, phrase, "outcome.pair.behind").start = middle
        drafts.take(phrase.last)
    return True


def one_of_each(passage: Passage, drafts: Drafts, index: int, counted: Phrase | None) -> bool:
    """As in "11 dead and one wounded", "the fall of a dead and a wounded": item `index` is both nouns.

    `counted` is the number before them, if any. With no "one" behind it counts both nouns together, and without a
    number they are one of each only behind a word for what an attack leaves.
    """
    item, following = passage.items[index], index + 1
    nouns = passage.text[item.start : item.end].split()
    if len(nouns) != _NOUNS:
        return False
    alone = following < len(passage.items) and passage.adjacent(index, following) and _is_one(passage, following)
    if counted is None:
        before = passage.text[max(0, item.word - _WORD) : item.word].split()[-1:]
        if not before or before[0].removeprefix("و") not in toll_words("leaves"):
            return False
    elif not alone:
        return False
    first, middle = item.start + len(nouns[0]), item.end - len(nouns[1]) + 1
    single = lone(passage, index, index, _ONE, "quantity.singular")
    dead = msgspec.structs.replace(single, end=first, counted=(item.start, first)) if counted is None else counted
    hurt = msgspec.structs.replace(single, start=middle, counted=(middle, item.end))
    hurt = lone(passage, following, following, _ONE, "quantity.noun_number") if alone else hurt
    drafts.add(Event.KILLED, index, item, dead, "outcome.pair.dead").end = first
    drafts.add(Event.INJURED, index, item, hurt, "outcome.pair.wounded").start = middle
    drafts.take(following if alone else index)
    return True


def right_before(passage: Passage, index: int, stop: int) -> Phrase | None:
    """The number right before the nouns at item `index`, whatever governs it ("resulted in 11 dead and wounded")."""
    for start in range(max(0, index - _BOUND), index):
        found = read_phrase(passage, start, stop)
        if found is not None and found.last == index - 1 and found.count is not None and found.noun is None:
            return found if passage.adjacent(index - 1, index) else None
    return None


def _is_one(passage: Passage, index: int) -> bool:
    number = passage.items[index].number
    return number is not None and number.whole == 1
