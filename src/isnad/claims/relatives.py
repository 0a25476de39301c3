"""Relatives joined behind somebody, however far their name reaches: "a woman called … and her son"."""

from isnad.claims.killers import is_joined
from isnad.claims.limits import ends_clause
from isnad.knowledge.meaning import PeopleMeaning
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Phrase, is_of_people
from isnad.mentions.quantity import phrases

_NAME_REACH = 90
_POINTS_BACK = ("ه", "ها", "هما", "هم")


def relatives(passage: Passage, phrase: Phrase, stop: int) -> list[Phrase]:
    """As in "a woman called … and her son": relatives joined behind a name, by a pronoun that points back to it."""
    for index in passage.after(phrase.last, min(stop, phrase.end + _NAME_REACH)):
        item = passage.items[index]
        between = passage.text[phrase.end : item.word]
        if ":" in between or between.count("(") > between.count(")"):
            continue
        people = item.get(PeopleMeaning)
        joined = is_joined(passage, index - 1, index)
        if people is not None and joined and people[0].form.pronoun in _POINTS_BACK:
            return [p for p in phrases(passage, index, stop) if is_of_people(p)]
        if joined or ends_clause(passage, index, phrase.last):
            return []
    return []
