"""The records of a large case, made and written in processes: each reads the case by itself and sends what it made."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from isnad.case.contents import last_used, reader_of
from isnad.case.folder import Layout
from isnad.engine.processes import Processes
from isnad.engine.work import Engine, Failure, Work
from isnad.export.records import IncidentLine, IncidentRecord
from isnad.model.codec import from_packed, to_packed
from isnad.present.redaction.edition import Edition, Whole
from isnad.store.entry import Head

if TYPE_CHECKING:
    from isnad.export.case_content import CaseContent

MANY: Final = 2_000
"""Incidents from which on processes of their own are quicker, though each has to begin."""
_MEGABYTES: Final = 2_000
_SECONDS: Final = 600.0
_ALLOCATIONS: Final = 100_000

R = TypeVar("R")
T = TypeVar("T")
Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Begin(Generic[R]):
    """Makes ready what does some work on the case in a folder, as long as its log ends where it is said to.

    Attributes:
        whole: what of the case has to be known to show a part of it, which takes long to find.
        making: makes ready the work on a content; it has to be picklable, as a function of a module is.
    """

    root: str
    edition: Edition
    head: Head
    whole: Whole
    making: "Callable[[CaseContent], Callable[[Ids], R]]"

    def __call__(self) -> Work[Ids, R | None]:
        """The work on what has these ids; None where it cannot give what is asked for."""
        # Loaded here, since the content itself has crews.
        from isnad.export.case_content import CaseContent  # noqa: PLC0415

        # What is made is immutable and holds no cycles.
        gc.set_threshold(_ALLOCATIONS)
        root = Path(self.root)
        held = ExitStack()
        reader = held.enter_context(reader_of(root))
        content = CaseContent(reader, Layout(root), self.edition, last_used(reader).context(), known=self.whole)
        as_asked = content.about.head == self.head
        making = self.making(content)

        def work(ids: Ids) -> R | None:
            if not as_asked:
                held.close()
                return None
            return making(ids)

        return work


def over(
    content: "CaseContent", making: "Callable[[CaseContent], Callable[[Ids], R]]", lots: Sequence[Ids], jobs: int
) -> Iterator[R]:
    """What is made of each lot of ids, in order; what no process can give is made here."""
    about, here = content.about, None
    start = Begin(str(content.layout.root), about.edition, about.head, content.whole, making)
    engine: Engine[Ids, R | None] = Processes(start, jobs=jobs, seconds=_SECONDS, megabytes=_MEGABYTES, handful=1)
    try:
        for ids, found in engine.over(lots):
            if found is None or isinstance(found, Failure):
                here = here or making(content)
                yield here(ids)
            else:
                yield found
    finally:
        engine.close()


def made(content: "CaseContent", ids: Sequence[Ids], jobs: int) -> Iterator[IncidentRecord]:
    """The records of these incidents of the content, in order."""
    for some in over(content, _records, ids, jobs):
        yield from some if isinstance(some, tuple) else from_packed(some, tuple[IncidentRecord, ...])


def made_bare(content: "CaseContent", ids: Sequence[Ids], jobs: int) -> Iterator[IncidentLine]:
    """The same incidents by themselves."""
    for some in over(content, _lines, ids, jobs):
        yield from some if isinstance(some, tuple) else from_packed(some, tuple[IncidentLine, ...])


def _records(content: "CaseContent") -> Callable[[Ids], bytes | tuple[IncidentRecord, ...]]:
    return lambda ids: _packed(content.some(ids))


def _lines(content: "CaseContent") -> Callable[[Ids], bytes | tuple[IncidentLine, ...]]:
    return lambda ids: _packed(content.some_lines(ids))


def _packed(found: tuple[T, ...]) -> bytes | tuple[T, ...]:
    """Packed is quicker to send; half a character cannot be packed."""
    try:
        return to_packed(found)
    except UnicodeEncodeError:
        return found
