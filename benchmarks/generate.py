#!/usr/bin/env python3
"""Write made reports, and what is true of them, at any size.

usage: generate.py --documents N --out FOLDER [--length N] [--seed N]

Two files of JSON lines: reports.jsonl, which `isnad build` and `isnad claims` read as it is, in order of publication;
and truth.jsonl, one incident a line with what each report says of it. The same arguments give the same bytes. The
memory that it takes does not grow with N.
"""

import argparse
import sys
import time
from pathlib import Path

import msgspec
from synthetic.stream import Report, stream


def main() -> int:
    """Write both files and say how many of what."""
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    began = time.perf_counter()
    reports, incidents = write(options.out, options.documents, options.length, options.seed)
    seconds = time.perf_counter() - began
    rate = reports / seconds
    print(f"{reports:,} reports of {incidents:,} incidents in {seconds:.1f} s, {rate:,.0f} a second: {options.out}")
    return 0


def write(folder: Path, documents: int, length: int, seed: int) -> tuple[int, int]:
    """Write the two files into a folder that exists; how many reports and incidents they hold."""
    encoder = msgspec.json.Encoder()
    counts = [0, 0]
    with (folder / "reports.jsonl").open("wb") as reports, (folder / "truth.jsonl").open("wb") as truth:
        for item in stream(documents, length, seed):
            is_report = isinstance(item, Report)
            counts[not is_report] += 1
            (reports if is_report else truth).write(encoder.encode(item) + b"\n")
    return counts[0], counts[1]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="made where there is none")
    parser.add_argument("--length", type=int, default=600, help="code points of a report, on the average")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.documents < 1:
        parser.error("--documents must be at least 1")
    return options


if __name__ == "__main__":
    sys.exit(main())
