"""Reads a person's title word by word up to the name behind it, or up to where an unnamed person's description ends."""

import re
from typing import NamedTuple

from isnad.claims.description import INSTITUTIONS, described
from isnad.claims.naming import QUOTED, QUOTED_AFTER_L, plain_name
from isnad.claims.word import Word, ends_phrase, item_at, past, word_at
from isnad.knowledge.meaning import (
    GrammarMeaning,
    OutletMeaning,
    PartyMeaning,
    PeopleMeaning,
    PlaceNounMeaning,
    SourceMeaning,
)
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Item, Passage

_ASIDE = re.compile(r"[ ]*\([^()\n]{1,40}\)")
_COMMA = re.compile(r"[ ]*،")
_OPENING = ' "“”«'
_CLOSING = '"”»“'
_FAR = 55
_STEPS = 14


class Title(NamedTuple):
    """What stands behind the head noun of a title.

    Attributes:
        name: the person's name; None where the title stands alone.
        end: where the description ends that stands for an unnamed person.
        stop: where all of it ends.
        party: the side that the title names.
    """

    name: tuple[int, int] | None
    end: int
    stop: int
    party: str | None


class Side(NamedTuple):
    """A party (its id, if it is one) or an institution to which somebody belongs, up to `end`."""

    party: str | None
    end: int


def read_title(passage: Passage, item: Item, stop: int) -> Title:
    """The title whose head noun is `item`."""
    reader = _Title(passage, item, stop)
    for _ in range(_STEPS):
        if not reader.step():
            break
    name = reader.name
    return Title(name, reader.end, reader.position if name is None else max(reader.position, name[1]), reader.party)


def side_behind(passage: Passage, position: int, stop: int) -> Side | None:
    """A party or an institution behind "in", "of" or "for"."""
    word = word_at(passage, position, stop)
    if word is None:
        return None
    if word.text in words_of("of"):
        return _side(passage, item_at(passage, past(passage.text, word.end, stop, _OPENING)), stop, apart=True)
    quoted = QUOTED_AFTER_L.match(passage.text, position, stop)
    if quoted is not None:
        return _side(passage, item_at(passage, quoted.start(1)), quoted.end(), apart=False)
    joined = word.item is not None and word.item.preposition in ("ل", "ب")
    return _side(passage, word.item, stop, apart=False) if joined else None


def _side(passage: Passage, item: Item | None, stop: int, *, apart: bool) -> Side | None:
    if item is None:
        return None
    party, source, outlet = item.meaning(PartyMeaning), item.meaning(SourceMeaning), item.meaning(OutletMeaning)
    if party is not None:
        return Side(party.party, _past_closing(passage.text, item.end))
    if source is not None and source.link in INSTITUTIONS and item.preposition != "ل":
        found = described(passage, item, stop, construct=True)
        return Side(found.party, _past_closing(passage.text, found.end))
    if outlet is not None and item.preposition is None and apart:
        voice = outlet.affiliations[0].party if outlet.affiliations else None
        return Side(voice, _past_closing(passage.text, item.end))
    return None


def _past_closing(text: str, position: int) -> int:
    return past(text, position, position + 1, _CLOSING)


