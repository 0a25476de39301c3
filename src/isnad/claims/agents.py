"""Where the doer of a word stands: behind a noun, behind or before a verb, behind "by", at the head of a clause."""

import re

from isnad.claims.between import words_between
from isnad.claims.clause import Clauses
from isnad.claims.parties import Agent, Parties, is_inside
from isnad.claims.predicate import is_verb
from isnad.knowledge.meaning import (
    CalendarMeaning,
    GrammarMeaning,
    HappeningMeaning,
    OutcomeMeaning,
    PartyMeaning,
    PeopleMeaning,
    PlaceNounMeaning,
    SpeechMeaning,
    ThingMeaning,
    WeaponMeaning,
)
from isnad.knowledge.wordlists import beginnings, words
from isnad.mentions.items import Item

_REACH = 60
_HEAD_WORDS = 2
_SEVERAL = (2, 3)
_OBLIQUE = "ين"
_ASIDE_WORDS = 3
_AWAY = words("away")
_NO_HEAD = _AWAY | {"من", "عن"}
_HEADS = words("heads")
_BANDS = words("bands")
_RELATES = words("relates")
_THERE = words("there")
_LATTER = words("latter")
_REMNANTS = words("remnants")
_DESCRIBES = (*beginnings("describes"), "(")
_CARRIERS = beginnings("carriers")
_AIMED_AT = (ThingMeaning, PlaceNounMeaning, PeopleMeaning)
_PREDICATES = (OutcomeMeaning, HappeningMeaning, SpeechMeaning)
_SEGMENT = re.compile(r"(?<![0-9]):(?![0-9])|[|·…]|\.\.")
_NO_MARKS = str.maketrans("", "", "\"“”«»:،.-()'")


