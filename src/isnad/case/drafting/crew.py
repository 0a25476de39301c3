"""Processes that make incidents beside this one, where there are so many that starting them is worth it."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.lots import Lot
from isnad.case.drafting.workshop import Elsewhere, Written
from isnad.engine.processes import Processes
from isnad.engine.work import Failure
from isnad.errors import IsnadError
from isnad.knowledge.profiles import Profile
from isnad.model.value import Value

_WORTH: Final = 2_000
"""Documents from which on processes take less time than they take to begin."""
_SECONDS: Final = 3_600.0
_MEGABYTES: Final = 2_000


class Crew(Value, frozen=True):
    """So many processes, which read a case in a file by themselves.

    What they read is the same for all and for the process that asks: the documents of a case do not change while it is
    locked, and decisions are sent to them.
    """

    database: Path
    jobs: int

    def is_worth_it(self, documents: int) -> bool:
        """Whether a case of so many documents is drafted sooner by them."""
        return self.jobs > 1 and documents >= _WORTH

    def made(self, profile: Profile, ledger: Ledger, wanted: Iterable[Lot]) -> Iterator[Written]:
        """The incidents of all lots, in order.

        Raises:
            IsnadError: `engine.no_process`; `case.draft_failed` where a process ended before it was done.
        """
        start = partial(Elsewhere, self.database, profile, ledger)
        engine: Processes[Lot, list[Written]] = Processes(
            start, jobs=self.jobs, seconds=_SECONDS, megabytes=_MEGABYTES, handful=1
        )
        try:
            for _, found in engine.over(wanted):
                if isinstance(found, Failure):
                    raise IsnadError(
                        "case.draft_failed",
                        f"the incidents could not be drafted: a process ended ({found}).",
                        "Build again with --jobs 0, which drafts in one process.",
                    )
                yield from found
        finally:
            engine.close()
