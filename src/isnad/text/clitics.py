"""What may be written on to an Arabic word: conjunction, future, preposition, article before it, pronouns after it."""

from collections.abc import Mapping
from itertools import product
from typing import Final, NamedTuple

_CONJUNCTIONS = (None, "و", "ف")
_PREPOSITIONS = (None, "ب", "ل", "ك")
_ARTICLE = "ال"
_FUTURE = "س"


class Proclitics(NamedTuple):
    """What stands before a lexical form inside one word; all absent is a reading too, of nothing.

    Attributes:
        conjunction: و or ف.
        preposition: ب, ل or ك; the ل of لل is one, and the article is then true.
        article: ال, or the second ل of لل.
        future: the س before a verb, which takes neither preposition nor article.
    """

    conjunction: str | None
    preposition: str | None
    article: bool
    future: bool


class Enclitic(NamedTuple):
    """One attached pronoun.

    Attributes:
        form: as the working copy writes it.
        person: 1, 2 or 3.
        number: `singular`, `dual` or `plural`.
        gender: `masculine`, `feminine`, or None where the form does not tell.
    """

    form: str
    person: int
    number: str
    gender: str | None


ENCLITICS: tuple[Enclitic, ...] = (
    Enclitic("هما", 3, "dual", None),
    Enclitic("كما", 2, "dual", None),
    Enclitic("ها", 3, "singular", "feminine"),
    Enclitic("هم", 3, "plural", "masculine"),
    Enclitic("هن", 3, "plural", "feminine"),
    Enclitic("كم", 2, "plural", "masculine"),
    Enclitic("كن", 2, "plural", "feminine"),
    Enclitic("نا", 1, "plural", None),
    Enclitic("ني", 1, "singular", None),
    Enclitic("ه", 3, "singular", "masculine"),
    Enclitic("ك", 2, "singular", None),
    Enclitic("ي", 1, "singular", None),
)
"""Longest first. A working copy writes ة as ه too: whether a final ه is a pronoun, only the lexicon can tell."""


def read_proclitics(prefix: str) -> Proclitics | None:
    """Read what stands before a lexical form inside one word of a working copy.

    Args:
        prefix: the letters before the form, folded; empty where the word starts with the form.

    Returns:
        The clitics, all absent for an empty prefix, or None where the letters are anything else: the form is then only
        a part of some other word. The question particle أ is not read.
    """
    return PROCLITICS.get(prefix)


def _readings() -> dict[str, Proclitics]:
    """Every prefix with its one reading: there are 27."""
    readings: dict[str, Proclitics] = {}
    for conjunction in _CONJUNCTIONS:
        first = conjunction or ""
        readings[first + _FUTURE] = Proclitics(conjunction, None, article=False, future=True)
        for preposition, article in product(_PREPOSITIONS, (False, True)):
            # ل and ال are written لل.
            rest = "لل" if preposition == "ل" and article else (preposition or "") + _ARTICLE * article
            readings[first + rest] = Proclitics(conjunction, preposition, article=article, future=False)
    return readings


PROCLITICS: Final[Mapping[str, Proclitics]] = _readings()
"""Every prefix that can be read, with its reading."""

LAST_OF_PROCLITICS: Final = frozenset(prefix[-1:] for prefix in PROCLITICS)
"""The letters that end such a prefix; any other right before a form makes it a part of some other word."""

LONGEST_PROCLITICS: Final = max(map(len, PROCLITICS))
"""Letters in the longest prefix that can be read."""
