"""Makes the incidents of a whole case, some at a time, and holds their rows in a file until they are written."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from typing import Final

import msgspec

from isnad.case.drafting.crew import Crew
from isnad.case.drafting.held import Held
from isnad.case.drafting.homes import Homes
from isnad.case.drafting.lots import Lot, lots
from isnad.case.drafting.progress import Progress, Step, counted
from isnad.case.drafting.spool import Spool
from isnad.case.drafting.workshop import Workshop, Written
from isnad.case.drafting.writing import Chunks, Ties
from isnad.knowledge.profiles import Profile
from isnad.store.draft_rows import IncidentRow
from isnad.store.draft_writer import DraftWriter
from isnad.store.read import Reader

_MANY: Final = 2_000
"""Documents from which on indexes are made behind the rows."""


class Made:
    """All incidents of a case as readings and decisions give them.

    Args:
        reader: of the case.
        profile: by which figures are made.
        progress: told how far it is.
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
        progress: Progress,
        crew: Crew | None = None,
        ready: Callable[[], object] = lambda: None,
    ) -> None:
        self._held = held = Held(reader, progress)
        self.documents = held.ids
        self._homes = homes = Homes(held, reader, progress)
        self.count = len(homes)
        progress(Step.COPIES, 0, None)
        ready()
        self._written: Spool[Written] = Spool()
        made = _made(reader, profile, held, lots(homes.wanted()), crew)
        for written in counted(made, Step.MAKING, self.count, progress):
            self._written.add(written)
            held.tallies.add(written.outlets, written.tolls)

    def write(self, drafted: DraftWriter, stamp: int, progress: Progress) -> None:
        """Put everything in the place of what was drafted before; `stamp` is the entry that it is made after."""
        drafted.clear()
        with drafted.unindexed() if len(self._held.ids) >= _MANY else nullcontext():
            self._put(drafted, stamp, progress)

    def _put(self, drafted: DraftWriter, stamp: int, progress: Progress) -> None:
        drafted.lead(self._homes.leads)
        rows, ties = Chunks(drafted), Ties(drafted)
        for found in counted(self._written.all(), Step.WRITING, self.count, progress):
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
