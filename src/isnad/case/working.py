"""One document read for a case: what is to be kept of it, made by whichever process has the time."""

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from isnad.case.reading import Readings, as_stored, revised
from isnad.case.touching import holds_any
from isnad.case.withhold import Shown, withhold
from isnad.ingest.arrival import Arrival
from isnad.ingest.extract import extract
from isnad.ingest.faults import of_fault
from isnad.ingest.record import Record, Unlisted
from isnad.ingest.settings import Settings
from isnad.model.document import Document, Issue
from isnad.model.identity import sha256_of
from isnad.model.reason import Reason
from isnad.model.value import Value
from isnad.pipeline.context import Context, context
from isnad.store.canonical import canonical
from isnad.store.rows import Kept, Reading
from isnad.store.write import now


class Task(Value, frozen=True):
    """A document that came, under the name it has in the case.

    Attributes:
        came: a record still to be read, or a document that is at hand.
        known: how the case keeps it already, or None.
        before: what was read off it, or None.
        stage: what the reading of the record depends on, beside the words the rules know.
        issues: what is wrong with how it came.
        forms: words one of which its text must hold, else it would be read as `before`; None where it may not be so.
    """

    came: Record | Arrival
    known: Kept | None = None
    before: Reading | None = None
    stage: str = ""
    issues: tuple[Issue, ...] = ()
    forms: frozenset[str] | None = None

    @property
    def where(self) -> str:
        """Where it stands, for issues."""
        return self.came.where if isinstance(self.came, Record) else self.came.document.name


class Same(Value, frozen=True):
    """A document that would be read as it was: nothing is done with it."""

    known: Kept
    before: Reading


class Result(Value, frozen=True):
    """What a task gave.

    Attributes:
        kept: the row of the document; None where it cannot be read.
        reading: the row of its claims.
        is_same: whether they are as they were.
        masked: the bytes to keep in the place of those that came, where words are withheld.
        issues: what is wrong with it.
        is_untouched: it was not read, for it would be read as it was; the rows are None.
    """

    kept: Kept | None = None
    reading: Reading | None = None
    is_same: bool = False
    masked: bytes | None = None
    issues: tuple[Issue, ...] = ()
    is_untouched: bool = False


Step = Task | Same | Issue | Unlisted
"""What goes through an engine in the order it came."""


class Worker:
    """Reads tasks; what is none goes by.

    Args:
        using: what documents are read with.
        settings: how records are.
        keep_comments: also keep what private persons wrote under a report.
    """

    def __init__(self, using: Context, settings: Settings, *, keep_comments: bool) -> None:
        self._readings = Readings(using)
        self._settings = settings
        self._keep_comments = keep_comments

    def __call__(self, step: Step) -> Result:
        """The rows of a task, or the issue of a fault of the program in it; nothing for anything else."""
        if not isinstance(step, Task):
            return Result()
        if step.known is not None and step.forms is not None and not holds_any(step.known, step.forms):
            return Result(is_untouched=True)
        try:
            return self._read(step)
        except Exception as error:  # noqa: BLE001 - whatever it is: it costs this document and no other
            return Result(issues=(*step.issues, of_fault(step.where, error)))

    def _read(self, step: Task) -> Result:
        issues = list(step.issues)
        arrivals: list[Arrival] = []
        for item in (step.came,) if isinstance(step.came, Arrival) else extract(step.came, self._settings):
            if isinstance(item, Issue):
                issues.append(item)
            else:
                arrivals.append(item)
        return self._kept(step, arrivals[0], issues) if arrivals else Result(issues=tuple(issues))

    def _kept(self, task: Task, arrival: Arrival, issues: list[Issue]) -> Result:
        shown = self._shown(arrival.document, task.known, issues)
        document = shown.document if task.known is None else as_stored(shown.document, task.known)
        masked = document.received.text.encode("utf-8") if shown.withheld else None
        blob = sha256_of(arrival.data if masked is None else masked)
        first_seen = now() if task.known is None else task.known.first_seen
        kept = Kept.of(document, blob, first_seen, shown.withheld)
        key = self._readings.key(document)
        before = task.before
        if before is not None and before.key == key:
            reading, is_same = before, True
        else:
            reading, is_same = self._reading(document, key, before), False
        said = canonical(list(issues)).decode("utf-8")
        reading = replace(reading, stage=task.stage, knowledge=self._readings.knowledge, issues=said)
        return Result(kept, reading, is_same, masked, tuple(issues))

    def _reading(self, document: Document, key: str, before: Reading | None) -> Reading:
        read = self._readings.read(document)
        if before is None:
            return Reading.of(document.id, key, read.claims, targets=read.targets)
        return Reading.of(document.id, key, revised(read.claims, before.values()), before.revision + 1, read.targets)

    def _shown(self, document: Document, known: Kept | None, issues: list[Issue]) -> Shown:
        if self._keep_comments:
            return Shown(document, 0)
        shown = withhold(document)
        if shown.withheld and known is not None and known.withheld == 0:
            # Its bytes are in the case for good: a masked text beside them would promise what is not so.
            issues.append(Issue(known.name, Reason.of("case.comments_kept")))
            return Shown(document, 0)
        return shown


def worker(gazetteers: Sequence[Path], profile: str, zone: str, settings: Settings, keep_comments: bool) -> Worker:  # noqa: FBT001 - sent to other processes by position
    """A worker that loads what it reads with itself."""
    return Worker(context(gazetteers, profile, zone), settings, keep_comments=keep_comments)
