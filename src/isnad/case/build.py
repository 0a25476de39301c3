"""Builds a case step by step: what is there and read costs no more than its hash, and a kill loses one step."""

import time
from collections.abc import Iterable, Iterator
from typing import Final

from isnad.case import copies, manifest
from isnad.case.built import Built, Tally
from isnad.case.drafting.whole import draft
from isnad.case.intake import Intake, Step, Tell
from isnad.case.open import Case
from isnad.case.reading import Settings
from isnad.ingest.arrival import Arrival
from isnad.ingest.record import Unlisted
from isnad.model.document import Issue
from isnad.pipeline.context import Context
from isnad.store.entry import Act, Action

_SECONDS: Final = 2.0


def build(
    case: Case,
    items: Iterable[Arrival | Issue | Unlisted],
    context: Context,
    who: str,
    *,
    keep_comments: bool = False,
    tell: Tell = lambda _: None,
) -> Built:
    """Take in everything, draft the incidents, sign a manifest, and say what was done.

    Args:
        case: locked by the caller.
        items: as `isnad.ingest.collection.arrivals` gives them.
        context: what the documents are read with.
        who: named in the log.
        keep_comments: also keep what private persons wrote under a report.
        tell: called with everything that could not be used, at once.

    Raises:
        IsnadError: what a store and its bytes raise; what was committed before stays, and the next build goes on.
    """
    tally = Tally()
    intake = Intake(Settings(context), tally, tell, keep_comments=keep_comments)
    began = _log(case, Act.of(Action.BUILD_BEGAN, **_used(context)), who)
    iterator = iter(items)
    more = True
    while more:
        step, more = _next_step(case, iterator, intake)
        _write(case, step, who, began)
    pairs = copies.find(case.store)
    draft(case.store, context)
    _log(case, Act.of(Action.BUILD_ENDED, copies=pairs, **tally.counts), who)
    signed = manifest.sign(case.store, case.layout, case.signer, context.fingerprint, who)
    return Built(
        **tally.counts, copies=pairs, manifest=signed.number("manifest") or 0, head=signed.hash, length=signed.seq
    )


def _next_step(case: Case, items: Iterator[Arrival | Issue | Unlisted], intake: Intake) -> tuple[Step, bool]:
    """Some documents, and whether there may be more."""
    step = Step()
    until = time.monotonic() + _SECONDS
    with case.store.reading() as reader:
        for item in items:
            if isinstance(item, Arrival):
                intake.take(item, step, reader)
            else:
                intake.leave_out(item, step)
            if step.is_full or time.monotonic() > until:
                return step, True
    return step, False


def _write(case: Case, step: Step, who: str, began: int) -> None:
    """The bytes first: whatever a committed row names is on the disk."""
    if step.is_empty:
        return
    sizes = case.bytes.keep(step.data)
    with case.store.writing() as writer:
        writer.add_blobs(sizes)
        writer.put_documents(step.documents)
        writer.put_readings(step.readings)
        writer.append(step.acts, who)
        writer.add_issues(began, step.issues)


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