class _Title:
    """Takes in one part of a title after the other."""

    def __init__(self, passage: Passage, item: Item, stop: int) -> None:
        self.passage = passage
        self.stop = stop
        self.start = self.position = self.end = item.end
        self.definite = (item.definite and " " not in passage.text[item.start : item.end]) or _is_owned(item)
        self.party: str | None = None
        self.name: tuple[int, int] | None = None
        self.qualified = False
        self.aside = False

    def step(self) -> bool:
        """Take in one more part of the title, or tell that it ends."""
        quoted = QUOTED.match(self.passage.text, self.position, self.stop)
        if quoted is not None:
            return self._quoted(quoted)
        side = side_behind(self.passage, self.position, self.stop)
        if side is not None:
            self.party = self.party or side.party
            return self._take(side.end, describes=True, definite=True)
        word = word_at(self.passage, self.position, self.stop)
        if word is None:
            return self._mark()
        if word.text in words_of("of"):
            return self._place(word)
        if self.definite and word.item is not None and word.item.preposition == "ل":
            end = self._past_places(self.position) if word.has(PlaceNounMeaning) or word.item.place is not None else 0
            return end > self.position and self._take(end, describes=False, definite=True)
        if word.text in words_of("rank") or (self.position == self.start and word.text in words_of("general")):
            return self._take(word.end, describes=True, definite=word.definite)
        return (not ends_phrase(word) or _honours(word)) and self._word(word)

    def _quoted(self, quoted: re.Match[str]) -> bool:
        """The name itself, or the name of the body that the title belongs to."""
        item = item_at(self.passage, quoted.start(1))
        party = None if item is None else item.meaning(PartyMeaning)
        behind = plain_name(self.passage, quoted.end(), self.stop)
        if self.definite and party is None and behind is None:
            self.name, self.position = quoted.span(1), quoted.end()
            return False
        self.party = self.party or (None if party is None else party.party)
        return self._take(quoted.end(), describes=True, definite=True)

    def _mark(self) -> bool:
        """Behind brackets or a comma the name may still follow ("the spokesman of the ministry, so-and-so, said")."""
        aside = _ASIDE.match(self.passage.text, self.position, self.stop)
        if aside is not None and not self.aside:
            self.aside = True
            return self._take(aside.end(), describes=False, definite=self.definite)
        comma = _COMMA.match(self.passage.text, self.position, self.stop)
        if comma is not None and self.definite:
            self._behind_comma(comma.end())
        return False

    def _behind_comma(self, position: int) -> None:
        word = word_at(self.passage, position, self.stop)
        if word is not None and word.text in words_of("rank"):
            position = word.end
        name = plain_name(self.passage, position, self.stop)
        if name is not None and " " in self.passage.text[name[0] : name[1]]:
            self.name = name

    def _place(self, word: Word) -> bool:
        """Where somebody is or comes from: no part of a description, but a name may follow."""
        comma = self.passage.text.find("،", word.end, min(self.stop, word.end + _FAR))
        if comma > 0 and self.definite:
            self._behind_comma(comma + 1)
        if self.name is not None or not self.definite:
            return False
        end = self._past_places(word.end)
        return end > word.end and self._take(end, describes=False, definite=True)

    def _past_places(self, end: int) -> int:
        """Past nouns for places and the first name of one, known or not."""
        while (word := word_at(self.passage, end, self.stop)) is not None:
            if word.item is None and not ends_phrase(word):
                return word.end
            if word.item is None or not (word.item.place is not None or word.has(PlaceNounMeaning, PeopleMeaning)):
                return end
            end = word.item.end
            if word.item.place is not None:
                return end
        return end

    def _word(self, word: Word) -> bool:
        item = word.item
        if item is not None and word.has(OutletMeaning, PartyMeaning):
            party = item.meaning(PartyMeaning)
            self.party = self.party or (None if party is None else party.party)
            return item.preposition != "ل" and self._take(item.end, describes=True, definite=True)
        if item is not None and (word.has(SourceMeaning, GrammarMeaning) or _is_post(item)):
            return self._further_title(word, item)
        if word.definite or (word.text.startswith("وال") and self.definite):
            return self._take(word.item_end, describes=True, definite=True)
        if self.definite:
            return self._named(word)
        if word.adjective:
            self.qualified = True
            return self._take(word.end, describes=True, definite=False)
        place = item is not None and item.place is not None
        return not self.qualified and self._take(word.item_end, describes=True, definite=place)

    def _further_title(self, word: Word, item: Item) -> bool:
        """As in "the official and director of the centre …", "the sheikh so-and-so"."""
        if self.definite and not (item.joined or item.definite or word.has(PeopleMeaning)):
            return self._named(word)
        if item.joined:
            self.definite = item.definite
        called = item.definite or word.has(GrammarMeaning)
        return item.preposition is None and self._take(item.end, describes=True, definite=called)

    def _named(self, word: Word) -> bool:
        name = plain_name(self.passage, word.start, self.stop, alone=True)
        place = word.item is not None and word.item.place is not None
        self.name = None if place and name is not None and name[1] == word.end else name
        return False

    def _take(self, end: int, *, describes: bool, definite: bool) -> bool:
        self.end = end if describes else self.end
        self.position = end
        self.definite = self.definite or definite
        return True


def _is_owned(item: Item) -> bool:
    """As in "our correspondent"."""
    source, people = item.get(SourceMeaning), item.get(PeopleMeaning)
    reading = source[0] if source is not None else None if people is None else people[0]
    if reading is None:
        return False
    return reading.form.pronoun is not None or reading.form.text in words_of("owned_title")


def _honours(word: Word) -> bool:
    grammar = None if word.item is None else word.item.meaning(GrammarMeaning)
    return grammar is not None and grammar.what == "honorific"


def _is_post(item: Item) -> bool:
    people = item.meaning(PeopleMeaning)
    return people is not None and (people.role is not None or people.leader)
