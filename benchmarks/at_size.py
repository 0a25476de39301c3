#!/usr/bin/env python3
"""What it costs to bring the drafts of a case up to date, stage by stage, at several sizes of a case.

usage: at_size.py [--documents N ...] [--case CASE ...] [--length N] [--jobs N]

Each size is a case made of generated reports (generate.py) in a folder that is removed afterwards; cases that are there
are given by --case, and left as they are: a copy is drafted. Near-copies, linking, incidents, rows and the index of
words are timed in a process of their own, so that peaks of memory are theirs; incidents are made by --jobs processes
beside it, whose time is counted with it and whose largest memory is told. The last lines hold the time that linking
takes for each claim at the largest size against the smallest, and what a million documents would take if every stage
grew as it did between the two largest sizes.
"""

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from math import log
from pathlib import Path

_HERE = Path(__file__).parent
_MILLION = 1_000_000


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", nargs="*", type=int, default=[], metavar="N")
    parser.add_argument("--case", nargs="*", type=Path, default=[], metavar="CASE")
    parser.add_argument("--length", type=int, default=900, help="code points of a generated report")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes that read and draft")
    parser.add_argument("--stages", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.stages is not None:
        return _stages(options.stages, options.jobs)
    found: list[dict[str, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        for number, given in enumerate((*options.documents, *options.case)):
            case = Path(folder, f"{number}.case")
            if isinstance(given, Path):
                shutil.copytree(given, case)
            else:
                _built(case, given, options.length, options.jobs)
            out = subprocess.run(
                [sys.executable, __file__, "--stages", str(case), "--jobs", str(options.jobs)],
                check=True,
                stdout=subprocess.PIPE,
                text=True,
            )
            found.append(json.loads(out.stdout))
            shutil.rmtree(case)
            _print(found[-1])
    if len(found) > 1:
        _compare(sorted(found, key=lambda one: one["documents"]))
    return 0


def _built(case: Path, documents: int, length: int, jobs: int) -> None:
    reports = case.with_suffix(".reports")
    size = ["--documents", str(documents), "--length", str(length), "--out", str(reports)]
    subprocess.run([sys.executable, str(_HERE / "generate.py"), *size], check=True, stdout=subprocess.DEVNULL)
    began = time.perf_counter()
    command = [
        sys.executable,
        "-c",
        "from isnad.cli.main import run; run()",
        "build",
        str(reports / "reports.jsonl"),
        "-o",
        str(case),
    ]
    subprocess.run([*command, "--jobs", str(jobs)], check=True, stdout=subprocess.DEVNULL)
    print(f"{documents:,} documents of {length} characters built with {jobs} jobs: {time.perf_counter() - began:.0f} s")
    shutil.rmtree(reports)


def _stages(path: Path, jobs: int) -> int:
    """Draft the case anew, and tell as JSON what each stage took."""
    from others import Others  # noqa: PLC0415

    from isnad.case import copies  # noqa: PLC0415 - only in the process that is measured
    from isnad.case.drafting.crew import Crew  # noqa: PLC0415
    from isnad.case.drafting.whole import draft  # noqa: PLC0415
    from isnad.case.folder import to_build  # noqa: PLC0415
    from isnad.case.open import opened  # noqa: PLC0415
    from isnad.pipeline.context import context  # noqa: PLC0415
    from isnad.store.upgrade import INDEXED  # noqa: PLC0415

    using, others = context(), Others()
    began: list[tuple[str, float, float]] = []
    found: dict[str, float] = {}

    def tell(step: str, done: int, _whole: int | None) -> None:
        if done:
            return
        now = (step, time.perf_counter(), time.process_time() + others.seconds())
        if began:
            before = began[-1]
            found[f"{before[0]} s"] = now[1] - before[1]
            found[f"{before[0]} cpu"] = now[2] - before[2]
            found[f"{before[0]} peak MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        began.append(now)

    with opened(to_build(path), "benchmark") as case:
        with case.store.writing() as writer:
            writer.set("copies", "")
            writer.set("copies.compared", "")
            writer.set(INDEXED, "")
            found["documents"], found["claims"] = writer.count(), writer.claim_count()
        tell("near-copies", 0, None)
        copies.find(case.store)
        found["incidents"] = draft(case.store, using, progress=tell, anew=True, crew=Crew(case.layout.database, jobs))
        tell("done", 0, None)
    found["load"], found["others"] = os.getloadavg()[0], others.largest
    print(json.dumps(found))
    return 0


def _print(found: dict[str, float]) -> None:
    sizes = ", ".join(f"{found[name]:,.0f} {name}" for name in ("documents", "claims", "incidents"))
    print(f"\n{sizes}; load {found['load']:.1f}")
    print(f"{'stage':14s} {'seconds':>9s} {'cpu':>9s} {'cpu ms/document':>16s} {'peak MB':>9s}")
    for step in _steps(found):
        cpu = found[f"{step} cpu"]
        each, peak = 1000 * cpu / found["documents"], found[f"{step} peak MB"]
        print(f"{step:14s} {found[f'{step} s']:9.1f} {cpu:9.1f} {each:16.3f} {peak:9.0f}")
    print(f"{'all':14s} {'':9s} {_cpu(found):9.1f} {1000 * _cpu(found) / found['documents']:16.3f}")
    print(f"the largest of the processes beside it: {found['others']:.0f} MB", flush=True)


def _compare(found: list[dict[str, float]]) -> None:
    first, before, last = found[0], found[-2], found[-1]
    each = [one["linking cpu"] / one["claims"] for one in (first, last)]
    print(f"\nlinking: {1e6 * each[0]:.0f} µs a claim, then {1e6 * each[1]:.0f} µs: × {each[1] / each[0]:.2f}")
    ratio = last["documents"] / before["documents"]
    left = _MILLION / last["documents"]
    cpu = peak = 0.0
    for step in _steps(last):
        # as a power of the number of documents, and at least in proportion to it
        cpu += last[f"{step} cpu"] * max(left, _power(last[f"{step} cpu"], before[f"{step} cpu"], ratio, left))
        peak = max(peak, last[f"{step} peak MB"] + (left - 1) * _slope(last, before, step, ratio))
    print(f"a million documents: {cpu / 60:.0f} minutes of CPU, {peak / 1024:.1f} GB")


def _slope(last: dict[str, float], before: dict[str, float], step: str, ratio: float) -> float:
    grown = last[f"{step} peak MB"] - before[f"{step} peak MB"]
    return grown / (1 - 1 / ratio)


def _power(last: float, before: float, ratio: float, left: float) -> float:
    return float((last / before) ** (log(left) / log(ratio))) if before > 0 else left


def _steps(found: dict[str, float]) -> list[str]:
    return [name.removesuffix(" cpu") for name in found if name.endswith(" cpu")]


def _cpu(found: dict[str, float]) -> float:
    return sum(found[f"{step} cpu"] for step in _steps(found))


if __name__ == "__main__":
    sys.exit(main())
