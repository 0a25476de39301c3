"""Where a name ends inside a word: pages that lost their line ends print two words of a list as one."""

from functools import cache

from isnad.mentions.names.vocabulary import listed, servants

_SHORTEST = 7
_SHORTEST_HEAD = 3
_SHORTEST_TAIL = 4
_ARTICLE = "ال"


def glued_at(word: str) -> int | None:
    """How many letters of the folded `word` are a name, where another word is written on to it.

    None where the word may be one: only a well-known given name, title or closing word behind enough letters for a name
    of its own shows two. A letter that ends words has parted them before (`isnad.text.glued`).
    """
    if len(word) < _SHORTEST or word.startswith(servants()):
        return None
    for at in range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1):
        if word[at:] in _tails() and _is_head(word[:at]):
            return at
    return None


def _is_head(word: str) -> bool:
    """Whether letters before a given name can be a name, and not the first half of a compound one."""
    return len(word.removeprefix(_ARTICLE)) >= _SHORTEST_HEAD and not word.startswith(_compounding())


@cache
def _tails() -> frozenset[str]:
    given = {word for word in listed("given") if len(word) >= _SHORTEST_TAIL}
    return frozenset(given | listed("glued_behind") | listed("glued_titles")) - listed("ambiguous")


@cache
def _compounding() -> tuple[str, ...]:
    return tuple(sorted(listed("first_of_compound")))
