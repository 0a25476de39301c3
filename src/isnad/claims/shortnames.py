"""Short names that go back to a party named in full before: "the militia", "the occupation", "the army"."""

import re

from isnad.knowledge.meaning import PartyMeaning
from isnad.knowledge.wordlists import beginnings, words
from isnad.mentions.items import Passage
from isnad.mentions.sought import Sought

_KINDS = {kind: (words(f"short_{kind}"), beginnings(kind)) for kind in ("militia", "occupation", "army")}
_KIND_OF = {word: kind for kind, (short, _) in _KINDS.items() for word in short}
_SHORT = Sought(sorted(_KIND_OF))
_WORD = re.compile(r"[ \"“”«»]*([ء-ي]+)[\"“”»]*(?: +([ء-ي]+))?")
_ARTICLE = "ال"


class ShortNames:
    """Reads the short names of one document; where there are not `any`, none is found."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self._named: dict[str, list[tuple[int, str]]] = {}
        self.any = passage.sightings.stands(_SHORT, 0, len(passage.text)) and any(map(self._in_full, _KINDS))

    def at(self, position: int) -> int | None:
        """The item that names in full whom the word at or right behind a position means by a short name.

        None where there is no such word, where more than one party was named so before it, or where an adjective that
        nobody knows follows, which makes it the name of somebody else.
        """
        match = _WORD.match(self.passage.text, position)
        kind = None if match is None else _KIND_OF.get(match[1])
        if match is None or kind is None or self._is_known(match.start(1), match.end(1)):
            return None
        unknown = match[2] is not None and not self.passage.within(match.start(2), match.end(2))
        if unknown and match[2].startswith(_ARTICLE):
            return None
        before = [(at, party) for at, party in self._in_full(kind) if self.passage.items[at].word < match.start(1)]
        return before[-1][0] if len({party for _, party in before}) == 1 else None

    def _in_full(self, kind: str) -> list[tuple[int, str]]:
        """The first and last item that names each party in a way that the short name of this kind goes back to."""
        if kind not in self._named:
            found: dict[str, list[int]] = {}
            _, parts = _KINDS[kind]
            for at in self.passage.sightings.of_kind(PartyMeaning):
                item = self.passage.items[at]
                party = item.meaning(PartyMeaning)
                if party is not None and any(part in self.passage.text[item.start : item.end] for part in parts):
                    found.setdefault(party.party, []).append(at)
            self._named[kind] = [(at, party) for party, places in found.items() for at in (places[0], places[-1])]
            self._named[kind].sort()
        return self._named[kind]

    def _is_known(self, start: int, end: int) -> bool:
        """Whether the word is part of a longer name, or a party's for itself."""
        at = self.passage.within(start, start + 1)
        item = self.passage.items[at[0]] if at else None
        return item is not None and (item.end > end or item.meaning(PartyMeaning) is not None)
