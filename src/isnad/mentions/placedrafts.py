"""Place names where they stand, before anything is said about which place each of them is."""

import re

import msgspec

from isnad.knowledge.meaning import PlaceNounMeaning
from isnad.mentions.homes import is_home, is_origin
from isnad.mentions.introduced import in_slogan, is_introduced, is_named_two, names_office, needs_introduction
from isnad.mentions.items import Passage
from isnad.mentions.phrase import number_of
from isnad.mentions.placename import PlaceIndex
from isnad.mentions.placewords import place_words
from isnad.mentions.placing import Named
from isnad.mentions.unlisted import Unlisted, second_name, unlisted_name
from isnad.model.terms import Precision

_ARTICLE = "ال"
_LONGEST_CHAIN = 8
_LISTED = (Precision.TOWN, Precision.VILLAGE, Precision.CITY)
_MARKS = {ord(c): None for c in '"“”«»#'} | {ord("_"): " "}
_IS_MARKED = re.compile("[" + "".join(map(chr, _MARKS)) + "]")
_TWO, _MANY = 2, 3
_LOOKS_BACK = 40


class Draft(msgspec.Struct, frozen=True, gc=False):
    """A place before its row is chosen.

    Attributes:
        start, end: its words.
        begin: where the words before it begin that belong to it: its nouns, and what is attached to them.
        named: the name; without rows where no gazetteer knows it.
        home: it says where a person is from, where somebody was brought, or which office is meant.
        around: a noun says that what lies around it is meant.
        listed: it goes on with a list of places under one noun.
        twin: the words behind it make it the name of a neighbour of the place that the rows are.
    """

    start: int
    end: int
    begin: int
    named: Named
    home: bool
    around: bool = False
    listed: bool = False
    twin: bool = False


def is_unknown_province(draft: Draft) -> bool:
    """Whether it is a governorate that no gazetteer knows, so that nothing known lies in it."""
    noun = draft.named.noun
    return not draft.named.rows and noun is not None and noun.precision is Precision.PROVINCE_GOVERNORATE


class _Noun(msgspec.Struct, frozen=True, gc=False):
    """The last of a chain of place nouns at item `at`, the first of which begins at `begin`.

    `wide` where one of them is a countryside or a direction; `settled` is the first one where that is a settlement.
    """

    at: int
    begin: int
    meaning: PlaceNounMeaning
    settled: PlaceNounMeaning | None
    number: int | None
    wide: bool


def place_drafts(passage: Passage, index: PlaceIndex) -> list[Draft]:
    """Every place name, in order of the text; none overlaps another."""
    return _Reader(passage, index).drafts()


