"""What is to be written for each document that comes: nothing, all of it, or its claims anew."""

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from isnad.case.built import Tally
from isnad.case.history import Stand
from isnad.case.listener import Tell
from isnad.case.reading import Readings
from isnad.case.touching import Touching
from isnad.case.working import Result, Same, Step, Task
from isnad.engine.work import Failure
from isnad.ingest.arrival import Arrival
from isnad.ingest.describe import reads
from isnad.ingest.limits import Limits
from isnad.ingest.record import Record, Unlisted
from isnad.model.codec import from_json
from isnad.model.document import Issue
from isnad.model.reason import Reason
from isnad.store.canonical import plain
from isnad.store.entry import Act, Action
from isnad.store.read import Reader
from isnad.store.rows import Kept, Reading

BATCH: Final = 200
_CONFIRMED: Final = 5000
_BYTES: Final = 64 * 2**20
_FAILED: Final = {
    Failure.TIME: ("ingest.takes_too_long", "document_seconds"),
    Failure.MEMORY: ("ingest.takes_too_much", "document_megabytes"),
    Failure.ENDED: ("ingest.ends_its_reader", None),
}

Came = Record | Arrival | Issue | Unlisted


class Batch:
    """What one transaction is to write, and the bytes that have to be on the disk before it."""

    def __init__(self) -> None:
        self.data: list[bytes] = []
        self.documents: list[Kept] = []
        self.readings: list[Reading] = []
        self.acts: list[Act] = []
        self.issues: list[Issue] = []
        self.confirmed: list[str] = []

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to write."""
        return not self.documents and not self.readings and not self.issues and not self.confirmed

    @property
    def is_full(self) -> bool:
        """Whether it is time to write it."""
        many = len(self.documents) + len(self.issues) >= BATCH or len(self.confirmed) >= _CONFIRMED
        return many or sum(map(len, self.data)) >= _BYTES


class Intake:
    """Decides about one document after the other.

    Args:
        readings: what claims depend on.
        touching: which documents another knowledge has to read anew.
        tally: told what was decided.
        tell: called with everything that could not be used.
        limits: named where a document was beyond them.
        keep_comments: whether what private persons wrote is kept; a case that is built the other way is read anew.
    """

    def __init__(
        self,
        readings: Readings,
        touching: Touching,
        tally: Tally,
        tell: Tell,
        limits: Limits,
        *,
        keep_comments: bool,
    ) -> None:
        self._readings = readings
        self._touching = touching
        self._tally = tally
        self._tell = tell
        self._limits = limits
        self._keep_comments = keep_comments
        self._names: set[str] = set()
        self.reader: Reader | None = None
        """Sees the case as the last batch left it; set by whoever writes batches."""

    def steps(self, items: Iterable[Came]) -> Iterator[Step]:
        """What is to be done about each item, in order."""
        for item in items:
            yield item if isinstance(item, Issue | Unlisted) else self._task(item)

    def take(self, step: Step, result: Result | Failure, batch: Batch) -> None:
        """Add to `batch` what is to be written after a step."""
        if isinstance(step, Issue | Unlisted):
            self._leave_out(step, batch)
        elif isinstance(step, Same):
            self._same(step, batch)
        elif isinstance(result, Failure):
            self._leave_out(self._failed(step, result), batch)
        elif result.is_untouched and step.known is not None and step.before is not None:
            self._same(Same(step.known, step.before), batch)
        else:
            self._done(step, result, batch)

    def _task(self, came: Record | Arrival) -> Task | Same:
        if self.reader is None:
            raise RuntimeError("there is no case to look into")
        id_ = came.id if isinstance(came, Record) else came.document.id
        known = self.reader.document(id_)
        if known is None:
            name = came.name if isinstance(came, Record) else came.document.name
            given = self._free(name, self.reader)
            if given == name:
                return Task(came, stage=self._stage(came))
            issues = (Issue(name, Reason.of("ingest.name_taken", name=name, given=given)),)
            return Task(_renamed(came, given), stage=self._stage(came), issues=issues)
        before = self.reader.reading(id_)
        stage = self._stage(came)
        if before is None or stage == "" or before.stage != stage:
            return Task(came, known, before, stage)
        forms = self._touching.forms(before.knowledge, self.reader)
        if forms is not None and not forms:
            return Same(known, before)
        return Task(came, known, before, stage, forms=forms)

    def _stage(self, came: Record | Arrival) -> str:
        """Empty where a document was at hand: nobody can say what made it."""
        return self._readings.stage(came, keep_comments=self._keep_comments) if isinstance(came, Record) else ""

    def _free(self, name: str, reader: Reader) -> str:
        """A name that no other document of the case has: a claim speaks of its document by name."""
        free, number = name, 1
        while plain(free) in self._names or reader.has_name(plain(free)):
            number += 1
            free = f"{name}#{number}"
        self._names.add(plain(free))
        return free

    def _failed(self, task: Task, failure: Failure) -> Issue:
        code, limit = _FAILED[failure]
        params = {} if limit is None else {"limit": int(getattr(self._limits, limit))}
        return Issue(task.where, Reason.of(code, **params))

    def _leave_out(self, item: Issue | Unlisted, batch: Batch) -> None:
        self._tell(item)
        if isinstance(item, Issue):
            batch.issues.append(item)
            self._tally.add("issues")
        else:
            self._tally.add("unlisted")

    def _same(self, step: Same, batch: Batch) -> None:
        for issue in from_json(step.before.issues, tuple[Issue, ...]):
            self._leave_out(issue, batch)
        self._count(step.known)
        self._tally.add("kept")
        self._tally.add("claims", step.before.claim_count)
        if step.before.knowledge != self._readings.knowledge:
            batch.confirmed.append(step.known.id)

    def _done(self, task: Task, result: Result, batch: Batch) -> None:
        for issue in result.issues:
            self._leave_out(issue, batch)
        kept, reading = result.kept, result.reading
        if kept is None or reading is None:
            return
        self._count(kept)
        self._tally.add("claims", reading.claim_count)
        if result.is_same:
            self._tally.add("kept")
            if reading != task.before:
                batch.readings.append(reading)
            return
        is_new = task.known is None
        batch.data.append(task.came.data if result.masked is None else result.masked)
        batch.documents.append(kept)
        batch.readings.append(reading)
        action = Action.DOCUMENT_ADDED if is_new else Action.DOCUMENT_REREAD
        batch.acts.append(Stand.of(kept, reading).act(action))
        self._tally.add("new" if is_new else "reread")

    def _count(self, kept: Kept) -> None:
        self._tally.add("other_languages", int(not reads(kept.language)))
        self._tally.add("withheld", int(kept.withheld > 0))


def _renamed(came: Record | Arrival, name: str) -> Record | Arrival:
    if isinstance(came, Record):
        return msgspec.structs.replace(came, name=name)
    return msgspec.structs.replace(came, document=msgspec.structs.replace(came.document, name=name))
