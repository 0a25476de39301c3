"""A working copy with everything the lexicon, the numbers and the gazetteer found in it, as one ordered sequence."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import TypeVar

import msgspec

from isnad.knowledge.finder import Together, Words
from isnad.knowledge.lexicon import Hit, Lexicon, Meanings, Read, Reading, hits_of
from isnad.knowledge.targets import target_words
from isnad.mentions.daynames import told_apart
from isnad.mentions.placename import PlaceHit, PlaceIndex, PlaceRead, place_hits_of
from isnad.mentions.sightings import NOWHERE, Sightings
from isnad.numbers.compose import read_numbers
from isnad.numbers.dates import NumericDate, numeric_dates
from isnad.numbers.number import Number
from isnad.text.sentences import sentences
from isnad.text.working import WorkingCopy, report_copy

M = TypeVar("M")
_NOTHING = ("", " ")
"""What stands between most items, told without looking at its characters."""
_NOWHERE = (1 << 60, 1 << 60)
_QUOTES_AND_SPACE = str.maketrans("", "", " \"'“”«»„‘’‹›#_*")


class Item(msgspec.Struct, frozen=True, gc=False):
    """One found thing: a number, a date in digits, a form of the lexicon, a place name, or the last two at once.

    `[word, start)` are proclitics, `[start, end)` the form.

    Attributes:
        meanings: the meaning of the first lexical reading of each kind.
        joined: whether "and" is attached to it.
        preposition: the preposition attached to it.
        definite: whether the article or a pronoun makes it definite.
    """

    word: int
    start: int
    end: int
    hit: Hit | None = None
    number: Number | None = None
    place: PlaceHit | None = None
    date: NumericDate | None = None
    meanings: Meanings = {}
    joined: bool = False
    preposition: str | None = None
    definite: bool = False

    @classmethod
    def of(cls, hit: Hit, place: PlaceHit | None = None) -> "Item":
        """A form of the lexicon, and the place name that its words are too."""
        before = hit.proclitics
        return cls(
            hit.word,
            hit.start,
            hit.end,
            hit,
            None,
            place,
            None,
            hit.meanings,
            before.conjunction is not None,
            before.preposition,
            before.article,
        )

    def get(self, kind: type[M]) -> tuple[Reading, M] | None:
        """The first lexical reading of this kind with its meaning."""
        meaning = self.meanings.get(kind)
        # the key is the type of the meaning, and only a form has one
        return None if meaning is None else (self.hit.readings[kind][0], meaning)  # type: ignore[return-value,union-attr]

    def meaning(self, kind: type[M]) -> M | None:
        """The meaning of the first lexical reading of this kind."""
        # the key is the type of the meaning
        return self.meanings.get(kind)  # type: ignore[return-value]


class Passage(msgspec.Struct, frozen=True):
    """A text ready for rules. `sentences` are half-open working offsets; `items` are in order of place.

    Attributes:
        copy: the text with its way back to what was received.
        text: the text of the working copy, which rules read.
        items: everything found in it.
        starts: where each item's word begins.
        sentences: every place of the text is in at most one.
        openings: where each sentence begins.
        sightings: what rules have looked for in it.
        targets: the nouns for kinds of civilian places in it, hashtags too.
    """

    copy: WorkingCopy
    text: str
    items: tuple[Item, ...]
    starts: tuple[int, ...]
    sentences: tuple[tuple[int, int], ...]
    openings: tuple[int, ...]
    sightings: Sightings
    targets: tuple[Hit, ...]

    @classmethod
    def of(
        cls, copy: WorkingCopy, items: tuple[Item, ...], parted: tuple[tuple[int, int], ...], targets: tuple[Hit, ...]
    ) -> "Passage":
        """From a working copy, what was found in it, its sentences and such nouns."""
        starts, openings = tuple([item.word for item in items]), tuple([start for start, _ in parted])
        return cls(copy, copy.text, items, starts, parted, openings, Sightings(copy.text, items), targets)

    def within(self, start: int, end: int) -> range:
        """Indexes of the items that begin in `[start, end)`."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def having(self, kind: type, start: int, end: int) -> Sequence[int]:
        """Indexes of the items that begin in `[start, end)` and have a reading of this kind."""
        words, indexes = self.sightings.of_one.get(kind, NOWHERE)
        if not words or words[-1] < start:
            return ()
        first = bisect_left(words, start)
        return () if words[first] >= end else indexes[first : bisect_left(words, end, first)]

    def sentence_of(self, position: int) -> int:
        """Index of the sentence that holds a position, or of the one before it."""
        after = bisect_right(self.openings, position)
        return after - 1 if after else 0

    def gap(self, left: int, right: int) -> str:
        """The words between two items, without quotation marks and outer spaces."""
        between = self.text[self.items[left].end : self.items[right].word]
        return "" if between in _NOTHING else between.translate(_QUOTES_AND_SPACE)

    def adjacent(self, left: int, right: int) -> bool:
        """Whether nothing but spaces and quotation marks stands between two items."""
        if right >= len(self.items):
            return False
        between = self.text[self.items[left].end : self.items[right].word]
        return between in _NOTHING or between.translate(_QUOTES_AND_SPACE) == ""

    def after(self, index: int, stop: int) -> range:
        """Indexes after `index` whose items begin before position `stop`."""
        return range(index + 1, bisect_left(self.starts, stop, lo=index + 1))


