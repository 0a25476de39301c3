"""A number that holds no more, and the one that does: "rose from five dead to seven"."""

from isnad.knowledge.meaning import GrammarMeaning
from isnad.mentions.behind import noun_after
from isnad.mentions.items import Passage
from isnad.mentions.modifiers import finish
from isnad.mentions.phrase import Phrase
from isnad.model.count import Count

_REACH = 40


def updated(passage: Passage, first: int, at: int, stop: int) -> Phrase | None:
    """As in "rose from five dead to seven": the noun of the number that holds no more, and the one that does."""
    noun = noun_after(passage, at, stop)
    if noun is None:
        return None
    items = passage.items
    for index in passage.after(noun.index, min(stop, items[noun.index].end + _REACH)):
        grammar = items[index].meaning(GrammarMeaning)
        if grammar is None or grammar.what != "range" or not passage.adjacent(index, index + 1):
            continue
        now = items[index + 1].number
        if now is None or now.whole is None:
            return None
        counted = (items[index + 1].start, items[index + 1].end)
        again = noun_after(passage, index + 1, stop)
        same = again is not None and again.entry == noun.entry
        return finish(
            passage,
            first,
            again if same and again is not None else noun,
            again.index if same and again is not None else index + 1,
            Count.exactly(now.whole),
            counted,
            "quantity.update",
            stop,
        )
    return None
