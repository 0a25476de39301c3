"""Names for ids: parties from their register, other terms from a table; an id nobody named is shown as it is."""

from collections.abc import Callable
from functools import cache

from isnad.knowledge.registers import party_name
from isnad.present.language import Language
from isnad.present.runs import isolate
from isnad.present.tables import Pair, load

Names = Callable[[str, str], str]
"""(id of a party, "ar" or "en") to its neutral name; an unknown id comes back unchanged."""


@cache
def terms() -> dict[str, Pair]:
    """Methods, roles and nationalities by id."""
    return load("terms.yaml", dict[str, Pair])


def party_in_sentence(id: str, language: str) -> str:  # noqa: A002 - the model's word for it
    """The register's name of a party, with the article that English gives it inside a sentence."""
    name = party_name(id, language)
    article = next((word for word, ids in _articles().items() if id in ids), None)
    return name if article is None or language == Language.AR else f"{article} {name}"


def party(id: str, language: Language, names: Names) -> str:  # noqa: A002 - the model's word for it
    """A party's name, safe inside a line."""
    return isolate(names(id, language), language)


def term(id: str, language: Language) -> str:  # noqa: A002 - the model's word for it
    """The name of a method, role or nationality, safe inside a line."""
    pair = terms().get(id)
    return isolate(id if pair is None else pair.into(language), language)


@cache
def _articles() -> dict[str, frozenset[str]]:
    return load("articles.yaml", dict[str, frozenset[str]])
