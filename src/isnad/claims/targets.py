"""Which kinds of civilian places were hit: nouns that a word for violence or harm governs in its own clause."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

import msgspec

from isnad.claims.clause import Clauses, clauses_of
from isnad.claims.word import last_word
from isnad.knowledge.lexicon import Hit
from isnad.knowledge.meaning import HappeningMeaning, OutcomeMeaning, PartyMeaning, PeopleMeaning
from isnad.knowledge.scene_meaning import TargetMeaning
from isnad.knowledge.targets import around_targets
from isnad.mentions.items import Item, Passage
from isnad.model.claim import Claim
from isnad.model.span import Span
from isnad.model.terms import HARM, VIOLENT, Event, Modality, Stance, VictimStatus
from isnad.text.working import fold

_HITS = VIOLENT - {Event.CLASH} | {Event.DAMAGE}
_EVENTS = _HITS | HARM
_BLASTS = (Event.EXPLOSION, Event.LANDMINE)
_TOLD = (Modality.ASSERTED, Modality.LIKELY)
_OBJECT_REACH = 7
_NEAR = 3
_UNDERGO_REACH = 4
_MARKS = "،؛:.!؟\n"
_ARTICLE = "ال"


class Target(msgspec.Struct, frozen=True):
    """A place that was hit: its kind, the entry that says so, its words, and the claims of what hit it."""

    kind: str
    entry: str
    span: Span
    claims: tuple[str, ...]


class _Event(msgspec.Struct, frozen=True):
    """A word of an event, with its claims; `told` are those that say that it happened."""

    item: Item
    event: Event
    claims: tuple[Claim, ...]

    @property
    def told(self) -> tuple[str, ...]:
        """The ids of those claims."""
        return tuple(claim.id for claim in self.claims if _is_told(claim))


def read_targets(passage: Passage, claims: Sequence[Claim]) -> tuple[Target, ...]:
    """Every place that claims of violence, harm or damage tell was hit, in order of the text.

    Hit is what was fired at ("shelled a school"), what something fell on ("a raid on a market"), and where people were
    harmed ("killed in their home"). What is near it, where the wounded were brought and what belongs to a force is not.
    """
    at = _positions(passage, claims) if passage.targets else {}
    found: list[Target] = []
    words = [hit.word for hit in passage.targets]
    for sentence in sorted({passage.sentence_of(position) for position in at}):
        start, stop = passage.sentences[sentence]
        here = passage.targets[bisect_left(words, start) : bisect_left(words, stop)]
        if not here:
            continue
        reader = _Sentence(passage, sentence, at)
        for hit in here:
            told = reader.read(hit)
            if told is not None:
                entry, meaning = _meaning(hit)
                found.append(Target(meaning.of, entry, passage.copy.span(hit.start, hit.end), told))
    return tuple(found)


def _positions(passage: Passage, claims: Sequence[Claim]) -> dict[int, list[Claim]]:
    """The claims of such events by where their event's word begins in the working copy."""
    at: dict[int, list[Claim]] = {}
    for claim in claims:
        if claim.event in _EVENTS:
            at.setdefault(passage.copy.position(claim.spans.event.start), []).append(claim)
    return at if any(_is_told(claim) for here in at.values() for claim in here) else {}


def _is_told(claim: Claim) -> bool:
    return claim.modality in _TOLD and not any(link.stance is Stance.DENYING for link in claim.chain)


def _meaning(hit: Hit) -> tuple[str, TargetMeaning]:
    found = hit.get(TargetMeaning)
    if found is None:
        raise ValueError("a word that names no kind of place")
    return found[0].entry.id, found[1]


