"""Relative clauses about what once befell somebody, whose times and places are those of nothing else."""

import re

from isnad.claims.expression import Expression
from isnad.claims.predicate import is_verb
from isnad.knowledge.meaning import OutcomeMeaning
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Passage
from isnad.mentions.sought import Sought

_OUTCOME = (OutcomeMeaning,)
_RELATIVE = Expression(
    rf"(?<![ء-ي])(?:{'|'.join(sorted(words_of('relative')))})(?![ء-ي])", Sought(sorted(words_of("relative")))
)
_ENDS = re.compile(r"[،؛:\n.!]")


def life_around(passage: Passage, at: int, start: int, stop: int) -> tuple[int, int] | None:
    """The clause around a position in "the brother *whom the group abducted* two years before", with its noun.

    None where the position stands in no such clause: the verb right behind the relative must be of what befell people.
    """
    if not _RELATIVE.may_stand(passage, start, at):
        return None
    text = passage.text
    for match in reversed(list(_RELATIVE.finditer(passage, start, at))):
        if _ENDS.search(text, match.end(), at) is not None:
            return None
        following = passage.within(match.end(), min(stop, match.end() + 2))
        if following and is_verb(passage.items[following.start], _OUTCOME):
            end = _ENDS.search(text, at, stop)
            noun = text.rfind(" ", start, max(start, match.start() - 1)) + 1
            return max(start, noun), stop if end is None else end.start()
    return None
