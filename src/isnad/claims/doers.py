"""Who is said to have done it: parties tied to a strike, a weapon or an active verb, and what only a rule infers."""

import msgspec

from isnad.claims.agents import Agents
from isnad.claims.between import words_between
from isnad.claims.clause import Clauses
from isnad.claims.done import NOBODY, SOMEBODY, Done, without
from isnad.claims.draft import Draft
from isnad.claims.implied import Implied
from isnad.claims.parties import Agent
from isnad.claims.partners import partners_of
from isnad.claims.predicate import is_verb, points_back, predicate
from isnad.claims.speech import Speech
from isnad.knowledge.form import Pos, Voice
from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import GrammarMeaning, HappeningMeaning, OutcomeMeaning, PartyMeaning, Slot, WeaponMeaning
from isnad.knowledge.wordlists import beginnings
from isnad.mentions.items import Passage
from isnad.model.claim import Doer
from isnad.model.terms import Basis, Event

_NO_SUBJECT = (Event.EXPLOSION, Event.DAMAGE, Event.BURIAL, Event.LANDMINE)
_AIMS_AT = frozenset({"strike.target", "attack.attack", "attack.storm"})
"""Entries whose verbal noun takes its target as a genitive: "targeting X"."""
_ATTACKERS = beginnings("attackers")
_CLASH_REACH = 90
"""Happenings that may bring an outcome about."""


