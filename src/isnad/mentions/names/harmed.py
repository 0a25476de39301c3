"""Who is named among the dead and the injured: names behind a word for harm, before it, and in lists under it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

import msgspec

from isnad.knowledge.form import Pos, Voice
from isnad.knowledge.meaning import GrammarMeaning, OutcomeMeaning, PartyMeaning, PeopleMeaning, Slot
from isnad.mentions.items import Item, Passage
from isnad.mentions.names.entry import Entry
from isnad.mentions.names.listing import LINE, read_list
from isnad.mentions.names.openings import MARKS_OPENINGS, is_of_another, openings
from isnad.mentions.names.preceding import read_before
from isnad.mentions.names.vocabulary import pattern
from isnad.model.terms import Event

LISTED: Final = "name.listed"
"""The rule of a name that "they are", a mark or a title introduces behind the word for harm."""
DEAD = (Event.KILLED, Event.EXECUTED, Event.BODIES, Event.CASUALTIES)
_HARM = (*DEAD, Event.INJURED)
_AMONG = OutcomeMeaning(Event.KILLED, Slot.SELF)
_SHORT_LINE = re.compile(r"\s*[^\n]{0,60}(?=\n)")
_LINES_BETWEEN = 3
_SHORTEST_AMONG = 8
_A_LINE = 70
_AT_ONCE = 2
_MEMBER_REACH = 60
_PARTY_REACH = 25
_NEEDED_WITHIN = 160
_WORD = re.compile("[ ]+([ء-ي]+)")
_ENDS = re.compile("[\n،؛.]")


class Named(msgspec.Struct, frozen=True, gc=False):
    """Names that the outcome word at item `index` is said of."""

    index: int
    event: Event
    entries: tuple[Entry, ...]


def read_named(passage: Passage) -> list[Named]:
    """All names of dead and injured, in order of the text; each name once."""
    of_kind = passage.sightings.of_kind
    outcomes: list[tuple[int, OutcomeMeaning]] = []
    for index in of_kind(OutcomeMeaning, GrammarMeaning):
        meaning = _outcome(passage, passage.items[index])
        if meaning is not None:
            outcomes.append((index, meaning))
    harm = [(index, meaning) for index, meaning in outcomes if meaning.event in _HARM]
    return _Named(passage, harm, outcomes, of_kind(*MARKS_OPENINGS)).read() if harm else []


def _outcome(passage: Passage, item: Item) -> OutcomeMeaning | None:
    if item.hit is None:
        return None
    if OutcomeMeaning in item.hit.readings:
        meaning = item.meaning(OutcomeMeaning)
        return meaning if meaning is not None and _is_meant(passage, item, meaning) else None
    if item.end - item.start < _SHORTEST_AMONG:
        return None
    return None if pattern("among_dead").search(passage.text, item.start, item.end) is None else _AMONG


def _is_meant(passage: Passage, item: Item, meaning: OutcomeMeaning) -> bool:
    """Whether what its entry asks for stands behind it: who lost "his life" died; whose "trace" is lost did not."""
    if meaning.needs is None and not meaning.not_before:
        return True
    behind = _WORD.match(passage.text, item.end)
    if behind is not None and behind[1] in meaning.not_before:
        return False
    end = min(passage.sentences[passage.sentence_of(item.word)][1], item.end + _NEEDED_WITHIN)
    return meaning.needs is None or meaning.needs in passage.text[item.end : end]


class _Named:
    """`reached` is where the last name that was read ends; nothing before it is read again."""

    def __init__(
        self,
        passage: Passage,
        words: list[tuple[int, OutcomeMeaning]],
        outcomes: list[tuple[int, OutcomeMeaning]],
        people: Sequence[int],
    ) -> None:
        self.passage = passage
        self.text = passage.text
        self.words = words
        self.people = people
        self.outcomes = [passage.items[i].word for i, _ in outcomes]
        self.reached = 0
        self.before = 0
        self.found: list[Named] = []

    def read(self) -> list[Named]:
        for (index, meaning), stop in zip(self.words, self._stops(), strict=True):
            item = self.passage.items[index]
            if item.start < self.reached or self._is_namesake(item, meaning):
                continue
            found = read_before(self.passage, index, self._read_up_to())
            found = found or self._behind(index, item, meaning, stop)
            if found is not None:
                entries, reached = found
                self.before = self.reached
                self.reached = max(self.reached, reached)
                self.found.append(Named(index, meaning.event, tuple(map(self._with_party, entries))))
        return self.found

    def _read_up_to(self) -> int:
        """Before the last names where these are of injured: the next word may say that they died of it."""
        return self.reached if not self.found or self.found[-1].event is not Event.INJURED else self.before

    def _is_namesake(self, item: Item, meaning: OutcomeMeaning) -> bool:
        """As in "the hospital of the martyr X", "the father of the martyr X": X is not among the dead told of."""
        if meaning.slot is not Slot.SELF or not item.definite or not _is_one(item):
            return False
        return is_of_another(self.passage, item.word)

    def _stops(self) -> list[int]:
        """For each word, where the next of the other kind of harm stands: no list reaches past it."""
        stops: list[int] = []
        of_dead = of_injured = len(self.text)
        for index, meaning in reversed(self.words):
            dead = meaning.event in DEAD
            stops.append(of_injured if dead else of_dead)
            start = self.passage.items[index].word
            of_dead, of_injured = (start, of_injured) if dead else (of_dead, start)
        return stops[::-1]

    def _with_party(self, entry: Entry) -> Entry:
        """A fighter where the words behind the name make its bearer one of a party's force ("the commander in …")."""
        begin = entry.details[1]
        found = pattern("member_of").search(self.text, begin, begin + _MEMBER_REACH)
        if entry.fighter or found is None or _ENDS.search(self.text, begin, found.start()) is not None:
            return entry
        for index in self.passage.within(found.start(), found.end() + _PARTY_REACH):
            if self.passage.items[index].meaning(PartyMeaning) is not None:
                return msgspec.structs.replace(entry, fighter=True)
        return entry

    def _beneath(self, end: int, stop: int) -> tuple[list[Entry], int] | None:
        """Names in the lines behind a heading, at once or behind a line of a few words that ends in "of them:".

        One name alone is only taken behind a colon: a line by itself is as often whose post it is.
        """
        for _ in range(_LINES_BETWEEN):
            entries, reached = read_list(self.passage, end, stop, introduced=True, rule=LINE)
            if len(entries) > 1 or (entries and self.text[:end].rstrip().endswith(":")):
                return entries, reached
            line = _SHORT_LINE.match(self.text, end, stop)
            if line is None or pattern("called", "they_are", "headings").search(self.text, end, line.end()) is None:
                return None
            end = line.end()
        return None

    def _behind(self, index: int, item: Item, meaning: OutcomeMeaning, stop: int) -> tuple[list[Entry], int] | None:
        end = self.passage.sentences[self.passage.sentence_of(item.word)][1]
        noun = meaning.slot is Slot.SELF
        one = noun and _is_one(item)
        entries, reached = read_list(
            self.passage, item.end, stop if noun else min(stop, end), introduced=one, rule="name.direct"
        )
        if entries and self._at_once(item.end, entries, one=one) and not self._did_it(item, entries, reached):
            return entries, reached
        limit = min(stop, self._next(item, end))
        for opening in openings(self.passage, index, limit, self.people):
            entries, reached = read_list(self.passage, opening.at, stop, introduced=opening.introduced, rule=LISTED)
            if entries and opening.fighter and not entries[0].titled:
                entries = [msgspec.structs.replace(entry, fighter=True) for entry in entries]
            if entries:
                return entries, reached
        below = noun or ":" in self.text[end - 1 : end + _A_LINE]
        return self._beneath(end, stop) if below and limit == end else None

    def _at_once(self, end: int, entries: list[Entry], *, one: bool) -> bool:
        """Whether names belong to the word right before them: no comma behind "the martyr", no lone line beneath."""
        between = self.text[end : entries[0].name.start]
        if one and ("،" in between or "," in between):
            return False
        return "\n" not in between or ":" in between or len(entries) > 1

    def _did_it(self, item: Item, entries: list[Entry], reached: int) -> bool:
        """As in "Karim al-Hulw killed three people": whom an active verb has people for its object behind."""
        found = item.get(OutcomeMeaning)
        if found is None or found[1].slot is not Slot.OBJECT or len(entries) != 1:
            return False
        form = found[0].form
        following = self.passage.within(reached, reached + _AT_ONCE)
        if form.pos is not Pos.VERB or form.voice is Voice.PASSIVE or not following:
            return False
        behind = self.passage.items[following[0]]
        if behind.joined or behind.preposition is not None or self.text[reached : behind.word].strip():
            return False
        return behind.number is not None or behind.meaning(PeopleMeaning) is not None

    def _next(self, item: Item, end: int) -> int:
        """Where the next word for what befalls people stands, or the sentence ends."""
        at = bisect_left(self.outcomes, item.end)
        return min(end, self.outcomes[at]) if at < len(self.outcomes) else end


def _is_one(item: Item) -> bool:
    found = item.get(OutcomeMeaning)
    return found is not None and found[0].form.number == 1
