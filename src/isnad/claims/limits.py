"""Where the search for people beside a word ends, and whom a preposition keeps out of it."""

from isnad.claims.between import words_between
from isnad.claims.predicate import is_masdar, is_verb
from isnad.knowledge.form import Pos
from isnad.knowledge.meaning import GrammarMeaning, HappeningMeaning, OutcomeMeaning, Slot
from isnad.knowledge.wordlists import words
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Phrase

_TAKEN_BY = frozenset({"ب", "ل", "ك"})
_GOVERNING = words("governing")
_FROM = "من"
_OUTCOME = (OutcomeMeaning,)
_MAY_END = (GrammarMeaning, OutcomeMeaning, HappeningMeaning)
_ENDS = ("result", "that", "among", "majority", "negation")


def ends_clause(passage: Passage, at: int, trigger: int) -> bool:
    """Whether another clause begins at an item behind the word at `trigger`: a verb, a result, "that"."""
    item = passage.items[at]
    if item.meanings.keys().isdisjoint(_MAY_END):
        return False
    grammar = item.meaning(GrammarMeaning)
    if grammar is not None and grammar.what in _ENDS:
        return True
    outcome = item.get(OutcomeMeaning)
    if outcome is not None and outcome[1].slot is not Slot.SELF:
        return True
    happening = item.get(HappeningMeaning)
    return happening is not None and happening[0].form.pos is Pos.VERB and at > trigger + 1


def is_governed(passage: Passage, at: int) -> bool:
    """Whether a preposition stands before an item: a circumstance, not those whom anything befell."""
    item = passage.items[at]
    if item.hit is not None and item.preposition in _TAKEN_BY:
        return True
    gap = words_between(passage, at - 1, at).split() if at else []
    return bool(gap) and gap[-1] in _GOVERNING and not (gap[-1] == _FROM and _opens_range(passage, at))


def _opens_range(passage: Passage, at: int) -> bool:
    """As in "from five to seven people": the lower end of how many they are."""
    items, following = passage.items, at + 1
    if items[at].number is None or following + 1 >= len(items) or items[following + 1].number is None:
        return False
    grammar = items[following].meaning(GrammarMeaning)
    near = passage.adjacent(at, following) and passage.adjacent(following, following + 1)
    return near and grammar is not None and grammar.what == "range"


def begins_anew(passage: Passage, left: int, right: int) -> bool:
    """Whether another outcome, joined by "and", begins between two items: what follows belongs to it."""
    between = (passage.items[at] for at in range(left + 1, right))
    return any(item.joined and (is_verb(item, _OUTCOME) or is_masdar(item, _OUTCOME)) for item in between)


def is_opened(phrase: Phrase) -> bool:
    """Whether a bound apart from it, such as "is no fewer than", governs a number: it counts all the same."""
    return phrase.rule == "quantity.number_alone" and phrase.count is not None and phrase.count.is_open
