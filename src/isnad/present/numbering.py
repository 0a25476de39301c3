"""How a sentence refers to a claim: by the number that a page or a summary gives it, or else by its id."""

from collections.abc import Mapping
from types import MappingProxyType

from isnad.present.language import Language
from isnad.present.runs import isolate
from isnad.present.tables import say

Numbers = Mapping[str, int]
"""Claim ids to the numbers that a page or a summary gives them."""

UNNUMBERED: Numbers = MappingProxyType({})


def claim_label(claim: str, language: Language, numbers: Numbers) -> str:
    """As in "claim 3", or "claim c-5f…" where it has no number here."""
    if claim in numbers:
        return say("claim.number", language, n=numbers[claim])
    return say("claim.other", language, id=isolate(claim, language))
