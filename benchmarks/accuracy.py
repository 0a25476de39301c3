#!/usr/bin/env python3
"""How right the pipeline is on made reports whose truth is known, and what each step costs as they grow in number.

usage: accuracy.py [--documents N ...] [--length N] [--seed N]

For every N: of the numbers of killed and injured that reports give, how many are claimed, and with the right place (10
km), day and doer; of incidents, how often the bounds hold the true number; of pairs of reports, which are put together
rightly. Then the processor's seconds of each step, for the whole and for each thousand claims: a step whose second
figure stays is linear.

What made reports cannot show: real ones are written in more ways than these patterns. The figures compare two states
of the program, and sizes with each other; they say nothing of how right it is on what outlets print.
"""

import argparse
import os
import platform
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import msgspec
from synthetic.scoring import ClaimScores, IncidentScores, Share, score_claims, score_incidents
from synthetic.stream import Report, stream
from synthetic.truth import Truth

from isnad.ingest.admission import Admission
from isnad.ingest.arrival import Arrival
from isnad.ingest.extract import extract
from isnad.ingest.record import Record
from isnad.ingest.settings import Settings
from isnad.ingest.source import source_of
from isnad.knowledge.profiles import profile
from isnad.linking.account import accounts_of
from isnad.linking.constraints import Constraints
from isnad.linking.link import Linker, group
from isnad.model.incident import Incident
from isnad.origins.copies import near_copies
from isnad.pipeline.context import Context, context
from isnad.pipeline.incident import Pool, by_document, harms, incident
from isnad.pipeline.reading import Reading, read
from isnad.version import VERSION

T = TypeVar("T")


class Step(msgspec.Struct, frozen=True):
    """What a step cost: seconds of the processor."""

    name: str
    seconds: float


class Run(msgspec.Struct, frozen=True):
    """One size measured."""

    documents: int
    claims: int
    truths: int
    incidents: tuple[Incident, ...]
    on_claims: ClaimScores
    on_incidents: IncidentScores
    steps: tuple[Step, ...]


def main() -> int:
    """Measure every size and print."""
    options = _options()
    here = f"isnad {VERSION}, {platform.python_implementation()} {platform.python_version()}, {platform.machine()}"
    print(
        f"reports of about {options.length} characters, seed {options.seed}; {here}, {os.cpu_count()} cores, one used"
    )
    using = context()
    for documents in options.documents:
        for line in told(run(documents, options.length, options.seed, using)):
            print(line, flush=True)
    return 0


def run(documents: int, length: int, seed: int, using: Context) -> Run:
    """Make so many reports, read them, link them, and score what is found."""
    clock = _Clock()
    items = clock.timed("make", lambda: list(stream(documents, length, seed)))
    reports = [item for item in items if isinstance(item, Report)]
    truths = [item for item in items if isinstance(item, Truth)]
    readings = clock.timed("take in and read", lambda: list(_readings(reports, using)))
    found = _incidents(readings, using, clock)
    claims = sum(len(reading.claims) for reading in readings)
    return Run(
        documents,
        claims,
        len(truths),
        tuple(found),
        score_claims(readings, truths),
        score_incidents(found, truths),
        tuple(clock.steps),
    )


def _readings(reports: Sequence[Report], using: Context) -> Iterator[Reading]:
    """As a file of these lines is read."""
    admission = Admission()
    for report in reports:
        for found in source_of(msgspec.to_builtins(report), report.id):
            admitted = admission.admit(found) if isinstance(found, Record) else found
            if isinstance(admitted, Record):
                yield from _read(admitted, report, using)


def _read(record: Record, report: Report, using: Context) -> Iterator[Reading]:
    for described in extract(record, Settings(report.published)):
        if isinstance(described, Arrival):
            yield read(described.document, using)


def _incidents(readings: Sequence[Reading], using: Context, clock: "_Clock") -> list[Incident]:
    """What `isnad.pipeline.incidents.incidents` does, step by step."""
    accounts = clock.timed("accounts", lambda: [a for r in readings for a in accounts_of(r.document, r.claims)])
    copies = clock.timed("near-copies", lambda: near_copies([reading.document for reading in readings]))
    linker = Linker(accounts)
    similar = clock.timed("compare", linker.similar)
    groups = clock.timed("group", lambda: group(linker.accounts, similar, linker.model, Constraints()))
    by_name = {reading.document.name: reading for reading in readings}
    pool = Pool(by_name, by_document(copies), profile(using.profile))
    return clock.timed(
        "incidents",
        lambda: [
            incident([accounts[n] for n in members], pool)
            for members in groups
            if any(harms(claim) for n in members for claim in accounts[n].claims)
        ],
    )


class _Clock:
    def __init__(self) -> None:
        self.steps: list[Step] = []

    def timed(self, name: str, work: Callable[[], T]) -> T:
        began = time.process_time()
        done = work()
        self.steps.append(Step(name, time.process_time() - began))
        return done


def told(measured: Run) -> Iterator[str]:
    """The lines that are printed for one size."""
    yield ""
    yield (
        f"{measured.documents:,} reports, {measured.claims:,} claims; {len(measured.incidents):,} incidents found, "
        f"{measured.truths:,} in truth"
    )
    on, of = measured.on_claims, measured.on_incidents
    yield "claims     " + _shares(found=on.found, place=on.place, day=on.day, doer=on.doer, made_up=on.made_up)
    yield "incidents  " + _shares(bounds_hold=of.holds, bounds_exact=of.exact)
    yield "pairs      " + _shares(precision=of.precision, recall=of.recall) + f"  F1 {of.f1:.3f}"
    yield f"{'step':18s}{'seconds':>9s}{'ms a thousand claims':>22s}"
    for step in measured.steps:
        yield f"{step.name:18s}{step.seconds:9.2f}{1e6 * step.seconds / max(1, measured.claims):22.0f}"


def _shares(**shares: Share) -> str:
    return "  ".join(f"{name.replace('_', ' ')} {share.value:.3f} of {share.of:,}" for name, share in shares.items())


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", nargs="+", type=int, default=[1_000, 10_000], metavar="N")
    parser.add_argument("--length", type=int, default=400, help="code points of a report, on the average")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