class _Sentence:
    """The nouns of one sentence, read in order: one behind "and" goes with the one before it."""

    def __init__(self, passage: Passage, sentence: int, at: dict[int, list[Claim]]) -> None:
        self.passage = passage
        self.sentence = sentence
        self.clauses: Clauses = clauses_of(passage, sentence)
        self.at = at
        self.last: tuple[int, tuple[str, ...]] | None = None

    @cached_property
    def events(self) -> list[_Event]:
        """The words of events of the sentence."""
        return list(_events(self.passage, *self.passage.sentences[self.sentence], self.at))

    def read(self, hit: Hit) -> tuple[str, ...] | None:
        """The claims that tell that it was hit, None where none does."""
        _, meaning = _meaning(hit)
        if self._is_another_thing(hit, meaning):
            return None
        told = self._with_the_one_before(hit) or self._told(hit, meaning)
        self.last = (hit.end, told) if told else None
        return told or None

    def _told(self, hit: Hit, meaning: TargetMeaning) -> tuple[str, ...]:
        governing = self._governing(hit, meaning)
        if governing is None:
            return ()
        if governing.claims:
            return governing.told
        start, stop = self.clauses.around(governing.item.start)
        same = [e for e in self.events if e.claims and e.event in _HITS and start <= e.item.start < stop]
        return same[-1].told if same else ()

    def _with_the_one_before(self, hit: Hit) -> tuple[str, ...]:
        """As in "a school *and a mosque*"."""
        if self.last is None or hit.proclitics.conjunction is None or hit.proclitics.preposition is not None:
            return ()
        end, told = self.last
        between = self.passage.text[end : hit.word]
        return told if len(between.split()) <= _NEAR and not _parted(between) and not self._any(end, hit.word) else ()

    def _any(self, start: int, stop: int) -> bool:
        return any(start <= event.item.start < stop for event in self.events)

    def _governing(self, hit: Hit, meaning: TargetMeaning) -> _Event | None:
        """The event that the noun hangs on."""
        start, stop = self.clauses.around(hit.word)
        if any(
            start <= self.passage.items[index].start < hit.word for index in self.clauses.grammar.get("negation", ())
        ):
            return None
        prior = next((e for e in reversed(self.events) if start <= e.item.start < hit.word), None)
        following = next((e for e in self.events if hit.end <= e.item.start < stop), None)
        preposition = hit.proclitics.preposition
        before = self._word_before(hit.word, start)
        if preposition == "ل":
            return prior if self._is_object(prior, hit, meaning) else None
        if preposition == "ب" or (preposition is None and before in around_targets("into")):
            by = preposition is not None
            return None if meaning.object else self._located(prior, following, hit, meaning, by=by)
        if preposition is not None or before in around_targets("beside"):
            return None
        if self._undergoes(hit, before, stop) and following is not None and following.event in _HITS:
            return following
        return prior if self._is_object(prior, hit, meaning) else None

    def _located(
        self, prior: _Event | None, following: _Event | None, hit: Hit, meaning: TargetMeaning, *, by: bool
    ) -> _Event | None:
        """Behind "in" or "on". With "by", a vehicle is what something was done with, but for a blast."""
        governing = prior or following
        if governing is None or governing.event not in _EVENTS:
            return None
        if by and meaning.of == "vehicle" and governing.event not in _BLASTS:
            return None
        left, right = sorted(((governing.item.word, governing.item.end), (hit.word, hit.end)))
        between = set(self.passage.text[left[1] : right[0]].split())
        around = set(self.passage.text[hit.end : hit.end + 40].split()[:_NEAR])
        if (between | around) & around_targets("carried"):
            return None
        # people die in the hospital that they were brought to
        return None if meaning.of == "healthcare" and governing.event in HARM else governing

    def _is_object(self, prior: _Event | None, hit: Hit, meaning: TargetMeaning) -> bool:
        """Whether it stands right behind a word for violence, but for who did it and with what."""
        if prior is None or prior.event not in _HITS or (prior.event in _BLASTS and meaning.of == "vehicle"):
            return False
        between = self.passage.text[prior.item.end : hit.word]
        words = between.split()
        governed = around_targets("into") | (around_targets("beside") - around_targets("of_quantity"))
        return len(words) <= _OBJECT_REACH and not _parted(between) and governed.isdisjoint(words)

    def _undergoes(self, hit: Hit, before: str, stop: int) -> bool:
        beginnings = tuple(around_targets("undergo"))
        behind = self.passage.text[hit.end : stop].split()[:_UNDERGO_REACH]
        return before.lstrip("وف").startswith(beginnings) or any(word.startswith(beginnings) for word in behind)

    def _word_before(self, position: int, start: int) -> str:
        """The word before, past words for how many."""
        word = last_word(self.passage, start, position)
        while word in around_targets("quantities") or (word in around_targets("of_quantity")):
            at = self.passage.text.rfind(word, start, position)
            earlier = last_word(self.passage, start, at)
            if word in around_targets("of_quantity") and earlier not in around_targets("quantities"):
                return word
            word, position = earlier, at
        return word

    def _is_another_thing(self, hit: Hit, meaning: TargetMeaning) -> bool:
        """Whether the words behind it make it the name of a settlement, or something of a force."""
        behind = self.passage.text[hit.end : hit.end + 60]
        mark = next((i for i, character in enumerate(behind) if character in _MARKS), len(behind))
        words = behind[:mark].split()[:_NEAR]
        bare = [word.removeprefix(_ARTICLE) for word in words]
        if (bare and bare[0] in _bare(meaning.unless)) or not _military().isdisjoint(bare):
            return True
        inside = [self.passage.items[i] for i in self.passage.within(hit.word, hit.end + mark + 1)]
        if meaning.names and words and _may_begin_a_name(hit):
            return True
        near = [item for item in inside if item.word > hit.start and item.word <= hit.end + 1]
        return any(_is_of_a_force(item) for item in near)


@cache
def _bare(words: tuple[str, ...]) -> frozenset[str]:
    """Words as a working copy has them, without their article."""
    return frozenset(fold(word).removeprefix(_ARTICLE) for word in words)


@cache
def _military() -> frozenset[str]:
    return _bare(tuple(around_targets("military")))


def _may_begin_a_name(hit: Hit) -> bool:
    found = hit.get(TargetMeaning)
    form = None if found is None else found[0].form
    if form is None or " " in form.text:
        return False
    return form.number in (1, None) and not hit.proclitics.article and form.pronoun is None


def _is_of_a_force(item: Item) -> bool:
    party, people = item.meaning(PartyMeaning), item.meaning(PeopleMeaning)
    return (party is not None and not party.adjective) or (people is not None and people.status is VictimStatus.FIGHTER)


def _parted(between: str) -> bool:
    return any(mark in between for mark in _MARKS)


def _events(passage: Passage, start: int, stop: int, at: dict[int, list[Claim]]) -> Iterator[_Event]:
    """The words of events of a sentence, an everyday one only where a claim was made of it."""
    told = [position for position in at if start <= position < stop]
    for index in passage.within(start, stop):
        item = passage.items[index]
        claims = [claim for position in told if item.word <= position < item.end for claim in at[position]]
        if claims:
            yield _Event(item, claims[0].event, tuple(claims))
            continue
        meaning = item.meaning(HappeningMeaning) or item.meaning(OutcomeMeaning)
        if meaning is not None and not meaning.weak:
            yield _Event(item, meaning.event, ())
