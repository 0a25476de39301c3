"""Where the clauses of a sentence begin, so that a place, a day or a doer is looked for beside its own verb first."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import chain

import msgspec

from isnad.claims.expression import Expression
from isnad.claims.predicate import is_masdar, is_verb
from isnad.claims.word import item_at
from isnad.knowledge.meaning import (
    GrammarMeaning,
    HappeningMeaning,
    MoodMeaning,
    OutcomeMeaning,
    PartyMeaning,
    SpeechMeaning,
)
from isnad.knowledge.wordlists import beginnings, words
from isnad.mentions.items import Item, Passage
from isnad.mentions.sought import Sought

_OPENER = Expression(
    rf"(?<![ء-ي])[وف]?(?:{'|'.join(sorted(beginnings('openers'), key=len, reverse=True))})(?![ء-ي])",
    Sought(beginnings("openers")),
)
# Why its first character is tested on its own: see `isnad.text.runs`.
_MARK = re.compile(r"[،؛,:.](?:(?<=[،؛,:])|(?<=\.)\.)[ \"“”«»']*([وف]?)([ء-ي]+)")
_EXPLAINS = beginnings("explains")
_AUXILIARIES = words("auxiliaries")
_PARTNERS = tuple(form.split()[0] for form in (*beginnings("together"), *beginnings("supported")))
_SO_THAT = ("لي", "لت")
_NO_CLAUSES: frozenset[int] = frozenset()
_OUTCOME = (OutcomeMeaning,)
_EVENTS = (OutcomeMeaning, HappeningMeaning, SpeechMeaning)


class Clauses(msgspec.Struct, frozen=True):
    """The clauses of one sentence.

    Attributes:
        starts: where each begins in the working copy, the first where the sentence does.
        stop: where the last one ends.
        results: those that begin with "which led to".
        joined: those that go on with the one before: another outcome behind "and", or "where" and "since".
        explains: those of them that open with "where" or "since".
        grammar: the items of the sentence that only tell how others hang together, by what they tell.
    """

    starts: tuple[int, ...]
    stop: int
    results: frozenset[int]
    joined: frozenset[int]
    explains: frozenset[int]
    grammar: dict[str, list[int]]

    def of(self, position: int) -> int:
        """The number of the clause that holds a position of the sentence."""
        after = bisect_right(self.starts, position)
        return after - 1 if after else 0

    def span(self, clause: int) -> tuple[int, int]:
        """Half-open working offsets of a clause."""
        end = self.starts[clause + 1] if clause + 1 < len(self.starts) else self.stop
        return self.starts[clause], end

    def around(self, position: int) -> tuple[int, int]:
        """Half-open working offsets of the clause that holds a position."""
        starts = self.starts
        if position >= starts[-1]:
            return starts[-1], self.stop
        after = bisect_right(starts, position) or 1
        return starts[after - 1], starts[after] if after < len(starts) else self.stop

    def in_order(self, clause: int) -> Iterator[int]:
        """All clauses, nearest in sense first: its own, those that go on with it, those before it, those behind.

        A clause that itself goes on with the one before looks back first.
        """
        yield clause
        following = clause + 1
        while following < len(self.starts) and following in self.joined:
            following += 1
        going_on, earlier = range(clause + 1, following), range(clause - 1, -1, -1)
        yield from chain(earlier, going_on) if clause in self.joined else chain(going_on, earlier)
        yield from range(following, len(self.starts))


def clauses_of(passage: Passage, sentence: int) -> Clauses:
    """Cuts at openers such as "whereas", at verbs behind "and" or a comma, at results, and at joined verbal nouns."""
    known, key = passage.sightings.read, (_cut, sentence)
    clauses = known.get(key)
    if clauses is None:
        clauses = known[key] = _cut(passage, sentence)
    return clauses  # type: ignore[return-value]  # nothing else is put there


def _cut(passage: Passage, sentence: int) -> Clauses:
    start, stop = passage.sentences[sentence]
    cuts = _Cuts(start)
    cuts.read(passage, start, stop)
    for match in _OPENER.finditer(passage, start, stop):
        cuts.found.add(match.start())
        if match[0].lstrip("وف").startswith(_EXPLAINS):
            cuts.explains.add(match.start())
    for match in _MARK.finditer(passage.text, start, stop):
        prefix, word = match[1], match[2]
        begin = match.start(1) if prefix else match.start(2)
        so = prefix == "" and len(word) > 4 and word.startswith(_SO_THAT)
        joined = so or word in _AUXILIARIES or (prefix != "" and len(word) > 1 and not word.startswith(_PARTNERS))
        if _opens(item_at(passage, begin), joined=joined):
            cuts.found.add(begin)
    starts = tuple(sorted(cuts.found))
    joined = cuts.joined | cuts.explains
    return Clauses(
        starts,
        stop,
        _numbers(starts, cuts.results),
        _numbers(starts, joined),
        _numbers(starts, cuts.explains),
        cuts.grammar,
    )


def _numbers(starts: tuple[int, ...], kind: set[int]) -> frozenset[int]:
    """The numbers of the clauses that begin at some places."""
    return frozenset([number for number, start in enumerate(starts) if start in kind]) if kind else _NO_CLAUSES


class _Cuts:
    """What the items of a sentence say about its clauses."""

    def __init__(self, start: int) -> None:
        self.found = {start}
        self.results: set[int] = set()
        self.joined: set[int] = set()
        self.explains: set[int] = set()
        self.grammar: dict[str, list[int]] = {}

    def read(self, passage: Passage, start: int, stop: int) -> None:
        for index in passage.having(GrammarMeaning, start, stop):
            item = passage.items[index]
            grammar = item.meaning(GrammarMeaning)
            if grammar is not None:
                self.grammar.setdefault(grammar.what, []).append(index)
            if grammar is not None and grammar.what == "result":
                self.found.add(item.word)
                self.results.add(item.word)
        for index in passage.sightings.having(_EVENTS, start, stop):
            item = passage.items[index]
            if item.joined and item.word not in self.results and _begins(item):
                self.found.add(item.word)
                if is_verb(item, _OUTCOME) or is_masdar(item, _OUTCOME):
                    self.joined.add(item.word)


def _opens(item: Item | None, *, joined: bool) -> bool:
    """Whether the word behind a mark begins a clause: a verb, a new subject, an unknown word with "and"."""
    if item is None or (item.hit is not None and item.hit.readings.keys() == {MoodMeaning}):
        return joined
    party = item.meaning(PartyMeaning)
    subject = party is not None and not party.adjective and item.preposition is None and not item.joined
    return subject or is_verb(item, _EVENTS)


def _begins(item: Item) -> bool:
    return is_verb(item, _EVENTS) or is_masdar(item, _OUTCOME)
