"""Where the description of a body or of an unnamed source ends: its noun, genitive, adjectives and quoted name."""

import re
from typing import NamedTuple

from isnad.claims.naming import OPENING, QUOTED, QUOTED_AFTER_L
from isnad.claims.word import Word, ends_phrase, word_at
from isnad.knowledge.meaning import (
    OutcomeMeaning,
    OutletMeaning,
    PartyMeaning,
    PeopleMeaning,
    PlaceNounMeaning,
    SourceMeaning,
    ThingMeaning,
    VagueMeaning,
)
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Item, Passage
from isnad.mentions.names.vocabulary import listed
from isnad.model.terms import LinkKind

INSTITUTIONS = (LinkKind.AGENCY, LinkKind.OUTLET, LinkKind.ORGANISATION, LinkKind.OFFICE)
"""Kinds of teller that are not people."""
_TAIL = re.compile(r"[\"”»“’]?(?:[ ]*\([^()\n]{1,40}\))?")
_NUMBER = re.compile(r"[ ]*[0-9]{1,3}(?![0-9.,/])")
_GENITIVES = 3
_COUNTED = (PeopleMeaning, OutcomeMeaning, ThingMeaning, VagueMeaning)
_UNBOUND = ("ون", "ين", "ان")
"""Endings of nouns that take no genitive: what stands behind is the object of the verb."""


class Description(NamedTuple):
    """A noun with what belongs to it, up to `end`.

    Attributes:
        proper: it tells one body from all others.
        own: it does so by more than what kind of source it is ("the local network" does not).
        party: a side that it names.
    """

    end: int
    proper: bool
    own: bool
    party: str | None


def described(passage: Passage, item: Item, stop: int, *, construct: bool) -> Description:
    """The noun `item` with its genitive, adjectives and quoted name.

    Args:
        passage: where it stands.
        item: the noun.
        stop: where its phrase ends at the latest.
        construct: whether an indefinite noun may follow as its genitive ("the council of the town of …").
    """
    closing = _closing(passage.text, item, stop)
    if closing is not None:
        return Description(closing, proper=True, own=True, party=_party_in(passage, item.word, closing))
    reader = _Describer(passage, item, stop, construct=construct)
    while reader.step():
        pass
    return Description(reader.end, reader.definite and reader.grown, reader.definite and reader.named, reader.party)


def past_tail(passage: Passage, position: int, stop: int) -> int:
    """Past what may follow a name and is no part of it: a closing mark, an alias in brackets, "for news", "local"."""
    position = _past_marks(passage.text, position, stop)
    word = word_at(passage, position, stop)
    while word is not None and word.definite and not ends_phrase(word):
        purpose = word.text.startswith("لل") and not listens(word.item)
        if not (purpose or word.adjective):
            break
        position = word.end
        word = word_at(passage, position, stop)
    return _past_marks(passage.text, position, stop)


def listens(item: Item | None) -> bool:
    """Whether it is a medium, which behind ل is whom somebody told."""
    if item is None:
        return False
    source = item.meaning(SourceMeaning)
    medium = source is not None and source.link in (LinkKind.OUTLET, LinkKind.AGENCY)
    return medium or item.meaning(OutletMeaning) is not None


def _past_marks(text: str, position: int, stop: int) -> int:
    tail = _TAIL.match(text, position, stop)
    return position if tail is None else tail.end()


def _closing(text: str, item: Item, stop: int) -> int | None:
    """The end of the quotation marks that open right before a word and set off a short name."""
    if item.word == 0 or text[item.word - 1] not in OPENING:
        return None
    match = QUOTED.match(text, item.word - 1, stop)
    return match.end(1) if match is not None and match.end(1) >= item.end else None


def _party_in(passage: Passage, start: int, end: int) -> str | None:
    found = (passage.items[index].meaning(PartyMeaning) for index in passage.within(start, end))
    return next((party.party for party in found if party is not None), None)


