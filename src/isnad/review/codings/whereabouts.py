"""Where the place of a coding may lie: at the point that it gives, else where gazetteers have its names."""

import re
from collections.abc import Mapping
from functools import cached_property

from isnad.gazetteer.distance import LatLon
from isnad.gazetteer.index import Gazetteer
from isnad.present.desk.place_names import letters
from isnad.present.transliteration import has_arabic
from isnad.review.codings.coding import Coding

_PARTS = re.compile(r"[,،;/()–—]| - ")


class Whereabouts:
    """Looks up names of both letters; one that several places bear gives all their points."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def points(self, coding: Coding) -> tuple[LatLon, ...]:
        """Every point that may be meant, none where nothing tells; a whole name counts before a part of it."""
        if coding.point is not None:
            return ((coding.point.lat, coding.point.lon),)
        for names in (coding.places, [part.strip() for name in coding.places for part in _PARTS.split(name)]):
            found = dict.fromkeys(point for name in names if name for point in self._of(name))
            if found:
                return tuple(found)
        return ()

    def _of(self, name: str) -> tuple[LatLon, ...]:
        if has_arabic(name):
            return tuple((row.lat, row.lon) for row in self._gazetteer.find(name))
        return self._by_letters.get(letters(name), ())

    @cached_property
    def _by_letters(self) -> Mapping[str, tuple[LatLon, ...]]:
        found: dict[str, tuple[LatLon, ...]] = {}
        for row in self._gazetteer.rows:
            key = letters(row.name_en)
            if key:
                found[key] = (*found.get(key, ()), (row.lat, row.lon))
        return found
