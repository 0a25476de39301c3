"""When a claim happened: the words of its own clause first, then its sentence's, then the one before."""

from bisect import bisect_left
from collections.abc import Sequence

from isnad.claims.between import distance
from isnad.claims.clause import Clauses
from isnad.claims.draft import Draft
from isnad.mentions.items import Passage
from isnad.mentions.time import TimeFound
from isnad.model.interval import Time
from isnad.model.terms import Basis, Grain

_DAYS = (Grain.MINUTE, Grain.PART_OF_DAY, Grain.DAY)


class When:
    """The times of one passage, asked for by draft."""

    def __init__(self, passage: Passage, times: Sequence[TimeFound]) -> None:
        self.passage = passage
        self.times = [t for t in times if t.interval is not None]
        self._starts = [t.start for t in self.times]

    def within(self, start: int, stop: int) -> list[TimeFound]:
        """The times told in `[start, stop)` of the working copy."""
        return self.times[bisect_left(self._starts, start) : bisect_left(self._starts, stop)]

    def of(self, draft: Draft, clauses: Clauses) -> tuple[Time, TimeFound, str] | None:
        """The time and its mention: of the clause, the sentence, or the one before in the paragraph (then inferred)."""
        start, stop = clauses.starts[0], clauses.stop
        own = self.within(*clauses.around(draft.start)) or self.within(start, stop)
        if own:
            best = min(own, key=lambda t: distance(self.passage, draft.start, t.start))
            return _time(best, best.basis), best, "time.sentence"
        sentence = self.passage.sentence_of(draft.start)
        if sentence == 0:
            return None
        before = self.passage.sentences[sentence - 1]
        if "\n" in self.passage.text[before[1] : start]:
            return None
        earlier = [t for t in self.within(before[0], start) if t.interval is not None and t.interval.grain in _DAYS]
        return (_time(earlier[-1], Basis.INFERRED), earlier[-1], "time.before") if earlier else None


def _time(found: TimeFound, basis: Basis) -> Time:
    if found.interval is None:
        raise ValueError("an unresolved expression dates nothing")
    return Time(found.interval.start, found.interval.end, found.interval.grain, found.status, basis)
