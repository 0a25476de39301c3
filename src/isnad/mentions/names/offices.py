"""What a title's bearer did, and where, between the title and the name: "the volunteer in the civil defence X"."""

import re
from functools import cache

from isnad.mentions.names.vocabulary import is_given, listed

_WORD = re.compile('[ ]?["“”«»]?([ء-ي]+)["“”«»]?')
_ARTICLE = "ال"
_TO = "لل"
_BY = "ب"
_FURTHEST = 7
_LONG = 4


def is_office(word: str) -> bool:
    """Whether a folded word names somebody by an office, where the name of what it is held in stands behind it."""
    return word in listed("offices")


def past_office(text: str, at: int, stop: int, openers: frozenset[str]) -> int | None:
    """Where the words for an institution end that stand at `at` between a title and a name; None where none do.

    The name is a known given name with another word behind it, or a title of `openers`. A school or a hospital may bear
    somebody's name: what stands right behind its noun without an article is no name of who worked there.
    """
    first = _WORD.match(text, at, stop)
    if first is None or not (_is_institution(first[1]) or first[1] in listed("office_links")):
        return None
    words = [(match[1], match.end()) for match in _words(text, at, stop)]
    titled: int | None = None
    of_noun = named = False
    for place, (word, end) in enumerate(words[:-1]):
        following, behind = words[place + 1][0], words[place + 2 : place + 3]
        if _is_institution(word):
            of_noun, named = True, _is_definite(word)
        elif word in listed("office_links") and _is_institution(following):
            named = False
        elif not of_noun or word in listed("never") or (not named and word in openers):
            return titled
        else:
            named = True
        if named and is_given(following) and behind and behind[0][0] not in listed("never"):
            return end
        if named and titled is None and following in openers:
            titled = end
    return titled


def _words(text: str, at: int, stop: int) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    while len(found) < _FURTHEST and (match := _WORD.match(text, found[-1].end() if found else at, stop)) is not None:
        found.append(match)
    return found


def _is_institution(word: str) -> bool:
    bare = word.removeprefix(_BY) if len(word) > _LONG else word
    return word in _institutions() or bare in _institutions()


@cache
def _institutions() -> frozenset[str]:
    nouns = listed("institutions")
    return nouns | {_ARTICLE + noun for noun in nouns} | {_TO + noun for noun in nouns}


def _is_definite(word: str) -> bool:
    return word.removeprefix(_BY).startswith((_ARTICLE, _TO))
