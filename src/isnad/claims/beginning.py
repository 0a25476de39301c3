"""Where an outcome, those it befell, or a count of them may begin."""

from isnad.knowledge.meaning import BoundMeaning, GrammarMeaning, OutcomeMeaning, PeopleMeaning, VagueMeaning
from isnad.mentions.items import Item

PARTS = ("among", "majority")
"""What the words tell that open a list of parts."""
_MATTERS = frozenset({OutcomeMeaning, PeopleMeaning, VagueMeaning, BoundMeaning})
_COUNTING_GRAMMAR = (*PARTS, "nobody", "between")


def may_matter(item: Item) -> bool:
    """Whether an outcome, those it befell, or a count of them may begin at an item: asked of every one, so cheaply."""
    if item.number is not None or item.hit is None:
        return item.number is not None
    readings = item.hit.readings
    if not _MATTERS.isdisjoint(readings):
        return True
    grammar = item.meaning(GrammarMeaning) if GrammarMeaning in readings else None
    return grammar is not None and grammar.what in _COUNTING_GRAMMAR
