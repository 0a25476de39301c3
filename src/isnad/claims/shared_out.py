"""Which words of a sentence go with one of the numbers that it shares out ("3 of them in X and two civilians in Y")."""

from isnad.claims.clause import Clauses
from isnad.claims.draft import Draft
from isnad.knowledge.meaning import GrammarMeaning, OutcomeMeaning, PeopleMeaning
from isnad.mentions.items import Item, Passage

_JOINS = ("،", ":", "؛", ",", "(", "-")
_AND = "و"


def own_stretch(passage: Passage, draft: Draft, clauses: Clauses) -> tuple[int, int, bool]:
    """From the draft's people (or its own words) to the next people counted beside them, and whether there are any.

    Half-open working offsets within the sentence. Where nobody is counted behind it or before it, the third is False
    and the stretch tells nothing.
    """
    begin = draft.start if draft.phrase is None else max(draft.start, draft.phrase.start)
    last = draft.last
    taken = passage.items[last].end
    stops = (
        item.word
        for at in passage.within(taken, clauses.stop)
        if _counts(item := passage.items[at]) and (_is_joined(passage, item) or _is_among(passage, at))
    )
    end = next(stops, None)
    if end is not None:
        return begin, end, True
    return begin, clauses.stop, draft.phrase is not None and _is_joined(passage, passage.items[draft.phrase.first])


def _is_among(passage: Passage, at: int) -> bool:
    """Whether "among them" stands right before it."""
    before = passage.items[at - 1].meaning(GrammarMeaning) if at and passage.adjacent(at - 1, at) else None
    return before is not None and before.what == "among"


def _counts(item: Item) -> bool:
    if item.number is not None:
        return True
    return item.meaning(PeopleMeaning) is not None and item.meaning(OutcomeMeaning) is None


def _is_joined(passage: Passage, item: Item) -> bool:
    """Whether "and", a comma or a colon puts it beside what was counted before."""
    text = passage.text
    before = text[max(0, item.word - 3) : item.word].rstrip()
    joined = text[item.word : item.start].startswith(_AND) or before == _AND or before.endswith(f" {_AND}")
    return joined or before.endswith(_JOINS)
