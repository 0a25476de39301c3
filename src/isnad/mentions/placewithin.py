"""What the words say a place lies in: what stands behind it, before it in the sentence, or at the head of its lines."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import islice

import msgspec

from isnad.gazetteer.distance import distance_km
from isnad.gazetteer.row import GazetteerRow
from isnad.gazetteer.shipped import countries
from isnad.knowledge.meaning import PlaceNounMeaning
from isnad.knowledge.wordlists import word_lists
from isnad.mentions.items import Passage
from isnad.mentions.placebeside import DISTRICT, MARKS, ORDER, inside_words, larger_before, larger_behind
from isnad.mentions.placedrafts import Draft
from isnad.mentions.placewords import place_words
from isnad.mentions.placing import COARSE
from isnad.mentions.sought import Sought
from isnad.mentions.unlisted import unlisted_name
from isnad.model.terms import Precision
from isnad.text.working import fold

_SETTLED = PlaceNounMeaning(Precision.CITY)
_LAND = PlaceNounMeaning(Precision.SUBDISTRICT)
_PREFIXES = ("ب", "ل")
_LONGEST_COUNTRY = 40
_COUNTRY_WORDS = 4
_LONGEST_GAP = 14
_LONGEST_OPENING = 30
_CITY = ORDER[Precision.CITY]
_VILLAGE = ORDER[Precision.VILLAGE]
_REACH_KM = {Precision.DISTRICT: 70.0, Precision.SUBDISTRICT: 40.0}
_SETTLEMENT_KM = 40.0
_GOVERNORATE_KM = 140.0
_BORDER_KM = 60.0
_MARGIN = 0.8
"""Degrees: the bounds of a country are drawn wide, and what lies at its border may be its neighbour's."""
_HEAD = re.compile(r"[ \"”»]{0,3}(?:::?|\|\|?|\n)")
_DASH = re.compile(r"[ \"”»]{0,3}[-–—]{1,2} ")
_WORD = re.compile(r"[ء-ي]+")


class Inside(msgspec.Struct, frozen=True, gc=False):
    """What a place lies in.

    Attributes:
        drafts: from the nearest out.
        stated: the words say so of this very place, or a heading says it of all that follows; else it is only named
            before it in the same sentence.
        country: the code of a country that the words put it in.
        printed: the words of what it lies in where no rule takes them for a place of their own, by working offsets.
        heading: a heading says it.
        unknown: what it lies in is a governorate that no gazetteer knows, so that no known place lies there.
    """

    drafts: tuple[int, ...] = ()
    stated: bool = False
    country: str | None = None
    printed: tuple[int, int] | None = None
    heading: bool = False
    unknown: bool = False


class Containment:
    """The containers of the places of one passage; `heads` are the drafts that head what follows them, in order."""

    def __init__(self, passage: Passage, drafts: Sequence[Draft]) -> None:
        self.passage = passage
        self.drafts = drafts
        self.sentence = [passage.sentence_of(draft.start) for draft in drafts]
        self._extents = [_extent(draft) for draft in drafts]
        self._has_country = passage.sightings.stands(_named_countries(), 0, len(passage.text))
        self._behind = larger_behind(passage, drafts, self._extents, self.sentence)
        self._before = larger_before(drafts, self._extents, self.sentence)
        opening = [(at, end) for at in range(len(drafts)) if (end := self._opens(at)) is not None]
        self.heads = [at for at, end in opening if _HEAD.match(passage.text, end) is not None]
        dashed = [at for at, end in opening if _DASH.match(passage.text, end) is not None]
        # one line may be a dateline, which says where a report was written
        self.heads = sorted({*self.heads, *(dashed if len(dashed) > 1 else [])})
        self._starts = [drafts[at].start for at in self.heads]

    def of(self, at: int) -> Inside:
        """What the place of draft `at` lies in; nothing where the words do not say."""
        behind: list[int] = []
        last = at
        while (following := self._behind[last]) is not None:
            behind.append(following)
            last = following
        country, printed = self._country(self.drafts[last].end)
        if behind or country is not None:
            return Inside(tuple(behind), stated=True, country=country, printed=printed)
        printed = self._unknown(self.drafts[at].end)
        if printed is not None:
            return Inside(stated=True, printed=printed, unknown=self._province(printed[0]))
        before = self._before[at]
        if before is not None:
            return Inside((before,))
        head = bisect_right(self._starts, self.drafts[at].start - 1) - 1
        if head < 0 or at in self.heads or not self._holds(self.heads[head], at):
            return Inside()
        return Inside((self.heads[head],), stated=True, heading=True)

    def _province(self, start: int) -> bool:
        """Whether the noun of a governorate stands right before a position."""
        before = self.passage.within(start - _LONGEST_GAP, start)
        noun = self.passage.items[before[-1]].meaning(PlaceNounMeaning) if before else None
        return noun is not None and noun.precision is Precision.PROVINCE_GOVERNORATE

    def _opens(self, at: int) -> int | None:
        """Where the words of a city or more end that opens a sentence; None where it opens none."""
        draft = self.drafts[at]
        if self._extents[at] > _CITY:
            return None
        start = self.passage.sentences[self.sentence[at]][0]
        if draft.begin - start > _LONGEST_OPENING:
            return None
        words = self.passage.text[start : draft.begin].translate(MARKS).split()
        if any(word not in place_words("opening") for word in words):
            return None
        end = draft.end
        while (more := _WORD.match(self.passage.text, end + 1)) and more[0] in place_words("sides"):
            end = more.end()
        return end

    def _holds(self, outer: int, inner: int) -> bool:
        return outer != inner and self._extents[outer] < self._extents[inner]

    def _country(self, end: int) -> tuple[str | None, tuple[int, int] | None]:
        """The code and the words of the country named right behind ("in the south of Lebanon")."""
        if not self._has_country:
            return None, None
        for word in islice(_WORD.finditer(self.passage.text, end, end + _LONGEST_COUNTRY), _COUNTRY_WORDS):
            name = word[0]
            code = _countries().get(name) or _countries().get(name[1:] if name[:1] in _PREFIXES else "")
            if code is not None:
                return code, word.span()
            if name not in inside_words() and name not in place_words("directions"):
                break
        return None, None

    def _unknown(self, end: int) -> tuple[int, int] | None:
        """The unknown name behind "in the countryside of", "north of": too little to be a place of its own."""
        for at in self.passage.within(end, end + _LONGEST_GAP):
            item = self.passage.items[at]
            gap = self.passage.text[end : item.word].translate(MARKS).split()
            noun = item.meaning(PlaceNounMeaning)
            if noun is None or item.definite or not (noun.area or noun.precision in COARSE):
                return None
            if any(word not in inside_words() for word in gap):
                return None
            if self.passage.adjacent(at, at + 1) and self.passage.items[at + 1].meaning(PlaceNounMeaning) is not None:
                end = item.end
                continue
            # what is called an area is often one under somebody's control, and no name
            vague = self.passage.text[item.start : item.end] in place_words("vague")
            named = _LAND if vague else _SETTLED
            found = unlisted_name(self.passage, at, (), named)
            return None if found is None else (found.start, found.end)
        return None


