"""Place names with what the gazetteers know of them, and places that only their noun gives away."""

from collections.abc import Sequence
from functools import cached_property

import msgspec

from isnad.gazetteer.distance import LatLon, distance_km
from isnad.gazetteer.row import GazetteerRow
from isnad.mentions.items import Passage
from isnad.mentions.placedrafts import Draft, is_unknown_province, place_drafts
from isnad.mentions.placename import PlaceIndex
from isnad.mentions.placeslip import offered
from isnad.mentions.placewithin import Containment, Inside, inside_rows
from isnad.mentions.placing import COARSE, is_ambiguous, place_of
from isnad.model.place import Container, Place
from isnad.model.reason import Reason
from isnad.model.terms import Basis, Precision, Status
from isnad.text.working import fold

_MOST_OTHERS = 100
_NEIGHBOURHOOD_KM = 75.0


class PlaceFound(msgspec.Struct, frozen=True, gc=False):
    """A place at `[start, end)` of the working copy.

    Attributes:
        home: it says where a person is from or which office is meant, not where anything happened.
        area: the surroundings of a city or more ("outskirts of"). The countryside of a city, or what lies north of it,
            is a district.
        heads: it heads what follows it, up to the next such place.
        candidates: the rows that it may be, where it is not resolved to one of them.
        reason: why it is not.
        begin: where the words begin that belong to it, its nouns included.
        resumes: the place named before that its words, a noun alone, go back to.
    """

    start: int
    end: int
    place: Place
    home: bool
    area: bool
    rule: str
    heads: bool = False
    candidates: tuple[GazetteerRow, ...] = ()
    reason: Reason | None = None
    begin: int = 0
    resumes: "PlaceFound | None" = None


class _Chosen(msgspec.Struct, frozen=True, gc=False):
    place: Place
    rule: str
    candidates: tuple[GazetteerRow, ...] = ()
    reason: Reason | None = None


def read_places(passage: Passage, index: PlaceIndex, outlet: str = "") -> tuple[PlaceFound, ...]:
    """Every place, in order of the text.

    Args:
        passage: the text.
        index: the names that gazetteers know.
        outlet: who printed it. Where the text names nothing near one of the places that an ambiguous name may mean,
            the region in the outlet's name says which of them is shown; it stays ambiguous.
    """
    drafts = place_drafts(passage, index)
    return _Choice(passage, index, drafts, outlet).all() if drafts else ()


