"""The records of a large case, made and written in processes: each reads the case by itself and sends what it made."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from isnad.case.contents import last_used, reader_of
from isnad.case.folder import Layout
from isnad.engine.processes import Processes
from isnad.engine.work import Engine, Failure, Work
from isnad.present.redaction.edition import Edition, Whole
from isnad.store.entry import Head
from isnad.store.upgrade import DRAFTED

if TYPE_CHECKING:
    from isnad.export.case_content import CaseContent

MANY: Final = 2_000
"""Incidents from which on processes of their own are quicker, though each has to begin."""
_MEGABYTES: Final = 2_000
_SECONDS: Final = 600.0

R = TypeVar("R")
Ids = tuple[str, ...]
Making = Callable[["CaseContent"], Callable[[Ids], R]]
"""Makes ready some work on a content; hashable and picklable, as a function of a module is."""
_Job = tuple[Making[Any], Ids]


@dataclass(frozen=True, slots=True)
class Begin:
    """Makes ready what works on the case in a folder, as long as its log ends where it is said to.

    Attributes:
        drafted: what its drafts were made of: a build makes them anew before it says so in the log.
        whole: what of the case has to be known to show a part of it, which takes long to find.
    """

    root: str
    edition: Edition
    head: Head
    drafted: str | None
    whole: Whole

    def __call__(self) -> Work[_Job, Any]:
        """The work on what has these ids; None where it cannot give what is asked for."""
        # Loaded here, since the content itself has a crew.
        from isnad.export.case_content import CaseContent  # noqa: PLC0415

        root = Path(self.root)
        held = ExitStack()
        reader = held.enter_context(reader_of(root))
        content = CaseContent(reader, Layout(root), self.edition, last_used(reader).context(), known=self.whole)
        as_asked = (content.about.head, reader.setting(DRAFTED)) == (self.head, self.drafted)
        ready: dict[Making[Any], Callable[[Ids], Any]] = {}

        def work(job: _Job) -> Any:  # noqa: ANN401 - whatever is made
            if not as_asked:
                held.close()
                return None
            making, ids = job
            if making not in ready:
                ready[making] = making(content)
            try:
                return ready[making](ids)
            except KeyError:
                # The drafts are others all the same: who asked has those that are meant.
                return None

        return work


class Crew:
    """Processes that read one content, for all that is made of it: to begin takes each of them a second.

    Args:
        content: of the case.
        jobs: how many.
    """

    def __init__(self, content: "CaseContent", jobs: int) -> None:
        self._content = content
        about = content.about
        start = Begin(
            str(content.layout.root), about.edition, about.head, content.reader.setting(DRAFTED), content.whole
        )
        self._engine: Engine[_Job, Any] = Processes(start, jobs=jobs, seconds=_SECONDS, megabytes=_MEGABYTES, handful=1)

    def over(self, making: Making[R], lots: Sequence[Ids]) -> Iterator[R]:
        """What is made of each lot of ids, in order; what no process can give is made here."""
        here = None
        for (_, ids), found in self._engine.over((making, ids) for ids in lots):
            if found is None or isinstance(found, Failure):
                here = here or making(self._content)
                yield here(ids)
            else:
                yield found

    def close(self) -> None:
        """End them."""
        self._engine.close()
