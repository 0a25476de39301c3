"""The words of the desk, in both languages: the tables `desk*.yaml` among the assets, one a page."""

from functools import cache
from importlib.resources import files

from isnad.present.language import Language
from isnad.present.tables import Pair, load


@cache
def words() -> dict[str, Pair]:
    """Every phrase of the desk by its dotted key.

    Raises:
        ValueError: two tables hold one key.
    """
    found: dict[str, Pair] = {}
    names = sorted(file.name for file in files("isnad.present").joinpath("assets").iterdir())
    for name in names:
        if name.startswith("desk") and name.endswith(".yaml"):
            table = load(name, dict[str, Pair])
            if twice := found.keys() & table.keys():
                raise ValueError(f"{name} holds again {sorted(twice)}")
            found |= table
    return found


def say(key: str, language: Language, **params: str | int) -> str:
    """The phrase `key` with its parameters filled in.

    Raises:
        KeyError: the phrase, or a parameter that it needs, is missing.
    """
    return words()[key].into(language).format_map(params)
