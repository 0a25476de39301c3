"""Outcomes: a word for harm or movement, and the counted phrase of those whom it befell."""

from isnad.claims.affected import Affected
from isnad.claims.agreement import agreeing, follows_subject
from isnad.claims.beginning import PARTS, Beginnings
from isnad.claims.clause import Clauses
from isnad.claims.described import describes
from isnad.claims.draft import Draft
from isnad.claims.drafts import LOSES, Drafts
from isnad.claims.earlier import Earlier
from isnad.claims.harmless import are_cases, died_of, harms_nobody, is_figure_of_speech, is_illness
from isnad.claims.inside import Waiting, inside
from isnad.claims.killers import is_joined, may_be_active
from isnad.claims.limits import is_governed, is_opened
from isnad.claims.listed import composed, shared
from isnad.claims.lives import took_lives
from isnad.claims.next_total import RUNNING, goes_on
from isnad.claims.numbered import DEATH
from isnad.claims.pairs import one_of_each, right_before, told_of_two
from isnad.claims.phrases import lone
from isnad.claims.predicate import predicate
from isnad.claims.relatives import companions, relatives
from isnad.claims.second_look import look_again
from isnad.claims.since import explains_rise, within_total
from isnad.claims.subjects import subjects
from isnad.claims.totals import besides, counted_together, elsewhere, running_total, told_besides
from isnad.knowledge.form import Voice
from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import GrammarMeaning, OutcomeMeaning, Slot
from isnad.knowledge.wordlists import words, words_of
from isnad.mentions.items import Item, Passage
from isnad.mentions.phrase import Phrase, is_of_people, outcome_of
from isnad.mentions.quantity import phrases
from isnad.model.count import Count
from isnad.model.terms import Event

_ASIDE = 40
_MANNER = 60
_WHO = words("who")


def read_outcomes(
    passage: Passage, sentence: int, clauses: Clauses, beginnings: Beginnings, earlier: Earlier
) -> list[Draft]:
    """The outcomes of one sentence, wholes before their parts; the whole may be one of an `earlier` sentence."""
    (reader := _Outcomes(passage, sentence, clauses, earlier)).read(beginnings)
    look_again(passage, reader.drafts.found, reader.stop, clauses)
    return reader.drafts.found


