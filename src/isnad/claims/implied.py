"""Doers that no word beside the verb names: the subject of the clause before, or the party that speaks of itself."""

from isnad.claims.agents import Agents
from isnad.claims.between import words_between
from isnad.claims.clause import Clauses
from isnad.claims.draft import Draft
from isnad.claims.parties import Agent
from isnad.claims.predicate import is_verb, predicate
from isnad.claims.speech import Speech
from isnad.knowledge.form import Pos, Voice
from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import GrammarMeaning, HappeningMeaning, PeopleMeaning, WeaponMeaning
from isnad.knowledge.wordlists import beginnings, words
from isnad.mentions.items import Item, Passage
from isnad.mentions.sought import Sought
from isnad.model.terms import Event, LinkKind

_SPEAKS_FOR = (LinkKind.PARTY, LinkKind.SPOKESPERSON, LinkKind.OFFICIAL, LinkKind.OFFICE)
_OWN = ("ها", "هم", "ه", "نا")
_WE = "نا"
_OWN_CARRIERS = words("own_carriers")
_BEHIND = 40
_WORD = 16
_BEFORE = 70
_GOVERNED = 3
_STARTS_OBJECT = beginnings("starts_object")
_NO_SUBJECT_BEHIND = words("no_subject")
_GOVERNORS = words("governors")
_ACCUSES = words("accuses")
_GOVERNING = _GOVERNORS | _ACCUSES
_TO_GOVERN = Sought(sorted(_GOVERNING))
_LATTER = words("latter")
_ONE = "quantity.singular"
_NO_SUBJECT = (Event.EXPLOSION, Event.DAMAGE, Event.BURIAL, Event.LANDMINE)


