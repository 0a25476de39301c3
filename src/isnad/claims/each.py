"""People and places told in one order: "a girl and a woman were shot in the villages of A and B"."""

from collections.abc import Sequence
from itertools import takewhile

from isnad.claims.draft import Draft
from isnad.knowledge.meaning import PeopleMeaning
from isnad.mentions.items import Passage
from isnad.mentions.place import PlaceFound
from isnad.model.count import Count

_ONE = Count.exactly(1)
_AND = "و"


def place_of_each(passage: Passage, draft: Draft, places: Sequence[PlaceFound]) -> PlaceFound | None:
    """The place of the one person that a draft counts, where as many people as places are joined, one by one.

    None where the text shares nobody out: with two people under one number nobody says who was where.
    """
    phrase, first = draft.phrase, draft.victims_from
    if phrase is None or phrase.count != _ONE or first is None:
        return None
    listed = _joined_places([place for place in places if place.start > phrase.start], passage)
    people = _singles(passage, first, listed[0].begin) if len(listed) > 1 else []
    if len(people) != len(listed) or phrase.start not in people:
        return None
    return listed[people.index(phrase.start)]


def _joined_places(behind: Sequence[PlaceFound], passage: Passage) -> list[PlaceFound]:
    """The first place and those that "and" joins to it with nothing between."""
    listed = list(behind[:1])
    for place in behind[1:]:
        between = passage.text[listed[-1].end : place.begin].strip()
        if between not in ("", _AND) or (not between and not passage.text.startswith(_AND, place.begin)):
            break
        listed.append(place)
    return listed


def _singles(passage: Passage, start: int, stop: int) -> list[int]:
    """Where each of the single people begins who are joined by "and" from `start` on; none where a number stands."""
    items = [passage.items[at] for at in passage.within(start, stop)]
    if any(item.number is not None for item in items):
        return []
    people = [item for item in items if item.meaning(PeopleMeaning) is not None]
    joined = takewhile(lambda item: item is people[0] or item.joined, people)
    return [item.word if item is people[0] else item.start for item in joined]
