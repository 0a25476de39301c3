"""How a sentence refers to a claim: by the number that a page or a summary gives it, or else by its id."""

from collections.abc import Mapping
from types import MappingProxyType

from isnad.present.language import Language
from isnad.present.runs import isolate
from isnad.present.tables import say

Numbers = Mapping[str, int | str]
"""Claim ids to the numbers that a page or a summary gives them."""

UNNUMBERED: Numbers = MappingProxyType({})


def number_of(document: int, claim: int) -> str:
    """The number of a claim in its case: that of its document, and its own within it: "3.12".

    It is the same on every page and in every edition. A full stop between digits stands alike in both directions.
    """
    return f"{document}.{claim}"


def claim_label(claim: str, language: Language, numbers: Numbers) -> str:
    """As in "claim 3", or "claim c-5f…" where it has no number here."""
    if claim in numbers:
        return say("claim.number", language, n=numbers[claim])
    return say("claim.other", language, id=isolate(claim, language))
