"""The mood of a claim inside the innermost speech: asserted, negated, likely, planned and the rest."""

import re
from itertools import pairwise

from isnad.claims.draft import Draft
from isnad.claims.governed import Event, governs, is_purpose
from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import GrammarMeaning, MoodMeaning
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Passage
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
_WORD_BEFORE = re.compile(rf"([{LETTERS}]+)[ ]*\Z")
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
    if passage.text[start:stop].rstrip(' "”»').endswith("؟"):
        return Modality.QUESTION, "mark.question"
    reached = _negated(passage.text, max(start, first - _BACK), first, result=result)
    if reached and not _restricted(passage, end, stop):
        return Modality.NEGATED, _NEGATION
    found = _governed(passage, (first, end), start, stop)
    if found is not None:
        return found
    return (Modality.ASSERTED, None) if spoken is None else (spoken, None)


def _governed(passage: Passage, span: tuple[int, int], start: int, stop: int) -> tuple[Modality, str] | None:
    first, end = span
    before = _moods(passage, max(start, first - _FAR), first)
    behind = [mood for mood in _moods(passage, end, min(stop, end + _FAR)) if mood[2].reach in ("behind", "condition")]
    if not before and not behind and passage.text[first - 1 : first] not in _CLITICS:
        return None
    event = Event.at(passage, first, end)
    nearest: tuple[Modality, str] | None = None
    if event.future:
        nearest = Modality.EXPECTED, _FUTURE
    elif is_purpose(passage, event, start):
        nearest = Modality.PLANNED, _PURPOSE
    if nearest is not None or event.present:
        condition = next((mood[1].entry.id for mood in behind if mood[2].reach == "condition"), None)
        nearest = nearest if condition is None else (Modality.CONDITIONAL, condition)
    if nearest is not None:
        return nearest
    for index, reading, mood in (*reversed(before), *(mood for mood in behind if mood[2].reach == "behind")):
        wanted = nearest is None or mood.reach == "condition"
        if wanted and governs(passage, index, mood, event):
            nearest = mood.mood, reading.entry.id
    return nearest


def _moods(passage: Passage, start: int, stop: int) -> list[tuple[int, Reading, MoodMeaning]]:
    """The words of mood between two places, in order."""
    found = []
    for index in passage.within(start, stop):
        hit = passage.items[index].hit
        if hit is not None and MoodMeaning in hit.readings and (reading := hit.get(MoodMeaning)) is not None:
            found.append((index, *reading))
    return found


def _negated(text: str, start: int, first: int, *, result: bool) -> bool:
    """Whether a negation reaches `first` over words that say nothing of their own, or denies any result.

    What is denied to have had a result ("the shelling did not lead to …") happened all the same.
    """
    position = first
    for _ in range(_STEPS):
        match = _WORD_BEFORE.search(text, start, position)
        if match is None:
            return False
        if _negates(match[1]):
            return True
        if match[1] not in words_of("light") and not (match[1] in words_of("was") and _is_predicate(text, first)):
            return result and _brings_nothing(text[start:first])
        position = match.start(1)
    return False


def _is_predicate(text: str, first: int) -> bool:
    """Whether the word at `first` ends like what something is said to be: "it was not *an attack*"."""
    match = _WORD.match(text, first)
    return match is not None and match[0].endswith("ا")


def _negates(word: str) -> bool:
    return word in words_of("negating") or (word[0] in "وف" and word[1:] in words_of("negating"))


def _brings_nothing(before: str) -> bool:
    """As in "the shelling did not lead to casualties": a verb of result, denied, in the same clause."""
    words = max((before.rpartition(mark)[2] for mark in _CLAUSE_ENDS), key=lambda rest: -len(rest)).split()
    return any(_negates(word) and following in words_of("bringing") for word, following in pairwise(words))


def _restricted(passage: Passage, end: int, stop: int) -> bool:
    for index in passage.within(end, min(stop, end + 20)):
        grammar = passage.items[index].meaning(GrammarMeaning)
        if grammar is not None and grammar.what == "restriction":
            return True
    return False
