"""People beside the dead of whom the text says that they live: "a woman was killed, and her children stayed alone"."""

import re
from functools import cache
from itertools import pairwise

from isnad.claims.draft import Draft
from isnad.claims.killers import is_joined
from isnad.knowledge.meaning import OutcomeMeaning, PeopleMeaning
from isnad.knowledge.wordlists import written_words
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Phrase, outcome_of
from isnad.mentions.sought import Sought
from isnad.model.terms import Event
from isnad.text.alphabet import LETTERS
from isnad.text.working import fold

_HARM = frozenset({Event.KILLED, Event.EXECUTED, Event.INJURED, Event.CASUALTIES})
_REACH = 60
_STATED_WITHIN = 5
_NEAR = 3
_WORD = re.compile(rf"[{LETTERS}]+")
_CLAUSE = re.compile("[^.،؛:\n!؟]*")


def is_survivor(passage: Passage, draft: Draft) -> bool:
    """Whether those whom a word for harm counts are said to be left behind by the dead, and so are none of them.

    "Left three children orphaned", "and her children remained alone". A noun without article or pronoun before a verb
    of remaining is described by it ("two children who had stayed at home"), unless a state such as "alive" follows.
    """
    phrase = draft.phrase
    if phrase is None or draft.event not in _HARM or outcome_of(phrase) is not None:
        return False
    if not passage.sightings.stands(_told_by(), min(draft.end, phrase.start - _REACH), phrase.end + _REACH):
        return False
    behind = _words_behind(passage, phrase)
    if _is_left(passage, draft, phrase):
        return phrase.start > draft.start or _is_state(behind)
    if phrase.start < draft.start or not is_joined(passage, phrase.first - 1, phrase.first):
        return False
    definite = phrase.noun is not None and phrase.noun.definite
    if not behind or _bodies_near(passage, phrase):
        return False
    if definite and behind[0] in _words("stays"):
        return True
    if _is_state(behind):
        return definite
    says = behind[0] in _words("stays") or any(word in _words("goes_on") for word in behind[:_NEAR])
    return says and any(_is_state(behind[at:]) for at in range(1, min(len(behind), _STATED_WITHIN)))


def _is_left(passage: Passage, draft: Draft, phrase: Phrase) -> bool:
    """Whether a verb of leaving stands before them, with nobody but others left between."""
    start = draft.end if phrase.start > draft.start else max(0, phrase.start - _REACH)
    words = [*_WORD.finditer(passage.text, start, phrase.start)]
    leaves = next((word for word in reversed(words) if _bare(word[0]) in _words("leaves")), None)
    return leaves is not None and _are_people(passage, leaves.end(), phrase.start)


def _are_people(passage: Passage, start: int, stop: int) -> bool:
    """Whether the words of a stretch are people and numbers, or say whose back they were left behind."""
    others = [word for word in _WORD.findall(passage.text, start, stop) if word not in _words("behind") and word != "و"]
    counted = [passage.items[at] for at in passage.within(start, stop)]
    people = sum(item.number is not None or item.meaning(PeopleMeaning) is not None for item in counted)
    return len(others) <= people


def _words_behind(passage: Passage, phrase: Phrase) -> list[str]:
    """The words of the clause right behind them."""
    clause = _CLAUSE.match(passage.text, phrase.end, phrase.end + _REACH)
    return [] if clause is None else _WORD.findall(clause[0])


def _is_state(words: list[str]) -> bool:
    """Whether the words begin with a state of the living."""
    if not words:
        return False
    unprovided = any(one in _words("without") and other in _words("carers") for one, other in pairwise(words[:_NEAR]))
    return words[0] in _words("states") or (words[0] in _words("without") and unprovided)


def _bodies_near(passage: Passage, phrase: Phrase) -> bool:
    """Whether it is their bodies that remain."""
    for at in passage.within(phrase.end, phrase.end + _REACH // 2):
        meaning = passage.items[at].meaning(OutcomeMeaning)
        if meaning is not None and meaning.event in (Event.BODIES, Event.KILLED):
            return True
    return False


def _bare(word: str) -> str:
    return word[1:] if word[:1] in ("و", "ف") and word not in _words("leaves") else word


@cache
def _told_by() -> Sought:
    """The words of which one stands wherever somebody is said to live on."""
    return Sought(sorted(word for name in ("leaves", "stays", "states", "without") for word in _words(name)))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in written_words("survivors", name))
