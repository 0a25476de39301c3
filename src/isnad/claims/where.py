"""Where a claim happened: the words of its own clause first, then its sentence's, then those before it."""

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from isnad.claims.between import distance
from isnad.claims.clause import Clauses
from isnad.claims.draft import Draft
from isnad.mentions.items import Passage
from isnad.mentions.place import PlaceFound
from isnad.model.place import Place
from isnad.model.terms import Basis

_SENTENCES_BACK = 3
_ORDER = ("country", "province_governorate", "district", "subdistrict", "city")
_COARSE = 3
"""From a district up: a lone finer place of the sentence says more."""


class Where:
    """The places of one passage, asked for by draft; a person's home is no scene."""

    def __init__(self, passage: Passage, places: Sequence[PlaceFound]) -> None:
        self.passage = passage
        self.places = [p for p in places if not p.home]
        self._starts = [p.start for p in self.places]
        self._first = next((p for p in self.places if not p.area), None)

    def within(self, start: int, stop: int) -> list[PlaceFound]:
        """The places named in `[start, stop)` of the working copy."""
        return self.places[bisect_left(self._starts, start) : bisect_left(self._starts, stop)]

    def of(self, draft: Draft, clauses: Clauses) -> tuple[Place, PlaceFound, str] | None:
        """The place, its mention, and the rule: of the clause, the sentence, an earlier one, the document's first."""
        start, stop = clauses.starts[0], clauses.stop
        own = self.within(start, stop)
        if own:
            best = self._nearest(draft, clauses, own)
            return best.place, best, "place.sentence"
        sentence = self.passage.sentence_of(draft.start)
        floor = self.passage.sentences[max(0, sentence - _SENTENCES_BACK)][0]
        earlier = [p for p in self.within(floor, start) if not p.area]
        if earlier:
            nearest = min(earlier, key=lambda p: (_rank(p), -p.start))
            return _inferred(nearest.place), nearest, "place.before"
        first = self._first
        return None if first is None else (_inferred(first.place), first, "place.document")

    def _nearest(self, draft: Draft, clauses: Clauses, own: Sequence[PlaceFound]) -> PlaceFound:
        """The finest place of the nearest clause that has one.

        A province gives way to the finer place that "where" goes back to, or to a lone finer place of the sentence.
        """

        def key(found: PlaceFound) -> tuple[bool, int, int]:
            return found.area, _rank(found), distance(self.passage, draft.start, found.start)

        if len(own) == 1:
            return own[0]
        fine = {p.place.id or p.place.name: p for p in own if not _is_coarse(p)}
        for clause in clauses.in_order(clauses.of(draft.start)):
            start, stop = clauses.span(clause)
            here = [p for p in own if start <= p.start < stop]
            if here:
                best = min(here, key=key)
                if not _is_coarse(best):
                    return best
                before = clauses.starts[clause - 1] if clause in clauses.explains else start
                where = [p for p in own if before <= p.start < start and not _is_coarse(p)]
                if where:
                    return min(where, key=key)
                return next(iter(fine.values())) if len(fine) == 1 else best
        return min(own, key=key)


def _rank(found: PlaceFound) -> int:
    """A village says more than the governorate named beside it."""
    precision = found.place.precision
    return 0 if precision is None or precision not in _ORDER else len(_ORDER) - _ORDER.index(precision)


def _is_coarse(found: PlaceFound) -> bool:
    return found.area or _rank(found) >= _COARSE


def _inferred(place: Place) -> Place:
    return msgspec.structs.replace(place, basis=Basis.INFERRED)
