"""The mood of a claim inside the innermost speech: asserted, negated, likely, planned and the rest."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import msgspec

from isnad.claims.draft import Draft
from isnad.claims.governed import Event, governs, is_purpose
from isnad.claims.supposed import is_asked, may_be_asked
from isnad.claims.word import word_before
from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import GrammarMeaning, MoodMeaning
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Passage
from isnad.mentions.sought import Sought
from isnad.model.terms import Modality
from isnad.text.alphabet import LETTERS

_NEGATION = "grammar.negation"
_FUTURE = "mood.future_verb"
_PURPOSE = "mood.purpose"
_CLITICS = ("س", "ل")
_BACK = 70
_FAR = 110
_STEPS = 7
_WORD = re.compile(rf"[{LETTERS}]+")
_BEHIND = ("behind", "predicate", "condition")
_SAID_OF = ("behind", "predicate")
_CLOSING = ' "”»'
_ENDS_ASKING = f"{_CLOSING}؟"
Mood = tuple[int, Reading, MoodMeaning]
_CLAUSE_ENDS = ("،", "؛", ":", "\n")


def modality_of(
    passage: Passage, draft: Draft, spoken: Modality | None, start: int, stop: int
) -> tuple[Modality, str | None]:
    """The modality of a draft in its sentence at `[start, stop)`, and the entry that gave it: see `mood_at`."""
    first = draft.start if draft.phrase is None or draft.phrase.start > draft.start else draft.phrase.start
    return mood_at(passage, (first, draft.end), spoken, (start, stop), result=draft.event.is_outcome)


def mood_at(
    passage: Passage, event: tuple[int, int], spoken: Modality | None, sentence: tuple[int, int], *, result: bool
) -> tuple[Modality, str | None]:
    """The modality of an event whose words stand at `event`, and the entry that gave it.

    A negation counts where it touches the claim ("nobody was hurt", "without casualties being recorded"), not where it
    denies something else in the sentence; a restriction ("none but nine survived") asserts what it excepts. Of
    the words that put it into another mood the nearest that governs it counts, but a condition before all. `spoken` is
    the mood that the verb of saying gives; None where it gives none. `result`: the event befalls people, and so may be
    the result that a sentence denies.
    """
    (first, end), (start, stop) = event, sentence
    text = passage.text
    if text[stop - 1 : stop] in _ENDS_ASKING and _ends_asking(text, start, stop):
        return Modality.QUESTION, "mark.question"
    reached = _negated(passage, max(start, first - _BACK), (first, end), result=result)
    if reached and not _restricted(passage, end, stop):
        return Modality.NEGATED, _NEGATION
    found = _governed(passage, (first, end), start, stop)
    if found is not None:
        return found
    return (Modality.ASSERTED, None) if spoken is None else (spoken, None)


def _ends_asking(text: str, start: int, stop: int) -> bool:
    """Whether the sentence ends with a question mark, within quotation marks or not."""
    while stop > start and text[stop - 1] in _CLOSING:
        stop -= 1
    return stop > start and text[stop - 1] == "؟"


def _governed(passage: Passage, span: tuple[int, int], start: int, stop: int) -> tuple[Modality, str] | None:
    first, end = span
    near = max(start, first - _FAR), min(stop, end + _FAR)
    told = bool(passage.having(MoodMeaning, *near)) or passage.text[first - 1 : first] in _CLITICS
    if not told and not may_be_asked(passage, start, first):
        return None
    moods = _moods(passage, *near)
    before = [mood for mood in moods if passage.starts[mood[0]] < first]
    behind = [_turned(mood) for mood in moods if passage.starts[mood[0]] >= end]
    behind = [mood for mood in behind if mood[2].reach in _BEHIND]
    clitic = passage.text[first - 1 : first] in _CLITICS
    if not before and not behind and not clitic and not may_be_asked(passage, start, first):
        return None
    event = Event.at(passage, first, end)
    asked = is_asked(passage, event, start)
    if asked is not None:
        return asked
    nearest = _of_the_verb(passage, event, before, behind, start)
    if nearest is not None:
        return nearest
    for index, reading, mood in (*reversed(before), *(mood for mood in behind if mood[2].reach in _SAID_OF)):
        foiled = nearest is not None and nearest[0] is Modality.PLANNED and mood.mood is Modality.NEGATED
        wanted = nearest is None or foiled or mood.reach == "condition"
        if wanted and governs(passage, index, mood, event):
            nearest = mood.mood, reading.entry.id
    return nearest


def _turned(mood: Mood) -> Mood:
    """As in "killed *most likely* five": some words for "likely" qualify what stands before them as well."""
    index, reading, meaning = mood
    behind = reading.form.text in words_of("likely_behind")
    return (index, reading, msgspec.structs.replace(meaning, reach="behind")) if behind else mood


def _of_the_verb(
    passage: Passage, event: Event, before: Sequence[Mood], behind: Sequence[Mood], start: int
) -> tuple[Modality, str] | None:
    """The mood of the event's own shape, "will" or "in order to", unless a condition or a threat governs it."""
    if event.future:
        found = Modality.EXPECTED, _FUTURE
    elif is_purpose(passage, event, start):
        found = Modality.PLANNED, _PURPOSE
    else:
        found = None
    if found is not None or event.present:
        condition = next((mood[1].entry.id for mood in behind if mood[2].reach == "condition"), None)
        found = found if condition is None else (Modality.CONDITIONAL, condition)
    for index, reading, mood in before if event.future else ():
        if mood.mood in (Modality.CONDITIONAL, Modality.THREATENED) and governs(passage, index, mood, event):
            found = mood.mood, reading.entry.id
    return found