class _Describer:
    """Takes in one word after the other."""

    def __init__(self, passage: Passage, item: Item, stop: int, *, construct: bool) -> None:
        self.passage = passage
        self.stop = stop
        self.construct = construct
        self.end = item.end
        self.definite = item.definite
        self.bound = not passage.text[item.start : item.end].endswith(_UNBOUND)
        self.grown = self.named = self.qualified = False
        self.party: str | None = None

    def step(self) -> bool:
        """Take in one more word, or tell that the description ends."""
        text = self.passage.text
        quoted = QUOTED.match(text, self.end, self.stop)
        if quoted is not None:
            return (self.grown or not self.definite) and self._take(quoted.end(), definite=True, last=True)
        quoted = QUOTED_AFTER_L.match(text, self.end, self.stop)
        if quoted is not None:
            self.party = _party_in(self.passage, quoted.start(1), quoted.end(1))
            return self.party is not None and self._take(quoted.end(), definite=True, last=True)
        number = _NUMBER.match(text, self.end, self.stop)
        if number is not None and self.construct and not self._counts(number.end()):
            return self._take(number.end(), definite=True)
        word = word_at(self.passage, self.end, self.stop)
        return word is not None and not ends_phrase(word) and self._word(word)

    def _counts(self, end: int) -> bool:
        """Whether the number that ends there counts what stands behind it, and so is no part of the name."""
        word = word_at(self.passage, end, self.stop)
        return word is not None and not word.definite and word.has(*_COUNTED)

    def _word(self, word: Word) -> bool:
        item = word.item
        party = None if item is None else item.meaning(PartyMeaning)
        if party is not None and item is not None:
            return self._party(item, party)
        if word.text.startswith("ل") and not word.text.startswith(("لا", "لج")):
            return self._belonging(word)
        if item is not None and item.joined:
            return False
        if word.definite or (word.text.startswith("وال") and self.definite):
            return self._definite(word)
        if self.definite:
            return False
        if item is not None and self.construct and _is_name(item):
            return self._take(item.end, definite=True, last=not word.has(SourceMeaning))
        if word.adjective:
            self.qualified = True
            return self._take(word.end, definite=False)
        return self._genitive(word)

    def _definite(self, word: Word) -> bool:
        if self.qualified or (self.definite and not _qualifies(word)):
            return False
        return self._take(word.end, definite=True, names=word.bare not in words_of("source_adjective"))

    def _party(self, item: Item, party: PartyMeaning) -> bool:
        """A side as genitive, behind ل, or as an adjective; never as the object of the verb."""
        tied = item.preposition == "ل" or party.adjective
        if item.joined or item.preposition == "ب" or not (tied or (self.bound and not self.definite)):
            return False
        self.party = party.party
        return self._take(item.end, definite=True, last=not party.adjective)

    def _belonging(self, word: Word) -> bool:
        """Behind ل: part of the name in "centre *for* studies", the listener in "told Baladi News"."""
        if not self.definite or listens(word.item):
            return False
        if word.text.startswith("لل"):
            return self._take(word.end, definite=True)
        following = word_at(self.passage, word.end, self.stop)
        return following is not None and following.definite and self._take(following.end, definite=True)

    def _genitive(self, word: Word) -> bool:
        """An indefinite noun is a genitive only where something definite completes it."""
        if not self.construct or self.qualified:
            return False
        named = self._end_of_unknown_place(word)
        if named is not None:
            return self._take(named, definite=True)
        return self._is_completed(word) and self._take(word.end, definite=False)

    def _end_of_unknown_place(self, word: Word) -> int | None:
        """As in "the emergency room of Abu Shouk camp": a noun for a place and a name that no gazetteer holds."""
        if not self.construct or self.qualified or word.definite or not word.has(PlaceNounMeaning):
            return None
        name = word_at(self.passage, word.end, self.stop)
        if name is not None and name.text in listed("compound") and not ends_phrase(name):
            name = word_at(self.passage, name.end, self.stop)
        unknown = name is not None and name.item is None and not name.definite and not ends_phrase(name)
        return name.end if unknown and name is not None else None

    def _is_completed(self, word: Word) -> bool:
        """Whether something definite follows, at once or behind one more genitive ("centre of emergency health")."""
        end = word.end
        for _ in range(_GENITIVES):
            if QUOTED.match(self.passage.text, end, self.stop) is not None:
                return True
            following = word_at(self.passage, end, self.stop)
            if following is None or ends_phrase(following):
                return False
            if following.definite or (following.item is not None and _is_bare_place(following.item)):
                return True
            if self._end_of_unknown_place(following) is not None:
                return True
            if following.text.startswith("ل") or following.adjective or following.item is not None:
                return False
            end = following.end
        return False

    def _take(self, end: int, *, definite: bool, last: bool = False, names: bool = True) -> bool:
        self.end = end
        self.grown = True
        self.named = self.named or names
        self.definite = self.definite or definite
        return not last


def _qualifies(word: Word) -> bool:
    """Whether a word with the article may be an adjective, not the object of the verb."""
    return (
        word.adjective or word.text.endswith("ه") or word.text.startswith("وال") or word.bare in words_of("adjective")
    )


def _is_name(item: Item) -> bool:
    """Whether it names a place, a medium or a body, and so completes the noun before it."""
    source = item.meaning(SourceMeaning)
    body = source is not None and not source.titled and source.link is LinkKind.ORGANISATION
    return body or item.place is not None or item.meaning(OutletMeaning) is not None


def _is_bare_place(item: Item) -> bool:
    return item.place is not None and item.word == item.start and item.preposition is None
