"""Outcomes: a word for harm or movement, and the counted phrase of those whom it befell."""

from isnad.claims.affected import Affected, counts, relatives
from isnad.claims.between import words_between
from isnad.claims.clause import Clauses
from isnad.claims.draft import Draft
from isnad.claims.limits import begins_anew, is_governed
from isnad.claims.listed import composed, listed_parts, shared
from isnad.claims.predicate import predicate
from isnad.claims.sides import side_beside
from isnad.knowledge.form import Voice
from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import BoundMeaning, GrammarMeaning, OutcomeMeaning, PeopleMeaning, Slot, VagueMeaning
from isnad.knowledge.wordlists import words
from isnad.mentions.items import Item, Passage
from isnad.mentions.phrase import Phrase, is_of_people, outcome_of
from isnad.mentions.quantity import phrases, read_phrase
from isnad.model.count import Count
from isnad.model.terms import Event, Exactness
from isnad.text.working import fold

_TOTAL_REACH = 80
_NEEDED_WITHIN = 90
_ASIDE = 40
_LOSES = "casualties.lose"
_ILLNESSES = words("illnesses")
_AMOUNTS = words("amounts")
_WHO = words("who")
_PARTS = ("among", "majority")
_MATTERS = frozenset({OutcomeMeaning, PeopleMeaning, VagueMeaning, BoundMeaning})
_COUNTING_GRAMMAR = (*_PARTS, "nobody", "between")


def read_outcomes(passage: Passage, sentence: int, clauses: Clauses) -> list[Draft]:
    """The outcomes of one sentence, wholes before their parts."""
    reader = _Outcomes(passage, sentence, clauses)
    reader.read()
    return reader.drafts


