"""The scenes of one passage: where and when its claims happened."""

from collections.abc import Sequence

from isnad.claims.background import Background
from isnad.claims.when import When
from isnad.claims.where import Where
from isnad.mentions.items import Passage
from isnad.mentions.place import PlaceFound
from isnad.mentions.time import TimeFound


class Scenes:
    """Its places and times, each asked for by draft."""

    def __init__(self, passage: Passage, places: Sequence[PlaceFound], times: Sequence[TimeFound]) -> None:
        background = Background(passage)
        self.where = Where(passage, places, background)
        self.when = When(passage, times, background)

    def has_own(self, clause: tuple[int, int]) -> bool:
        """Whether a clause names a place or a time of its own."""
        return bool(self.where.within(*clause) or self.when.within(*clause))

    def names(self, clause: tuple[int, int]) -> frozenset[str]:
        """The places that a clause names."""
        return frozenset(p.place.id or p.place.name for p in self.where.within(*clause))