class Doers:
    """Finds doers within one document."""

    def __init__(self, passage: Passage, speech: Speech) -> None:
        self.passage = passage
        self.agents = Agents(passage, speech)
        self.implied = Implied(passage, speech, self.agents)

    def of_happening(self, draft: Draft, clauses: Clauses) -> Done:
        """The party behind the word for a strike, the subject of its verb, or of the verb that carried it out."""
        return self._with_partners(self._of_happening(draft, clauses), draft, clauses)

    def _of_happening(self, draft: Draft, clauses: Clauses) -> Done:
        for index in (draft.index, *draft.told_by):
            stop = self._reach(index, clauses)
            said, agent = self.agents.by(index, stop, clauses)
            if said:
                return SOMEBODY if agent is None else self._done(agent, "doer.by")
        both = self._sides(draft, clauses)
        if both is not None:
            return both
        for index in sorted((draft.index, *draft.told_by)):
            agent = self._of_word(index, clauses, draft)
            if agent is not None:
                return self._done(agent, "doer.behind")
        for index in (*draft.told_by, draft.index):
            found = self.implied.of_happening(index, clauses)
            if found is not None:
                return self._implied(found)
        return NOBODY

    def of_outcome(self, draft: Draft, clauses: Clauses, cause: Done) -> Done:
        """In the order of what the words say: "by X", the subject, X's weapon, the strike that did it."""
        start, stop = clauses.around(draft.start)
        end = draft.end if draft.phrase is None else max(draft.end, draft.phrase.end)
        said, agent = self.agents.by(draft.index, min(clauses.stop, max(stop, end)), clauses)
        if said:
            return SOMEBODY if agent is None else self._done(agent, "doer.by")
        if draft.killers:
            return NOBODY if self._attacked(draft) else SOMEBODY
        found = self._subject(draft, clauses)
        if found is not None:
            return self._with_partners(found, draft, clauses)
        done = without(cause, draft.side)
        if done.sides and len(done.doers) > 1:
            return SOMEBODY
        return done if done.doers or done.unknown else self._with_weapon(start, stop)

    def _attacked(self, draft: Draft) -> bool:
        """Whether those who did it are "the attacking forces", of whom the text told before."""
        behind = self.passage.text[draft.end : draft.end + _CLASH_REACH].split(maxsplit=2)[:2]
        return any(word.startswith(_ATTACKERS) for word in behind)

    def side_of(self, party: str | None) -> str | None:
        """A party's id where the document may mean it: a short form needs its full name somewhere."""
        return party if self.agents.means(party) else None

    def _reach(self, index: int, clauses: Clauses) -> int:
        return clauses.around(self.passage.items[index].word)[1]

    def _of_word(self, index: int, clauses: Clauses, draft: Draft) -> Agent | None:
        found = predicate(self.passage, index, HappeningMeaning)
        if found is None:
            return None
        stop = self._reach(index, clauses)
        pos = found[0].form.pos
        if pos is Pos.VERB:
            relative = index > draft.index and points_back(found[0])
            return self._subject_of(found[0], index, clauses, stop, relative=relative)
        if draft.event in _NO_SUBJECT and index == draft.index:
            return self.agents.left_by(index, stop) if draft.event is Event.EXPLOSION else None
        if self._is_verb_s_subject(index, draft) and self.agents.is_oblique(index + 1):
            return None
        agent = self.agents.behind_noun(index, stop)
        aims = pos is Pos.MASDAR and found[0].entry.id in _AIMS_AT
        return None if agent is not None and aims and not self.agents.has_object(agent, index, stop) else agent

    def _is_verb_s_subject(self, index: int, draft: Draft) -> bool:
        """As in "hit a raid gunmen of X": whoever stands behind such a noun is the verb's object."""
        adjacent = index > 0 and self.passage.adjacent(index - 1, index)
        return adjacent and index - 1 in draft.told_by and is_verb(self.passage.items[index - 1])

    def _subject_of(self, reading: Reading, index: int, clauses: Clauses, stop: int, *, relative: bool) -> Agent | None:
        """A subject before its verb wins: what stands behind is then the object. A verb before it is singular."""
        if reading.form.voice is Voice.PASSIVE or self.implied.of_itself(index, reading) is not None:
            return None
        agent = None if relative else self.agents.before_verb(index, clauses)
        nearest = None if relative or reading.form.pronoun is not None else self.agents.antecedent(index)
        if nearest is not None and (agent is None or agent.items[-1] != nearest.items[-1]):
            return nearest
        if agent is None and reading.form.number in (None, 1):
            agent = self.agents.behind_verb(index, stop)
        return agent

    def _sides(self, draft: Draft, clauses: Clauses) -> Done | None:
        """Both sides of a clash or of mutual fire: behind "between" or "with", or as its genitive."""
        stop = self._reach(draft.index, clauses)
        if draft.event is not Event.CLASH and "between" not in clauses.grammar:
            return None
        found: list[int] = []
        between = False
        for at in self.passage.after(draft.index, min(stop, draft.end + _CLASH_REACH)):
            item = self.passage.items[at]
            gap = words_between(self.passage, at - 1, at)
            grammar = item.meaning(GrammarMeaning)
            between = between or "بين" in gap.split() or (grammar is not None and grammar.what == "between")
            if is_verb(item) or "،" in gap or (grammar is not None and grammar.what != "between"):
                break
            genitive = at == draft.index + 1 and gap == ""
            named = between or "مع" in gap.split() or genitive or bool(found) or item.preposition == "ل"
            if self.agents.is_party(at) and at not in found and named:
                found.append(at)
        if draft.event is not Event.CLASH and not (between and len(found) > 1):
            return None
        if draft.active and not found:
            head = self.agents.before_verb(draft.index, clauses)
            found = [] if head is None else list(head.items)
        if not found:
            return NOBODY
        return msgspec.structs.replace(self._done(Agent(tuple(found)), "doer.sides"), sides=True)

    def _subject(self, draft: Draft, clauses: Clauses) -> Done | None:
        """The doer of an active verb, or of a verbal noun with its object behind the doer."""
        found = predicate(self.passage, draft.index, OutcomeMeaning)
        if found is None or found[1].slot is not Slot.OBJECT or found[0].form.voice is Voice.PASSIVE:
            return None
        if draft.event is Event.CASUALTIES:
            return None
        ahead = draft.victims_from is not None and draft.victims_from > draft.start
        stop = draft.victims_from if draft.victims_from is not None and ahead else self._reach(draft.index, clauses)
        agent = self._of_outcome_word(found[0], draft, clauses, stop, ahead=ahead)
        if agent is not None:
            return self._done(agent, "doer.subject")
        implied = self.implied.of_outcome(draft, found[0], clauses, ahead=ahead)
        return None if implied is None else self._implied(implied)

    def _of_outcome_word(
        self, reading: Reading, draft: Draft, clauses: Clauses, stop: int, *, ahead: bool
    ) -> Agent | None:
        if reading.form.pos is not Pos.VERB:
            return self.agents.behind_noun(draft.index, stop) if ahead else None
        if not ahead and reading.form.pronoun is None:
            return self.agents.behind_verb(draft.index, stop)
        return self._subject_of(reading, draft.index, clauses, stop, relative=False)

    def _with_weapon(self, start: int, stop: int) -> Done:
        """As in "by fire of X", "a missile of X fell": the party right behind a weapon of the clause."""
        for index in self.passage.having(WeaponMeaning, start, stop):
            if self.passage.text.endswith(" علي ", 0, self.passage.items[index].word):
                continue
            agent = self.agents.phrase(index, stop)
            if agent is not None:
                return self._done(agent, "doer.weapon")
        return NOBODY

    def _with_partners(self, done: Done, draft: Draft, clauses: Clauses) -> Done:
        """With those who are said to have taken part or lent support, in the words from the doer's name on."""
        if done.end is None or done.sides:
            return done
        ids = {doer.id for doer in done.doers}
        added: dict[str, Basis] = {}
        begin = max(done.end, clauses.starts[0])
        for agent in partners_of(self.agents, begin, self._reach(draft.index, clauses)):
            basis = Basis.INFERRED if agent.likely else Basis.STATED
            added.update((party, basis) for party in self._ids(agent) if party not in ids)
        if not added:
            return done
        return msgspec.structs.replace(
            done, doers=(*done.doers, *(Doer(party, basis) for party, basis in added.items())), partners=True
        )

    def _implied(self, found: "Agent | str") -> Done:
        if isinstance(found, Agent):
            return self._done(found, "doer.goes_on")
        return Done((Doer(found, Basis.INFERRED),), None, None, "doer.speaks_of_itself")

    def _done(self, agent: Agent, rule: str) -> Done:
        first, last = self.passage.items[agent.items[0]], self.passage.items[agent.items[-1]]
        basis = Basis.INFERRED if agent.likely or rule == "doer.goes_on" else Basis.STATED
        named = (self.passage.items[index].meaning(PartyMeaning) for index in agent.items)
        passing = tuple(party.party for party in named if party is not None and party.passes_on)
        doers = tuple(Doer(i, basis) for i in self._ids(agent))
        return Done(doers, first.start, last.end, rule, passing=passing)

    def _ids(self, agent: Agent) -> list[str]:
        found = (self.passage.items[index].meaning(PartyMeaning) for index in agent.items)
        return list(dict.fromkeys(party.party for party in found if party is not None))
