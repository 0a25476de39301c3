"""Counts whose noun is left out because those counted right before are meant: "12 members, and dozens of wounded"."""

import itertools
import re
from collections.abc import Sequence

from isnad.claims.between import words_between
from isnad.claims.draft import Draft
from isnad.claims.killers import is_joined
from isnad.claims.predicate import is_verb
from isnad.claims.wording import toll_words
from isnad.knowledge.meaning import (
    GrammarMeaning,
    HappeningMeaning,
    OutcomeMeaning,
    PartyMeaning,
    PeopleMeaning,
    SpeechMeaning,
)
from isnad.mentions.items import Item, Passage
from isnad.mentions.phrase import Phrase, outcome_of
from isnad.model.terms import Event, VictimStatus

RULE = "victims.elliptic"
_MOST_BETWEEN = 7
_MOST_BEHIND = 60
_PARTS = re.compile(r"[.:؛!؟()\n]")
_ENDS = re.compile(r"[ ]*(?:[.،؛:!؟()\n]|\Z)")
_STATED = (VictimStatus.FIGHTER, VictimStatus.CIVILIAN)
_OWN = (OutcomeMeaning, HappeningMeaning, SpeechMeaning)


def mark_elliptic(passage: Passage, drafts: Sequence[Draft], stop: int) -> None:
    """Note on a draft that its people are of the kind of those counted right before it.

    They are where a bare noun for the wounded is coordinated, by "and" or "besides", with people whom the same word
    befalls, and nothing says otherwise: no noun for people, no verb, no place of its own. The kind is one that words
    state, so that fighters stay fighters and civilians civilians; of "people" nothing is passed on.
    """
    for one, other in itertools.pairwise(drafts):
        before, phrase = one.phrase, other.phrase
        if before is None or phrase is None or one.event is Event.INJURED or other.event is not Event.INJURED:
            continue
        bare = outcome_of(phrase) is Event.INJURED and not phrase.people and phrase.side is None
        if not bare or other.side is not None or not _states(before) or phrase.first <= before.last:
            continue
        if _coordinated(passage, before, phrase) and not _has_its_own(passage, phrase, stop):
            other.elliptic = True


def _states(phrase: Phrase) -> bool:
    return any(people.status in _STATED for people in phrase.people)


def _coordinated(passage: Passage, before: Phrase, phrase: Phrase) -> bool:
    """Whether nothing but what belongs to the first, and "and" or "besides", stands between the two."""
    between = passage.text[before.end : passage.items[phrase.first].word]
    if _PARTS.search(between) is not None or len(between.split()) > _MOST_BETWEEN:
        return False
    inner = range(before.last + 1, phrase.first)
    if any(_tells(passage.items[at]) for at in inner):
        return False
    if is_joined(passage, phrase.first - 1, phrase.first):
        return True
    last = passage.items[phrase.first - 1].meaning(GrammarMeaning) if inner else None
    if last is None or last.what != "besides":
        return False
    return words_between(passage, phrase.first - 1, phrase.first) in toll_words("besides")


def _tells(item: Item) -> bool:
    """Whether a word between tells of something else: another event, somebody else's number, a speaker."""
    people = item.meaning(PeopleMeaning) is not None and item.meaning(PartyMeaning) is None
    return item.number is not None or people or is_verb(item) or any(item.meaning(kind) is not None for kind in _OWN)


def _has_its_own(passage: Passage, phrase: Phrase, stop: int) -> bool:
    """Whether words right behind say who or where the wounded are, or what they did."""
    if _ENDS.match(passage.text, phrase.end, stop) is not None or phrase.end >= stop:
        return False
    following = passage.text[phrase.end : min(stop, phrase.end + _MOST_BEHIND)].split()
    first = following[0]
    if first in toll_words("of_all") or first.startswith(tuple(toll_words("some_of_them"))):
        return False
    if first not in toll_words("in_what") and first[:1] != "ب":
        return True
    # "in an attack on …" is of the verb and holds for all; "in the next village" is where the wounded are
    happening = passage.within(phrase.end, phrase.end + _MOST_BEHIND)
    return not happening or passage.items[happening[0]].meaning(HappeningMeaning) is None