def _extent(draft: Draft) -> int:
    """Where a place stands on the scale from a country to a point."""
    noun = draft.named.noun
    precision = None if noun is None or noun.area else noun.precision
    if draft.named.rows and (precision is None or precision not in COARSE):
        known = draft.named.fitting[0].precision
        if draft.named.wide and known not in COARSE:
            return DISTRICT if known is Precision.CITY else DISTRICT + 1
        known = Precision.NEIGHBOURHOOD_AREA if draft.named.own else known
        return _VILLAGE if known is None else ORDER[known]
    if draft.named.wide:
        return DISTRICT
    return _VILLAGE if precision is None else ORDER[precision]


def inside_rows(
    rows: Sequence[GazetteerRow], outer: Draft | None, country: str | None, *, heading: bool = False
) -> list[GazetteerRow]:
    """Those of `rows` that may lie in a place, and in a country; a city that heads lines stands for its governorate."""
    found = [row for row in rows if country is None or _in_country(row, country)]
    if outer is None or not outer.named.rows:
        return found
    return [row for row in found if any(_lies_in(row, outer, other, heading) for other in outer.named.fitting)]


def _lies_in(row: GazetteerRow, outer: Draft, other: GazetteerRow, heading: bool) -> bool:  # noqa: FBT001
    """Whether a row may lie in the area of another: by their governorates where they tell, else by their distance."""
    far = distance_km((row.lat, row.lon), (other.lat, other.lon))
    noun = outer.named.noun
    named = None if noun is None or noun.area else noun.precision
    if named in _REACH_KM and named is not None:
        return far <= _REACH_KM[named]
    governorate = named is Precision.PROVINCE_GOVERNORATE or other.precision is Precision.PROVINCE_GOVERNORATE
    if not (governorate or ((heading or outer.named.wide) and other.precision is Precision.CITY)):
        return far <= _SETTLEMENT_KM
    if far <= _BORDER_KM:
        return True
    told = row.governorate and other.governorate
    return row.governorate == other.governorate if told else far <= _GOVERNORATE_KM


def _in_country(row: GazetteerRow, code: str) -> bool:
    """By the row's own word; where it has none by the bounds of the country."""
    if row.country:
        return row.country == code
    bounds = countries().get(code)
    if bounds is None:
        return True
    box = bounds.box
    return box.south + _MARGIN <= row.lat <= box.north - _MARGIN and box.west + _MARGIN <= row.lon <= box.east - _MARGIN


@cache
def _named_countries() -> Sought:
    return Sought(sorted(_countries()))


@cache
def _countries() -> dict[str, str]:
    return {fold(word): code for code, found in word_lists("countries").items() for word in found.words}
