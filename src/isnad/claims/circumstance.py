"""Where and when a claim happened: the words of its own clause first, then its sentence's, then those before."""

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from isnad.claims.clause import Clauses
from isnad.claims.draft import Draft
from isnad.mentions.items import Passage
from isnad.mentions.place import PlaceFound
from isnad.mentions.time import TimeFound
from isnad.model.interval import Time
from isnad.model.place import Place
from isnad.model.terms import Basis, Grain

_SENTENCES_BACK = 3
_CLAUSE = 40
_DAYS = (Grain.MINUTE, Grain.PART_OF_DAY, Grain.DAY)
_ORDER = ("country", "province_governorate", "district", "subdistrict", "city")
_COARSE = 3
"""From a district up: a lone finer place of the sentence says more."""


class Scenes:
    """The places and times of one passage, asked for by draft; a person's home is no scene."""

    def __init__(self, passage: Passage, places: Sequence[PlaceFound], times: Sequence[TimeFound]) -> None:
        self.passage = passage
        self.places = [p for p in places if not p.home]
        self.times = [t for t in times if t.interval is not None]
        self._place_starts = [p.start for p in self.places]
        self._time_starts = [t.start for t in self.times]
        self._first = next((p for p in self.places if not p.area), None)

    def has_own(self, clause: tuple[int, int]) -> bool:
        """Whether a clause names a place or a time of its own."""
        return bool(self._places(*clause) or self._times(*clause))

    def names(self, clause: tuple[int, int]) -> frozenset[str]:
        """The places that a clause names."""
        return frozenset(p.place.id or p.place.name for p in self._places(*clause))

    def place(self, draft: Draft, clauses: Clauses) -> tuple[Place, PlaceFound, str] | None:
        """The place, its mention, and the rule: of the clause, the sentence, an earlier one, the document's first."""
        start, stop = clauses.starts[0], clauses.stop
        own = self._places(start, stop)
        if own:
            best = self._nearest(draft, clauses, own)
            return best.place, best, "place.sentence"
        sentence = self.passage.sentence_of(draft.start)
        floor = self.passage.sentences[max(0, sentence - _SENTENCES_BACK)][0]
        earlier = [p for p in self._places(floor, start) if not p.area]
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
            return found.area, _rank(found), self._distance(draft, found.start)

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

    def time(self, draft: Draft, clauses: Clauses) -> tuple[Time, TimeFound, str] | None:
        """The time and its mention: of the clause, the sentence, or the one before in the paragraph (then inferred)."""
        start, stop = clauses.starts[0], clauses.stop
        own = self._times(*clauses.around(draft.start)) or self._times(start, stop)
        if own:
            best = min(own, key=lambda t: self._distance(draft, t.start))
            return _time(best, best.basis), best, "time.sentence"
        sentence = self.passage.sentence_of(draft.start)
        if sentence == 0:
            return None
        before = self.passage.sentences[sentence - 1]
        if "\n" in self.passage.text[before[1] : start]:
            return None
        earlier = [t for t in self._times(before[0], start) if t.interval is not None and t.interval.grain in _DAYS]
        return (_time(earlier[-1], Basis.INFERRED), earlier[-1], "time.before") if earlier else None

    def _places(self, start: int, stop: int) -> list[PlaceFound]:
        return self.places[bisect_left(self._place_starts, start) : bisect_left(self._place_starts, stop)]

    def _times(self, start: int, stop: int) -> list[TimeFound]:
        return self.times[bisect_left(self._time_starts, start) : bisect_left(self._time_starts, stop)]

    def _distance(self, draft: Draft, position: int) -> int:
        """Characters between, and as many again as a clause is long for each comma: what is told follows its verb."""
        left, right = sorted((draft.start, position))
        between = self.passage.text[left:right]
        return right - left + _CLAUSE * (between.count("،") + between.count("؛") + (position < draft.start))


def _rank(found: PlaceFound) -> int:
    """A village says more than the governorate named beside it."""
    precision = found.place.precision
    return 0 if precision is None or precision not in _ORDER else len(_ORDER) - _ORDER.index(precision)


def _is_coarse(found: PlaceFound) -> bool:
    return found.area or _rank(found) >= _COARSE


def _inferred(place: Place) -> Place:
    return msgspec.structs.replace(place, basis=Basis.INFERRED)


def _time(found: TimeFound, basis: Basis) -> Time:
    if found.interval is None:
        raise ValueError("an unresolved expression dates nothing")
    return Time(found.interval.start, found.interval.end, found.interval.grain, found.status, basis)
