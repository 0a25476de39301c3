"""Builds a case step by step: what is there and read costs no more than its hash, and a kill loses one step."""

import time
from collections.abc import Iterable, Iterator
from typing import Final

from isnad.case import manifest
from isnad.case.built import Built, Tally
from isnad.case.drafting.crew import Crew
from isnad.case.drafting.looking import looking
from isnad.case.drafting.progress import Progress
from isnad.case.drafting.whole import draft
from isnad.case.intake import Batch, Came, Intake
from isnad.case.listener import Listener
from isnad.case.open import Case
from isnad.case.reading import Readings
from isnad.case.touching import Touching
from isnad.case.working import Result, Step, Worker
from isnad.engine.here import Here
from isnad.engine.work import Engine, Failure
from isnad.ingest.collection import settings_of
from isnad.ingest.settings import Settings
from isnad.pipeline.context import Context
from isnad.store.entry import Act, Action

_SECONDS: Final = 2.0


def build(
    case: Case,
    items: Iterable[Came],
    context: Context,
    who: str,
    *,
    keep_comments: bool = False,
    listener: Listener = Listener(),  # noqa: B008 - frozen
    settings: Settings | None = None,
    engine: Engine[Step, Result] | None = None,
) -> Built:
    """Take in everything, draft the incidents, sign a manifest, and say what was done.

    Args:
        case: locked by the caller.
        items: as `isnad.ingest.collection.records` or `arrivals` gives them.
        context: what the documents are read with.
        who: named in the log.
        keep_comments: also keep what private persons wrote under a report.
        listener: hears how it goes on.
        settings: how records are read.
        engine: does the work of a `Worker` that has the same context and settings; by default in this process.

    Raises:
        IsnadError: what a store and its bytes raise; what was committed before stays, and the next build goes on.
    """
    tally, how = Tally(), settings_of() if settings is None else settings
    touching = Touching(context)
    intake = Intake(Readings(context), touching, tally, listener.tell, how.limits, keep_comments=keep_comments)
    began = _begin(case, context, touching, who)
    if engine is None:
        engine = Here(lambda: Worker(context, how, keep_comments=keep_comments))
    results = engine.over(intake.steps(items))
    more = True
    while more:
        batch, more = _next_batch(case, results, intake)
        _write(case, batch, who, began, context.fingerprint.knowledge)
    pairs = _drafted(case, context, Crew(case.layout.database, engine.jobs), listener.progress)
    _log(case, Act.of(Action.BUILD_ENDED, copies=pairs, **tally.counts), who)
    signed = manifest.sign(case.store, case.layout, case.signer, context.fingerprint, who)
    return Built(
        **tally.counts, copies=pairs, manifest=signed.number("manifest") or 0, head=signed.hash, length=signed.seq
    )


def _drafted(case: Case, context: Context, crew: Crew, progress: Progress) -> int:
    """Draft the incidents, and look for near-copies; how many of these there are."""
    with looking(case.store, crew) as found:
        draft(case.store, context, crew=crew, ready=found, progress=progress)
        return found()


def _next_batch(case: Case, results: Iterator[tuple[Step, Result | Failure]], intake: Intake) -> tuple[Batch, bool]:
    """What some steps gave, and whether there may be more."""
    batch = Batch()
    until = time.monotonic() + _SECONDS
    with case.store.reading() as reader:
        intake.reader = reader
        for step, result in results:
            intake.take(step, result, batch)
            if batch.is_full or time.monotonic() > until:
                return batch, True
    return batch, False


def _write(case: Case, batch: Batch, who: str, began: int, knowledge: str) -> None:
    """The bytes first: whatever a committed row names is on the disk."""
    if batch.is_empty:
        return
    sizes = case.bytes.keep(batch.data)
    with case.store.writing() as writer:
        writer.add_blobs(sizes)
        writer.put_documents(batch.documents)
        writer.put_readings(batch.readings)
        writer.confirm_readings(batch.confirmed, knowledge)
        writer.append(batch.acts, who)
        writer.add_issues(began, batch.issues)


def _begin(case: Case, context: Context, touching: Touching, who: str) -> int:
    """Keep what documents are read with, before any is; the number of the entry in the log."""
    with case.store.writing() as writer:
        writer.keep_knowledge(context.fingerprint.knowledge, touching.kept)
        return writer.append((Act.of(Action.BUILD_BEGAN, **_used(context)),), who)[-1].seq


def _log(case: Case, act: Act, who: str) -> int:
    with case.store.writing() as writer:
        return writer.append((act,), who)[-1].seq


def _used(context: Context) -> dict[str, str]:
    used = context.fingerprint
    return {
        "version": used.version,
        "knowledge": used.knowledge,
        "profile": used.profile,
        "gazetteers": " ".join(used.gazetteers),
        "zone": context.zone.key,
    }
