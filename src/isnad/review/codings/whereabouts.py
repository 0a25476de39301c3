"""Where the place of a coding may lie: at the point that it gives, else where gazetteers have its names."""

import re
from collections.abc import Mapping
from functools import cached_property

from isnad.gazetteer.distance import LatLon
from isnad.gazetteer.index import Gazetteer
from isnad.linking.placename import without_noun
from isnad.present.desk.place_names import letters
from isnad.present.transliteration import has_arabic
from isnad.review.codings.coding import Coding

_PARTS = re.compile(r"[,،;/()–—]| - ")


def parts(name: str) -> tuple[str, ...]:
    """A name cut at its commas, brackets and dashes: the place, then mostly what it lies in."""
    return tuple(part.strip() for part in _PARTS.split(name) if part.strip())


class Whereabouts:
    """Looks up names of both letters; one that several places bear gives all their points."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def points(self, coding: Coding) -> tuple[LatLon, ...]:
        """Every point that may be meant, none where nothing tells; a whole name counts before its parts, in order."""
        if coding.point is not None:
            return ((coding.point.lat, coding.point.lon),)
        for name in (*coding.places, *(part for place in coding.places for part in parts(place))):
            found = self._of(name)
            if found:
                return tuple(dict.fromkeys(found))
        return ()

    def _of(self, name: str) -> tuple[LatLon, ...]:
        if has_arabic(name):
            rows = self._gazetteer.find(name) or self._gazetteer.find(without_noun(name))
            return tuple((row.lat, row.lon) for row in rows)
        return self._by_letters.get(letters(name), ())

    @cached_property
    def _by_letters(self) -> Mapping[str, tuple[LatLon, ...]]:
        found: dict[str, tuple[LatLon, ...]] = {}
        for row in self._gazetteer.rows:
            key = letters(row.name_en)
            if key:
                found[key] = (*found.get(key, ()), (row.lat, row.lon))
        return found
