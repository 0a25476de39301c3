"""Whom an outcome befell: the counted phrase behind its word, before it, or in the pronoun attached to it."""

from collections.abc import Iterator

from isnad.claims.between import words_between
from isnad.claims.clause import Clauses
from isnad.claims.dying import died
from isnad.claims.killers import are_killers, is_joined, may_be_active, object_inside
from isnad.claims.limits import ends_clause, is_governed
from isnad.claims.listed import composed
from isnad.claims.named import named_before, titled
from isnad.claims.numbered import numbered
from isnad.claims.phrases import counts, lone, tells
from isnad.claims.subjects import subjects
from isnad.knowledge.form import Pos
from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import (
    GrammarMeaning,
    OutcomeMeaning,
    PartyMeaning,
    VagueMeaning,
)
from isnad.knowledge.wordlists import words
from isnad.mentions.fronted import is_fronted
from isnad.mentions.items import Passage
from isnad.mentions.phrase import NUMBER_UNKNOWN, Phrase, is_of_people, outcome_of
from isnad.mentions.quantity import phrases, read_phrase
from isnad.model.count import Count
from isnad.model.terms import Event

_NEAR = words("near") | {""}
_TWO = 2
_REACH = 140
_WEAK_REACH = 40
_LIVES = (Event.KILLED, Event.EXECUTED, Event.ABDUCTED, Event.DETAINED)
_WOUNDS = "injured.wound"
_FELL_BY = "killed.fell_by"
_RELEASE = "released.release"
_OF_RELEASE = "عن"
_CARRIED_OFF = "killed.carried_off"


