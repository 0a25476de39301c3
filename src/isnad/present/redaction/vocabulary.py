"""The words that a public edition looks for, folded once."""

from functools import cache, lru_cache

import msgspec

from isnad.knowledge.wordlists import written_words
from isnad.present.tables import load
from isnad.text.working import fold

ARTICLE = "ال"
_SHORTEST = 2
_ACCUSATIVE = "ا"
_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "س")
_WITH_ARTICLE = ("ال", "لل", "وال", "بال", "فال", "كال", "ولل", "وبال", "فلل")


class Vocabulary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """See `assets/redaction.yaml`."""

    mark: str
    servant: str
    function_words: tuple[str, ...]
    cut: str
    between: frozenset[str]
    fathers: frozenset[str]
    introducers: frozenset[str]
    age: frozenset[str]
    reaching: frozenset[str]
    age_units: frozenset[str]
    ordinals: frozenset[str]
    home: frozenset[str]
    dwelling: frozenset[str]
    relation: frozenset[str]
    namers: frozenset[str]
    known: frozenset[str]
    with_by: frozenset[str]
    by_name: frozenset[str]
    kin: frozenset[str]
    owners: frozenset[str]
    selves: frozenset[str]
    lives: frozenset[str]
    relatives: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The table, its words folded and without the article."""
    table = load("redaction.yaml", Vocabulary)
    folded = {
        name: frozenset(bare(fold(word)) for word in value)
        for name, value in msgspec.structs.asdict(table).items()
        if isinstance(value, frozenset)
    }
    return msgspec.structs.replace(table, **folded)


@cache
def given_names() -> frozenset[str]:
    """Common given names, folded."""
    return frozenset(fold(word) for word in written_words("names", "given"))


def bare(word: str) -> str:
    """A folded word without its article."""
    return word[2:] if word.startswith(ARTICLE) and len(word) > len(ARTICLE) + _SHORTEST else word


@lru_cache(maxsize=8192)
def readings(word: str, *, articles: bool = True) -> frozenset[str]:
    """What a folded word may be without the particles written onto it, and, with `articles`, without its article."""
    if word.endswith(_ACCUSATIVE) and len(word) > len(_ACCUSATIVE) + _SHORTEST:
        return readings(word.removesuffix(_ACCUSATIVE), articles=articles) | _readings(word, articles=articles)
    return _readings(word, articles=articles)


def _readings(word: str, *, articles: bool) -> frozenset[str]:
    found = {word}
    if not articles:
        return frozenset(word[len(c) :] for c in _PROCLITICS if word.startswith(c) and len(word) - len(c) >= _SHORTEST)
    for clitic in (*_PROCLITICS, *_WITH_ARTICLE):
        if word.startswith(clitic) and len(word) - len(clitic) >= _SHORTEST:
            found.add(bare(word[len(clitic) :]))
    return frozenset(found)
