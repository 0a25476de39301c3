"""Place names with what the gazetteers know of them, and places that only their noun gives away."""

import msgspec

from isnad.gazetteer.distance import LatLon
from isnad.knowledge.meaning import PlaceNounMeaning
from isnad.mentions.homes import is_home
from isnad.mentions.introduced import in_slogan, is_introduced, is_large, names_office, needs_introduction
from isnad.mentions.items import Passage
from isnad.mentions.phrase import number_of
from isnad.mentions.placename import PlaceIndex
from isnad.mentions.placing import COARSE, Named, place_of
from isnad.mentions.unlisted import second_name, unlisted_name
from isnad.model.place import Place
from isnad.model.terms import Basis, Precision, Status

_ARTICLE = "ال"
_NAMED_BY_NOUN = (Precision.TOWN, Precision.VILLAGE, Precision.CITY, Precision.NEIGHBOURHOOD_AREA)
_LISTED = (Precision.TOWN, Precision.VILLAGE, Precision.CITY)
_MARKS = {ord(c): None for c in '"“”«»#'} | {ord("_"): " "}
_TWO, _MANY = 2, 3
_MOST_OTHERS = 100


class PlaceFound(msgspec.Struct, frozen=True, gc=False):
    """A place at `[start, end)` of the working copy.

    `home`: it says where a person is from or which office is meant, not where anything happened. `area`: the
    surroundings of a city or more ("outskirts of"). The countryside of a city, or what lies north of it, is a district.
    """

    start: int
    end: int
    place: Place
    home: bool
    area: bool
    rule: str


class _Draft(msgspec.Struct, frozen=True, gc=False):
    """A place before its row is chosen; `named` has no rows where no gazetteer knows it."""

    start: int
    end: int
    named: Named
    home: bool
    around: bool = False


class _Noun(msgspec.Struct, frozen=True, gc=False):
    """The last of a chain of place nouns at item `at`; `wide` where one of them is a countryside or a direction."""

    at: int
    meaning: PlaceNounMeaning
    number: int | None
    wide: bool


def read_places(passage: Passage, index: PlaceIndex) -> tuple[PlaceFound, ...]:
    """Every place, in order of the text."""
    drafts = _Reader(passage, index).drafts()
    anchors = _anchors(passage, drafts)
    others = [point for points in anchors.values() for point in points][:_MOST_OTHERS]
    return tuple(_found(draft, anchors.get(passage.sentence_of(draft.start), []), others) for draft in drafts)


def _found(draft: _Draft, anchors: list[LatLon], others: list[LatLon]) -> PlaceFound:
    named = draft.named
    if named.rows:
        own = named.noun is not None and not named.noun.area and named.noun.precision is Precision.NEIGHBOURHOOD_AREA
        place, rule = place_of(named, anchors, others), "place.near_known" if own else "place.gazetteer"
    else:
        precision = None if named.noun is None else named.noun.precision
        place = Place(named.name, None, None, None, precision, Status.UNRESOLVED, Basis.STATED)
        rule = "place.noun"
    # what lies around a village is near enough to be a scene
    area = draft.around and place.precision in (*COARSE, Precision.CITY)
    return PlaceFound(draft.start, draft.end, place, draft.home, area, rule)


def _anchors(passage: Passage, drafts: list[_Draft]) -> dict[int, list[LatLon]]:
    """Points of the places of each sentence that are one without help; none where every name of the text is one."""
    if not any(len(draft.named.rows) > 1 for draft in drafts):
        return {}
    anchors: dict[int, list[LatLon]] = {}
    for draft in drafts:
        place = place_of(draft.named, ()) if draft.named.rows else None
        if place is not None and place.status is Status.RESOLVED and place.lat is not None and place.lon is not None:
            here = anchors.setdefault(passage.sentence_of(draft.start), [])
            if len(here) < _MOST_OTHERS:
                here.append((place.lat, place.lon))
    return anchors


