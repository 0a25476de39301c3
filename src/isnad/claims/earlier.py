"""Counts that sentences before have told, of which a later sentence may name a part: "among the dead are two women"."""

import msgspec

from isnad.claims.done import Done
from isnad.claims.draft import Draft
from isnad.claims.wording import toll_words
from isnad.mentions.items import Item, Passage
from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.terms import Basis, Event

_DEAD = (Event.KILLED, Event.EXECUTED, Event.BODIES)
_KINDS = {
    "named_dead": _DEAD,
    "named_injured": (Event.INJURED,),
    "named_victims": (*_DEAD, Event.CASUALTIES),
}
"""The lists of the words behind "among", and the outcomes of which they speak."""
_OPENERS = ("", "و", "كان", "وكان", "كانت", "وكانت")


class Whole(msgspec.Struct, frozen=True, gc=False):
    """A total with who brought it about, and the claim that it became."""

    draft: Draft
    done: Done
    claim: Claim
    sentence: int


class Earlier:
    """The totals of the paragraph so far; a new paragraph forgets them."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._paragraph = 0
        self._wholes: list[Whole] = []

    def reach(self, paragraph: int) -> None:
        """Goes on to the next sentence, which stands in a paragraph of this number."""
        if paragraph != self._paragraph:
            self._paragraph, self._wholes = paragraph, []

    def __bool__(self) -> bool:
        """Whether the paragraph has counted anybody."""
        return bool(self._wholes)

    def add(self, draft: Draft, done: Done, claim: Claim, sentence: int) -> None:
        """Remembers a total; of a part, or of what counts nobody, nothing can be a part."""
        if not draft.part and draft.whole is None and draft.phrase is not None and draft.event.is_outcome:
            self._wholes.append(Whole(draft, done, claim, sentence))

    def of(self, draft: Draft, sentence: int) -> Whole | None:
        """The total, told before a sentence, that a draft of the sentence is a part of."""
        if draft.whole is None:
            return None
        return next((w for w in self._wholes if w.draft is draft.whole and w.sentence < sentence), None)

    def total(self, index: int, start: int) -> Draft | None:
        """The total that the word at item `index`, in the sentence from `start` on, goes back to.

        "Among the dead" goes back to the dead counted last; "among them" opens its sentence and goes back to the one
        count of the sentence right before it, and to none where that counts several.
        """
        item = self._passage.items[index]
        kinds = meant(self._passage, item)
        if kinds:
            return next((w.draft for w in reversed(self._wholes) if w.draft.event in kinds), None)
        if self._passage.text[start : item.word].strip(' "«“') not in _OPENERS:
            return None
        last = [w.draft for w in self._wholes if w.sentence == self._passage.sentence_of(start) - 1]
        return last[0] if len(last) == 1 else None


def meant(passage: Passage, item: Item) -> tuple[Event, ...]:
    """The outcomes whose people the words "among the dead" name; none where they say "among them"."""
    word = passage.text[item.start : item.end].split()[-1]
    return next((kinds for name, kinds in _KINDS.items() if word in toll_words(name)), ())


def holds(whole: Draft, part: Count | None) -> bool:
    """Whether a total may hold so many: more than all of them are no part of them."""
    most = None if whole.count is None else whole.count.high
    return part is None or part.low is None or most is None or part.low <= most


def at_its_scene(claim: Claim, whole: Claim) -> Claim:
    """The claim of a part, where and when its total was: what its own sentence names is mostly a home or a hospital."""
    place, time, spans = claim.place, claim.time, claim.spans
    if whole.place is not None:
        place = msgspec.structs.replace(whole.place, basis=Basis.INFERRED)
        spans = msgspec.structs.replace(spans, place=whole.spans.place)
    if whole.time is not None:
        time = msgspec.structs.replace(whole.time, basis=Basis.INFERRED)
        spans = msgspec.structs.replace(spans, time=whole.spans.time)
    return msgspec.structs.replace(claim, place=place, time=time, spans=spans)
