#!/usr/bin/env python3
"""What builds cost: processes beside one, hashing and keeping documents, and reading again after a changed entry.

usage: building.py REPORTS.jsonl [--documents N] [--jobs N] [--entry ID ...] [--folder FOLDER] [--only STEP ...]

`processes`: the same documents read by this process, by one other and by N; what the largest took of memory. Where the
machine does other work too, the seconds of the processor that the busiest took say how the work was shared.
`ingest`: documents taken out of the file, decoded and hashed in this process, and their bytes kept on the disk.
`build`: a case built from nothing, then again after each entry named (and no other) has lost its meaning to another of
its kind: how many documents were read again, and what each step took. Seconds are of the clock: a machine that does
other work too gives other figures; its load is printed.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

import msgspec
from others import children, megabytes, seconds as seconds_of

from isnad.case import build as building, copies, manifest
from isnad.case.built import Built
from isnad.case.drafting.whole import draft
from isnad.case.folder import to_build
from isnad.case.open import opened
from isnad.case.working import Result, Step, Task, Worker, worker
from isnad.engine.here import Here
from isnad.engine.processes import Processes
from isnad.engine.work import Engine
from isnad.ingest.arrival import Arrival
from isnad.ingest.collection import arrivals, records, settings_of
from isnad.ingest.record import Record
from isnad.ingest.settings import Settings
from isnad.knowledge import lexicon
from isnad.knowledge.compile import compile_entries
from isnad.knowledge.source import load_entries
from isnad.model.identity import sha256_of
from isnad.pipeline.context import DEFAULT_PROFILE, DEFAULT_ZONE, Context, context
from isnad.store.blobs import Bytes

T = TypeVar("T")
SETTINGS = settings_of()
_NO_ENTRY = ""
_BATCH = 200
_ENTRIES = ("people.tribesman", "people.worker")
"""One that few made reports hold, and one that many do."""


def main() -> int:
    """Measure and print."""
    options = _options()
    steps: dict[str, Callable[[Path, Path, argparse.Namespace], None]] = {
        "processes": _processes,
        "ingest": _ingest,
        "build": _build,
    }
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        reports = Path(folder) / "reports.jsonl"
        with options.reports.open("rb") as file:
            reports.write_bytes(b"".join(islice(file, options.documents)))
        for name in options.only or steps:
            load = ", ".join(f"{load:.1f}" for load in os.getloadavg())
            print(f"{name}: {options.documents:,} documents, {os.cpu_count()} cores, load {load}", flush=True)
            steps[name](reports, Path(folder), options)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path, metavar="REPORTS.jsonl", help="as generate.py writes them")
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--entry", nargs="+", default=_ENTRIES, metavar="ID", help="entries to change in turn")
    parser.add_argument("--folder", type=Path, help="where cases are built for a while; its disk is what is measured")
    parser.add_argument("--only", nargs="+", choices=("processes", "ingest", "build"), metavar="STEP")
    return parser.parse_args()


def _processes(reports: Path, _folder: Path, options: argparse.Namespace) -> None:
    start = partial(worker, (), DEFAULT_PROFILE, DEFAULT_ZONE, SETTINGS, False)  # noqa: FBT003 - as workers are started
    one, largest = (0.0, 0.0), 0.0
    for jobs in (0, 1, options.jobs):
        engine: Engine[Step, Result] = Here(start) if jobs == 0 else _others(start, jobs)
        steps = (Task(item) for item in records([reports], SETTINGS) if isinstance(item, Record))
        for _ in engine.over(islice(steps, 100 * max(1, jobs))):
            pass  # the knowledge is loaded and the caches warm
        before = {child: seconds_of(child) for child in children(os.getpid())}
        own = time.process_time()
        seconds, claims = timed(lambda engine=engine: _claims(engine, reports))  # type: ignore[misc]
        own = time.process_time() - own
        busy = max((seconds_of(child) - was for child, was in before.items()), default=own)
        largest = max(largest, *map(megabytes, before)) if jobs else largest
        engine.close()
        one = (seconds, busy) if jobs == 1 else one
        times = f"; {one[0] / seconds:.2f} x one ({one[1] / busy:.2f} by the processor)" if jobs > 1 else ""
        rate = f"{options.documents / seconds:,.0f} a second"
        spent = f"processor: {own:.1f} s here, {busy:.1f} s the busiest"
        print(f"  {jobs} processes: {seconds:.1f} s, {rate}, {claims:,} claims; {spent}{times}", flush=True)
    print(f"  memory of the largest process: {largest:.0f} MB", flush=True)


def _claims(engine: Engine[Step, Result], reports: Path) -> int:
    claims = 0
    steps = (Task(item) for item in records([reports], SETTINGS) if isinstance(item, Record))
    for _, result in engine.over(steps):
        if isinstance(result, Result) and result.reading is not None:
            claims += result.reading.claim_count
    return claims


def _ingest(reports: Path, folder: Path, options: argparse.Namespace) -> None:
    def told(what: str, seconds: float) -> None:
        print(f"  {what}: {options.documents / seconds:,.0f} a second", flush=True)

    told("found and hashed", timed(lambda: sum(1 for _ in records([reports], SETTINGS)))[0])
    told("decoded too", timed(lambda: sum(1 for _ in arrivals([reports])))[0])
    came = (item.data for item in arrivals([reports]) if isinstance(item, Arrival))
    kept = Bytes(folder / "bytes")
    kept.root.mkdir()
    told("kept on the disk too", timed(lambda: sum(len(kept.keep(some)) for some in _by(came, _BATCH)))[0])


def _by(items: Iterator[T], number: int) -> Iterator[list[T]]:
    while some := list(islice(items, number)):
        yield some


def _build(reports: Path, folder: Path, options: argparse.Namespace) -> None:
    os.environ["ISNAD_KEYS"] = str(folder / "keys")
    spent = _watched()
    for entry in (_NO_ENTRY, *options.entry):
        spent.clear()
        seconds, done = timed(partial(_built, reports, folder / "a.case", entry, options.jobs))
        steps = ", ".join(f"{name} {took:.1f}" for name, took in spent.items())
        rest = seconds - sum(spent.values())
        what = "from nothing" if entry == _NO_ENTRY else f"after {entry}"
        counted = f"{done.new:,} new, {done.reread:,} read again, {done.kept:,} left, {done.claims:,} claims"
        print(f"  {what}: {seconds:.1f} s (reading and keeping {rest:.1f}, {steps}); {counted}", flush=True)


def _built(reports: Path, root: Path, entry: str, jobs: int) -> Built:
    using = changed(entry)
    start = partial(changed_worker, entry, SETTINGS)
    engine = _others(start, jobs)
    try:
        with opened(to_build(root), "benchmark") as case:
            return building.build(case, records([reports], SETTINGS), using, "benchmark", engine=engine)
    finally:
        engine.close()


def _others(start: Callable[[], Worker], jobs: int) -> Processes[Step, Result]:
    limits = SETTINGS.limits
    return Processes(start, jobs=jobs, seconds=limits.document_seconds, megabytes=limits.document_megabytes)


def changed(entry: str) -> Context:
    """What documents are read with after an entry has got the meaning of the one before it in its kind."""
    entries = load_entries()
    at = next((n for n, one in enumerate(entries) if one.id == entry), None)
    if at is None and entry != _NO_ENTRY:
        raise SystemExit(f"there is no entry {entry}")
    if at is not None:
        kind = type(entries[at].meaning)
        other = next(e for e in entries if isinstance(e.meaning, kind) and e.meaning != entries[at].meaning)
        mended = msgspec.structs.replace(entries[at], meaning=other.meaning)
        entries = (*entries[:at], mended, *entries[at + 1 :])
    table = compile_entries(entries, sha256_of(msgspec.json.encode(entries)))
    vars(lexicon)["compiled"] = lambda: table
    lexicon.lexicon.cache_clear()
    return context()


def changed_worker(entry: str, settings: Settings) -> Worker:
    """A worker that reads with the same."""
    return Worker(changed(entry), settings, keep_comments=False)


def _watched() -> dict[str, float]:
    """Seconds by step of a build, filled while it goes on."""
    spent: dict[str, float] = {}

    def watch(name: str, do: Callable[..., T]) -> Callable[..., T]:
        def watched(*values: object) -> T:
            seconds, found = timed(lambda: do(*values))
            spent[name] = spent.get(name, 0.0) + seconds
            return found

        return watched

    vars(building)["draft"] = watch("drafting", draft)
    copies.find = watch("near-copies", copies.find)
    manifest.sign = watch("signing", manifest.sign)
    return spent


def timed(do: Callable[[], T]) -> tuple[float, T]:
    """Seconds of the clock, and what was done."""
    began = time.perf_counter()
    found = do()
    return time.perf_counter() - began, found


if __name__ == "__main__":
    sys.exit(main())