def read_passage(received: str, lexicon: Lexicon, places: PlaceIndex) -> Passage:
    """Everything that rules look at, found once."""
    copy = report_copy(received, lexicon.words)
    # a hashtag writes its words with underscores
    words = Words.of(copy.text.replace("_", " "))
    forms, names, targets = _together(lexicon, places).find(words)
    hits = told_apart(copy.text, hits_of(forms), lexicon)
    numbers = read_numbers(copy.text, hits)
    items = _merge(hits, numbers, place_hits_of(names), numeric_dates(copy.text))
    return Passage.of(copy, items, sentences(copy.text), tuple(hits_of(targets)))


@lru_cache(maxsize=2)
def _together(lexicon: Lexicon, places: PlaceIndex) -> Together[Read, PlaceRead, Read]:
    return Together(lexicon.finder, places.finder, target_words().finder)


def _merge(
    hits: list[Hit], numbers: tuple[Number, ...], places: list[PlaceHit], dates: tuple[NumericDate, ...] = ()
) -> tuple[Item, ...]:
    """One judge of overlaps: a number takes its words, the longer of a lexical form and a place name wins."""
    items: list[Item] = [Item(n.word, n.start, n.end, number=n) for n in numbers]
    items += [Item(d.start, d.start, d.end, date=d) for d in dates]
    taken = [(n.word, n.end) for n in numbers]
    place_at = {place.word: place for place in places}
    hits = _outside(hits, taken) if taken else hits
    for hit in hits:
        word, end = hit.word, hit.end
        place = place_at.get(word)
        if place is None:
            if not hit.particle:
                items.append(Item.of(hit))
        elif place.end == end:
            del place_at[word]
            items.append(Item.of(hit, place))
        elif place.end < end and not hit.particle:
            del place_at[word]
            items.append(Item.of(hit))
    if place_at:
        items = _with_places(items, place_at.values(), taken)
    items.sort(key=attrgetter("word"))
    return tuple(items)


def _outside(hits: list[Hit], taken: list[tuple[int, int]]) -> list[Hit]:
    """The hits that overlap none of the sorted, disjoint spans."""
    spans = iter(taken)
    start, stop = next(spans)
    found: list[Hit] = []
    for hit in hits:
        while stop <= hit.word:
            start, stop = next(spans, _NOWHERE)
        if start >= hit.end:
            found.append(hit)
    return found


def _with_places(items: list[Item], places: Iterable[PlaceHit], taken: list[tuple[int, int]]) -> list[Item]:
    """With the names that no number and no longer form takes, in place of the forms that they take."""
    claimed = sorted([(i.word, i.end) for i in items])
    kept = [p for p in places if not _within_longer(claimed, p) and not _inside(taken, p.word, p.end)]
    covered = sorted([(p.word, p.end) for p in kept])
    found = [Item(p.word, p.start, p.end, place=p) for p in kept]
    stops = [end for _, end in covered]
    for item in items:
        # of the disjoint names only the first that ends behind the item's beginning may overlap it
        at = 0 if item.hit is None else bisect_right(stops, item.word)
        if item.hit is None or at == len(covered) or covered[at][0] >= item.end:
            found.append(item)
    return found


def _within_longer(claimed: list[tuple[int, int]], place: PlaceHit) -> bool:
    """A name inside a longer lexical form ("الخوذ البيضاء") is part of it."""
    index = bisect_right(claimed, (place.word, 0)) - 1
    return index >= 0 and claimed[index][0] < place.word and claimed[index][1] >= place.end


def _inside(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the sorted, disjoint `spans` overlaps `[start, end)`."""
    index = bisect_right(spans, (start, 1 << 60)) - 1
    if index >= 0 and spans[index][1] > start:
        return True
    return index + 1 < len(spans) and spans[index + 1][0] < end
