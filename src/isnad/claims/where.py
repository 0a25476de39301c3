"""Where a claim happened: the words of its own clause first, then its sentence's, then those before it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import msgspec

from isnad.claims.background import Background
from isnad.claims.between import distance
from isnad.claims.clause import Clauses
from isnad.claims.draft import Draft
from isnad.claims.each import place_of_each
from isnad.claims.offscene import (
    happening_of,
    is_carried_to,
    is_destination,
    is_end_of_way,
    is_home_of_victims,
    is_meeting,
    is_of_another,
)
from isnad.claims.resumed import RESUMED, resumed_places
from isnad.claims.scope import of_part
from isnad.claims.shared_out import SharedOut
from isnad.claims.speech import Speech
from isnad.mentions.items import Passage
from isnad.mentions.place import PlaceFound
from isnad.model.place import Place
from isnad.model.terms import Basis, Event

_SENTENCES_BACK = 3
_ORDER = ("country", "province_governorate", "district", "city")
_COARSE = 2
"""From a district up: a lone finer place of the sentence says more."""
_ROUND_UP = 2
_LEAVING = (Event.LEFT, Event.WITHDRAWAL, Event.DISPLACED)
_PARAGRAPH = "place.paragraph"

Scene = tuple[Place, PlaceFound, str]


class Where:
    """The places of one passage, asked for by draft; a person's home is no scene."""

    def __init__(self, passage: Passage, places: Sequence[PlaceFound], background: Background, speech: Speech) -> None:
        self.passage = passage
        self._speech = speech
        self._background = background
        self._shared_out = SharedOut(passage)
        self.places = [p for p in places if not p.home]
        self._starts = [p.start for p in self.places]
        self._scenes = sorted([*self.places, *resumed_places(passage, places)], key=lambda p: p.start)
        self._scenes = [p for p in self._scenes if not is_carried_to(passage, p)]
        self._scene_starts = [p.start for p in self._scenes]
        self._meetings = frozenset(p.start for p in self._scenes if is_meeting(passage, p))
        self._first = next((p for p in self._scenes if not p.area and p.resumes is None and self._is_scene(p)), None)
        self._heads = [p for p in self.places if p.heads]
        self._head_starts = [p.start for p in self._heads]
        self._own_of: dict[tuple[int, int | None, bool], list[PlaceFound]] = {}
        self._owned: dict[int, bool] = {}
        self._told_before: dict[tuple[int, int | None], Scene | None] = {}

    def within(self, start: int, stop: int) -> list[PlaceFound]:
        """The places named in `[start, stop)` of the working copy."""
        return self.places[bisect_left(self._starts, start) : bisect_left(self._starts, stop)]

    def of(self, draft: Draft, clauses: Clauses) -> Scene | None:
        """The place, its mention, and the rule.

        Of the clause, the sentence, an earlier sentence of the paragraph or of the one before, the heading that it
        stands under, the document's first. A toll over many places or a long time that names none has none: the last
        village named is not where the people of a whole country died.
        """
        own = self._own_scenes(draft, clauses)
        head = self._head(draft.start)
        if own:
            best, clause = self._own(draft, clauses, own)
            finer = None if clause else self._finer_before(best, draft, clauses, head)
            if finer is not None:
                return finer
            rule = RESUMED if best.rule == RESUMED else "place.clause" if clause else "place.sentence"
            return best.place, best, rule
        if (of_part(draft) if draft.part else draft.scope) is not None:
            return None if head is None else (_inferred(head.place), head, "place.heading")
        return self._before(clauses.starts[0], draft, head)

    def _is_scene(self, found: PlaceFound) -> bool:
        """Whether it may be the scene of the whole document: nobody only met there, and nothing looks back to it."""
        back = self._background.of(self.passage.sentence_of(found.start))
        return found.start not in self._meetings and (back is None or found.start < back[0])

    def _in(self, start: int, stop: int) -> list[PlaceFound]:
        """The same with nouns alone that go back to a place."""
        return self._scenes[bisect_left(self._scene_starts, start) : bisect_left(self._scene_starts, stop)]

    def _own_scenes(self, draft: Draft, clauses: Clauses) -> list[PlaceFound]:
        """Those of a sentence that may be the scene, the same for all its drafts but where one place saw a meeting."""
        named = self._in(clauses.starts[0], clauses.stop)
        if not named:
            return named
        clause, leaving = clauses.around(draft.start), draft.event in _LEAVING
        met = bool(self._meetings) and any(p.start in self._meetings for p in named)
        key = clauses.starts[0], clause[0] if met else None, leaving
        if key not in self._own_of:
            found = [p for p in named if not p.heads] or named
            # where the source sits, unless it is the only place that the sentence names
            found = [p for p in found if not self._speech.tells_who(p.start)] or found
            self._own_of[key] = self._scenes_of(found, clause, leaving=leaving)
        own = self._own_of[key]
        if len(own) == 1:
            return own
        # what stands right before a place is the same for every draft of a long line
        for place in own:
            if place.start not in self._owned:
                self._owned[place.start] = happening_of(self.passage, place) is not None
        return [p for p in own if not (self._owned[p.start] and is_of_another(self.passage, p, draft, own))]

    def _scenes_of(self, named: list[PlaceFound], clause: tuple[int, int], *, leaving: bool) -> list[PlaceFound]:
        """Those that may be the scene of what a clause tells: not where others met, nor where those who left went."""
        start, stop = clause
        own = [p for p in named if p.start not in self._meetings or start <= p.start < stop]
        own = [p for p in own if not is_home_of_victims(self.passage, p, own)]
        own = [p for p in own if not is_end_of_way(self.passage, p, own)]
        if not leaving:
            return own
        left = [p for p in own if not is_destination(self.passage, p)]
        return left or own

    def _finer_before(self, best: PlaceFound, draft: Draft, clauses: Clauses, head: PlaceFound | None) -> Scene | None:
        """The finer place of the paragraph, where the sentence names only a wide area and names it further on."""
        later = clauses.of(best.start)
        if not _is_coarse(best) or later <= clauses.of(draft.start) or later in clauses.joined:
            return None
        before = self._before(clauses.starts[0], draft, head)
        return before if before is not None and before[2] == _PARAGRAPH and not _is_coarse(before[1]) else None

    def _before(self, start: int, draft: Draft, head: PlaceFound | None) -> Scene | None:
        """The scene told before a sentence, the same for all that stands under one heading there."""
        key = start, None if head is None else head.start
        if key not in self._told_before:
            self._told_before[key] = self._earlier(start, self.passage.sentence_of(draft.start), head)
        return self._told_before[key]

    def _earlier(self, start: int, sentence: int, head: PlaceFound | None) -> Scene | None:
        """Nothing before a heading tells where something behind it happened."""
        floor = self.passage.sentences[max(0, sentence - _SENTENCES_BACK)][0]
        floor = floor if head is None else max(floor, head.end)
        earlier = [p for p in self._in(floor, start) if not p.area and p.start not in self._meetings]
        if earlier:
            nearest = min(earlier, key=lambda p: (_rank(p), -p.start))
            here = "\n" not in self.passage.text[nearest.end : start]
            return _inferred(nearest.place), nearest, _PARAGRAPH if here else "place.before"
        if head is not None:
            return _inferred(head.place), head, "place.heading"
        first = self._first if len(self._heads) < _ROUND_UP else None
        return None if first is None else (_inferred(first.place), first, "place.document")

    def _head(self, position: int) -> PlaceFound | None:
        """The place that heads the lines around a position."""
        at = bisect_right(self._head_starts, position) - 1
        return self._heads[at] if at >= 0 else None

    def _own(self, draft: Draft, clauses: Clauses, own: Sequence[PlaceFound]) -> tuple[PlaceFound, bool]:
        """The place of the sentence, and whether it stands in the draft's own clause.

        Where a sentence shares out people over places, a place belongs to the number that it follows.
        """
        start, stop = clauses.around(draft.start)
        each = place_of_each(self.passage, draft, own) if len(own) > 1 else None
        if each is not None:
            return each, start <= each.start < stop
        if len(own) > 1:
            begin, end, shared = self._shared_out.own_stretch(draft, clauses)
            here = [p for p in own if begin <= p.start < end] if shared else []
            best = min(here, key=lambda p: self._settled_key(draft, p)) if here else None
            if best is not None and (not _is_coarse(best) or self._follows(draft, best)):
                return best, start <= best.start < stop
        best = self._nearest(draft, clauses, own)
        return best, start <= best.start < stop

    def _follows(self, draft: Draft, found: PlaceFound) -> bool:
        """Whether at most a preposition stands between those counted and the place."""
        between = self.passage.text[self.passage.items[draft.last].end : found.begin]
        return len(between.split()) <= 1

    def _hit(self, draft: Draft, here: Sequence[PlaceFound]) -> PlaceFound | None:
        """The place right behind the event's own words, where all others of its clause stand before them."""
        behind = [p for p in here if p.start > draft.start]
        return behind[0] if len(behind) == 1 and self._follows(draft, behind[0]) else None

    def _key(self, draft: Draft, found: PlaceFound) -> tuple[bool, int, int]:
        return found.area, _rank(found), distance(self.passage, draft.start, found.start)

    def _settled_key(self, draft: Draft, found: PlaceFound) -> tuple[bool, int, int]:
        """Where numbers are shared out, a city is as good a place as a village."""
        return found.area, max(0, _rank(found) - 1), distance(self.passage, draft.start, found.start)

    def _nearest(self, draft: Draft, clauses: Clauses, own: Sequence[PlaceFound]) -> PlaceFound:
        """The finest place of the nearest clause that has one.

        A province gives way to the finer place that "where" goes back to, or to a lone finer place of the sentence.
        """

        def key(found: PlaceFound) -> tuple[bool, int, int]:
            return self._key(draft, found)

        if len(own) == 1:
            return own[0]
        fine = {p.place.id or p.place.name: p for p in own if not _is_coarse(p)}
        for clause in clauses.in_order(clauses.of(draft.start)):
            start, stop = clauses.span(clause)
            here = [p for p in own if start <= p.start < stop]
            if here:
                best = self._hit(draft, here) or min(here, key=key)
                if not _is_coarse(best):
                    return best
                before = clauses.starts[clause - 1] if clause in clauses.explains else start
                where = [p for p in own if before <= p.start < start and not _is_coarse(p)]
                if where:
                    return min(where, key=key)
                lone = next(iter(fine.values())) if len(fine) == 1 else best
                return best if lone.start < start and clause not in clauses.joined else lone
        return min(own, key=key)


def _rank(found: PlaceFound) -> int:
    """A village says more than the governorate named beside it."""
    precision = found.place.precision
    if precision == "subdistrict":
        return 1
    return 0 if precision is None or precision not in _ORDER else len(_ORDER) - _ORDER.index(precision)


def _is_coarse(found: PlaceFound) -> bool:
    return found.area or _rank(found) >= _COARSE


def _inferred(place: Place) -> Place:
    return msgspec.structs.replace(place, basis=Basis.INFERRED)