class Affected:
    """Searches one sentence. `free` are the phrases that no event has claimed yet, kept up to date by the caller."""

    def __init__(self, passage: Passage, stop: int, free: list[Phrase], clauses: Clauses) -> None:
        self.passage = passage
        self.stop = stop
        self.free = free
        self.clauses = clauses
        self.of_lives = False

    def of(self, index: int, reading: Reading, meaning: OutcomeMeaning, *, sure: bool) -> tuple[list[Phrase], bool]:
        """Those whom the event at item `index` befalls, named behind it, and whether unknown killers stand first.

        `sure`: an everyday word that its sentence shows to be meant, so that any noun for people will do.
        """
        self.of_lives = meaning.event in _LIVES or reading.entry.id == _WOUNDS
        if reading.entry.id == _RELEASE and (let_go := self._let_go(index)):
            return let_go, False
        if reading.form.pos in (Pos.MASDAR, Pos.NOUN):
            # a verbal noun with the article takes no genitive: its victims cannot stand behind it
            definite = self.passage.items[index].definite
            found = ([] if definite else self._victims_at(index)) or self._those_who_managed(index)
            found = found or numbered(self.passage, index, reading)
            return found or ([] if meaning.weak else self._owned(index, reading)), False
        if reading.entry.id == _FELL_BY:
            # behind it stands whose bullets they were
            return [], False
        if reading.entry.id == _CARRIED_OFF:
            return self._carried_off(index), False
        named = self._titled_alone(index, reading)
        return (named, False) if named else self._behind_verb(index, reading, meaning, weak=meaning.weak and not sure)

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
            if weak and not self._is_sized(found):
                if outcome_of(found[0]) is not None or died(self.passage, index, found, reading, self.stop):
                    return ([] if outcome_of(found[0]) is not None else found), False
                passed += [p for p in found if p.count is not None and p.first > (passed[-1].last if passed else -1)]
                continue
            first = self._first_of(index, following, found, passed, active=active)
            if first:
                return [*first, *found], False
            inside = object_inside(self.passage, found[0], self.stop) if active else None
            if inside is not None:
                return [inside, *found[1:]], found[0].side is None
            if killers is None and active and self._are_killers(found):
                killers = found[0]
                continue
            if outcome_of(found[0]) is Event.KILLED and meaning.event is Event.INJURED:
                break
            return found, killers is not None and killers.side is None
        return [], False

    def _are_killers(self, found: list[Phrase]) -> bool:
        return len(found) == 1 and are_killers(self.passage, found[0], self.stop, counted=counts(found[0]))

    def _is_sized(self, found: list[Phrase]) -> bool:
        """Whether the people behind an everyday word are counted, one by one or as a household."""
        return any(map(tells, found)) or composed(self.passage, found[0], self.stop) is not None

    def _first_of(
        self, index: int, following: int, found: list[Phrase], passed: list[Phrase], *, active: bool
    ) -> list[Phrase]:
        """Whoever stands before people joined to them: "the farmer died, and his wife", "was killed X and his son"."""
        named = named_before(self.passage, index, found[0])
        if named is not None and not (active and self._has_object(found[-1].last)):
            return [named]
        return passed if passed and is_joined(self.passage, following - 1, following) else []

    def _has_object(self, last: int) -> bool:
        """Whether more people are counted behind an item: those before it killed them."""
        rest = (at for at in self._following(last, weak=True) if not self._is_kept_out(at) and at > last)
        return any(counts(phrase) for at in rest for phrase in self._people(at))

    def _let_go(self, index: int) -> list[Phrase]:
        """Those behind "عن", which the word for a release takes."""
        for following in self._following(index, weak=False):
            if words_between(self.passage, following - 1, following).split()[-1:] == [_OF_RELEASE]:
                return self._people(following) or titled(self.passage, following)
        return []

    def _carried_off(self, index: int) -> list[Phrase]:
        """As in "the strike carried off three civilians", of whom Arabic says "with three civilians"."""
        items = self.passage.items
        for following in self._following(index, weak=False):
            if self.passage.text[items[following].word : items[following].start].removeprefix("و").startswith("ب"):
                return self._people(following)
        return []

    def _titled_alone(self, index: int, reading: Reading) -> list[Phrase]:
        """As in "was killed Sheikh X": a title right behind a verb that has no other people behind it."""
        following = index + 1
        if reading.form.number != 1 or not self.passage.adjacent(index, following):
            return []
        found = titled(self.passage, following)
        return [] if not found or self._has_object(following) else found

    def _following(self, index: int, *, weak: bool) -> Iterator[int]:
        """The items behind a verb, up to the end of its clause; "of them" may stand before its subject."""
        end = self.passage.items[index].end
        own = self.clauses.of(end - 1)
        for following in self.passage.after(index, min(self.stop, end + (_WEAK_REACH if weak else _REACH))):
            parted = self.clauses.of(self.passage.items[following].word) != own
            ended = ends_clause(self.passage, following, index) and not self._is_of_them(index, following)
            if parted or ended or self._has_own_verb(following):
                return
            yield following

    def _has_own_verb(self, index: int) -> bool:
        """As in "five were killed and ten were wounded", with the ten before their verb."""
        if not is_joined(self.passage, index - 1, index):
            return False
        phrase = read_phrase(self.passage, index, self.stop)
        return phrase is not None and is_fronted(self.passage, phrase, self.stop)

    def _is_of_them(self, index: int, following: int) -> bool:
        """As in "قتل منهم طفل": right behind a verb in the singular, whose subject is yet to come."""
        item, verb = self.passage.items[following], self.passage.items[index].get(OutcomeMeaning)
        of_them = self.passage.text[item.word : item.end] in words("of_them")
        return of_them and verb is not None and verb[0].form.number == 1 and self.passage.adjacent(index, following)

    def _is_kept_out(self, index: int) -> bool:
        """Whether a preposition, or words such as "by", stand before an item."""
        before = self.passage.items[index - 1].meaning(GrammarMeaning) if index else None
        by = before is not None and before.what == "by" and self.passage.adjacent(index - 1, index)
        return by or is_governed(self.passage, index)

    def _people(self, index: int) -> list[Phrase]:
        found = [
            p
            for p in phrases(self.passage, index, self.stop)
            if is_of_people(p) or (p.rule == NUMBER_UNKNOWN and self.of_lives)
        ]
        return found or self._of_party(index)

    def _victims_at(self, index: int) -> list[Phrase]:
        """Behind a verbal noun its victims follow at once, or behind the party that did it."""
        following = index + 1
        if not self._is_near(index, following) or is_joined(self.passage, index, following):
            return self._named_at(index)
        found = self._people(following) or titled(self.passage, following)
        agent = self.passage.items[following].meaning(PartyMeaning) is not None
        if not found and not agent:
            return self._named_at(index)
        if found or not agent or not self._is_near(following, following + 1):
            return found
        behind = self._people(following + 1)
        return behind if behind and counts(behind[0]) else []

    def _named_at(self, index: int) -> list[Phrase]:
        """As in "the killing of X and his brother": only a name stands between, which those joined to it count."""
        for following in self._following(index, weak=True):
            found = self._people(following)
            if found:
                named = named_before(self.passage, index, found[0])
                return [] if named is None else [named, *found]
        return []

    def _is_near(self, left: int, right: int) -> bool:
        items, text = self.passage.items, self.passage.text
        if right >= len(items) or items[right].word >= self.stop:
            return False
        between = words_between(self.passage, left, right)
        # a number in brackets: "مقتل (3) مدنيين"
        is_set_off = between == "(" and items[right].number is not None and text.startswith(")", items[right].end)
        return is_set_off or between in _NEAR

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
        owner = subjects(self.passage, self.free, index, reading)
        if owner and owner[-1].count is not None and owner[-1].count.low == number:
            return owner[-1:]
        return [lone(self.passage, index, index, Count.exactly(number), "quantity.pronoun")]

    def behind(self, index: int) -> list[Phrase]:
        """The phrase of people that stands right behind an item."""
        return self._people(index + 1) if self._is_near(index, index + 1) else []
