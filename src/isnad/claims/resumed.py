"""Nouns of place alone that go back to a place named before ("the camp", "inside the town")."""

import re
from collections.abc import Sequence

import msgspec

from isnad.knowledge.meaning import CalendarMeaning, PartyMeaning, PeopleMeaning, PlaceNounMeaning
from isnad.knowledge.registers import particles
from isnad.mentions.items import Passage
from isnad.mentions.place import PlaceFound
from isnad.mentions.placewords import place_words
from isnad.model.terms import Basis, Precision

RESUMED = "place.resumed"
_ARTICLE = "ال"
_LONGEST_PREFIX = 3
_KINDS: dict[Precision | None, tuple[Precision, ...]] = {
    Precision.CITY: (Precision.CITY, Precision.TOWN),
    Precision.TOWN: (Precision.TOWN, Precision.VILLAGE),
    Precision.VILLAGE: (Precision.VILLAGE,),
}
_LOOKS_BACK = 24
_NO_ADJECTIVES = (PartyMeaning, PeopleMeaning, CalendarMeaning)
_DEFINITE = re.compile(rf" (?P<word>{_ARTICLE}[ء-ي]+)")


def resumed_places(passage: Passage, places: Sequence[PlaceFound]) -> list[PlaceFound]:
    """Each such noun with the place that it goes back to, in order of the text.

    The last place before it that was named with the same noun, or, of a settlement, by a name alone whose row is of
    that kind; nothing before a heading is gone back to. None where the noun says where somebody went, or is described
    as another one ("the neighbouring village").
    """
    found: list[PlaceFound] = []
    nouns = place_words("resumed")
    at = 0
    before = _Before(passage)
    for index in passage.sightings.of_kind(PlaceNounMeaning):
        item = passage.items[index]
        if item.place is not None or not item.definite:
            continue
        noun = passage.text[item.start : item.end]
        meaning = item.meaning(PlaceNounMeaning) if noun in nouns else None
        if meaning is None:
            continue
        while at < len(places) and places[at].start < item.start:
            before.add(places[at])
            at += 1
        if before.reaches(item.start) or not _stands_alone(passage, index):
            continue
        named = before.last(noun, meaning)
        if named is not None:
            found.append(_resumed(passage, item.start, item.end, named))
    return found


class _Before:
    """The places named so far that may be gone back to; each is compared with a noun once."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self._places: list[PlaceFound] = []
        self._last: dict[tuple[str, Precision | None], tuple[int, PlaceFound | None]] = {}

    def add(self, place: PlaceFound) -> None:
        """The next one; nothing before a heading is gone back to."""
        if place.heads:
            self._places.clear()
            self._last.clear()
        self._places.append(place)

    def reaches(self, position: int) -> bool:
        """Whether the last one goes on past a position."""
        return bool(self._places) and self._places[-1].end > position

    def last(self, noun: str, meaning: PlaceNounMeaning) -> PlaceFound | None:
        """The last one that a noun names."""
        compared, found = self._last.get((noun, meaning.precision), (0, None))
        for place in self._places[compared:]:
            if _is_named_by(self.passage, place, noun, meaning):
                found = place
        self._last[noun, meaning.precision] = len(self._places), found
        return found


def _resumed(passage: Passage, start: int, end: int, named: PlaceFound) -> PlaceFound:
    begin = start - len(_ARTICLE) if passage.text.startswith(_ARTICLE, start - len(_ARTICLE)) else start
    place = msgspec.structs.replace(named.place, basis=Basis.INFERRED)
    return PlaceFound(begin, end, place, home=False, area=False, rule=RESUMED, begin=begin, resumes=named)


def _stands_alone(passage: Passage, index: int) -> bool:
    """Whether it is the place where something happens: nobody goes there, and no adjective makes it another one."""
    item = passage.items[index]
    before = passage.text[max(0, item.word - _LOOKS_BACK) : item.word].split()
    if before and before[-1].removeprefix("و") in place_words("away"):
        return False
    definite = _DEFINITE.match(passage.text, item.end)
    if definite is None or definite["word"] in particles() or definite["word"] in place_words("locatives"):
        return True
    after = passage.within(item.end + 1, item.end + 2)
    if not after:
        return False
    return any(passage.items[after.start].meaning(kind) is not None for kind in _NO_ADJECTIVES)


def _is_named_by(passage: Passage, place: PlaceFound, noun: str, meaning: PlaceNounMeaning) -> bool:
    if place.home and place.resumes is None:
        return False
    words = [*passage.text[place.begin : place.start].split(), *passage.text[place.start : place.end].split()[:1]]
    if any(word.endswith(noun) and len(word) - len(noun) <= _LONGEST_PREFIX for word in words):
        return True
    kinds = _KINDS.get(meaning.precision, ())
    return not place.area and place.begin == place.start and place.place.precision in kinds
