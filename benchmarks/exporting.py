#!/usr/bin/env python3
"""How long a case takes into every format: opened anew for each, names looked for, written, hashed.

usage: exporting.py CASE [--to FORMAT ...] [--edition public|internal ...] [--cold]

CASE is the folder of a built case; `generate.py` and `isnad build` make one of any size. Each line tells of one format
of one edition: seconds on the clock, seconds of the processor in this process and in those that it started, incidents a
second, and what 20,000 incidents would take at that rate. The first public export of a case looks in all texts for
whom they name, and keeps it for those after it: that is measured by itself, as `names`. `--cold` has it done again for
each. The largest memory of this process is told at the end.
"""

import argparse
import gc
import os
import platform
import resource
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from isnad.case.folder import Layout
from isnad.export.case_content import case_content
from isnad.export.registry import FORMATS, Asked, write
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition
from isnad.version import VERSION

_MANY = 20_000
_NAMES = "names"
_ALLOCATIONS = 100_000
"""Before the collector looks for cycles, as in the command."""


def main() -> int:
    """Measure and print."""
    options = _options()
    gc.set_threshold(_ALLOCATIONS)
    here = f"isnad {VERSION}, {platform.python_implementation()} {platform.python_version()}, {platform.machine()}"
    print(f"{options.case}; {here}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    print(f"{'format':10s} {'edition':9s} {'incidents':>9s} {'clock':>8s} {'CPU':>8s} {'a second':>9s} {'20,000':>8s}")
    for edition in map(Edition, options.edition):
        if edition is Edition.PUBLIC and not options.cold:
            _measure(options.case, _NAMES, edition, cold=True)
        for name in options.to or FORMATS:
            _measure(options.case, name, edition, cold=options.cold)
    print(f"largest memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("case", type=Path)
    parser.add_argument("--to", nargs="+", choices=tuple(FORMATS), default=None)
    parser.add_argument("--edition", nargs="+", choices=[edition.value for edition in Edition], default=["public"])
    parser.add_argument("--cold", action="store_true")
    return parser.parse_args()


def _measure(case: Path, name: str, edition: Edition, *, cold: bool) -> None:
    if cold:
        with suppress(OSError):
            Layout(case).names.unlink()
    began, spent = time.perf_counter(), _spent()
    with (
        tempfile.TemporaryDirectory() as folder,
        case_content(case, edition, jobs=os.cpu_count() or 1) as content,
    ):
        incidents = content.count()
        if name != _NAMES:
            write(name, content, Path(folder) / name, Asked(Language.EN, content.context))
        clock, cpu = time.perf_counter() - began, _spent() - spent
    rate = incidents / clock
    print(
        f"{name:10s} {edition:9s} {incidents:9,d} {clock:8.1f} {cpu:8.1f} {rate:9,.0f} {_MANY / rate:8.1f}", flush=True
    )


def _spent() -> float:
    own, started = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + started.ru_utime + started.ru_stime


if __name__ == "__main__":
    sys.exit(main())