class _Outcomes:
    """Goes through a sentence once; an item that a phrase has taken is not read again."""

    def __init__(self, passage: Passage, sentence: int, clauses: Clauses, earlier: Earlier) -> None:
        self.passage = passage
        self.start, self.stop = passage.sentences[sentence]
        self.drafts = Drafts(passage, self.start, self.stop, earlier)
        self.free: list[Phrase] = []
        self.affected = Affected(passage, self.stop, self.free, clauses)
        self.waiting: list[Waiting] = []
        self.ill = -_ASIDE

    def read(self, beginnings: Beginnings) -> None:
        for index in beginnings.within(self.start, self.stop):
            item = self.passage.items[index]
            if index <= self.drafts.taken:
                continue
            grammar = item.meaning(GrammarMeaning)
            if grammar is not None and grammar.what in PARTS:
                self.waiting += inside(self.passage, self.drafts, self.free, index, self.stop)
                continue
            found = predicate(self.passage, index, OutcomeMeaning)
            if found is not None and found[1].slot is not Slot.SELF:
                self._trigger(index, item, found[0], found[1])
            elif listed := [*phrases(self.passage, index, self.stop)]:
                if are_cases(self.passage, listed, self.stop):
                    self.drafts.take(listed[-1].last)
                else:
                    self._phrases(listed)

    def _phrases(self, listed: list[Phrase]) -> None:
        """Phrases whose noun is the outcome ("5 dead"), or such as a later word may claim."""
        if any(outcome_of(phrase) is not None for phrase in listed):
            listed = shared(self.passage, listed, self.stop)
        both = counted_together(self.passage, listed, self.stop)
        if both is not None:
            self._together(both[0], both[2])
            listed = [read for read in listed if read not in both[:2]]
        for read in listed:
            phrase = told_besides(self.passage, read)
            event = outcome_of(phrase)
            self.drafts.take(phrase.last)
            if event is None and self._shares_fate(phrase):
                continue
            if event is None or phrase.noun is None:
                if is_of_people(phrase) and (is_opened(phrase) or not is_governed(self.passage, phrase.first)):
                    self.free.append(phrase)
                self._skip_made_up(phrase)
                continue
            if (
                self._is_manner(phrase, event)
                or self._running_total(phrase, event)
                or describes(self.passage, self.drafts, self.free, phrase, event)
            ):
                continue
            titled = phrase.rule == "quantity.singular" and (phrase.noun.definite or event is Event.CASUALTIES)
            if phrase.count is not None and not titled:
                noun = self.passage.items[phrase.noun.index]
                self.drafts.add(event, phrase.noun.index, noun, phrase, f"outcome.noun.{phrase.noun.entry}")
                if event is Event.BODIES and phrase.people:
                    # "the bodies of two men who were killed"
                    self.free.append(phrase)

    def _together(self, dead: Phrase, phrase: Phrase) -> None:
        if dead.noun is not None:
            item = self.passage.items[dead.noun.index]
            self.drafts.add(Event.CASUALTIES, dead.noun.index, item, phrase, "outcome.casualties.together")
        self.drafts.take(max(dead.last, phrase.last))

    def _shares_fate(self, phrase: Phrase) -> bool:
        """As in "a martyr and her child": a relative joined to a noun for the dead is dead as well."""
        last, noun = self.drafts.last, phrase.noun
        if last is None or noun is None or noun.people is None or phrase.count is None or last.last != phrase.first - 1:
            return False
        stated = last.phrase is not None and outcome_of(last.phrase) is last.event and last.index == last.phrase.first
        owned = noun.people.relation or noun.people.part is not None
        if not stated or not owned or not noun.definite or not is_joined(self.passage, last.last, phrase.first):
            return False
        draft = self.drafts.add(last.event, last.index, self.passage.items[last.index], phrase, "outcome.relative")
        draft.start, draft.end = last.start, last.end
        return True

    def _skip_made_up(self, phrase: Phrase) -> None:
        """As in "a family made up of seven members was killed": the members are no others."""
        made_up = composed(self.passage, phrase, self.stop)
        if made_up is not None:
            self.drafts.take(made_up[1][-1].last)

    def _trigger(self, index: int, item: Item, reading: Reading, meaning: OutcomeMeaning) -> None:
        if meaning.event is Event.CASUALTIES and meaning.slot is Slot.SUBJECT:
            self._killed_and_injured(index, item, reading)
            return
        if harms_nobody(self.passage, item, meaning, self.start, self.stop) or self._repeats(index, meaning):
            return
        if item.joined and item.word - self.ill < _ASIDE and reading.entry.id == DEATH:
            # "the virus hit 120 people, and three died"
            return
        if self._nobody(index, item, reading, meaning) or told_of_two(
            self.passage, self.drafts, self.affected, index, reading
        ):
            return
        victims, killers = self._victims(index, item, reading, meaning)
        if victims and explains_rise(self.passage, self.drafts, index, meaning, victims[0]):
            within_total(self.drafts, index, victims)
            return
        rule = f"outcome.{reading.form.pos}.{reading.entry.id}"
        for phrase in victims:
            if phrase is not victims[0] and self._says_itself(phrase, meaning.event):
                continue
            draft = self.drafts.add(meaning.event, index, item, phrase, rule)
            draft.active = reading.form.voice is Voice.ACTIVE and meaning.slot is Slot.OBJECT
            draft.killers = killers
            draft.victims_from = victims[0].start
            self.drafts.take(phrase.last)
            for part in self.waiting:
                if part.whole == phrase.first:
                    self.drafts.part(draft, part.at, part.what, part.phrase)

    def _victims(self, index: int, item: Item, reading: Reading, meaning: OutcomeMeaning) -> tuple[list[Phrase], bool]:
        """Those whom a word for harm befalls, with relatives and people named besides; and if killers stand first."""
        sure = meaning.needs is not None or took_lives(self.passage, item, reading, self.start)
        found, killers = list[Phrase](), False
        if follows_subject(reading) and not (may_be_active(reading, meaning) and self.affected.behind(index)):
            found = agreeing(subjects(self.passage, self.free, index, reading), reading)
        if not found:
            found, killers = self.affected.of(index, reading, meaning, sure=sure)
        if not found:
            found = agreeing(subjects(self.passage, self.free, index, reading, weak=meaning.weak and not sure), reading)
        if not found or (meaning.weak and not sure and found[0].count is None):
            return [], False
        if is_figure_of_speech(self.passage, item, reading, found[0]):
            return [], False
        if is_illness(self.passage, meaning.event, found[-1], self.stop):
            self.ill = found[-1].end
            return [], False
        noun = found[-1].noun
        if noun is None or noun.people is None or not noun.people.household:
            later = relatives(self.passage, found[-1], self.stop) or companions(self.passage, found[-1], self.stop)
            found = [*found, *later]
        found = [*found, *elsewhere(self.passage, found[-1].last, self.stop)]
        return [*found, *besides(self.passage, found[-1].last, self.stop)], killers

    def _says_itself(self, phrase: Phrase, event: Event) -> bool:
        """As in "killed seven civilians and dozens of wounded": a noun behind the first says what befell its own."""
        stated = outcome_of(phrase)
        if stated is None or stated is event or phrase.noun is None or phrase.count is None:
            return False
        noun = self.passage.items[phrase.noun.index]
        self.drafts.add(stated, phrase.noun.index, noun, phrase, f"outcome.noun.{phrase.noun.entry}")
        self.drafts.take(phrase.last)
        return True

    def _is_manner(self, phrase: Phrase, event: Event) -> bool:
        """As in "ten were hurt, with various injuries": how they were hurt, not how many more."""
        item = self.passage.items[phrase.first]
        if event is not Event.INJURED or item.preposition != "ب":
            return False
        last = self.drafts.last
        again = last is not None and last.event is event and item.word - last.end < _MANNER
        return again or died_of(self.passage, item, self.start)

    def _nobody(self, index: int, item: Item, reading: Reading, meaning: OutcomeMeaning) -> bool:
        """As in "nobody was hurt": the word for nobody is the count of none."""
        at = index + 1
        if at >= len(self.passage.items):
            return False
        grammar = self.passage.items[at].meaning(GrammarMeaning)
        if grammar is None or grammar.what != "nobody":
            return False
        before = self.passage.text[max(self.start, item.word - _ASIDE) : item.word].split()
        if not before or before[-1].removeprefix("و") not in words_of("negating"):
            return False
        if not self.passage.adjacent(index, at):
            return False
        phrase = lone(self.passage, at, at, Count.exactly(0), "quantity.nobody")
        self.drafts.add(meaning.event, index, item, phrase, f"outcome.{reading.form.pos}.{reading.entry.id}")
        self.drafts.take(at)
        return True

    def _repeats(self, index: int, meaning: OutcomeMeaning) -> bool:
        """As in "the wounded who were hit": the relative clause tells once more what the noun said."""
        last = self.drafts.last
        if last is None or last.event is not meaning.event:
            return False
        end = last.end if last.phrase is None else last.phrase.end
        return self.passage.text[end : self.passage.items[index].word].strip() in _WHO

    def _killed_and_injured(self, index: int, item: Item, reading: Reading) -> None:
        """As in "19 members between killed and wounded": one count for both, neither alone."""
        last = self.drafts.last
        if last is not None and last.phrase is not None and last.rule.endswith(LOSES):
            return
        near = (p for p in reversed(self.free) if p.last < index and item.word - p.end < _ASIDE and p.count is not None)
        counted = next(near, None) or right_before(self.passage, index, self.stop)
        if not one_of_each(self.passage, self.drafts, index, counted) and counted is not None:
            self.drafts.add(Event.CASUALTIES, index, item, counted, f"outcome.{reading.entry.id}")

    def _running_total(self, phrase: Phrase, event: Event) -> bool:
        """As in "the number of the dead rose to five": the noun says what, the number behind "to" how many."""
        total = running_total(self.passage, phrase, self.stop, goes_on=goes_on(self.passage, self.drafts.last, phrase))
        noun = phrase.noun
        if total is None or noun is None:
            return False
        stated = outcome_of(total)
        if stated is not None and stated is not event and event is Event.CASUALTIES:
            # "the victims rose to four dead and 15 injured": those nouns say it themselves
            return True
        self.drafts.add(event, noun.index, self.passage.items[noun.index], total, RUNNING)
        self.drafts.take(total.last)
        return True
