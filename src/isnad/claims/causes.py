"""What brought an outcome about: a happening of its own sentence, or the one that the text last told of."""

import re
from collections.abc import Sequence
from itertools import chain

import msgspec

from isnad.claims.clause import Clauses
from isnad.claims.done import Done
from isnad.claims.draft import Draft
from isnad.knowledge.meaning import GrammarMeaning, HappeningMeaning, WeaponMeaning
from isnad.mentions.items import Passage
from isnad.model.terms import Event

_AIMED = frozenset({Event.STRIKE, Event.SHELLING, Event.ATTACK})
_FIRED_FROM_AFAR = (None, "airstrike", "drone_strike", "artillery", "rocket")
_SENTENCES_BACK = 4
_WEAPON_REACH = 40
_WITH = re.compile(r"(?:^| )ب(?:[ء-ي]+ ?(?:ال)?)?\Z")
"""Right before a weapon: "with" itself, or a noun that it stands before, such as bombs or shells."""
HARM = frozenset({Event.KILLED, Event.INJURED, Event.CASUALTIES, Event.BODIES, Event.TRAPPED})
"""What a strike does to people: here its doer is the doer."""
_TAKEN = frozenset({Event.DETAINED, Event.CAPTURED, Event.ABDUCTED, Event.RELEASED})
_MOVED = frozenset({Event.DISPLACED, Event.SURRENDERED, Event.LEFT, Event.SURVIVED, Event.MISSING})
DONE = HARM | _TAKEN | {Event.EXECUTED, Event.DISPLACED}
"""What somebody does to people; whoever leaves, survives or gives up does it alone."""
CAUSED = HARM | _TAKEN | _MOVED
"""What may come of a happening of the same sentence."""


class Told(msgspec.Struct, frozen=True, gc=False):
    """A happening of an earlier sentence, as later ones go back to it."""

    draft: Draft
    done: Done
    claim: str
    sentence: int
    paragraph: int
    places: frozenset[str] = frozenset()


def cause_of(passage: Passage, draft: Draft, happened: Sequence[Draft], clauses: Clauses) -> Draft | None:
    """The happening of the sentence that the words tie to the outcome most closely, or None."""
    if draft.event not in CAUSED or not happened:
        return None
    own = clauses.of(draft.start)
    if draft.event in _MOVED and own not in clauses.results:
        return None
    told = {clauses.of(happening.start) for happening in happened}
    for clause in clauses.in_order(own):
        if clause not in told:
            continue
        later = clause > own and clause not in clauses.joined
        here = [h for h in happened if clauses.of(h.start) == clause and not (later and h.active)]
        here = [h for h in here if not _is_beside(passage, draft, h, clauses)]
        if here:
            return min(here, key=lambda h: _closeness(passage, draft, h, same=clause == own))
    return None


def _is_beside(passage: Passage, draft: Draft, happening: Draft, clauses: Clauses) -> bool:
    """As in "a man was hurt, in addition to a raid on …": the raid is told of besides."""
    besides = clauses.grammar.get("besides", ())
    return any(draft.end <= passage.items[at].word < happening.start for at in besides)


def _closeness(passage: Passage, draft: Draft, happening: Draft, *, same: bool) -> tuple[bool, bool, int]:
    """In its own clause what stands behind first; in another one what is told, not what that is told to come from."""
    before = passage.items[happening.index - 1].meaning(GrammarMeaning) if happening.index else None
    aside = not same and before is not None and before.what == "cause"
    return aside, same and happening.start < draft.start, abs(happening.start - draft.start)


def method_of(passage: Passage, draft: Draft, clauses: Clauses) -> str | None:
    """What did it, where the clause names a weapon and no happening: "by a mine", "by sniper fire"."""
    if draft.event not in HARM:
        return None
    _, stop = clauses.around(draft.start)
    end = draft.end if draft.phrase is None else max(draft.end, draft.phrase.end)
    for index in passage.having(WeaponMeaning, draft.end, max(stop, end)):
        item = passage.items[index]
        weapon = item.meaning(WeaponMeaning)
        before = passage.items[index - 1].meaning(GrammarMeaning) if index else None
        by_it = item.preposition == "ب" or (before is not None and before.what == "cause")
        if weapon is not None and weapon.method is not None and by_it:
            return weapon.method
    return None


def weapon_of(passage: Passage, draft: Draft, stop: int) -> str | None:
    """With what a happening was done, where "with" stands before the weapon or its noun: "raids with cluster bombs"."""
    if draft.event not in _AIMED:
        return None
    near = draft.end, min(stop, draft.end + _WEAPON_REACH)
    if not passage.having(WeaponMeaning, *near):
        return None
    for index in passage.within(*near):
        item = passage.items[index]
        if item.number is not None or item.meaning(HappeningMeaning) is not None:
            return None
        weapon = item.meaning(WeaponMeaning)
        if weapon is not None and _WITH.search(passage.text, draft.end, item.start) is not None:
            return weapon.weapon
    return None


class Memory:
    """The happenings told so far that a later sentence may mean."""

    def __init__(self) -> None:
        self.told: list[Told] = []

    def add(self, told: Told) -> None:
        """Remember a happening; the latest is looked at first."""
        self.told.append(told)

    def resumed(self, draft: Draft, sentence: int, here: Sequence[Told], places: frozenset[str]) -> Told | None:
        """What "the shelling" goes back to: one of its kind told `here`, or in one of the sentences before.

        One that is told of other places than those named beside the word is another.
        """
        for told in chain(reversed(here), reversed(self.told)):
            if sentence - told.sentence > _SENTENCES_BACK:
                return None
            elsewhere = places and told.places and not places & told.places
            if _same_kind(told.draft, draft) and not elsewhere:
                return told
        return None

    def latest(self, sentence: int, paragraph: int) -> Told | None:
        """The happening that an outcome with none of its own comes from: of the sentence before, same paragraph."""
        for told in reversed(self.told):
            if told.paragraph != paragraph or sentence - told.sentence > 2:
                return None
            return told
        return None


def _same_kind(told: Draft, draft: Draft) -> bool:
    kind = told.event is draft.event or (told.event in _AIMED and draft.event in _AIMED)
    if draft.event is not Event.ATTACK and told.event is Event.ATTACK and told.method not in _FIRED_FROM_AFAR:
        return False
    return kind and (draft.method is None or told.method is None or draft.method == told.method)
