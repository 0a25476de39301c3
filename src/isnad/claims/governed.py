"""Whether a word of mood governs an event: what may stand between the two, and what shape the event must have."""

import re
from functools import cache

import msgspec

from isnad.claims.predicate import is_masdar, predicate
from isnad.knowledge.form import Pos
from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import CalendarMeaning, GrammarMeaning, HappeningMeaning, MoodMeaning, OutcomeMeaning, Slot
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Item, Passage
from isnad.model.terms import Event as Terms
from isnad.text.alphabet import LETTERS
from isnad.text.working import fold

_WORDS = re.compile(rf"[{LETTERS}]+")
_ENDS = re.compile(r"[،؛:\n.!]")
_NEXT = 3
_BEHIND = 30
_CLAUSE = 60
_SAID = 7


Found = tuple[Reading, OutcomeMeaning] | tuple[Reading, HappeningMeaning]
_AIMS = (Terms.CONTROL, Terms.ADVANCE, Terms.DETAINED, Terms.ABDUCTED, Terms.CAPTURED)
"""What people set out for; other verbal nouns behind "to" are mostly what came of something."""
_STORM = "attack.storm"
_OWN_ACTS = (Terms.WITHDRAWAL, Terms.ADVANCE, Terms.RELEASED, Terms.SURRENDERED, Terms.LEFT)
"""What those do themselves who refuse or consider it."""


class Event(msgspec.Struct, frozen=True, gc=False):
    """The word of an event at `[start, end)`, and what its shape tells.

    Attributes:
        word: where it begins with what is written on to it.
        past: a verb in the past, which nothing that is only meant can be.
        noun: the same letters may be a verbal noun.
        present: a verb in the present.
        future: "will" is written on to it.
        people: a noun for those whom it befell.
        joined: "and" is written on to it.
        preposition: what is written on to it.
        aim: a verbal noun for something that is done on purpose.
        own: a verbal noun for something that those do themselves who refuse it.
        definite: with the article, so that it is known already.
    """

    start: int
    end: int
    word: int
    past: bool = False
    noun: bool = False
    present: bool = False
    future: bool = False
    people: bool = False
    joined: bool = False
    preposition: str | None = None
    aim: bool = False
    own: bool = False
    definite: bool = False

    @classmethod
    def at(cls, passage: Passage, start: int, end: int) -> "Event":
        """The first event of the lexicon in `[start, end)`; a word that is none tells nothing of its shape."""
        for index in passage.within(max(0, start - 4), end):
            item = passage.items[index]
            if item.end <= start:
                continue
            outcome = predicate(passage, index, OutcomeMeaning)
            if outcome is not None:
                people = outcome[1].slot is Slot.SELF
                return cls._of(item, outcome, (start, end), people=people)
            happening = predicate(passage, index, HappeningMeaning)
            if happening is not None:
                return cls._of(item, happening, (start, end), people=False)
        return cls(start, end, start)

    @classmethod
    def _of(cls, item: Item, found: Found, span: tuple[int, int], *, people: bool) -> "Event":
        form, hit = found[0].form, item.hit
        verb = form.pos is Pos.VERB
        return cls(
            *span,
            min(span[0], item.word),
            past=verb and not form.present,
            noun=is_masdar(item),
            present=verb and form.present,
            future=hit is not None and hit.proclitics.future,
            people=people,
            joined=item.joined,
            preposition=item.preposition,
            aim=form.pos is Pos.MASDAR and (found[1].event in _AIMS or found[0].entry.id == _STORM),
            own=not verb and found[1].event in _OWN_ACTS,
            definite=item.definite,
        )


def governs(passage: Passage, index: int, mood: MoodMeaning, event: Event) -> bool:
    """Whether the word of mood at item `index` governs an event of the same sentence."""
    item = passage.items[index]
    if mood.reach in ("behind", "predicate"):
        return _stands_behind(passage, item, mood, event)
    between = passage.text[item.end : event.word]
    if mood.reach == "condition":
        return _conditioned(passage, between, event)
    if _ENDS.search(between) is not None or (len(between) > _CLAUSE and mood.reach == "clause"):
        return False
    words = _WORDS.findall(between)
    if mood.by and not _led(words, _spelt(mood.by), event):
        return False
    match mood.reach:
        case "clause":
            return not _guesses_who(words, event)
        case "own" | "next":
            fits = mood.reach == "next" or event.own
            return fits and len(words) < _NEXT and (event.noun or not event.past) and not _presupposed(words, event)
        case "present":
            return event.present and not words
        case _:
            return _is_complement(passage, index, words, mood, event)