class _Outcomes:
    """Goes through a sentence once; an item that a phrase has taken is not read again."""

    def __init__(self, passage: Passage, sentence: int, clauses: Clauses) -> None:
        self.passage = passage
        self.start, self.stop = passage.sentences[sentence]
        self.drafts: list[Draft] = []
        self.taken = -1
        self.free: list[Phrase] = []
        self.affected = Affected(passage, self.stop, self.free, clauses)
        self.waiting: list[tuple[int, int, str, Phrase]] = []

    def read(self) -> None:
        for index in self.passage.within(self.start, self.stop):
            item = self.passage.items[index]
            if index <= self.taken or not _may_matter(item):
                continue
            grammar = item.meaning(GrammarMeaning)
            if grammar is not None and grammar.what in _PARTS:
                self._parts(index, grammar.what)
                continue
            found = predicate(self.passage, index, OutcomeMeaning)
            if found is not None and found[1].slot is not Slot.SELF:
                self._trigger(index, item, found[0], found[1])
            else:
                self._phrase(index)

    def _phrase(self, index: int) -> None:
        """A phrase whose noun is the outcome ("5 dead"), or one that a later word may claim."""
        listed = [*phrases(self.passage, index, self.stop)]
        if any(outcome_of(phrase) is not None for phrase in listed):
            listed = shared(self.passage, listed, self.stop)
        for phrase in listed:
            event = outcome_of(phrase)
            self.taken = max(self.taken, phrase.last)
            if event is None or phrase.noun is None:
                if is_of_people(phrase) and not is_governed(self.passage, phrase.first):
                    self.free.append(phrase)
                continue
            if self._running_total(phrase, event) or self._tells_apart(phrase):
                continue
            lone = phrase.rule == "quantity.singular"
            titled = lone and (phrase.noun.definite or event is Event.CASUALTIES)
            if phrase.count is not None and not titled:
                noun = self.passage.items[phrase.noun.index]
                self._draft(event, phrase.noun.index, noun, phrase, f"outcome.noun.{phrase.noun.entry}")

    def _tells_apart(self, phrase: Phrase) -> bool:
        """As in "19 of its members, dead and wounded": the bare nouns say what befell those counted before them."""
        if phrase.rule != "quantity.bare_plural" or phrase.noun is None:
            return False
        last = self.drafts[-1] if self.drafts else None
        if last is not None and last.event is Event.CASUALTIES and last.phrase is not None:
            return self.passage.items[phrase.first].word - max(last.end, last.phrase.end) < _ASIDE
        counted = self.free[-1] if self.free else None
        if counted is None or counted.last + 1 != phrase.first or not counts(counted):
            return False
        if words_between(self.passage, counted.last, phrase.first) not in ("،", "بين", "ما بين", "-"):
            return False
        noun = self.passage.items[phrase.noun.index]
        self._draft(Event.CASUALTIES, phrase.noun.index, noun, counted, "outcome.aside")
        return True

    def _trigger(self, index: int, item: Item, reading: Reading, meaning: OutcomeMeaning) -> None:
        if meaning.event is Event.CASUALTIES and meaning.slot is Slot.SUBJECT:
            self._killed_and_injured(index, item, reading)
            return
        if not self._fits(item, meaning) or self._repeats(index, meaning):
            return
        sure = meaning.needs is not None
        victims, killers = self.affected.of(index, reading, meaning, sure=sure)
        if not victims:
            victims = self.affected.before(index, reading, weak=meaning.weak and not sure)
        if not victims or (meaning.weak and not sure and victims[0].count is None):
            return
        if self._is_figure_of_speech(item, reading, victims[0]) or self._is_illness(meaning, victims[-1]):
            return
        noun = victims[-1].noun
        if noun is None or noun.people is None or not noun.people.household:
            victims = [*victims, *relatives(self.passage, victims[-1], self.stop)]
        for phrase in victims:
            draft = self._draft(meaning.event, index, item, phrase, f"outcome.{reading.form.pos}.{reading.entry.id}")
            draft.active = reading.form.voice is Voice.ACTIVE and meaning.slot is Slot.OBJECT
            draft.killers = killers
            draft.victims_from = victims[0].start
            self.taken = max(self.taken, phrase.last)
            for first, at, what, part in self.waiting:
                if first == phrase.first:
                    self._part(draft, at, what, part)

    def _is_figure_of_speech(self, item: Item, reading: Reading, phrase: Phrase) -> bool:
        """As in "hurt the feelings of people", "lost three seats": no people are counted by the word itself."""
        if reading.entry.id == _LOSES and phrase.noun is None:
            return True
        behind = phrase.count is None and phrase.start > item.end
        return behind and bool(self.passage.text[item.end : phrase.start].strip(" ال\"'“«"))

    def _is_illness(self, meaning: OutcomeMeaning, phrase: Phrase) -> bool:
        if meaning.event is not Event.INJURED:
            return False
        behind = self.passage.text[phrase.end : min(self.stop, phrase.end + _ASIDE)].split()
        return any(word in _ILLNESSES for word in behind[:3])

    def _fits(self, item: Item, meaning: OutcomeMeaning) -> bool:
        behind = self.passage.text[item.end : item.end + 12].split()
        if behind and behind[0] in map(fold, meaning.not_before):
            return False
        rest = self.passage.text[item.end : min(self.stop, item.end + _NEEDED_WITHIN)]
        return meaning.needs is None or fold(meaning.needs) in rest

    def _repeats(self, index: int, meaning: OutcomeMeaning) -> bool:
        """As in "the wounded who were hit": the relative clause tells once more what the noun said."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.event is not meaning.event:
            return False
        end = last.end if last.phrase is None else last.phrase.end
        return self.passage.text[end : self.passage.items[index].word].strip() in _WHO

    def _killed_and_injured(self, index: int, item: Item, reading: Reading) -> None:
        """As in "19 members between killed and wounded": one count for both, neither alone."""
        last = self.drafts[-1] if self.drafts else None
        if last is not None and last.phrase is not None and last.rule.endswith(_LOSES):
            return
        for phrase in reversed(self.free):
            near = phrase.last < index and item.word - phrase.end < _ASIDE
            if near and phrase.count is not None:
                self._draft(Event.CASUALTIES, index, item, phrase, f"outcome.{reading.entry.id}")
                return

    def _running_total(self, phrase: Phrase, event: Event) -> bool:
        """As in "the number of the dead rose to five": the noun says what, the number behind "to" how many."""
        noun = phrase.noun
        if noun is None or not noun.definite or noun.number != 3:
            return False
        near = min(self.stop, phrase.end + _TOTAL_REACH)
        for index in self.passage.after(phrase.last, near):
            item = self.passage.items[index]
            grammar = item.meaning(GrammarMeaning)
            before = words_between(self.passage, index - 1, index).split()
            ranged = grammar is not None and grammar.what == "range"
            if not ranged and not (before and before[-1] in _AMOUNTS and item.meaning(GrammarMeaning) is None):
                continue
            total = read_phrase(self.passage, index + 1 if ranged else index, self.stop)
            if total is None or total.count is None or not is_of_people(total) or not counts(total):
                return False
            self._draft(event, noun.index, self.passage.items[noun.index], total, "outcome.running_total")
            self.taken = max(self.taken, total.last)
            return True
        return False

    def _parts(self, index: int, what: str) -> None:
        """Groups inside a total, named behind it; they wait where the verb of their total is still to come."""
        wholes = (d for d in reversed(self.drafts) if d.whole is None and d.phrase is not None and not d.part)
        whole = next(wholes, None)
        if whole is not None and begins_anew(self.passage, max(whole.index, whole.last), index):
            whole = None
        waiting = self.free[-1] if self.free else None
        if waiting is not None and whole is not None and waiting.first < max(whole.index, whole.last):
            waiting = None
        following = index + 1
        if following >= len(self.passage.items) or len(words_between(self.passage, index, following).split()) > 2:
            return
        for phrase in phrases(self.passage, following, self.stop):
            self.taken = max(self.taken, phrase.last)
            if not is_of_people(phrase) or phrase.noun is None:
                continue
            if waiting is not None:
                self.waiting.append((waiting.first, index, what, phrase))
            elif whole is not None:
                self._part(whole, index, what, phrase)

    def _part(self, whole: Draft, index: int, what: str, phrase: Phrase) -> None:
        stated = outcome_of(phrase)
        other = stated is not None and stated is not whole.event and phrase.noun is not None
        at = phrase.noun.index if other and phrase.noun is not None else whole.index
        event = stated if other and stated is not None else whole.event
        draft = self._draft(event, at, self.passage.items[at], phrase, f"outcome.part.{what}")
        if what == "majority":
            word = self.passage.items[index]
            draft.count = Count(None, None, Exactness.VAGUE, self.passage.text[word.start : word.end])
        draft.part = True
        draft.whole = None if other else whole

    def _draft(self, event: Event, index: int, item: Item, phrase: Phrase, rule: str) -> Draft:
        draft = Draft(event, index, item.start, item.end, phrase, rule, count=phrase.count)
        loses = rule.endswith(_LOSES)
        draft.side = phrase.side or side_beside(self.passage, index, phrase, self.start, self.stop, loses=loses)
        self.drafts.append(draft)
        found = composed(self.passage, phrase, self.stop)
        if found is not None:
            draft.count, draft.composed = found
            self.taken = max(self.taken, draft.composed[-1].last)
        elif not rule.startswith("outcome.part"):
            for part in listed_parts(self.passage, phrase, self.stop):
                self.taken = max(self.taken, part.last)
                self._part(draft, index, "listed", part)
        return draft


def _may_matter(item: Item) -> bool:
    """Whether an outcome, those it befell, or a count of them may begin at an item: asked of every one, so cheaply."""
    if item.number is not None or item.hit is None:
        return item.number is not None
    readings = item.hit.readings
    if not _MATTERS.isdisjoint(readings):
        return True
    grammar = item.meaning(GrammarMeaning) if GrammarMeaning in readings else None
    return grammar is not None and grammar.what in _COUNTING_GRAMMAR
