"""The words of a bundle that no other part of Isnad says."""

from functools import cache
from importlib.resources import files

from isnad.knowledge.source import table
from isnad.present.language import Language
from isnad.present.tables import Pair


def said(key: str, language: Language) -> str:
    """The words for `key`; raises KeyError where there are none."""
    return _words()[key].into(language)


@cache
def _words() -> dict[str, Pair]:
    return table(files("isnad.export").joinpath("assets", "bundle_says.yaml"), dict[str, Pair])
