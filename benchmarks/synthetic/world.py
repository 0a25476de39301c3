"""The made incidents: where, when, what, by whom, and who was harmed, day after day."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Final

import msgspec

from isnad.gazetteer.distance import distance_km
from isnad.gazetteer.shipped import Towns
from synthetic.draw import Chance, Weighted
from synthetic.words import words

FIRST_DAY: Final = date(2013, 1, 1)
MOST_DAYS: Final = 4000
"""What happens is spread over at most so many days, the last of them before the parties changed their names."""
_A_DAY: Final = 12
_KILLED: Final = (((0, 0), 20), ((1, 1), 22), ((2, 2), 14), ((3, 5), 20), ((6, 10), 13), ((11, 30), 8), ((31, 110), 3))
_MOST_NAMED: Final = 6


class Place(msgspec.Struct, frozen=True):
    """A town of the shipped gazetteer, with the noun that it is called by and the capital of the region it lies in."""

    id: str
    name: str
    lat: float
    lon: float
    noun: str
    capital: str


class Incident(msgspec.Struct, frozen=True):
    """What happened in truth.

    Attributes:
        number: counted from 0 in order of the days.
        hour: the part of the day, a key of the words; None where nobody tells it.
        party: id of who did it; None where nobody knows.
        children: of the killed; so are the women.
        names: of the killed, not of all.
    """

    number: int
    place: Place
    day: date
    hour: str | None
    deed: str
    party: str | None
    killed: int
    injured: int
    children: int
    women: int
    names: tuple[str, ...]


@cache
def places() -> tuple[Place, ...]:
    """The shipped towns of Syria, the larger first, without those of which two have one name."""
    rows = tuple(Towns(["SY"]).rows())
    known = words()
    capitals = [row for row in rows if row.name_ar in known.capitals]
    names = [row.name_ar for row in rows]
    found = []
    for row in rows:
        near = min(capitals, key=lambda capital: distance_km((row.lat, row.lon), (capital.lat, capital.lon)))
        if names.count(row.name_ar) == 1:
            first = row.name_ar.split()[0]
            noun = "" if row.precision is None or first in known.named_by_noun else known.towns[row.precision]
            found.append(Place(row.id, row.name_ar, row.lat, row.lon, noun, near.name_ar))
    return tuple(found)


def a_day(incidents: int) -> int:
    """How many happen on a day, so that so many have room."""
    return max(_A_DAY, -(-incidents // MOST_DAYS))


class World:
    """Incidents without end, the same for the same chance."""

    def __init__(self, chance: Chance, each_day: int) -> None:
        self._chance = chance
        self._each_day = each_day
        self._places = places()
        self._where = Weighted([1 / (rank + 20) for rank in range(len(self._places))])
        self._deeds = tuple(words().deeds)
        self._what = Weighted([deed.weight for deed in words().deeds.values()])
        self._toll = Weighted([weight for _, weight in _KILLED])
        self._hours = tuple(words().hours)

    def incidents(self) -> Iterator[Incident]:
        """In order of their days."""
        number = 0
        while True:
            yield self._incident(number, FIRST_DAY + timedelta(days=number // self._each_day))
            number += 1

    def _incident(self, number: int, day: date) -> Incident:
        chance = self._chance
        kind = self._deeds[self._what.draw(chance)]
        deed = words().deeds[kind]
        party = chance.one(deed.parties) if chance.holds(deed.by_party) else None
        killed = chance.within(*_KILLED[self._toll.draw(chance)][0])
        injured = 0 if killed and chance.holds(0.3) else chance.within(1, 4 + int(1.5 * killed))
        children = chance.within(0, killed // 2) if chance.holds(0.5) else 0
        women = chance.within(0, (killed - children) // 2) if chance.holds(0.4) else 0
        named = chance.within(1, min(killed, _MOST_NAMED)) if killed and chance.holds(0.4) else 0
        return Incident(
            number,
            self._places[self._where.draw(chance)],
            day,
            chance.one(self._hours) if chance.holds(0.6) else None,
            kind,
            party,
            killed,
            injured,
            children,
            women,
            tuple(dict.fromkeys(person(chance) for _ in range(named))),
        )


def person(chance: Chance) -> str:
    """An invented name: given, father's, family's."""
    people = words().people
    return f"{chance.one(people.given)} {chance.one(people.given)} {chance.one(people.family)}"
