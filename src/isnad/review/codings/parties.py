"""The parties of the register that a team's label may mean."""

from functools import cache

from isnad.knowledge.registers import parties
from isnad.knowledge.wordlists import written_words
from isnad.review.codings.cells import listed
from isnad.review.codings.heading import WORDS
from isnad.text.working import fold


def parties_named(label: str) -> frozenset[str]:
    """Ids of the parties that bear this name or export label; several where one label stands for them all.

    Empty where the register has none of that name: the label is then nobody's, and never guessed at.
    """
    return _index().get(_key(label), frozenset())


def labels_in(text: str) -> tuple[str, ...]:
    """The labels in a cell; a comma parts them only where what it stands in is no known label. Civilians are none."""
    found: list[str] = []
    for part in listed(text, commas=False):
        found += [part] if parties_named(part) else listed(part, commas=True)
    civilians = tuple(_key(word) for word in written_words(WORDS, "civilians"))
    return tuple(dict.fromkeys(label for label in found if not _key(label).startswith(civilians)))


@cache
def _index() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for party in parties().values():
        for label in (party.id, party.name_ar, party.name_en, party.airwars, party.ucdp, *party.acled):
            if label:
                found.setdefault(_key(label), set()).add(party.id)
    return {label: frozenset(ids) for label, ids in found.items()}


def _key(label: str) -> str:
    return " ".join(fold(label).casefold().split())
