"""Spellings of one place name: which differences are spelling, and which make it another place.

Only spelling is forgiven: the article, the case of a dual, white space inside a name, "abu" in its shapes, and whatever
`fold` folds. Words are never left out or added: a camp, a quarter or an "upper" village named after a place is another
place.
"""

from collections.abc import Sequence

from isnad.text.glued import is_glued
from isnad.text.working import fold

_ARTICLE = "ال"
_FATHER = "ابو"
_SHORT_FATHER = "بو"
_TRIBAL_FATHER = "البو"
_FEWEST_LETTERS = 3
_CASES = {"تين": "تان", "تان": "تين", "يين": "يون", "يون": "يين"}
_CASE = 3
_NOMINATIVE = ("تان", "يون")


def folded(name: str) -> str:
    """The name as it stands in a folded text, words parted by one space."""
    return _spaced(fold(name))


def all_folded(names: Sequence[str]) -> tuple[str, ...]:
    """`folded` of every name, in one pass over all of them, which is several times faster."""
    spaced = "\n".join(_spaced(name) for name in names)
    lines = fold(spaced).split("\n")
    # A name of nothing but marks folds to nothing, and its line with it; one that lost a blank becomes two lines.
    if len(lines) != len(names) or is_glued(spaced):
        return tuple(folded(name) for name in names)
    return tuple(_spaced(line) for line in lines)


def keys(folded_name: str) -> tuple[str, ...]:
    """Under which strings a name is indexed and looked up: two names that share one are one name.

    Two, because a name written in one word hides whether its second part has an article.
    """
    if not folded_name:
        return ()
    words = folded_name.split(" ")
    bare = _oblique("".join(_bare(word) for word in words))
    joined = _oblique(_bare("".join(words)))
    return (bare,) if bare == joined else (bare, joined)


def forms(folded_name: str) -> tuple[str, ...]:
    """The spellings of a folded name to be looked for in a folded text, the printed one first.

    A name of several words may lack an article it has, one of two words be written in one; "abu" takes its shapes, and
    a dual the ending of its other case. That is less than `keys` forgive: the article is never left off a name of one
    word, because "الباب" and "الشهداء" without it are everyday words and no places.
    """
    if not folded_name:
        return ()
    words = folded_name.split(" ")
    variants = [words, *_fathers(words), *_other_case(words)]
    joined = ["".join(variant) for variant in variants if len(variant) == 2]
    for place, word in enumerate(words if len(words) > 1 else ()):
        bare = without_article(word)
        if bare != word:
            variants.append([*words[:place], bare, *words[place + 1 :]])
    return tuple(dict.fromkeys([*(" ".join(variant) for variant in variants), *joined]))


def without_article(word: str) -> str:
    """A folded word without its article, or as it is where too little would be left to be a name."""
    if word.startswith(_ARTICLE) and len(word) >= len(_ARTICLE) + _FEWEST_LETTERS:
        return word[len(_ARTICLE) :]
    return word


def _spaced(name: str) -> str:
    return " ".join(name.split())


def _bare(word: str) -> str:
    bare = without_article(word)
    return _SHORT_FATHER + bare[len(_FATHER) :] if bare.startswith(_FATHER) else bare


def _other_case(words: list[str]) -> list[list[str]]:
    """A name that ends in a dual, or in the plural of a "-y" adjective, in the other case: "القريتين", "القريتان".

    Of feminines and such adjectives only: behind other stems the endings are also those of words of their own
    ("الحسين", "الميدان").
    """
    last = words[-1]
    stem, ending = last[:-_CASE], last[-_CASE:]
    if ending not in _CASES or not stem.startswith(_ARTICLE) or len(stem) < len(_ARTICLE) + _FEWEST_LETTERS:
        return []
    return [[*words[:-1], stem + _CASES[ending]]]


def _oblique(name: str) -> str:
    """A name in one word, its last ending as it stands behind a preposition."""
    if name.endswith(_NOMINATIVE) and len(name) >= _FEWEST_LETTERS + _CASE:
        return name[:-_CASE] + _CASES[name[-_CASE:]]
    return name


def _fathers(words: list[str]) -> list[list[str]]:
    """A name that begins with "abu" in its other shapes: "ابو كمال", "البو كمال", "البوكمال", "بوكمال"."""
    first, rest = words[0], words[1:]
    shape = next((shape for shape in (_TRIBAL_FATHER, _FATHER) if first.startswith(shape)), None)
    if shape is None:
        return []
    stem = first[len(shape) :]
    tail = [stem, *rest] if stem else rest
    if not tail or len(tail[0]) < _FEWEST_LETTERS:
        return []
    spaced = [[_FATHER, *tail], [_TRIBAL_FATHER, *tail]]
    glued = [[shape + tail[0], *tail[1:]] for shape in (_FATHER, _TRIBAL_FATHER, _SHORT_FATHER)]
    return [*spaced, *glued]