class _Reader:
    """Goes through the items once; `placed` is the item of the last name taken for a place."""

    def __init__(self, passage: Passage, index: PlaceIndex) -> None:
        self.passage = passage
        self.index = index
        self.placed = -1

    def drafts(self) -> list[Draft]:
        found: list[Draft] = []
        reached = 0
        for at, item in enumerate(self.passage.items):
            if item.word < reached or (item.place is None and item.hit is None):
                continue
            taken: list[Draft] = []
            if item.hit is not None and PlaceNounMeaning in item.hit.readings and not item.definite:
                taken = self._behind_noun(at)
            elif item.place is not None and (item.hit is None or is_named_two(self.passage, at)):
                taken = self._bare(at)
            if taken:
                found.extend(taken)
                reached = taken[-1].end
        return found

    def _behind_noun(self, at: int) -> list[Draft]:
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
        settled: PlaceNounMeaning | None = None
        while True:
            hit, meaning = items[last].hit, items[last].meaning(PlaceNounMeaning)
            if hit is None or meaning is None:
                return None
            wide = wide or (meaning.area and meaning.precision is Precision.DISTRICT)
            if last - at == _LONGEST_CHAIN or not self._chains(last):
                return _Noun(last, items[at].word, meaning, settled, number_of(hit.readings[PlaceNounMeaning]), wide)
            settled = meaning if not meaning.area and meaning.precision in _LISTED else settled
            last += 1

    def _chains(self, last: int) -> bool:
        """Whether the next item is another place noun, without clitics."""
        if not self.passage.adjacent(last, last + 1):
            return False
        after = self.passage.items[last + 1]
        return after.word == after.start and after.meaning(PlaceNounMeaning) is not None and after.place is None

    def _known_behind(self, noun: _Noun) -> Draft | None:
        at = noun.at + 1
        items = self.passage.items
        if not self.passage.adjacent(noun.at, at) or items[at].place is None or in_slogan(self.passage, at):
            return None
        if self.passage.text[items[at].word : items[at].start] not in ("", _ARTICLE):
            return None
        single = not noun.meaning.area and noun.number not in (_TWO, _MANY)
        return self._known(at, noun, begin=items[noun.at].start if single else None)

    def _known(
        self, at: int, noun: _Noun | None, *, begin: int | None, home: bool = False, listed: bool = False
    ) -> Draft:
        """The place of the name at item `at`; its words begin at `begin`, or with its article."""
        hit = self.passage.items[at].place
        if hit is None:
            raise ValueError("not a place name")
        self.placed = at
        article = self.passage.text[hit.word : hit.start].endswith(_ARTICLE)
        begin = begin if begin is not None else hit.start - len(_ARTICLE) * article
        rows = tuple(self.index.gazetteer.rows[row] for row in hit.rows)
        province = noun is not None and noun.meaning.precision is Precision.PROVINCE_GOVERNORATE
        if province and all(row.precision is Precision.VILLAGE for row in rows):
            rows = ()
        quarters = noun is not None and noun.number == _MANY and noun.meaning.precision not in _LISTED
        meaning = None if noun is None or quarters else noun.meaning
        from_words = hit.word if noun is None or listed else noun.begin
        before = self._before(from_words)
        wide = hit.area or (noun is not None and noun.wide) or _is_apart(before)
        end = hit.end
        twin = self._twin(end)
        named = Named(self._name(begin, twin or end), rows, meaning, wide)
        area = noun is not None and noun.meaning.area
        origin = hit.start if noun is None else self.passage.items[noun.at].start
        home = home or is_home(self.passage, at, origin if not listed else hit.start, around=area)
        home = home or is_origin(before)
        return Draft(
            begin, twin or end, from_words, named, home, area and not wide, listed=listed, twin=twin is not None
        )

    def _before(self, begin: int) -> list[str]:
        """The last words before `begin` on its line, without quotation marks."""
        line = self.passage.text[max(0, begin - _LOOKS_BACK) : begin].rsplit("\n", 1)[-1]
        return _unmarked(line).split()[-3:]

    def _twin(self, end: int) -> int | None:
        """Where the words behind a name end that make it a neighbour's ("upper X")."""
        text = self.passage.text
        if text[end : end + 1] not in (" ", "_"):
            return None
        stop = end + 1
        while stop < len(text) and text[stop].isalpha():
            stop += 1
        return stop if text[end + 1 : stop] in place_words("twins") else None

    def _unlisted_behind(self, noun: _Noun) -> Draft | None:
        front = noun.meaning.area and noun.meaning.precision is Precision.NEIGHBOURHOOD_AREA
        if (noun.meaning.area and not front) or noun.number == _MANY:
            return None
        items = self.passage.items
        item = items[noun.at]
        if noun.at and items[noun.at - 1].number is not None and self.passage.adjacent(noun.at - 1, noun.at):
            return None
        meaning = noun.meaning if noun.settled is None else noun.settled
        found = unlisted_name(self.passage, noun.at, self.index.heads, meaning)
        if found is None:
            return None
        start = item.start if noun.number != _TWO else found.start
        return self._unlisted(noun, meaning, found, start=start, begin=noun.begin)

    def _unlisted(
        self, noun: _Noun, meaning: PlaceNounMeaning, found: Unlisted, *, start: int, begin: int, listed: bool = False
    ) -> Draft:
        item = self.passage.items[noun.at]
        before = self._before(begin)
        home = is_home(self.passage, noun.at + 1, item.start, around=False) or is_origin(before)
        brought = (
            meaning.precision is Precision.NEARBY_LANDMARK and bool(before) and before[-1] in place_words("towards")
        )
        named = Named(self._name(start, found.end), (), meaning, wide=noun.wide)
        return Draft(start, found.end, begin, named, home or brought, listed=listed)

    def _name(self, start: int, end: int) -> str:
        """The words without quotation marks and the signs of a hashtag."""
        return " ".join(_unmarked(self.passage.text[start:end]).split())

    def _listed(self, noun: _Noun, end: int, *, known_only: bool) -> Draft | None:
        """The next place of "the towns of X and Y" behind position `end`."""
        for at in self.passage.within(end, end + 8):
            item = self.passage.items[at]
            gap = self.passage.text[end : item.start].strip(' "“”«»#').removesuffix(_ARTICLE)
            if item.place is not None and gap in ("و", "،", ",") and not in_slogan(self.passage, at):
                return self._known(at, noun, begin=None, listed=True)
            break
        found = None if known_only else second_name(self.passage, end, self.index.heads)
        if found is None:
            return None
        return self._unlisted(noun, noun.meaning, found, start=found.start, begin=found.start, listed=True)

    def _bare(self, at: int) -> list[Draft]:
        """A name without a noun: of several words, or introduced as a place."""
        hit = self.passage.items[at].place
        if hit is None or in_slogan(self.passage, at):
            return []
        named = not needs_introduction(self.passage.text[hit.start : hit.end].replace("_", " "))
        office = names_office(self.passage, at) and not hit.noun
        if named or is_introduced(self.passage, at, self.placed):
            return [self._known(at, None, begin=None, home=office)]
        return []


def _unmarked(words: str) -> str:
    """Without quotation marks and the signs of a hashtag, which few words have."""
    return words if _IS_MARKED.search(words) is None else words.translate(_MARKS)


def _is_apart(before: list[str]) -> bool:
    """Whether the words before a name measure a distance from it, or put the scene between it and another."""
    if not before:
        return False
    measured = len(before) > 1 and before[-1] in place_words("from") and before[-2] in place_words("lengths")
    return measured or before[-1] in place_words("between")
