"""The parties that a noun phrase names: "the SDF", "a drone of the coalition", "members of the organisation"."""

from collections.abc import Iterator

import msgspec

from isnad.claims.between import words_between
from isnad.claims.shortnames import ShortNames
from isnad.claims.speech import Speech
from isnad.knowledge.meaning import (
    GrammarMeaning,
    HappeningMeaning,
    PartyMeaning,
    PeopleMeaning,
    PlaceNounMeaning,
    SpeechMeaning,
    ThingMeaning,
    VagueMeaning,
    WeaponMeaning,
)
from isnad.knowledge.wordlists import words
from isnad.mentions.items import Item, Passage

_REACH = 120
_LONGEST_LIST = 6
_MOST_ADJECTIVES = 3
_GROUND_REACH = 4
_AWAY = words("away")
_INSIDE = ("likely", "that", "belongs", "background")
_MARKS = "،؛,:.!؟("
_CARRIES = (PartyMeaning, WeaponMeaning, PeopleMeaning, VagueMeaning)


class Agent(msgspec.Struct, frozen=True, gc=False):
    """Items that name the doers. `likely`: the text itself says that it is not sure."""

    items: tuple[int, ...]
    likely: bool = False


class Parties:
    """Reads noun phrases of one document; `named` are the parties that it names in full."""

    def __init__(self, passage: Passage, speech: Speech) -> None:
        self.passage = passage
        self.speech = speech
        full = (passage.items[at].meaning(PartyMeaning) for at in passage.sightings.of_kind(PartyMeaning))
        self._short = ShortNames(passage)
        self.named = {p.party for p in full if p is not None and not p.antecedent}

    def means(self, party: str | None) -> bool:
        """Whether the document may mean this party: a short form needs its full name somewhere."""
        return party is not None and party in self.named

    def is_party(self, index: int) -> bool:
        """Whether an item names a party that does not merely speak here."""
        return self._is_meant(index) and not self.speech.names(self.passage.items[index].start)

    def speaks(self, index: int) -> bool:
        """Whether an item names a party that speaks here."""
        return self._is_meant(index) and self.speech.names(self.passage.items[index].start)

    def _is_meant(self, index: int) -> bool:
        party = self.passage.items[index].meaning(PartyMeaning)
        return party is not None and self.means(party.party)

    def phrase(self, index: int, stop: int, *, describes: bool = False) -> Agent | None:
        """The parties of the noun phrase that begins at an item.

        `describes`: an adjective at its head ("Turkish") describes the word before, and so names the party.
        """
        if not self.may_name(index, stop):
            return None
        likely, last = False, None
        for at in self._chain(index, stop):
            last = at
            item = self.passage.items[at]
            grammar = item.meaning(GrammarMeaning)
            if grammar is not None:
                likely = likely or grammar.what == "likely"
                continue
            party = item.meaning(PartyMeaning)
            if party is not None and party.adjective and at == index and not describes:
                return None
            if party is not None:
                found = self.joined(at, stop)
                return Agent(found, likely) if found else None
            short = self.short(item.word)
            if short is not None:
                return short
        return None if last is None else self.short(self.passage.items[last].end)

    def may_name(self, index: int, stop: int) -> bool:
        """Whether a party is named from an item on up to `stop`, or some party goes by a short name."""
        items = self.passage.items
        return index < len(items) and self.may_be_named(items[index].word, stop)

    def may_be_named(self, start: int, stop: int) -> bool:
        """The same of what stands in `[start, stop)` of the working copy."""
        return self._short.any or bool(self.passage.having(PartyMeaning, start, stop))

    def short(self, position: int) -> Agent | None:
        """Whom a short name at or right behind a position goes back to: a rule's reading, so only likely."""
        at = self._short.at(position) if self._short.any else None
        return None if at is None else Agent((at,), likely=True)

    def ground(self, index: int, stop: int) -> Agent | None:
        """As in "from areas that X holds": the doer is likely the one whose ground it is."""
        for at in range(index, min(index + _GROUND_REACH, len(self.passage.items))):
            item = self.passage.items[at]
            gap = words_between(self.passage, at - 1, at) if at > index else ""
            if item.word >= stop or any(mark in gap for mark in _MARKS):
                return None
            if item.meaning(PartyMeaning) is not None:
                found = self.joined(at, stop)
                return Agent(found, likely=True) if found else None
            kinds = (PlaceNounMeaning, ThingMeaning, HappeningMeaning, SpeechMeaning)
            if all(item.meaning(kind) is None for kind in kinds) and not is_inside(item):
                return None
        return None

    def joined(self, index: int, stop: int) -> tuple[int, ...]:
        """A party and those joined to it by "and", an aside such as "(قسد)" passed over."""
        if not self.is_party(index):
            return ()
        found = [index]
        for at in range(index + 1, min(index + _LONGEST_LIST, len(self.passage.items))):
            item = self.passage.items[at]
            if item.word >= stop or not self._follows(at):
                break
            party = item.meaning(PartyMeaning)
            if party is not None and item.joined and self.is_party(at):
                found.append(at)
            elif not item.joined and (party is not None or item.meaning(WeaponMeaning) is not None):
                continue
            elif not (item.joined and self.carries(at)):
                break
        return tuple(found)

    def cut(self, left: int, right: int) -> bool:
        """Whether the words between two items end a noun phrase."""
        gap = words_between(self.passage, left, right)
        likely = self.passage.items[right].meaning(GrammarMeaning)
        aside = gap == "،" and likely is not None and likely.what == "likely"
        if any(mark in gap for mark in _MARKS) and not aside:
            return True
        if gap == "":
            return False
        found = gap.split()
        return len(found) > _MOST_ADJECTIVES or any(w in _AWAY or _may_be_verb(w) for w in found)

    def _chain(self, index: int, stop: int) -> Iterator[int]:
        """The items of one noun phrase: carriers and people up to the first party."""
        limit = min(stop, self.passage.items[index].start + _REACH) if index < len(self.passage.items) else 0
        for at in range(index, len(self.passage.items)):
            item = self.passage.items[at]
            if item.word >= limit or (at > index and self._ends(at)):
                return
            if not self.carries(at) and not self._links(at):
                return
            yield at

    def _ends(self, at: int) -> bool:
        item = self.passage.items[at]
        apart = item.joined and not self._is_ours(at - 1)
        return apart or item.preposition not in (None, "ل") or self.cut(at - 1, at)

    def _links(self, at: int) -> bool:
        """Words inside a chain: "which is thought to be", and "belonging to", spelled like "he went on"."""
        item = self.passage.items[at]
        behind = at + 1
        if is_inside(item) or (at > 0 and self._is_by(at)):
            return True
        belongs = item.meaning(SpeechMeaning) is not None and self.passage.adjacent(at, behind)
        return belongs and self.passage.items[behind].preposition == "ل"

    def _is_by(self, at: int) -> bool:
        """As in "a rocket launcher *of the part of* X": "by" right behind a weapon leads to whose it is."""
        grammar = self.passage.items[at].meaning(GrammarMeaning)
        by = grammar is not None and grammar.what == "by"
        return by and self.passage.items[at - 1].meaning(WeaponMeaning) is not None

    def _is_ours(self, at: int) -> bool:
        """Whether it is "our forces", beside which another party is named."""
        people = self.passage.items[at].get(PeopleMeaning)
        return people is not None and people[0].form.text.endswith("نا")

    def carries(self, at: int) -> bool:
        """Whether an item may stand before the party's name in the name of a doer: a weapon, people, a vehicle."""
        item = self.passage.items[at]
        thing = item.meaning(ThingMeaning)
        vehicle = thing is not None and thing.what in ("vehicle", "munition")
        return vehicle or item.number is not None or not item.meanings.keys().isdisjoint(_CARRIES)

    def _follows(self, at: int) -> bool:
        gap = words_between(self.passage, at - 1, at).strip("() ،")
        return len(gap.split()) <= 1 and gap not in _AWAY


def is_inside(item: Item) -> bool:
    """Whether a word of grammar may stand inside the name of a doer."""
    grammar = item.meaning(GrammarMeaning)
    return grammar is not None and grammar.what in _INSIDE


def _may_be_verb(word: str) -> bool:
    """Whether an unknown word begins a clause: with "and", or with the ending of a feminine verb."""
    return len(word) > 3 and (word[0] == "و" or (word.endswith("ت") and not word.endswith("ات")))