class Agents(Parties):
    """Finds the parties that a word names as doers."""

    def behind_noun(self, index: int, stop: int) -> Agent | None:
        """Whose strike it is: a genitive, an adjective or "of" close behind the noun, before any target."""
        short = self.short(self.passage.items[index].end)
        if short is not None or not self.may_name(index, stop):
            return short
        likely = False
        for at in self.passage.after(index, min(stop, self.passage.items[index].end + _REACH)):
            item = self.passage.items[at]
            if item.joined and item.meaning(WeaponMeaning) is not None and self.passage.adjacent(at - 1, at):
                continue
            if item.joined or item.preposition == "ك" or is_verb(item) or self.cut(at - 1, at):
                return None
            grammar = item.meaning(GrammarMeaning)
            if is_inside(item) and grammar is not None:
                likely = likely or grammar.what == "likely"
                continue
            if grammar is not None or (item.preposition == "ب" and not _is_carrier(item)):
                return None
            found = self.phrase(at, stop, describes=True)
            if found is None and words_between(self.passage, at - 1, at).endswith("من"):
                found = self.ground(at, stop)
            if found is not None:
                return Agent(found.items, found.likely or likely)
            if item.meaning(WeaponMeaning) is None and item.meaning(HappeningMeaning) is None:
                return None
        return None

    def behind_verb(self, index: int, stop: int) -> Agent | None:
        """The subject right behind a verb, adverbs passed over; a preposition makes it no subject."""
        short = self.short(self.passage.items[index].end)
        if short is not None:
            return short
        for at in self.passage.after(index, min(stop, self.passage.items[index].end + _REACH)):
            item = self.passage.items[at]
            if item.meaning(CalendarMeaning) is not None:
                continue
            gap = words_between(self.passage, at - 1, at).strip("، ")
            if at == index + 1 and gap.split(" ")[0] in _LATTER:
                return self._latter(index)
            passed = gap.isdigit() if at - 1 > index else gap in _THERE
            if (gap and not passed) or item.preposition is not None or item.joined or self.is_oblique(at):
                return None
            return self.phrase(at, stop)
        return None

    def before_verb(self, index: int, clauses: Clauses) -> Agent | None:
        """The subject that heads the clause of a verb, with at most a relative clause or an aside between."""
        item = self.passage.items[index]
        if item.joined:
            return None
        clause = clauses.of(item.word)
        if clause > 0 and clauses.span(clause)[0] == item.word:
            # a comma may part a long subject from its verb, and "which is thought to be X's" may stand between
            clause -= 1
            while clause > 0 and self._is_aside(clauses.span(clause)[0]):
                clause -= 1
        found = self.head(clauses, clause, item.word)
        if found is None:
            return None
        last = self.passage.items[found.items[-1]]
        between = self.passage.text[last.end : item.word].strip(' "”»)،')
        inner = any(is_verb(self.passage.items[at], _PREDICATES) for at in self.passage.within(last.end, item.word))
        described = between.startswith(_DESCRIBES)
        return found if described or (not inner and len(between.split()) <= _ASIDE_WORDS) else None

    def antecedent(self, index: int) -> Agent | None:
        """The party right before "which" right before a verb: "the positions of X, which shelled"."""
        if not index or self.passage.items[index].joined or not self.is_party(index - 1):
            return None
        between = words_between(self.passage, index - 1, index).strip("، )").split()
        return Agent((index - 1,), likely=True) if len(between) == 1 and between[0] in _RELATES else None

    def by(self, index: int, stop: int, clauses: Clauses) -> tuple[bool, Agent | None]:
        """Whether "by" follows before another verb or result, and the parties behind it, if known."""
        at = next((i for i in clauses.grammar.get("by", ()) if i > index), None)
        if at is None or self.passage.items[at].word >= stop:
            return False, None
        ends = (i for what in ("result", "that") for i in clauses.grammar.get(what, ()))
        if any(index < i < at for i in ends) or any(is_verb(self.passage.items[i]) for i in range(index + 1, at)):
            return False, None
        short = self.short(self.passage.items[at].end)
        return True, short or self.phrase(at + 1, stop) or self.ground(at + 1, stop)

    def head(self, clauses: Clauses, clause: int, stop: int) -> Agent | None:
        """The party that heads a clause, behind "that" or at most two words such as an unknown verb."""
        if not self.may_be_named(clauses.span(clause)[0], stop):
            return None
        first = self.head_at(clauses, clause, stop)
        return None if first is None else self.phrase(first, stop)

    def head_at(self, clauses: Clauses, clause: int, stop: int) -> int | None:
        """The first noun of a clause, where it may be its subject: no preposition, at most two words before it."""
        start, end = clauses.span(clause)
        end = min(end, stop)
        for mark in _SEGMENT.finditer(self.passage.text, start, end):
            start = mark.end()
        first: int | None = None
        for at in self.passage.within(start, end):
            item = self.passage.items[at]
            grammar = item.meaning(GrammarMeaning)
            if grammar is not None and grammar.what == "that" and not self._is_likely(at - 1, first):
                start, first = item.end, None
            elif first is None and item.meaning(CalendarMeaning) is None:
                first = at
        return first if first is not None and self._may_head(first, start) else None

    def _is_likely(self, at: int, first: int | None) -> bool:
        """As in "a drone *thought that it is* Turkish": words inside a subject that has begun with what it carries."""
        grammar = self.passage.items[at].meaning(GrammarMeaning) if first is not None and at > first else None
        carrier = first is not None and self.passage.items[first].meaning(WeaponMeaning) is not None
        return carrier and grammar is not None and grammar.what == "likely"

    def _may_head(self, first: int, start: int) -> bool:
        item = self.passage.items[first]
        before = self.passage.text[start : item.word].translate(_NO_MARKS).split()
        found = [w for w in before if w.removeprefix("و") not in _HEADS and not w.startswith("#")]
        if len(found) > _HEAD_WORDS or item.preposition is not None:
            return False
        of = len(found) == _HEAD_WORDS and found[1] == "من"
        part_of = of and (item.meaning(PartyMeaning) is None or found[0].removeprefix("و") in _BANDS)
        return part_of or not any(w in _NO_HEAD or w.removeprefix("و") in _AWAY for w in found)

    def left_by(self, index: int, stop: int) -> Agent | None:
        """Whose remnants exploded: "a mine left by X"."""
        for at in self.passage.after(index, min(stop, self.passage.items[index].end + _REACH)):
            between = words_between(self.passage, index, at).split()
            if self.is_party(at) and not _REMNANTS.isdisjoint(between):
                return Agent(self.joined(at, stop), likely=True)
        return None

    def has_object(self, agent: Agent, index: int, stop: int) -> bool:
        """Whether "targeting X" says who aims: a carrier stands between, or what is aimed at stands behind X."""
        first, last = agent.items[0], agent.items[-1]
        named = self.passage.items[first]
        if self.passage.text[named.start : named.end].startswith(_CARRIERS):
            return True
        if any(self.passage.items[at].meaning(WeaponMeaning) is not None for at in range(index + 1, first)):
            return True
        end = self.passage.items[last].end
        for at in self.passage.after(last, min(stop, end + _REACH)):
            if self.passage.items[at].meaning(CalendarMeaning) is None:
                break
            end = self.passage.items[at].end
        if self.passage.text[end:stop].lstrip(' "”»،').startswith("ل"):
            return True
        return self._is_aimed(last, min(stop, end + _REACH))

    def _is_aimed(self, last: int, stop: int) -> bool:
        """Whether a target without a preposition stands behind the doer, instruments passed over."""
        for at in self.passage.after(last, stop):
            item = self.passage.items[at]
            between = words_between(self.passage, at - 1, at).split()
            if between and between[-1] in _AWAY:
                return False
            aimed = item.place is not None or any(item.meaning(kind) is not None for kind in _AIMED_AT)
            if aimed and item.preposition in (None, "ل"):
                return True
            if aimed and (item.preposition != "ب" or item.meaning(WeaponMeaning) is None):
                return False
        return False

    def _latter(self, index: int) -> Agent | None:
        """As in "X met Y; the latter launched": the party named last before the verb in its sentence."""
        start = self.passage.sentences[self.passage.sentence_of(self.passage.items[index].word)][0]
        for at in range(index - 1, -1, -1):
            if self.passage.items[at].word < start:
                return None
            if self.is_party(at):
                return Agent((at,), likely=True)
        return None

    def is_oblique(self, at: int) -> bool:
        """Whether people stand in a sound plural or dual that no subject has: "targeted *musallahin* of X"."""
        if at >= len(self.passage.items):
            return False
        item = self.passage.items[at]
        readings = () if item.hit is None else item.hit.readings.get(PeopleMeaning, ())
        sound = any(reading.form.number in _SEVERAL for reading in readings)
        return sound and self.passage.text.endswith(_OBLIQUE, item.start, item.end)

    def _is_aside(self, start: int) -> bool:
        at = next(iter(self.passage.within(start, start + 1)), None)
        return at is not None and is_inside(self.passage.items[at])


def _is_carrier(item: Item) -> bool:
    return item.meaning(WeaponMeaning) is not None or item.meaning(ThingMeaning) is not None
