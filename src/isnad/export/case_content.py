"""The records of a case as its store holds them: incidents as they were drafted, claims as people left them."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Final, TypeVar

from isnad.case.contents import last_used, reader_of
from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.standing import Review
from isnad.case.drafting.stored import stored_in_order, stored_with
from isnad.case.drafting.whole import is_of_build
from isnad.case.folder import Layout
from isnad.case.open import CASE
from isnad.export import crew
from isnad.export.named import whole
from isnad.export.records import (
    SCHEMA,
    About,
    ClaimRecord,
    DecisionRecord,
    DocumentRecord,
    IncidentLine,
    IncidentRecord,
)
from isnad.export.shown import Shown
from isnad.model.decision import AddClaim, CorrectClaim, Decision
from isnad.model.document import Issue
from isnad.pipeline.context import Context
from isnad.pipeline.reading import Reading
from isnad.present.redaction.edition import Edition, Whole
from isnad.store.draft_rows import IncidentRow
from isnad.store.read import Reader
from isnad.store.rows import Kept

T = TypeVar("T")
_DOCUMENTS: Final = 200
_INCIDENTS: Final = 50


@contextmanager
def case_content(
    root: Path, edition: Edition, using: Context | None = None, *, jobs: int = 1
) -> "Iterator[CaseContent]":
    """The content of the case in the folder `root` at one moment; `using` is by default what it was built with.

    With `jobs` so many processes look for names and make incidents where there are many, if nothing else is `using`.

    Raises:
        IsnadError: there is no case to read (`case.…`), or its database cannot be read (`store.…`, `model.…`).
    """
    with reader_of(root) as reader:
        context = using or last_used(reader).context()
        with closing(CaseContent(reader, Layout(root), edition, context, jobs if using is None else 1)) as content:
            yield content


class CaseContent:
    """See `Content`. Decisions taken while it is read are not in it.

    Args:
        reader: of the case's store; open as long as anything is asked of this.
        layout: of its folder.
        edition: who reads it.
        context: for names of people, and for how current the drafts are.
        jobs: processes that may look for names and make records.
        known: what of the whole case has to be known, where it was already found.
    """

    def __init__(
        self,
        reader: Reader,
        layout: Layout,
        edition: Edition,
        context: Context,
        jobs: int = 1,
        known: Whole | None = None,
    ) -> None:
        self.reader = reader
        self.layout = layout
        self._edition = edition
        self.context = context
        self.jobs = jobs
        self._ledger = Ledger.whole(reader.decisions)
        self.whole = known or whole(reader, layout, edition, context, jobs)
        redaction, built = self._shown(()).redaction, last_used(reader)
        self.about = About(
            schema=SCHEMA,
            title=redaction.free_text(layout.root.resolve().name.removesuffix(".case")),
            case=reader.setting(CASE) or "",
            edition=edition,
            head=reader.head(),
            built=built,
            fingerprint=context.fingerprint,
            current=is_of_build(reader, built) and built.knowledge == context.fingerprint.knowledge,
        )

    def count(self) -> int:
        """See `Content`."""
        return self.reader.drafted.count()

    def documents(self) -> Iterator[DocumentRecord]:
        """See `Content`."""
        yield from (record for shown in self._in_order() for record in shown.documents())

    def claims(self) -> Iterator[ClaimRecord]:
        """See `Content`."""
        yield from (record for shown in self._in_order() for records in shown.claims() for record in records)

    def readings(self) -> Iterator[tuple[DocumentRecord, tuple[ClaimRecord, ...]]]:
        """See `Content`."""
        for shown in self._in_order():
            yield from zip(shown.documents(), shown.claims(), strict=True)

    def incidents(self) -> Iterator[IncidentRecord]:
        """See `Content`."""
        for rows in some_at_a_time(self.reader.drafted.incidents(), _INCIDENTS):
            yield from self._records(rows)

    def lines(self) -> Iterator[IncidentLine]:
        """See `Content`."""
        yield from (record.line for record in self.incidents())

    def some(self, ids: Sequence[str]) -> tuple[IncidentRecord, ...]:
        """The incidents with these ids in their order; raises KeyError where one is not here."""
        return tuple(self._records(self._rows(ids)))

    def some_lines(self, ids: Sequence[str]) -> tuple[IncidentLine, ...]:
        """The same by themselves."""
        rows = self._rows(ids)
        shown = self._shown(self._told_in(rows))
        return tuple(shown.line(row.value(), Review(row.status)) for row in rows)

    def some_readings(self, ids: Sequence[str]) -> Iterator[tuple[DocumentRecord, tuple[ClaimRecord, ...]]]:
        """The documents with these ids and their claims."""
        shown = self._shown(list(stored_with(self.reader, ids)))
        yield from zip(shown.documents(), shown.claims(), strict=True)

    def decisions(self) -> Iterator[DecisionRecord]:
        """See `Content`."""
        for taken in self._ledger.taken:
            counts = taken.entry in self._ledger.counts
            if self._edition is Edition.INTERNAL:
                yield DecisionRecord(taken.entry, taken.decision, counts)
            elif counts:
                shown = self._about(taken.decision).redaction.decisions([taken.decision])
                yield from (DecisionRecord(taken.entry, decision) for decision in shown)

    def issues(self) -> Iterator[Issue]:
        """See `Content`."""
        if self._edition is Edition.INTERNAL:
            yield from dict.fromkeys(met.issue for met in self.reader.issues())

    @cached_property
    def crew(self) -> crew.Crew:
        """The processes that make records of it, begun when they are first asked for."""
        return crew.Crew(self, self.jobs)

    def close(self) -> None:
        """End the processes, where any began."""
        if "crew" in self.__dict__:
            self.crew.close()

    @property
    def has_crew(self) -> bool:
        """Whether there are so many incidents that processes make records."""
        return self.jobs > 1 and self.count() >= crew.MANY

    def incident_lots(self) -> list[tuple[str, ...]]:
        """The ids of all incidents in their order, as many together as are made at once."""
        return [tuple(some) for some in some_at_a_time(self.reader.drafted.in_their_order(), _INCIDENTS)]

    def document_lots(self) -> list[tuple[str, ...]]:
        """The same of the documents."""
        return [tuple(some) for some in some_at_a_time(self.reader.ids(), _DOCUMENTS)]

    def _rows(self, ids: Sequence[str]) -> list[IncidentRow]:
        rows = self.reader.drafted.incidents_with(ids)
        if len(rows) != len(ids):
            raise KeyError(next(id_ for id_ in ids if id_ not in {row.id for row in rows}))
        return rows

    def _records(self, rows: Sequence[IncidentRow]) -> Iterator[IncidentRecord]:
        shown = self._shown(self._told_in(rows))
        yield from (shown.incident(row.value(), Review(row.status)) for row in rows)

    def _told_in(self, rows: Sequence[IncidentRow]) -> list[tuple[Kept, Reading]]:
        """The documents that tell of these incidents."""
        return list(stored_with(self.reader, self.reader.drafted.documents_of([row.id for row in rows])))

    def _in_order(self) -> Iterator[Shown]:
        yield from (self._shown(some) for some in some_at_a_time(stored_in_order(self.reader), _DOCUMENTS))

    def _about(self, decision: Decision) -> Shown:
        """The document whose claim a decision holds whole; of the others nothing has to be shown."""
        match decision:
            case AddClaim():
                name = decision.added.document
            case CorrectClaim():
                name = decision.corrected.document
            case _:
                return self._shown(())
        found = self.reader.document_named(name)
        return self._shown([] if found is None else list(stored_with(self.reader, (found.id,))))

    def _shown(self, some: Sequence[tuple[Kept, Reading]]) -> Shown:
        homes = self.reader.drafted.homes_in([kept.id for kept, _ in some])
        return Shown(some, self._ledger, homes, self.context, self._edition, self.whole)


def some_at_a_time(items: Iterable[T], number: int) -> Iterator[list[T]]:
    """The items in lists of `number`, the last one shorter."""
    rest = iter(items)
    while some := list(islice(rest, number)):
        yield some
