"""Whom an outcome befell: the counted phrase behind its word, before it, or in the pronoun attached to it."""

from collections.abc import Iterator

import msgspec

from isnad.claims.agreement import agrees
from isnad.claims.between import words_between
from isnad.claims.clause import Clauses
from isnad.claims.killers import are_killers, is_joined, may_be_active, object_inside
from isnad.claims.limits import ends_clause, is_governed
from isnad.claims.predicate import is_verb
from isnad.claims.wording import toll_words
from isnad.knowledge.form import Pos, Voice
from isnad.knowledge.lexicon import Reading, lexicon
from isnad.knowledge.meaning import (
    GrammarMeaning,
    OutcomeMeaning,
    PartyMeaning,
    PeopleMeaning,
    Slot,
    VagueMeaning,
)
from isnad.knowledge.wordlists import words
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Phrase, is_of_people, outcome_of
from isnad.mentions.quantity import phrases
from isnad.model.count import Count
from isnad.model.terms import Event

_NEAR = words("near") | {""}
_WHO = words("who")
_TWO = 2
_OF_WOMEN = ("ه", "تدعي")
_WOMAN = "people.woman"
_REACH = 140
_WEAK_REACH = 40
_BEFORE_REACH = 130
_COUNTING_RULES = frozenset(
    {
        "quantity.number_noun",
        "quantity.number_alone",
        "quantity.noun_number",
        "quantity.vague_noun",
        "quantity.vague_alone",
        "quantity.one_of",
        "quantity.of_party",
        "quantity.bound_noun",
        "quantity.noun_or",
        "quantity.number_ones",
    }
)


