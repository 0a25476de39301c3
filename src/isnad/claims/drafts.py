"""The drafts of one sentence as they are found, each divided into the parts that its words name."""

import re
from functools import cache

from isnad.claims.aged import with_age
from isnad.claims.draft import Draft
from isnad.claims.earlier import Earlier
from isnad.claims.listed import composed, listed_parts
from isnad.claims.modality import modality_of
from isnad.claims.shares import shares
from isnad.claims.sides import side_beside
from isnad.claims.totals import apposed, bracketed
from isnad.knowledge.wordlists import written_words
from isnad.mentions.items import Item, Passage
from isnad.mentions.phrase import Phrase, outcome_of
from isnad.model.count import Count
from isnad.model.terms import HARM, Event, Exactness, Modality
from isnad.text.working import fold

LOSES = "casualties.lose"
"""The entry for losing people, whose subject is their side."""

_OR = ("او", "و", "او اي", "ولا")
_SPOKEN_REACH = 24


@cache
def _none_spoken() -> re.Pattern[str]:
    words = sorted((fold(word) for word in written_words("tolls", "none_spoken")), key=len, reverse=True)
    return re.compile(rf"(?<![ء-ي])[وف]?(?:{'|'.join(words)})(?: (?:اي|ايه|حتي|هناك))* \Z")


class Drafts:
    """Those found so far, in order; `taken` is the last item that one of them stands on.

    `earlier` are the totals of the sentences before.
    """

    def __init__(self, passage: Passage, start: int, stop: int, earlier: Earlier) -> None:
        self.passage = passage
        self.earlier = earlier
        self.start, self.stop = start, stop
        self.found: list[Draft] = []
        self.taken = -1

    @property
    def last(self) -> Draft | None:
        """The draft found last."""
        return self.found[-1] if self.found else None

    def take(self, index: int) -> None:
        """Marks the items up to one as read."""
        self.taken = max(self.taken, index)

    def add(self, event: Event, index: int, item: Item, phrase: Phrase, rule: str) -> Draft:
        """A draft of people whom an item's event befalls, and behind it one for each part of them that is named."""
        phrase = with_age(self.passage, phrase, self.stop)
        draft = Draft(event, index, item.start, item.end, phrase, rule, count=phrase.count)
        if phrase.rule == "quantity.bare_plural" and (self._is_denied(draft) or self._denied_on(phrase)):
            draft.count = Count.exactly(0)
        loses = rule.endswith(LOSES)
        draft.side = phrase.side or side_beside(self.passage, index, phrase, self.start, self.stop, loses=loses)
        self.found.append(draft)
        made_up = composed(self.passage, phrase, self.stop)
        if made_up is not None:
            draft.count, draft.composed = made_up
            self.take(draft.composed[-1].last)
        elif not rule.startswith("outcome.part"):
            self._divide(draft, phrase)
        return draft

    def part(self, whole: Draft, index: int, what: str, phrase: Phrase) -> Draft:
        """A draft of some of those whom `whole` counts; a noun of its own may say that something else befell them.

        Of the harmed it then tells of others ("12 killed and injured, three of them dead" counts no three twice); of
        those who left or surrendered it still tells of the same people.
        """
        stated = outcome_of(phrase)
        other = stated is not None and stated is not whole.event and phrase.noun is not None
        at = phrase.noun.index if other and phrase.noun is not None else whole.index
        event = stated if other and stated is not None else whole.event
        draft = self.add(event, at, self.passage.items[at], phrase, f"outcome.part.{what}")
        if what == "majority":
            word = self.passage.items[index]
            draft.count = Count(None, None, Exactness.VAGUE, self.passage.text[word.start : word.end])
        draft.part = True
        draft.whole = None if other and whole.event in HARM else whole
        return draft

    def part_told_later(self, whole: Draft, index: int, what: str, phrase: Phrase) -> Draft:
        """The same of a total that a sentence before told: its words, and their speaker, are of "among the dead"."""
        draft = self.part(whole, index, what, phrase)
        if draft.index == whole.index:
            item = self.passage.items[index]
            draft.index, draft.start, draft.end = index, item.start, item.end
        return draft

    def _is_denied(self, draft: Draft) -> bool:
        """As in "without casualties": the text counts none, which is not the same as giving no number."""
        mood, rule = modality_of(self.passage, draft, None, self.start, self.stop)
        return mood is Modality.NEGATED and rule is not None

    def _denied_on(self, phrase: Phrase) -> bool:
        """As in "no dead or wounded", "ما في إصابات": said of those before it, or by the words of posts for "no"."""
        last = self.last
        if last is not None and last.phrase is not None and last.count == Count.exactly(0):
            between = self.passage.text[last.phrase.end : self.passage.items[phrase.first].start].strip()
            if between in _OR:
                return True
        word = self.passage.items[phrase.first].word
        return _none_spoken().search(self.passage.text, max(self.start, word - _SPOKEN_REACH), word) is not None

    def _divide(self, draft: Draft, phrase: Phrase) -> None:
        """The parts that stand right behind a total: its share of each place, or who they were."""
        total = phrase.count
        if total is None or total.exactness is not Exactness.EXACT or total.low is None:
            return
        for share in shares(self.passage, phrase, self.stop):
            part = self.part(draft, share.first, "share", share)
            # a share has a scene of its own, beside its number
            item = self.passage.items[share.first]
            part.index, part.start, part.end = share.first, item.start, item.end
            self.take(share.last)
        for find in (listed_parts, apposed, bracketed) if total.low > 1 else ():
            if self.last is not draft:
                return
            for phrase_of_part in find(self.passage, phrase, self.stop):
                self.take(phrase_of_part.last)
                self.part(draft, phrase.first, "listed", phrase_of_part)
