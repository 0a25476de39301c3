"""Names for ids: parties from their register, other terms from a table; an id nobody named is shown as it is."""

from collections.abc import Callable
from functools import cache

from isnad.present.language import Language
from isnad.present.runs import isolate
from isnad.present.tables import Pair, load

Names = Callable[[str, str], str]
"""(id of a party, "ar" or "en") to its neutral name; an unknown id comes back unchanged."""


@cache
def terms() -> dict[str, Pair]:
    """Methods, roles and nationalities by id."""
    return load("terms.yaml", dict[str, Pair])


def party(id: str, language: Language, names: Names) -> str:  # noqa: A002 - the model's word for it
    """A party's name, safe inside a line."""
    return isolate(names(id, language), language)


def term(id: str, language: Language) -> str:  # noqa: A002 - the model's word for it
    """The name of a method, role or nationality, safe inside a line."""
    pair = terms().get(id)
    return isolate(id if pair is None else pair.into(language), language)
