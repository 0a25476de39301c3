"""The place that the documents of a case share, where nobody asks about one."""

from collections import Counter

import msgspec

from isnad.model.assessment import Point
from isnad.model.place import Place
from isnad.model.terms import Precision
from isnad.pipeline.placenames import names_of
from isnad.pipeline.reading import Reading

_WIDE = (None, Precision.COUNTRY, Precision.PROVINCE_GOVERNORATE, Precision.DISTRICT)
_AREAS = (Precision.COUNTRY, Precision.PROVINCE_GOVERNORATE, Precision.DISTRICT, Precision.SUBDISTRICT)
_COARSE = (None, Precision.COUNTRY, Precision.PROVINCE_GOVERNORATE, Precision.DISTRICT, Precision.CITY)


class Shared(msgspec.Struct, frozen=True):
    """A place that documents share: a name that one of them prints, and a point where one is known."""

    name: str
    point: Point | None


def shared_place(readings: tuple[Reading, ...]) -> Shared | None:
    """The place that most documents give to a claim with victims; a village before the city of its province.

    A place counts under every name that it is given. One that no gazetteer knows has the point of what contains it,
    where that is a settlement or part of one: a village in a governorate may lie anywhere in it.
    """
    votes: Counter[str] = Counter()
    told: dict[str, Place] = {}
    for reading in readings:
        here: dict[str, Place] = {}
        for claim in reading.claims:
            place = claim.place
            # A name in a list may stand far from the words that say where: a claim that counts people tells it better.
            if place is None or claim.victims is None or (claim.count is None and claim.victims.names):
                continue
            here.setdefault(_key(place), place)
        votes.update(here.keys())
        for key, place in here.items():
            told[key] = min(told.get(key, place), place, key=lambda p: (p.lat is None, _point_of(p) is None))
    if not votes:
        return None

    def worth(key: str) -> tuple[int, bool, str]:
        fine = told[key].precision not in _COARSE
        return -votes[key] * (3 if fine else 2), told[key].lat is None, key

    best = min(votes, key=worth)
    return Shared(told[best].name, _point_of(told[best]))


def _key(place: Place) -> str:
    """One for all names of a place: of a settlement its row, of an area its row and its precision, else its words."""
    if place.lat is not None and place.lon is not None:
        return f"{place.lat:.2f} {place.lon:.2f} {place.precision if place.precision in _AREAS else ''}"
    return " ".join(sorted(names_of(place.name)[0]))


def _point_of(place: Place) -> Point | None:
    if place.lat is not None and place.lon is not None:
        return Point(place.lat, place.lon)
    within = place.within
    if within is None or within.lat is None or within.lon is None or within.precision in _WIDE:
        return None
    return Point(within.lat, within.lon)
