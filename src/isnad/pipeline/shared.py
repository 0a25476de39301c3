"""The place that the documents of a case share, where nobody asks about one."""

from collections.abc import Iterable, Iterator

import msgspec

from isnad.model.assessment import Point
from isnad.model.place import Place
from isnad.model.terms import Grain, Precision
from isnad.pipeline.placenames import names_of
from isnad.pipeline.reading import Reading

_WIDE = (None, Precision.COUNTRY, Precision.PROVINCE_GOVERNORATE, Precision.DISTRICT)
_AREAS = (Precision.COUNTRY, Precision.PROVINCE_GOVERNORATE, Precision.DISTRICT, Precision.SUBDISTRICT)
_COARSE = (None, Precision.COUNTRY, Precision.PROVINCE_GOVERNORATE, Precision.DISTRICT, Precision.CITY)

_LONG = (Grain.MONTH, Grain.SEASON, Grain.YEAR)


class Shared(msgspec.Struct, frozen=True):
    """A place that documents share: the names that they print, and a point where one is known."""

    names: tuple[str, ...]
    point: Point | None


class _Told(msgspec.Struct, gc=False):
    """What one place is told of: `first` is how far into its document the first claim stands, `part` how much of it."""

    documents: set[int]
    names: dict[str, None]
    place: Place
    first: float
    part: float = 0.0


def shared_place(readings: tuple[Reading, ...]) -> Shared | None:
    """The place that most documents give to a claim with victims; a village before the city of its province.

    A place counts under every name that it is given, and names that are one place once. Of places that as many
    documents give, the one told of first: a report begins with its subject. One that no gazetteer knows has the point
    of what contains it, where that is a settlement or part of one: a village in a governorate may lie anywhere in it.
    """
    placed = [(at, list(_placed(reading))) for at, reading in enumerate(readings)]
    alike = _Alike(place for _, places in placed for place in places)
    told: dict[str, _Told] = {}
    for at, places in placed:
        for order, place in enumerate(places):
            here = told.setdefault(alike.key(place), _Told(set(), {}, place, order / len(places)))
            here.documents.add(at)
            here.names[place.name] = None
            here.first = min(here.first, order / len(places))
            here.part += 1 / len(places)
            here.place = min(here.place, place, key=_vague)
    if not told:
        return None

    def worth(key: str) -> tuple[int, float, float, bool, str]:
        one = told[key]
        fine = one.place.precision not in _COARSE
        return -len(one.documents) * (3 if fine else 2), one.first, -round(one.part, 6), one.place.lat is None, key

    best = told[min(told, key=worth)]
    return Shared(tuple(best.names), _point_of(best.place))


def _placed(reading: Reading) -> Iterator[Place]:
    """The places of the claims that count people, in order of the text.

    A name in a list may stand far from the words that say where: a claim that counts people tells it better. A toll
    over many places, or over months, tells of none.
    """
    for claim in reading.claims:
        if claim.place is None or claim.victims is None or (claim.count is None and claim.victims.names):
            continue
        if claim.scope is None and (claim.time is None or claim.time.grain not in _LONG):
            yield claim.place


def _vague(place: Place) -> tuple[bool, bool, bool]:
    return place.lat is None, _point_of(place) is None, place.precision in _AREAS


class _Alike:
    """Which places are one: settlements of one row, or of one name; areas only of one row and one precision."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._parent: dict[str, str] = {}
        for place in places:
            first, *others = _keys(place)
            for other in others:
                self._parent[self._root(other)] = self._root(first)

    def key(self, place: Place) -> str:
        """The same for all places that are one."""
        return self._root(_keys(place)[0])

    def _root(self, key: str) -> str:
        while (parent := self._parent.get(key, key)) != key:
            key = parent
        return key


def _keys(place: Place) -> tuple[str, ...]:
    words = " ".join(sorted(names_of(place.name)[0]))
    if place.lat is None or place.lon is None:
        return (words,)
    point = f"{place.lat:.2f} {place.lon:.2f}"
    return (f"{point} {place.precision}",) if place.precision in _WIDE[1:] else (point, words)


def _point_of(place: Place) -> Point | None:
    if place.lat is not None and place.lon is not None:
        return Point(place.lat, place.lon)
    within = place.within
    if within is None or within.lat is None or within.lon is None or within.precision in _WIDE:
        return None
    return Point(within.lat, within.lon)
