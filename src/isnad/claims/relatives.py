"""Relatives joined behind somebody, however far their name reaches: "a woman called … and her son"."""

import re
from functools import cache

from isnad.claims.killers import is_joined
from isnad.claims.limits import ends_clause
from isnad.claims.named import points_back
from isnad.claims.phrases import counts
from isnad.knowledge.meaning import PartyMeaning, PeopleMeaning, PlaceNounMeaning, SourceMeaning
from isnad.mentions.items import Passage
from isnad.mentions.names.vocabulary import any_of, is_given, listed
from isnad.mentions.phrase import Phrase, is_of_people, outcome_of
from isnad.mentions.quantity import phrases

_NAME_REACH = 90
_RANK_REACH = 45
_RANK_WORDS = 4
_OF_RANK = frozenset({PartyMeaning, PlaceNounMeaning, SourceMeaning})
_POINTS_BACK = ("ه", "ها", "هما", "هم")
_WORD = re.compile("[ء-ي]+")


def companions(passage: Passage, phrase: Phrase, stop: int) -> list[Phrase]:
    """As in "a field commander and four members", "an officer of the rank of colonel and two guards".

    People counted behind "and", where a few words that tell of nobody else, or of a side or a place, stand between.
    """
    for index in passage.after(phrase.last, min(stop, phrase.end + _RANK_REACH)):
        item = passage.items[index]
        between = passage.text[phrase.end : item.word]
        if len(between.split()) > _RANK_WORDS or any(mark in between for mark in "،؛.:()"):
            return []
        if is_joined(passage, index - 1, index):
            found = [p for p in phrases(passage, index, stop) if is_of_people(p) and p.noun is not None]
            told = bool(found) and counts(found[0]) and outcome_of(found[0]) is None
            return found if told and between.strip(" و") != "" else []
        if item.hit is not None and not _OF_RANK.issuperset(item.hit.readings):
            return []
    return []


def _with(text: str, start: int, end: int) -> bool:
    """Whether nothing but a name and a word for "with" stands between: not "in a quarrel with"."""
    found = _together().search(text, start, end)
    first = None if found is None else _WORD.search(text, start, found.start())
    return found is not None and (first is None or is_given(first[0]) or first[0] in listed("compound"))


@cache
def _together() -> re.Pattern[str]:
    return re.compile(rf"(?<![ء-ي])(?:{any_of('together')})[ ]\Z")


def _is_theirs(passage: Passage, phrase: Phrase) -> bool:
    """As in "with five of her sons": counted people who are somebody's."""
    people = None if phrase.noun is None else passage.items[phrase.noun.index].get(PeopleMeaning)
    return people is not None and is_of_people(phrase) and points_back(people[0])


def relatives(passage: Passage, phrase: Phrase, stop: int) -> list[Phrase]:
    """As in "a woman called … and her son", "with five of her sons": by a pronoun that points back to the name."""
    for index in passage.after(phrase.last, min(stop, phrase.end + _NAME_REACH)):
        item = passage.items[index]
        between = passage.text[phrase.end : item.word]
        if ":" in between or between.count("(") > between.count(")"):
            continue
        people = item.get(PeopleMeaning)
        joined = is_joined(passage, index - 1, index)
        beside = joined or _with(passage.text, phrase.end, item.word)
        if people is not None and beside and (people[0].form.pronoun in _POINTS_BACK or points_back(people[0])):
            return [p for p in phrases(passage, index, stop) if is_of_people(p)]
        if item.number is not None and beside and not joined:
            return [p for p in phrases(passage, index, stop) if _is_theirs(passage, p)]
        if joined or ends_clause(passage, index, phrase.last):
            return []
    return []
