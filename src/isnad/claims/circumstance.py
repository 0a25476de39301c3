"""The scenes of one passage: where and when its claims happened."""

from collections.abc import Sequence

from isnad.claims.background import Background
from isnad.claims.clause import Clauses
from isnad.claims.draft import Draft
from isnad.claims.speech import Speech
from isnad.claims.when import When
from isnad.claims.where import Scene, Where
from isnad.mentions.items import Passage
from isnad.mentions.place import PlaceFound
from isnad.mentions.time import TimeFound


class Scenes:
    """Its places and times, each asked for by draft."""

    def __init__(
        self, passage: Passage, places: Sequence[PlaceFound], times: Sequence[TimeFound], speech: Speech
    ) -> None:
        background = Background(passage)
        self.where = Where(passage, places, background, speech)
        self.when = When(passage, times, background)

    def place_of(self, draft: Draft, clauses: Clauses) -> Scene | None:
        """The place; what befell somebody in an earlier year has only one that its own words name."""
        found = self.where.of(draft, clauses)
        life = None if found is None else self.when.is_of_a_life(draft, clauses)
        if found is None or life is None or life[0] <= found[1].start < life[1]:
            return found
        return None

    def has_own(self, clause: tuple[int, int]) -> bool:
        """Whether a clause names a place or a time of its own."""
        return bool(self.where.within(*clause) or self.when.within(*clause))

    def names(self, clause: tuple[int, int]) -> frozenset[str]:
        """The places that a clause names."""
        return frozenset(p.place.id or p.place.name for p in self.where.within(*clause))