def _moods(passage: Passage, start: int, stop: int) -> list[Mood]:
    """The words of mood between two places, in order."""
    found = []
    for index in passage.having(MoodMeaning, start, stop):
        reading = passage.items[index].get(MoodMeaning)
        if reading is not None:
            found.append((index, *reading))
    return found


def _negated(passage: Passage, start: int, event: tuple[int, int], *, result: bool) -> bool:
    """Whether a negation reaches an event over words that say nothing of their own, or denies any result.

    What is denied to have had a result ("the shelling did not lead to …") happened all the same.
    """
    text, (first, end) = passage.text, event
    position = first
    for _ in range(_STEPS):
        begin, stop = word_before(text, start, position)
        if begin == stop:
            return False
        word = text[begin:stop]
        if word not in _between_negation_and_event():
            # most words: neither a negation nor one that it reaches over
            return result and _brings_nothing(passage, start, first)
        if _negates(word) or (position == first and _denied_with(passage, start, (begin, stop), end)):
            return True
        if word not in words_of("light") and not (word in words_of("was") and _is_predicate(text, first)):
            return result and _brings_nothing(passage, start, first)
        position = begin
    return False


def _denied_with(passage: Passage, start: int, before: tuple[int, int], end: int) -> bool:
    """Whether the word right before an event denies it with another: "there was not … *any*", "*not* … nobody"."""
    text, word = passage.text, passage.text[slice(*before)]
    if word in words_of("of_none"):
        return any(map(_negates, _last_clause(text[start : before[0]]).split()))
    if word in _without_any():
        earlier = text[slice(*word_before(text, start, before[0]))]
        if f"{earlier} {word}" in words_of("without_any"):
            return True
    if word not in words_of("not_with_none"):
        return False
    following = _WORD.search(text, end)
    return following is not None and following[0] in words_of("nobody")


@cache
def _between_negation_and_event() -> frozenset[str]:
    """The words that make a difference before an event, as they stand in a text."""
    others = (words_of(name) for name in ("of_none", "not_with_none", "light", "was"))
    return _negations().union(_without_any(), *others)


@cache
def _negations() -> frozenset[str]:
    """The words that negate, also behind "and" and "so"."""
    return frozenset(lead + word for word in words_of("negating") for lead in ("", "و", "ف"))


@cache
def _without_any() -> frozenset[str]:
    """The last words of those that deny together."""
    return frozenset(words.rpartition(" ")[2] for words in words_of("without_any"))


def _last_clause(before: str) -> str:
    """What stands behind the last mark that ends a clause."""
    return before[max(map(before.rfind, _CLAUSE_ENDS)) + 1 :]


def _is_predicate(text: str, first: int) -> bool:
    """Whether the word at `first` ends like what something is said to be: "it was not *an attack*"."""
    match = _WORD.match(text, first)
    return match is not None and match[0].endswith("ا")


def _negates(word: str) -> bool:
    return word in _negations()


def _brings_nothing(passage: Passage, start: int, stop: int) -> bool:
    """As in "the shelling did not lead to casualties": a verb of result, denied, in the same clause."""
    if not passage.sightings.stands(_bringing(), start, stop):
        return False
    words, bringing = _last_clause(passage.text[start:stop]).split(), words_of("bringing")
    if bringing.isdisjoint(words):
        return False
    return any(following in bringing and _negates(word) for word, following in pairwise(words))


@cache
def _bringing() -> Sought:
    """The same verbs, to look for them once a passage."""
    return Sought(sorted(words_of("bringing")))


def _restricted(passage: Passage, end: int, stop: int) -> bool:
    for index in passage.having(GrammarMeaning, end, min(stop, end + 20)):
        grammar = passage.items[index].meaning(GrammarMeaning)
        if grammar is not None and grammar.what == "restriction":
            return True
    return False
