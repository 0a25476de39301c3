"""Makes the incidents of a whole case, some at a time, and holds their rows in a file until they are written."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from typing import Final

import msgspec

from isnad.case.drafting.crew import Crew
from isnad.case.drafting.held import Held
from isnad.case.drafting.homes import Homes
from isnad.case.drafting.lots import Lot, lots
from isnad.case.drafting.spool import Spool
from isnad.case.drafting.workshop import Workshop, Written
from isnad.case.drafting.writing import Chunks, Ties
from isnad.knowledge.profiles import Profile
from isnad.store.draft_rows import IncidentRow
from isnad.store.draft_writer import DraftWriter
from isnad.store.read import Reader

_MANY: Final = 2_000
"""Documents from which on indexes are made behind the rows."""
Tell = Callable[[str, int], None]
"""Called with a step (`reading`, `linking`, `making`, `writing`) and how many documents or incidents it is about."""


class Made:
    """All incidents of a case as readings and decisions give them.

    Args:
        reader: of the case.
        profile: by which figures are made.
        tell: called with every step.
        crew: other processes that make incidents, where there are many; None for none.
        ready: called before these begin.

    Attributes:
        documents: ids of the documents, in the order of the case.
        count: how many incidents there are.
    """

    def __init__(
        self,
        reader: Reader,
        profile: Profile,
        tell: Tell,
        crew: Crew | None = None,
        ready: Callable[[], object] = lambda: None,
    ) -> None:
        tell("reading", reader.count())
        self._held = held = Held(reader)
        self.documents = held.ids
        tell("linking", len(held.ids))
        self._homes = homes = Homes(held, reader)
        self.count = len(homes)
        ready()
        tell("making", self.count)
        self._written: Spool[Written] = Spool()
        for written in _made(reader, profile, held, lots(homes.wanted()), crew):
            self._written.add(written)
            held.tallies.add(written.outlets, written.tolls)

    def write(self, drafted: DraftWriter, stamp: int) -> None:
        """Put everything in the place of what was drafted before; `stamp` is the entry that it is made after."""
        drafted.clear()
        with drafted.unindexed() if len(self._held.ids) >= _MANY else nullcontext():
            self._put(drafted, stamp)

    def _put(self, drafted: DraftWriter, stamp: int) -> None:
        drafted.lead(self._homes.leads)
        rows, ties = Chunks(drafted), Ties(drafted)
        for found in self._written.all():
            for row in found.rows:
                rows.add(msgspec.structs.replace(row, stamp=stamp) if isinstance(row, IncidentRow) else row)
            ties.add(found)
        for listed, incidents in zip(self._held.listed.all(), self._homes.telling(), strict=True):
            rows.add(msgspec.structs.replace(listed, incidents=incidents))
        for row in self._held.tallies.rows():
            rows.add(row)
        for rest in self._homes.rest():
            rows.add(rest)
        rows.out()
        ties.out()


def _made(reader: Reader, profile: Profile, held: Held, wanted: Iterable[Lot], crew: Crew | None) -> Iterator[Written]:
    if crew is not None and crew.is_worth_it(len(held.ids)):
        yield from crew.made(profile, held.ledger, wanted)
        return
    workshop = Workshop(profile, held.ledger)
    for lot in wanted:
        yield from workshop.made(reader, lot)