class _Reader:
    """Goes through the items once; `placed` is the item of the last name taken for a place."""

    def __init__(self, passage: Passage, index: PlaceIndex) -> None:
        self.passage = passage
        self.index = index
        self.placed = -1

    def drafts(self) -> list[_Draft]:
        found: list[_Draft] = []
        reached = 0
        for at, item in enumerate(self.passage.items):
            if item.word < reached or (item.place is None and item.hit is None):
                continue
            taken: list[_Draft] = []
            if item.hit is not None and PlaceNounMeaning in item.hit.readings and not item.definite:
                taken = self._behind_noun(at)
            elif item.place is not None and item.hit is None:
                taken = self._bare(at)
            if taken:
                found.extend(taken)
                reached = taken[-1].end
        return found

    def _behind_noun(self, at: int) -> list[_Draft]:
        """The name behind a noun, or behind a chain of them ("around the town of X"), and what is listed with it."""
        noun = self._chain(at)
        if noun is None:
            return []
        first = self._known_behind(noun) or self._unlisted_behind(noun)
        found = [] if first is None else [first]
        if not found and noun.number in (_TWO, _MANY):
            self.placed = noun.at
        while found and noun.number in (_TWO, _MANY):
            following = self._listed(noun, found[-1].end, known_only=noun.number == _MANY)
            if following is None:
                break
            found.append(following)
            if noun.number == _TWO:
                break
        return found

    def _chain(self, at: int) -> _Noun | None:
        items = self.passage.items
        last, wide = at, False
        while True:
            hit, meaning = items[last].hit, items[last].meaning(PlaceNounMeaning)
            if hit is None or meaning is None:
                return None
            wide = wide or (meaning.area and meaning.precision is Precision.DISTRICT)
            if not self._chains(last):
                return _Noun(last, meaning, number_of(hit.readings[PlaceNounMeaning]), wide)
            last += 1

    def _chains(self, last: int) -> bool:
        """Whether the next item is another place noun, without clitics."""
        if not self.passage.adjacent(last, last + 1):
            return False
        after = self.passage.items[last + 1]
        return after.word == after.start and after.meaning(PlaceNounMeaning) is not None and after.place is None

    def _known_behind(self, noun: _Noun) -> _Draft | None:
        at = noun.at + 1
        items = self.passage.items
        if not self.passage.adjacent(noun.at, at) or items[at].place is None or in_slogan(self.passage, at):
            return None
        if self.passage.text[items[at].word : items[at].start] not in ("", _ARTICLE):
            return None
        single = not noun.meaning.area and noun.number not in (_TWO, _MANY)
        return self._known(at, noun, start=items[noun.at].start, begin=items[noun.at].start if single else None)

    def _known(self, at: int, noun: _Noun | None, *, start: int, begin: int | None, home: bool = False) -> _Draft:
        """The place of the name at item `at`; its words begin at `begin`, or with its article."""
        hit = self.passage.items[at].place
        if hit is None:
            raise ValueError("not a place name")
        self.placed = at
        article = self.passage.text[hit.word : hit.start].endswith(_ARTICLE)
        begin = begin if begin is not None else hit.start - len(_ARTICLE) * article
        rows = tuple(self.index.gazetteer.rows[row] for row in hit.rows)
        quarters = noun is not None and noun.number == _MANY and noun.meaning.precision not in _LISTED
        meaning = None if noun is None or quarters else noun.meaning
        wide = hit.area or (noun is not None and noun.wide)
        named = Named(self._name(begin, hit.end), rows, meaning, wide)
        area = noun is not None and noun.meaning.area
        home = home or is_home(self.passage, at, start, around=area)
        return _Draft(begin, hit.end, named, home, around=area and not wide)

    def _unlisted_behind(self, noun: _Noun) -> _Draft | None:
        if noun.meaning.area or noun.meaning.precision not in _NAMED_BY_NOUN or noun.number == _MANY:
            return None
        item = self.passage.items[noun.at]
        if (
            noun.at
            and self.passage.items[noun.at - 1].number is not None
            and self.passage.adjacent(noun.at - 1, noun.at)
        ):
            return None
        span = unlisted_name(self.passage, item.end, self.index.heads)
        if span is None:
            return None
        return self._unlisted(noun, span, start=item.start if noun.number != _TWO else span[0])

    def _unlisted(self, noun: _Noun, span: tuple[int, int], *, start: int) -> _Draft:
        home = is_home(self.passage, noun.at + 1, self.passage.items[noun.at].start, around=False)
        return _Draft(start, span[1], Named(self._name(start, span[1]), (), noun.meaning, wide=False), home)

    def _name(self, start: int, end: int) -> str:
        """The words without quotation marks and the signs of a hashtag."""
        return " ".join(self.passage.text[start:end].translate(_MARKS).split())

    def _listed(self, noun: _Noun, end: int, *, known_only: bool) -> _Draft | None:
        """The next place of "the towns of X and Y" behind position `end`."""
        for at in self.passage.within(end, end + 8):
            item = self.passage.items[at]
            gap = self.passage.text[end : item.start].strip(' "“”«»#').removesuffix(_ARTICLE)
            if item.place is not None and gap in ("و", "،", ",") and not in_slogan(self.passage, at):
                return self._known(at, noun, start=self.passage.items[noun.at].start, begin=None)
            break
        span = None if known_only else second_name(self.passage, end, self.index.heads)
        return None if span is None else self._unlisted(noun, span, start=span[0])

    def _bare(self, at: int) -> list[_Draft]:
        """A name without a noun: of several words, introduced as a place, or of a place known to everybody."""
        hit = self.passage.items[at].place
        if hit is None or in_slogan(self.passage, at):
            return []
        named = not needs_introduction(self.passage.text[hit.start : hit.end].replace("_", " "))
        office = names_office(self.passage, at) and not hit.noun
        if named or is_introduced(self.passage, at, self.placed):
            return [self._known(at, None, start=hit.start, begin=None, home=office)]
        if is_large(self.index.gazetteer.rows[hit.rows[0]]):
            return [self._known(at, None, start=hit.start, begin=None, home=True)]
        return []