class Affected:
    """Searches one sentence. `free` are the phrases that no event has claimed yet, kept up to date by the caller."""

    def __init__(self, passage: Passage, stop: int, free: list[Phrase], clauses: Clauses) -> None:
        self.passage = passage
        self.stop = stop
        self.free = free
        self.clauses = clauses

    def of(self, index: int, reading: Reading, meaning: OutcomeMeaning, *, sure: bool) -> tuple[list[Phrase], bool]:
        """Those whom the event at item `index` befalls, named behind it, and whether unknown killers stand first.

        `sure`: an everyday word that its sentence shows to be meant, so that any noun for people will do.
        """
        if reading.form.pos in (Pos.MASDAR, Pos.NOUN):
            # a verbal noun with the article takes no genitive: its victims cannot stand behind it
            definite = self.passage.items[index].definite
            found = ([] if definite else self._victims_at(index)) or self._those_who_managed(index)
            return found or ([] if meaning.weak else self._owned(index, reading)), False
        return self._behind_verb(index, reading, meaning, weak=meaning.weak and not sure)

    def _behind_verb(
        self, index: int, reading: Reading, meaning: OutcomeMeaning, *, weak: bool
    ) -> tuple[list[Phrase], bool]:
        """Those behind a verb, past its killers; behind an everyday word, those who are counted or surely died."""
        active = may_be_active(reading, meaning)
        killers: Phrase | None = None
        passed: list[Phrase] = []
        for following in self._following(index, weak=weak):
            if following <= (killers.last if killers is not None else -1) or self._is_kept_out(following):
                continue
            found = self._people(following)
            if not found:
                continue
            if weak and not any(map(counts, found)):
                if outcome_of(found[0]) is not None or self._died(index, following, found, meaning):
                    return ([] if outcome_of(found[0]) is not None else found), False
                passed += [p for p in found if p.count is not None and p.first > (passed[-1].last if passed else -1)]
                continue
            if passed and is_joined(self.passage, following - 1, following):
                # "the farmer died, and his wife and three of their daughters"
                return [*passed, *found], False
            inside = object_inside(self.passage, found[0], self.stop) if active else None
            if inside is not None:
                return [inside, *found[1:]], found[0].side is None
            lone = killers is None and active and len(found) == 1
            if lone and are_killers(self.passage, found[0], self.stop, counted=counts(found[0])):
                killers = found[0]
                continue
            if outcome_of(found[0]) is Event.KILLED and meaning.event is Event.INJURED:
                break
            return found, killers is not None and killers.side is None
        return [], False

    def _following(self, index: int, *, weak: bool) -> Iterator[int]:
        """The items behind a verb, up to the end of its clause."""
        end = self.passage.items[index].end
        own = self.clauses.of(end - 1)
        for following in self.passage.after(index, min(self.stop, end + (_WEAK_REACH if weak else _REACH))):
            parted = self.clauses.of(self.passage.items[following].word) != own
            if parted or ends_clause(self.passage, following, index):
                return
            yield following

    def _died(self, index: int, following: int, found: list[Phrase], meaning: OutcomeMeaning) -> bool:
        """As in "قضى شاب في القصف": one indefinite person right behind a verb that may mean to die, and no object."""
        noun, last = found[0].noun, found[-1]
        if meaning.slot is not Slot.SUBJECT or meaning.event is not Event.KILLED or following != index + 1:
            return False
        if noun is None or noun.definite or noun.people is None or noun.number != 1 or last.count is None:
            return False
        rest = self.passage.text[last.end : self.stop].lstrip(" ،.")
        return self.passage.adjacent(index, following) and (
            rest == "" or rest.startswith(tuple(toll_words("after_death")))
        )

    def _is_kept_out(self, index: int) -> bool:
        """Whether a preposition, or words such as "by", stand before an item."""
        before = self.passage.items[index - 1].meaning(GrammarMeaning) if index else None
        by = before is not None and before.what == "by" and self.passage.adjacent(index - 1, index)
        return by or is_governed(self.passage, index)

    def _people(self, index: int) -> list[Phrase]:
        found = [p for p in phrases(self.passage, index, self.stop) if is_of_people(p)]
        return found or self._of_party(index)

    def _victims_at(self, index: int) -> list[Phrase]:
        """Behind a verbal noun its victims follow at once, or behind the party that did it."""
        following = index + 1
        if not self._is_near(index, following):
            return []
        found = self._people(following) or self._titled(following)
        agent = self.passage.items[following].meaning(PartyMeaning) is not None
        if found or not agent or not self._is_near(following, following + 1):
            return found
        behind = self._people(following + 1)
        return behind if behind and counts(behind[0]) else []

    def _is_near(self, left: int, right: int) -> bool:
        items = self.passage.items
        within = right < len(items) and items[right].word < self.stop
        return within and words_between(self.passage, left, right) in _NEAR

    def _of_party(self, index: int) -> list[Phrase]:
        """As in "a number of the coalition's forces": a vague word, "of", and a party."""
        vague, behind = self.passage.items[index], index + 1
        if vague.meaning(VagueMeaning) is None or behind >= len(self.passage.items):
            return []
        other = self.passage.items[behind]
        party = other.meaning(PartyMeaning)
        if party is None or other.word >= self.stop or words_between(self.passage, index, behind) != "من":
            return []
        count = Count.vague(self.passage.text[vague.start : vague.end])
        return [lone(self.passage, index, behind, count, "quantity.of_party", side=party.party)]

    def _titled(self, index: int) -> list[Phrase]:
        """As in "the killing of the said Khaled": a title before a name counts one."""
        grammar = self.passage.items[index].meaning(GrammarMeaning)
        if grammar is None or grammar.what != "honorific":
            return []
        person = lone(self.passage, index, index, Count.exactly(1), "quantity.title")
        item = self.passage.items[index]
        woman = lexicon().entries[_WOMAN].meaning
        of_her = self.passage.text.endswith(_OF_WOMEN, item.start, item.end) and isinstance(woman, PeopleMeaning)
        return [msgspec.structs.replace(person, people=(woman,)) if of_her else person]

    def _those_who_managed(self, index: int) -> list[Phrase]:
        """As in "About 500 people managed to escape": the subject stands before "من" and the verbal noun."""
        phrase = self.free[-1] if self.free else None
        if phrase is None or phrase.count is None:
            return []
        between = self.passage.text[phrase.end : self.passage.items[index].word].split()
        return [phrase] if between == ["من"] else []

    def _owned(self, index: int, reading: Reading) -> list[Phrase]:
        """As in "their deaths", "his injury": the pronoun says how many, when it is one or two."""
        number = {"ه": 1, "ها": 1, "هما": 2}.get(reading.form.pronoun or "")
        if number is None:
            return []
        owner = self.before(index, reading)
        if owner and owner[-1].count is not None and owner[-1].count.low == number:
            return owner[-1:]
        return [lone(self.passage, index, index, Count.exactly(number), "quantity.pronoun")]

    def behind(self, index: int) -> list[Phrase]:
        """The phrase of people that stands right behind an item."""
        return self._people(index + 1) if self._is_near(index, index + 1) else []

    def before(self, index: int, reading: Reading, *, weak: bool = False) -> list[Phrase]:
        """Those named before a verb that has nobody behind it ("three people … were killed"), or by its pronoun."""
        verb = reading.form.pos is Pos.VERB
        if not self.free or _is_done_by_subject(reading) or (not verb and reading.form.pronoun in (None, "هن")):
            return []
        phrase = self.free[-1]
        far = self.passage.items[index].word - phrase.end > (_WEAK_REACH if weak else _BEFORE_REACH)
        if phrase.count is None or phrase.last >= index or phrase.noun is None or far:
            return []
        if weak and not counts(phrase):
            return []
        if verb and (not agrees(reading, phrase) or self._parted(phrase, index)):
            return []
        return self._joined_up_to(phrase)

    def _parted(self, phrase: Phrase, index: int) -> bool:
        """Whether another verb stands between a phrase and its verb, so that the phrase belongs to that one."""
        item = self.passage.items[index]
        who = self.passage.text[max(0, item.word - 9) : item.word].split()
        if item.joined or (who and who[-1] in _WHO):
            return False
        return any(is_verb(self.passage.items[at]) for at in range(phrase.last + 1, index))

    def _joined_up_to(self, phrase: Phrase) -> list[Phrase]:
        """As in "three children and a woman … were hurt": all that are joined to the last one."""
        found = [phrase]
        for before in reversed(self.free[:-1]):
            first = found[0].first
            if before.last + 1 != first or before.count is None or before.noun is None:
                break
            if not is_joined(self.passage, before.last, first):
                break
            found.insert(0, before)
        return found


def lone(passage: Passage, first: int, last: int, count: Count, rule: str, side: str | None = None) -> Phrase:
    """A phrase without a noun, whose count is its first word."""
    item = passage.items[first]
    words_of = (item.start, item.end)
    return Phrase(
        first, last, item.start, passage.items[last].end, count, words_of, None, (), side, joint=False, rule=rule
    )


def _is_done_by_subject(reading: Reading) -> bool:
    """Whether those before an active verb do it; with an object pronoun it goes back to them."""
    meaning = reading.entry.meaning
    active = isinstance(meaning, OutcomeMeaning) and meaning.slot is Slot.OBJECT
    return active and reading.form.voice is Voice.ACTIVE and reading.form.pronoun is None


def counts(phrase: Phrase) -> bool:
    """Whether the phrase says how many by a word of its own, not by the bare form of its noun."""
    return phrase.rule in _COUNTING_RULES
