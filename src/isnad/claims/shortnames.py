"""Short names that go back to a party named in full before: "the militia", "the occupation", "the army"."""

import re

from isnad.knowledge.meaning import PartyMeaning
from isnad.knowledge.wordlists import beginnings, words
from isnad.mentions.items import Passage

_KINDS = tuple((words(f"short_{kind}"), beginnings(kind)) for kind in ("militia", "occupation", "army"))
_SHORT = frozenset().union(*(short for short, _ in _KINDS))
_WORD = re.compile(r"[ \"“”«»]*([ء-ي]+)[\"“”»]*(?: +([ء-ي]+))?")
_ARTICLE = "ال"


def named_before(passage: Passage, position: int) -> int | None:
    """The item that names in full whom the word at or right behind a position means by a short name.

    None where there is no such word, where more than one party was named so before it, or where an adjective that
    nobody knows follows, which makes it the name of somebody else.
    """
    match = _WORD.match(passage.text, position)
    if match is None or match[1] not in _SHORT or _is_known(passage, match.start(1), match.end(1)):
        return None
    if match[2] is not None and match[2].startswith(_ARTICLE) and not passage.within(match.start(2), match.end(2)):
        return None
    parts = next(parts for short, parts in _KINDS if match[1] in short)
    found: dict[str, int] = {}
    for at in passage.within(0, match.start(1)):
        item = passage.items[at]
        party = item.meaning(PartyMeaning)
        if party is not None and any(part in passage.text[item.start : item.end] for part in parts):
            found[party.party] = at
    return next(iter(found.values())) if len(found) == 1 else None


def _is_known(passage: Passage, start: int, end: int) -> bool:
    """Whether the word is part of a longer name, or a party's for itself."""
    at = passage.within(start, start + 1)
    item = passage.items[at[0]] if at else None
    return item is not None and (item.end > end or item.meaning(PartyMeaning) is not None)
