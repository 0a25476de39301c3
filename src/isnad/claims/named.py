"""Who is named among the dead and the injured: names behind a word for harm, before it, and in lists under it."""

import re
from bisect import bisect_left

import msgspec

from isnad.knowledge.form import Pos
from isnad.knowledge.meaning import GrammarMeaning, OutcomeMeaning, PeopleMeaning, PlaceNounMeaning, Slot, SpeechMeaning
from isnad.mentions.items import Item, Passage
from isnad.mentions.names.listing import Entry, read_list
from isnad.mentions.names.vocabulary import listed, pattern
from isnad.model.terms import Event

DEAD = (Event.KILLED, Event.EXECUTED, Event.BODIES, Event.CASUALTIES)
_HARM = (*DEAD, Event.INJURED)
_AMONG = OutcomeMeaning(Event.KILLED, Slot.SELF)
_AT_ONCE = 3
_TITLE_REACH = 70
_BACK = 110
_BEFORE = 14
_QUOTED = re.compile('["“”«„(:][ ]*(?=[ء-ي])')
_SHORT_LINE = re.compile(r"\s*[^\n]{0,60}(?=\n)")
_LINES_BETWEEN = 3
_A_LINE = 70
_REACH = 300
_WORD = re.compile("[ء-ي]+")


class Named(msgspec.Struct, frozen=True, gc=False):
    """Names that the outcome word at item `index` is said of."""

    index: int
    event: Event
    entries: tuple[Entry, ...]


def read_named(passage: Passage) -> list[Named]:
    """All names of dead and injured, in order of the text; each name once."""
    outcomes = [(i, m) for i, item in enumerate(passage.items) if (m := _outcome(passage, item)) is not None]
    reader = _Named(passage, [(i, m) for i, m in outcomes if m.event in _HARM], outcomes)
    return reader.read()


def _outcome(passage: Passage, item: Item) -> OutcomeMeaning | None:
    if item.hit is None:
        return None
    if OutcomeMeaning in item.hit.readings:
        return item.meaning(OutcomeMeaning)
    if GrammarMeaning in item.hit.readings and pattern("among_dead").search(passage.text, item.start, item.end):
        return _AMONG
    return None


