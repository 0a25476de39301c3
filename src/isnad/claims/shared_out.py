"""Which words of a sentence go with one of the numbers that it shares out ("3 of them in X and two civilians in Y")."""

from bisect import bisect_left

from isnad.claims.clause import Clauses
from isnad.claims.draft import Draft
from isnad.knowledge.meaning import GrammarMeaning, OutcomeMeaning, PeopleMeaning
from isnad.mentions.items import Item, Passage

_JOINS = ("،", ":", "؛", ",", "(", "-")
_AND = "و"


class SharedOut:
    """Where the sentences of one passage go on to the next people counted."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self._stops: dict[int, list[int]] = {}

    def own_stretch(self, draft: Draft, clauses: Clauses) -> tuple[int, int, bool]:
        """From the draft's people (or its own words) to the next people counted beside them, and whether there are any.

        Half-open working offsets within the sentence. Where nobody is counted behind it or before it, the third is
        False and the stretch tells nothing.
        """
        begin = draft.start if draft.phrase is None else max(draft.start, draft.phrase.start)
        stops = self._stops_of(clauses.starts[0], clauses.stop)
        at = bisect_left(stops, self.passage.items[draft.last].end)
        if at < len(stops):
            return begin, stops[at], True
        first = None if draft.phrase is None else self.passage.items[draft.phrase.first]
        return begin, clauses.stop, first is not None and _is_joined(self.passage, first)

    def _stops_of(self, start: int, stop: int) -> list[int]:
        """Where in a sentence people begin that are counted beside others."""
        if start not in self._stops:
            passage = self.passage
            self._stops[start] = [
                item.word
                for at in passage.within(start, stop)
                if _counts(item := passage.items[at]) and (_is_joined(passage, item) or _is_among(passage, at))
            ]
        return self._stops[start]


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