def _stands_behind(passage: Passage, item: Item, mood: MoodMeaning, event: Event) -> bool:
    between = passage.text[event.end : item.word]
    if _ENDS.search(between) is not None:
        return False
    if mood.reach == "predicate":
        return _is_said_of(passage, between, event)
    return len(between.split()) < _NEXT and len(between) < _BEHIND


def _is_said_of(passage: Passage, between: str, event: Event) -> bool:
    """As in "that the fighters' *surrender* was impossible": of a verbal noun that begins what is said, not denied."""
    words = _WORDS.findall(between)
    if not event.noun or event.preposition is not None or len(words) > _SAID:
        return False
    if not (words_of("relative") | words_of("not_so") | words_of("copula")).isdisjoint(words):
        return False
    before = _WORDS.findall(_ENDS.split(passage.text[max(0, event.word - _BEHIND) : event.word])[-1])
    return not before or before[-1] in words_of("begins_saying")


def _led(words: list[str], by: tuple[str, ...], event: Event) -> bool:
    """Whether one of the words that lead on from the word of mood stands between, or its letter is on a word."""
    if event.preposition in by:
        return True
    for lead in by:
        if len(lead) > 1 and lead in words:
            return True
        if len(lead) == 1 and any(word.startswith(lead) and len(word) > 2 for word in words):
            return True
    return False


@cache
def _spelt(by: tuple[str, ...]) -> tuple[str, ...]:
    """As a working copy spells them."""
    return tuple(fold(word) for word in by)


def _guesses_who(words: list[str], event: Event) -> bool:
    """As in "it is thought that a drone was *behind* the strike", which happened whoever was behind it."""
    last = set(words[-2:])
    return not last.isdisjoint(words_of("who_did_it")) or (event.definite and not last.isdisjoint(words_of("did_it")))


def _is_complement(passage: Passage, index: int, words: list[str], mood: MoodMeaning, event: Event) -> bool:
    verb = passage.items[index].get(MoodMeaning)
    nominal = event.noun and not event.joined and (not words or (verb is not None and verb[0].form.pos is Pos.VERB))
    carried = event.past and "ان" in words and not words_of("may_be").isdisjoint(words)
    if (event.past and not nominal and not carried) or (event.present and event.joined) or _presupposed(words, event):
        return False
    if len(words) > 1 and words[-1] in words_of("circumstance") and words[-1] not in _spelt(mood.by):
        return False
    if not words_of("breaks_mood").isdisjoint(words):
        return False
    between = [passage.items[i] for i in range(index + 1, passage.within(event.word, event.word + 1).start)]
    if not words_of("when").isdisjoint(words[-2:]) and not any(
        item.hit and CalendarMeaning in item.hit.readings for item in between
    ):
        return False
    grammar = (item.meaning(GrammarMeaning) for item in between)
    return all(found is None or found.what not in ("result", "cause") for found in grammar)


def _presupposed(words: list[str], event: Event) -> bool:
    """Whether the event is people who are there whatever is tried: "tried to rescue *the wounded*"."""
    return event.people and words_of("comes_about").isdisjoint(form for word in words for form in (word, word[1:]))


def _conditioned(passage: Passage, between: str, event: Event) -> bool:
    """In the condition itself, or in the answer, which begins behind a comma with "then", "would" or a present verb."""
    if between.lstrip().startswith("بال"):
        return False  # "and lo, the planes …"
    if event.past and between.split()[-1:] and between.rsplit(maxsplit=1)[-1] in words_of("relative"):
        return False  # "if there were …, the man *who* died"
    clauses = _ENDS.split(between)
    if len(clauses) == 1:
        return True
    answer = clauses[-1].split() or [passage.text[event.word : event.end]]
    return len(clauses) == 2 and (event.present or event.future or answer[0][0] in "فلس")


def is_purpose(passage: Passage, event: Event, start: int) -> bool:
    """As in "they came *to seize* the hill": behind ل what was set out for, where no word makes it a result."""
    if not event.aim or event.preposition != "ل":
        return False
    before = _WORDS.findall(_ENDS.split(passage.text[max(start, event.word - 40) : event.word])[-1])
    return bool(before) and words_of("yields").isdisjoint(before[-4:])