class _Named:
    """`reached` is where the last name that was read ends; nothing before it is read again."""

    def __init__(
        self,
        passage: Passage,
        words: list[tuple[int, OutcomeMeaning]],
        outcomes: list[tuple[int, OutcomeMeaning]],
    ) -> None:
        self.passage = passage
        self.text = passage.text
        self.words = words
        self.outcomes = [passage.items[i].word for i, _ in outcomes]
        self.reached = 0
        self.found: list[Named] = []

    def read(self) -> list[Named]:
        for at, (index, meaning) in enumerate(self.words):
            item = self.passage.items[index]
            if item.start < self.reached or self._is_namesake(item, meaning):
                continue
            stop = self._stop(at, meaning.event)
            entries, reached = self._before(index, item) or self._behind(index, item, meaning, stop) or ([], 0)
            if entries:
                self.reached = max(self.reached, reached)
                self.found.append(Named(index, meaning.event, tuple(entries)))
        return self.found

    def _is_namesake(self, item: Item, meaning: OutcomeMeaning) -> bool:
        """As in "the hospital of the martyr X", "the father of the martyr X": X is not among the dead told of."""
        if meaning.slot is not Slot.SELF or not item.definite or not _is_one(item):
            return False
        before = self.text[max(0, item.word - _BEFORE) : item.word].replace("_", " ")
        words = _WORD.findall(before)
        if not words or not before.strip(" #").endswith(words[-1]):
            return False
        return not listed("named_after").isdisjoint((words[-1], words[-1].removeprefix("و")))

    def _stop(self, at: int, event: Event) -> int:
        """Where the next word of the other kind of harm stands: no list reaches past it."""
        dead = event in DEAD
        for later in range(at + 1, len(self.words)):
            index, meaning = self.words[later]
            if (meaning.event in DEAD) is not dead:
                return self.passage.items[index].word
        return len(self.text)

    def _beneath(self, end: int, stop: int) -> tuple[list[Entry], int] | None:
        """Names in the lines behind a heading, at once or behind a line of a few words that ends in "of them:".

        One name alone is only taken behind a colon: a line by itself is as often whose post it is.
        """
        for _ in range(_LINES_BETWEEN):
            entries, reached = read_list(self.passage, end, stop, introduced=True, rule="name.line")
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
        if entries and self._at_once(item.end, entries, one=one):
            return entries, reached
        limit = min(stop, self._next(item, end))
        for at, introduced in self._openings(index, limit):
            entries, reached = read_list(self.passage, at, stop, introduced=introduced, rule="name.listed")
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

    def _next(self, item: Item, end: int) -> int:
        """Where the next word for what befalls people stands, or the sentence ends."""
        at = bisect_left(self.outcomes, item.end)
        return min(end, self.outcomes[at]) if at < len(self.outcomes) else end

    def _openings(self, index: int, limit: int) -> list[tuple[int, bool]]:
        """Where names may begin behind an outcome word: behind "they are", in quotation marks, behind a title."""
        begin = self.passage.items[index].end
        limit = min(limit, begin + _REACH)
        found: list[tuple[int, bool]] = []
        for following in self.passage.after(index, limit):
            item = self.passage.items[following]
            if item.meaning(SpeechMeaning) is not None and item.meaning(GrammarMeaning) is None:
                limit = item.word
                break
            if _AT_ONCE < item.word - begin < _TITLE_REACH and _is_title(item) and not self._is_of_place(following):
                found.append((item.word, False))
        found += [(match.end(), True) for match in pattern("called", "they_are").finditer(self.text, begin, limit)]
        found += [(match.start(), False) for match in _QUOTED.finditer(self.text, begin, limit)]
        return sorted(found)

    def _is_of_place(self, index: int) -> bool:
        """As in "the village of Sheikh Nasir"."""
        before = self.passage.items[index - 1].meaning(PlaceNounMeaning) if index else None
        return before is not None and self.passage.adjacent(index - 1, index)

    def _before(self, index: int, item: Item) -> tuple[list[Entry], int] | None:
        """As in "the child Karim Nasir (10) was killed", "met his end": names before it, with little between."""
        found = item.get(OutcomeMeaning)
        if found is None or self._has_object(index, found[1]):
            return None
        form, met = found[0].form, found[1].slot is Slot.SUBJECT and found[0].form.pronoun is not None
        if form.pos is not Pos.VERB and not met:
            return None
        start = max(self.reached, self.passage.sentences[self.passage.sentence_of(item.word)][0], item.word - _BACK)
        starts = [at for at in self.passage.within(start, item.word) if _is_title(self.passage.items[at])]
        for at in reversed(starts):
            entries, reached = read_list(
                self.passage, self.passage.items[at].word, item.word, introduced=False, rule="name.before"
            )
            if entries and self._close(reached, item.word):
                return entries, item.end
        return None

    def _has_object(self, index: int, meaning: OutcomeMeaning) -> bool:
        """As in "X killed two people": whoever stands before the verb did it."""
        if meaning.slot is not Slot.OBJECT or not self.passage.adjacent(index, index + 1):
            return False
        behind = self.passage.items[index + 1]
        return behind.preposition is None and (behind.number is not None or behind.meaning(PeopleMeaning) is not None)

    def _close(self, end: int, start: int) -> bool:
        between = _WORD.findall(self.text, end, start)
        if ":" in self.text[end:start]:
            return False
        return all(word in listed("dead_of") for word in between) and len(between) <= 3


def _is_one(item: Item) -> bool:
    found = item.get(OutcomeMeaning)
    return found is not None and found[0].form.number == 1


def _is_title(item: Item) -> bool:
    """Whether an item may stand before a name: an honorific or a noun for one person."""
    if item.hit is None:
        return False
    grammar = item.meaning(GrammarMeaning)
    if grammar is not None and grammar.what == "honorific":
        return True
    people = item.get(PeopleMeaning)
    return people is not None and people[0].form.number in (1, 2, None) and not people[1].household