class _Choice:
    """Chooses the row of each draft of one passage, or says why it has none."""

    def __init__(self, passage: Passage, index: PlaceIndex, drafts: Sequence[Draft], outlet: str) -> None:
        self.passage = passage
        self.index = index
        self.drafts = drafts
        self.outlet = outlet
        self.containment = Containment(passage, drafts)
        self.heads = frozenset(self.containment.heads)

    @cached_property
    def anchors(self) -> dict[int, list[LatLon]]:
        """Points of the places of each sentence; most texts need none, because their names are of one place each."""
        return _anchors(self.passage, self.drafts)

    @cached_property
    def others(self) -> list[LatLon]:
        """Points of the other places of the text, or of the outlet's region where it names none."""
        named = [point for points in self.anchors.values() for point in points]
        return (named or _region(self.outlet, self.index))[:_MOST_OTHERS]

    def all(self) -> tuple[PlaceFound, ...]:
        return tuple(self._found(at, draft) for at, draft in enumerate(self.drafts))

    def _found(self, at: int, draft: Draft) -> PlaceFound:
        inside = self.containment.of(at)
        chosen = self._chosen(draft, inside)
        within = self._container(inside)
        place = chosen.place if within is None else msgspec.structs.replace(chosen.place, within=within)
        # what lies around a village is near enough to be a scene
        area = draft.around and place.precision in (*COARSE, Precision.CITY)
        return PlaceFound(
            draft.start,
            draft.end,
            place,
            draft.home,
            area,
            chosen.rule,
            at in self.heads,
            chosen.candidates,
            chosen.reason,
            draft.begin,
        )

    def _chosen(self, draft: Draft, inside: Inside) -> _Chosen:
        named = draft.named
        if not named.rows:
            return self._unlisted(draft, inside)
        if draft.twin:
            return _Chosen(_unknown(draft), "place.twin", named.rows, Reason.of("place.neighbour"))
        rows = self._rows(named.rows, inside)
        if not rows and inside.stated:
            return _Chosen(_unknown(draft), "place.outside", named.rows, Reason.of("place.outside_container"))
        rows = rows or named.rows
        several = len(rows) > 1 and is_ambiguous(rows)
        anchors = ((self._points(inside) if inside.stated else []) or self._anchors_of(draft)) if several else []
        place = place_of(named, anchors, self.others if several else (), rows=rows)
        reason: Reason | None = None
        candidates: tuple[GazetteerRow, ...] = ()
        if place.status is Status.AMBIGUOUS:
            fitting = tuple(named.fitting)
            candidates = fitting if len(rows) == len(named.rows) else tuple(rows)
            reason = Reason.of("place.several", n=len(candidates))
        contained = len(rows) < len(named.rows)
        rule = "place.near_known" if named.own else "place.contained" if contained else "place.gazetteer"
        return _Chosen(place, rule, candidates, reason)

    def _rows(self, rows: tuple[GazetteerRow, ...], inside: Inside) -> tuple[GazetteerRow, ...]:
        """Those that lie in all that is said to contain it; a container of several places refuses none."""
        found = [] if inside.unknown else inside_rows(rows, None, inside.country)
        for at in inside.drafts:
            outer = self.drafts[at]
            if is_unknown_province(outer):
                return ()
            within = inside_rows(found, outer, inside.country, heading=inside.heading)
            if within or not (outer.named.rows and is_ambiguous(outer.named.fitting)):
                found = within
        return tuple(found)

    def _unlisted(self, draft: Draft, inside: Inside) -> _Chosen:
        """A name without rows: what it may be a misprint of in the same area is offered, never put in its place."""
        text = self.passage.text[draft.start : draft.end].replace("_", " ")
        noun = draft.named.noun
        words = text.split()
        name = " ".join(words[1:] if noun is not None and len(words) > 1 and draft.start >= draft.begin else words)
        rows = self.index.slips.of(name.strip(' "“”«»#'))
        near = self._near(draft, rows, inside)
        if near and offered(near) and not is_ambiguous(near):
            reason = Reason.of("place.as_printed", name=near[0].name_ar)
            return _Chosen(_unknown(draft), "place.as_printed", tuple(near), reason)
        return _Chosen(_unknown(draft), "place.noun", (), Reason.of("place.not_in_gazetteer"))

    def _near(self, draft: Draft, rows: Sequence[GazetteerRow], inside: Inside) -> list[GazetteerRow]:
        """Those in what contains it, or near the other places of its sentence; none where neither is known."""
        outer = [self.drafts[at] for at in inside.drafts if self.drafts[at].named.rows]
        if outer:
            found = list(rows)
            for one in outer:
                found = inside_rows(found, one, inside.country)
            return found
        anchors = self._anchors_of(draft) if rows else []
        return [r for r in rows if any(distance_km((r.lat, r.lon), a) <= _NEIGHBOURHOOD_KM for a in anchors)]

    def _anchors_of(self, draft: Draft) -> list[LatLon]:
        return self.anchors.get(self.passage.sentence_of(draft.start), [])

    def _points(self, inside: Inside) -> list[LatLon]:
        """The point of the nearest container that is one place and no governorate, whose point tells too little."""
        for at in inside.drafts:
            draft = self.drafts[at]
            rows = draft.named.fitting if draft.named.rows else ()
            if rows and not is_ambiguous(rows):
                return [(rows[0].lat, rows[0].lon)]
        return []

    def _container(self, inside: Inside) -> Container | None:
        """The nearest that a gazetteer knows, else the nearest."""
        known = [at for at in inside.drafts if self.drafts[at].named.rows]
        if not inside.drafts:
            return None if inside.printed is None else Container(self._words(*inside.printed), None, None, None, None)
        draft = self.drafts[(known or inside.drafts)[0]]
        start = max(draft.begin, self._first_letter(draft))
        name = self._words(start, draft.end)
        if not draft.named.rows:
            noun = draft.named.noun
            return Container(name, None, None, None, None if noun is None else noun.precision)
        place = place_of(draft.named, ())
        if place.status is Status.AMBIGUOUS:
            return Container(name, None, None, None, place.precision)
        return Container(name, place.id, place.lat, place.lon, place.precision)

    def _words(self, start: int, end: int) -> str:
        """As printed, without quotation marks and the signs of a hashtag."""
        printed = self.passage.copy.span(start, end).of(self.passage.copy.received)
        return " ".join(printed.translate(_MARKS).split())

    def _first_letter(self, draft: Draft) -> int:
        """Where the first of its words begins, what is attached to it left out."""
        at = self.passage.within(draft.begin, draft.begin + 1)
        return self.passage.items[at.start].start if at and draft.begin < draft.start else draft.start


_MARKS = {ord(c): None for c in '"“”«»#\u2066\u2067\u2068\u2069'} | {ord("_"): " "}


def _unknown(draft: Draft) -> Place:
    noun = draft.named.noun
    precision = None if noun is None else noun.precision
    return Place(draft.named.name, None, None, None, precision, Status.UNRESOLVED, Basis.STATED)


def _region(outlet: str, index: PlaceIndex) -> list[LatLon]:
    """The points of the places in an outlet's name."""
    rows = index.gazetteer.rows
    return [(rows[at].lat, rows[at].lon) for hit in index.scan(fold(outlet)) for at in hit.rows] if outlet else []


def _anchors(passage: Passage, drafts: Sequence[Draft]) -> dict[int, list[LatLon]]:
    """Points of the places of each sentence that are one without help."""
    anchors: dict[int, list[LatLon]] = {}
    for draft in drafts:
        if not draft.named.rows or draft.twin:
            continue
        place = place_of(draft.named, ())
        if place.status is Status.RESOLVED and place.lat is not None and place.lon is not None:
            here = anchors.setdefault(passage.sentence_of(draft.start), [])
            if len(here) < _MOST_OTHERS:
                here.append((place.lat, place.lon))
    return anchors