class Implied:
    """Looks for the subject that a verb goes on with."""

    def __init__(self, passage: Passage, speech: Speech, agents: Agents) -> None:
        self.passage = passage
        self.speech = speech
        self.agents = agents

    def of_happening(self, index: int, clauses: Clauses) -> Agent | str | None:
        """A party's name, the id of a party that speaks, or None."""
        found = predicate(self.passage, index, HappeningMeaning)
        if found is None or found[1].event in _NO_SUBJECT:
            return None
        form = found[0].form
        if self.of_itself(index, found[0]) is not None:
            return self.of_itself(index, found[0])
        if form.pos is Pos.VERB:
            return self._carried(index, clauses) if form.voice is not Voice.PASSIVE and self._goes_on(index) else None
        if form.pronoun in _OWN and self._stands_behind_party(index):
            return Agent((index - 1,))
        if form.pronoun in _OWN and self._has_object_behind(index):
            return self._carried(index, clauses)
        return self._governed(index, clauses) or self._object_of_head(index, clauses)

    def of_itself(self, index: int, reading: Reading) -> str | None:
        """The id of the party that speaks, where its words say "we": "we struck gunmen of X"."""
        we = reading.form.pos is Pos.VERB and reading.form.pronoun == _WE and reading.form.voice is not Voice.PASSIVE
        return self._speaker(self.passage.items[index]) if we else None

    def _stands_behind_party(self, index: int) -> bool:
        return index > 0 and self.agents.is_party(index - 1) and self.passage.adjacent(index - 1, index)

    def of_outcome(self, draft: Draft, reading: Reading, clauses: Clauses, *, ahead: bool) -> Agent | str | None:
        """The same for an outcome: where the verb cannot be passive, or a verb such as "managed to" governs it."""
        itself = self.of_itself(draft.index, reading)
        if itself is not None or not ahead:
            return itself
        if reading.form.pos is not Pos.VERB:
            return self._governed(draft.index, clauses)
        sure = reading.form.voice is Voice.ACTIVE or (reading.form.feminine and self._is_masculine(draft))
        sure = sure or self._has_accusative(draft)
        plural = reading.form.number == 3
        return self._carried(draft.index, clauses) if (sure or plural) and self._goes_on(draft.index) else None

    def _has_accusative(self, draft: Draft) -> bool:
        """As in "opened fire and killed *a young man*": one in the accusative is the object of an active verb."""
        noun = None if draft.phrase is None or draft.phrase.rule != _ONE else draft.phrase.noun
        joined = self.passage.items[draft.index].joined
        return joined and noun is not None and self.passage.text.endswith("ا", 0, self.passage.items[noun.index].end)

    def _goes_on(self, index: int) -> bool:
        """Whether no unknown word stands right behind the verb, which might be its subject."""
        verb = self.passage.items[index]
        before = self.passage.text[max(0, verb.word - _WORD) : verb.word].split()
        if self._that_before(index) or (before and before[-1] in _OWN_CARRIERS):
            return True
        behind = self.passage.text[verb.end : verb.end + _BEHIND].split()
        at = index + 1
        if not behind:
            return True
        if at < len(self.passage.items) and words_between(self.passage, index, at) == "":
            item = self.passage.items[at]
            # a carrier of nobody's right behind is the subject
            return item.meaning(WeaponMeaning) is None or item.preposition is not None or behind[0] in _OWN_CARRIERS
        return behind[0] in _NO_SUBJECT_BEHIND or behind[0].startswith("ب") or behind[0] in _OWN_CARRIERS

    def _has_object_behind(self, index: int) -> bool:
        """As in "its bombing of …": the pronoun of a verbal noun is the doer where the target follows."""
        end = self.passage.items[index].end
        rest = self.passage.text[end : end + _BEHIND]
        return " علي " in rest or rest.lstrip().startswith(_STARTS_OBJECT)

    def _governed(self, index: int, clauses: Clauses) -> Agent | str | None:
        """As in "they went on to execute 30", "X answered with shelling", "accused X of shelling"."""
        item = self.passage.items[index]
        if item.preposition in ("ل", "ك"):
            return None
        start, _ = clauses.around(item.word)
        floor = max(start, item.word - _BEFORE)
        if not self.passage.sightings.stands(_TO_GOVERN, floor, item.word):
            return None
        before = [w.removeprefix("و").removeprefix("ف") for w in self.passage.text[floor : item.word].split()]
        at = next((n for n in range(len(before) - 1, -1, -1) if before[n] in _GOVERNING), None)
        if at is None:
            return None
        if before[at] in _ACCUSES:
            return self._nearest(index, floor, speakers=True)
        if not _LATTER.isdisjoint(before[at:]):
            return self._nearest(index, clauses.starts[0], speakers=False)
        agent = self.agents.head(clauses, clauses.of(item.word), item.word)
        if agent is not None or len(before) - at > _GOVERNED:
            return agent
        return self._carried(index, clauses)

    def _object_of_head(self, index: int, clauses: Clauses) -> Agent | None:
        """As in an unknown verb, its subject, and what was done: "X persisted in shelling", without a preposition."""
        item = self.passage.items[index]
        if item.preposition is not None or not index or not self.passage.adjacent(index - 1, index):
            return None
        agent = self.agents.head(clauses, clauses.of(item.word), item.word)
        return agent if agent is not None and agent.items[-1] == index - 1 else None

    def _carried(self, index: int, clauses: Clauses) -> Agent | str | None:
        """The party that heads this clause or the nearest one before it, or the one that speaks of itself."""
        item = self.passage.items[index]
        if self._means_itself(index):
            return self._nearest(index, clauses.starts[0], speakers=True) or self._speaker(item)
        for clause in range(clauses.of(item.word), -1, -1):
            agent = self.agents.head(clauses, clause, item.word) or self._subject_within(clauses, clause, item.word)
            if agent is not None:
                return agent
            head = self.agents.head_at(clauses, clause, item.word)
            if head is not None and self._may_act(self.passage.items[head]):
                return None
        return None

    def _nearest(self, index: int, floor: int, *, speakers: bool) -> Agent | None:
        """The party named last before an item."""
        for at in range(index - 1, -1, -1):
            if self.passage.items[at].word < floor:
                return None
            if self.agents.is_party(at) or (speakers and self.agents.speaks(at)):
                return Agent((at,), likely=True)
        return None

    def _speaker(self, item: Item) -> str | None:
        stretch = self.speech.at(item.start)
        link = stretch.links[-1] if stretch is not None else None
        return link.affiliation if link is not None and link.kind in _SPEAKS_FOR else None

    def _subject_within(self, clauses: Clauses, clause: int, stop: int) -> Agent | None:
        """The subject right behind a verb of a clause."""
        start, end = clauses.span(clause)
        for at in self.passage.within(start, min(end, stop)):
            if is_verb(self.passage.items[at]):
                agent = self.agents.behind_verb(at, min(end, stop))
                if agent is not None:
                    return agent
        return None

    def _that_before(self, index: int) -> bool:
        """Whether "that it", "that they" stand right before a verb."""
        if not index or not self.passage.adjacent(index - 1, index):
            return False
        item = self.passage.items[index - 1]
        grammar = item.meaning(GrammarMeaning)
        that = grammar is not None and grammar.what == "that"
        return that and self.passage.text[item.start : item.end].endswith(_OWN)

    def _means_itself(self, index: int) -> bool:
        """Whether a pronoun stands for the subject: "that it …", "its members …", "its bombing of …"."""
        item = self.passage.items[index]
        found = item.get(HappeningMeaning)
        if found is not None and found[0].form.pos is not Pos.VERB and found[0].form.pronoun in _OWN:
            return True
        text = self.passage.text
        before, behind = text[max(0, item.word - _WORD) : item.word].split(), text[item.end : item.end + _WORD].split()
        around = (*before[-1:], *behind[:1])
        return self._that_before(index) or any(word in _OWN_CARRIERS for word in around)

    def _may_act(self, item: Item) -> bool:
        people = item.get(PeopleMeaning)
        carrier = item.meaning(WeaponMeaning) is not None
        if people is None and not carrier:
            return False
        owned = people is not None and people[0].form.pronoun in _OWN
        return not owned and item.preposition is None and not is_verb(item)

    def _is_masculine(self, draft: Draft) -> bool:
        """A feminine verb with men or people behind it has another subject: it is active."""
        people = () if draft.phrase is None else draft.phrase.people
        return bool(people) and people[0].part is None and not people[0].household
