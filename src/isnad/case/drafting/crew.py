"""Processes that make incidents beside this one, where there are so many that starting them is worth it."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.lots import Lot
from isnad.case.drafting.workshop import Elsewhere, Written
from isnad.engine.processes import Processes
from isnad.engine.work import Failure, Start
from isnad.errors import IsnadError
from isnad.knowledge.profiles import Profile
from isnad.model.value import Value

T = TypeVar("T")
R = TypeVar("R")

_WORTH: Final = 2_000
"""Documents from which on processes take less time than they take to begin."""
_SECONDS: Final = 86_400.0
_MEGABYTES: Final = 4_000
"""What keeps a fault of the program from going on without end; no bound on what a large case needs."""


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
        engine: Processes[Lot, list[Written]] = self.processes(
            partial(Elsewhere, self.database, profile, ledger), self.jobs
        )
        try:
            for _, found in engine.over(wanted):
                if isinstance(found, Failure):
                    raise failed(found)
                yield from found
        finally:
            engine.close()

    def processes(self, start: Start[T, R], jobs: int) -> Processes[T, R]:
        """So many of them for one kind of work, of which each item is much."""
        return Processes(start, jobs=jobs, seconds=_SECONDS, megabytes=_MEGABYTES, handful=1)


def failed(how: Failure) -> IsnadError:
    """What is raised where a process ended before it was done."""
    return IsnadError(
        "case.draft_failed",
        f"the incidents could not be drafted: a process ended ({how}).",
        "Build again with --jobs 0, which drafts in one process.",
    )
