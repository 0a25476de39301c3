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
from isnad.mentions.placedrafts import Draft
from isnad.mentions.placewords import place_words
from isnad.mentions.placing import COARSE, fitting_rows
from isnad.mentions.unlisted import unlisted_name
from isnad.model.terms import Precision
from isnad.text.working import fold

_SETTLED = PlaceNounMeaning(Precision.CITY)
_LAND = PlaceNounMeaning(Precision.SUBDISTRICT)
_PREFIXES = ("ب", "ل")
_LONGEST_COUNTRY = 40
_COUNTRY_WORDS = 4
_LONGEST_GAP = 14
_ORDER = {precision: at for at, precision in enumerate(Precision)}
_CITY = _ORDER[Precision.CITY]
_VILLAGE = _ORDER[Precision.VILLAGE]
_DISTRICT = _ORDER[Precision.DISTRICT]
_REACH_KM = {Precision.DISTRICT: 70.0, Precision.SUBDISTRICT: 40.0}
_SETTLEMENT_KM = 40.0
_GOVERNORATE_KM = 140.0
_BORDER_KM = 60.0
_MARGIN = 0.8
"""Degrees: the bounds of a country are drawn wide, and what lies at its border may be its neighbour's."""
_LISTS = frozenset(["", "و", "،", ",", "-", "–", "،و", "و "])
_MARKS = str.maketrans("", "", '"“”«»‘’„#_*•●▪◾🔴⭕-–—:،')
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
        self._has_country = any(name in passage.text for name in _countries())
        self.heads = [at for at in range(len(drafts)) if self._is_head(at, _HEAD)]
        dashed = [at for at in range(len(drafts)) if self._is_head(at, _DASH)]
        # one line may be a dateline, which says where a report was written
        self.heads = sorted({*self.heads, *(dashed if len(dashed) > 1 else [])})
        self._starts = [drafts[at].start for at in self.heads]

    def of(self, at: int) -> Inside:
        """What the place of draft `at` lies in; nothing where the words do not say."""
        behind: list[int] = []
        last = at
        while (following := self._behind(last)) is not None:
            behind.append(following)
            last = following
        country, printed = self._country(self.drafts[last].end)
        if behind or country is not None:
            return Inside(tuple(behind), stated=True, country=country, printed=printed)
        printed = self._unknown(self.drafts[at].end)
        if printed is not None:
            return Inside(stated=True, printed=printed, unknown=self._province(printed[0]))
        before = self._before(at)
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

    def _behind(self, at: int) -> int | None:
        """The next place where nothing but words such as "in" and "belonging to" stand between, and it is larger.

        Places of a list share what stands behind the last of them.
        """
        following = at + 1
        while following < len(self.drafts) and self.sentence[following] == self.sentence[at]:
            draft = self.drafts[following]
            gap = self.passage.text[self.drafts[following - 1].end : draft.begin].translate(_MARKS)
            words = gap.split()
            if self._holds(following, at) and all(word in _inside() for word in words):
                return following
            if gap.strip() not in _LISTS or self._extents[following] != self._extents[at]:
                return None
            following += 1
        return None

    def _before(self, at: int) -> int | None:
        """The last larger area named before it in its sentence ("in the countryside of X they shelled the village")."""
        for before in range(at - 1, -1, -1):
            if self.sentence[before] != self.sentence[at]:
                return None
            if not self.drafts[before].home and self._extents[before] <= _DISTRICT and self._holds(before, at):
                return before
        return None

    def _is_head(self, at: int, mark: re.Pattern[str]) -> bool:
        """Whether a city or more opens a sentence and the mark of a heading follows it."""
        draft = self.drafts[at]
        if self._extents[at] > _CITY:
            return False
        start = self.passage.sentences[self.sentence[at]][0]
        if draft.begin - start > 30:
            return False
        words = self.passage.text[start : draft.begin].translate(_MARKS).split()
        if any(word not in place_words("opening") for word in words):
            return False
        end = draft.end
        while (more := _WORD.match(self.passage.text, end + 1)) and more[0] in place_words("sides"):
            end = more.end()
        return mark.match(self.passage.text, end) is not None

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
            if name not in _inside() and name not in place_words("directions"):
                break
        return None, None

    def _unknown(self, end: int) -> tuple[int, int] | None:
        """The unknown name behind "in the countryside of", "north of": too little to be a place of its own."""
        for at in self.passage.within(end, end + _LONGEST_GAP):
            item = self.passage.items[at]
            gap = self.passage.text[end : item.word].translate(_MARKS).split()
            noun = item.meaning(PlaceNounMeaning)
            if noun is None or item.definite or not (noun.area or noun.precision in COARSE):
                return None
            if any(word not in _inside() for word in gap):
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
        known = fitting_rows(draft.named)[0].precision
        if draft.named.wide and known not in COARSE:
            return _DISTRICT if known is Precision.CITY else _DISTRICT + 1
        known = Precision.NEIGHBOURHOOD_AREA if draft.named.own else known
        return _VILLAGE if known is None else _ORDER[known]
    if draft.named.wide:
        return _DISTRICT
    return _VILLAGE if precision is None else _ORDER[precision]


def inside_rows(
    rows: Sequence[GazetteerRow], outer: Draft | None, country: str | None, *, heading: bool = False
) -> list[GazetteerRow]:
    """Those of `rows` that may lie in a place, and in a country; a city that heads lines stands for its governorate."""
    found = [row for row in rows if country is None or _in_country(row, country)]
    if outer is None or not outer.named.rows:
        return found
    return [row for row in found if any(_lies_in(row, outer, other, heading) for other in fitting_rows(outer.named))]


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
def _countries() -> dict[str, str]:
    return {fold(word): code for code, found in word_lists("countries").items() for word in found.words}


@cache
def _inside() -> frozenset[str]:
    return place_words("inside") | place_words("sides")
