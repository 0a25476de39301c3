"""Whose people were hit: the side named beside a count or its verb."""

from isnad.knowledge.meaning import PartyMeaning, PeopleMeaning, WeaponMeaning
from isnad.knowledge.wordlists import words
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Phrase
from isnad.model.terms import VictimStatus

_REACH = 40
_OF = words("of")
_NOT_OF = words("not_of")
_OWN = ("ها", "هم", "ه")


def side_beside(passage: Passage, index: int, phrase: Phrase, start: int, stop: int, *, loses: bool) -> str | None:
    """The side of those counted, where their phrase does not name it itself.

    Args:
        passage: the text.
        index: the item that states what befell them.
        phrase: those counted.
        start: where their sentence begins.
        stop: where it ends.
        loses: the verb says of its subject that it lost them.
    """
    lost = _lost_by(passage, index, phrase, loses=loses)
    if lost is not None or phrase.noun is None or phrase.noun.people is None:
        return lost
    if phrase.noun.people.status is not VictimStatus.FIGHTER:
        return None
    return _named_behind(passage, phrase, stop) or _owner(passage, phrase, start)


def _lost_by(passage: Passage, index: int, phrase: Phrase, *, loses: bool) -> str | None:
    """As in "killed *for the organisation* were 13", "*X* lost 19"."""
    for between in range(index + 1, phrase.first):
        item = passage.items[between]
        party = item.meaning(PartyMeaning)
        if party is not None and (loses or item.preposition == "ل") and item.meaning(WeaponMeaning) is None:
            return party.party
    return None


def _named_behind(passage: Passage, phrase: Phrase, stop: int) -> str | None:
    """As in "a field commander of X", "35 members of the elite forces of X"."""
    for at in passage.after(phrase.last, min(stop, phrase.end + _REACH)):
        item = passage.items[at]
        party = item.meaning(PartyMeaning)
        before = passage.text[phrase.end : item.start].split()
        if party is not None:
            of = item.preposition == "ل" or (bool(before) and before[-1] in _OF)
            return party.party if of and before[0] not in _NOT_OF else None
        if item.meaning(PeopleMeaning) is None or item.joined:
            return None
    return None


def _owner(passage: Passage, phrase: Phrase, start: int) -> str | None:
    """As in "27 of its members": the party named last before fighters with a pronoun."""
    found = None if phrase.noun is None else passage.items[phrase.noun.index].get(PeopleMeaning)
    if found is None or found[0].form.pronoun not in _OWN:
        return None
    for at in range(phrase.first - 1, -1, -1):
        party = passage.items[at].meaning(PartyMeaning)
        if passage.items[at].word < start:
            return None
        if party is not None:
            return party.party
    return None
