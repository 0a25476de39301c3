"""The incidents of a large case, made in processes: each reads the case by itself and sends back what it made."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final

from isnad.case.contents import last_used, reader_of
from isnad.case.folder import Layout
from isnad.engine.processes import Processes
from isnad.engine.work import Engine, Failure, Work
from isnad.export.records import IncidentLine, IncidentRecord
from isnad.model.codec import from_packed, to_packed
from isnad.model.value import Value
from isnad.present.redaction.edition import Edition
from isnad.store.entry import Head

if TYPE_CHECKING:
    from isnad.export.case_content import CaseContent

MANY: Final = 2_000
"""Incidents from which on processes of their own are quicker, though each has to begin."""
_MEGABYTES: Final = 2_000
_SECONDS: Final = 600.0
_ALLOCATIONS: Final = 100_000

Ids = tuple[str, ...]


class MakeIncidents(Value, frozen=True):
    """Makes ready what makes records of the case in a folder, as long as its log ends where it is said to.

    With `bare` they are incidents by themselves: to send claims and documents takes longer than to make them.
    """

    root: str
    edition: Edition
    head: Head
    bare: bool = False

    def __call__(self) -> Work[Ids, bytes | None]:
        """The work: the records of the incidents with these ids, packed; None where it cannot give those asked for."""
        # Loaded here, since the content itself has crews.
        from isnad.export.case_content import CaseContent  # noqa: PLC0415

        # What is made is immutable and holds no cycles.
        gc.set_threshold(_ALLOCATIONS)
        root = Path(self.root)
        held = ExitStack()
        reader = held.enter_context(reader_of(root))
        content = CaseContent(reader, Layout(root), self.edition, last_used(reader).context())
        as_asked = content.about.head == self.head

        def work(ids: Ids) -> bytes | None:
            if not as_asked:
                held.close()
                return None
            found = content.some(ids)
            try:
                return to_packed(tuple(record.line for record in found) if self.bare else found)
            except UnicodeEncodeError:
                return None  # half a character cannot be packed

        return work


def made(content: "CaseContent", ids: Sequence[Ids], jobs: int) -> Iterator[IncidentRecord]:
    """The records of these incidents of the content, in order; what no process can give is made here."""
    for some, packed in _packed(content, ids, jobs, bare=False):
        yield from content.some(some) if packed is None else from_packed(packed, tuple[IncidentRecord, ...])


def made_bare(content: "CaseContent", ids: Sequence[Ids], jobs: int) -> Iterator[IncidentLine]:
    """The same incidents by themselves."""
    for some, packed in _packed(content, ids, jobs, bare=True):
        if packed is None:
            yield from (record.line for record in content.some(some))
        else:
            yield from from_packed(packed, tuple[IncidentLine, ...])


def _packed(content: "CaseContent", ids: Sequence[Ids], jobs: int, *, bare: bool) -> Iterator[tuple[Ids, bytes | None]]:
    start = MakeIncidents(str(content.layout.root), content.about.edition, content.about.head, bare)
    engine: Engine[Ids, bytes | None] = Processes(start, jobs=jobs, seconds=_SECONDS, megabytes=_MEGABYTES, handful=1)
    try:
        for some, packed in engine.over(ids):
            yield some, None if isinstance(packed, Failure) else packed
    finally:
        engine.close()
