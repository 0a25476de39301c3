#!/usr/bin/env python3
"""What a character costs from text to claims, stage by stage, beside one bare pass with the same patterns.

usage: cost.py [--text PATH ...] [--characters N] [--seed N] [--repeat N]

Without --text two kinds of made reports are measured, each the same for the same seed: such as generate.py writes, of
1,500 characters, most of whose sentences claim nothing, as in news; and dense ones (reports.py), in which every
sentence claims something, as no report does: what a claim costs weighs most there. The pattern pass finds the lexicon's
forms and does nothing with them: how far a stage lies from it says more on an unknown machine than its microseconds.

"passage" holds the rows above it from the working copy on; "claims and chains" holds places and times; "whole" is
passage and claims. "mentions listed" is paid only by who asks for mentions.
"""

import argparse
import os
import platform
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from reports import synthetic
from stage import Cost, cost_of
from stages import PATTERN_PASS, STAGES, WHOLE
from synthetic.stream import Report, stream

from isnad.version import VERSION

_LENGTH = 1500
"""Code points of a report that is made like news."""


def main() -> int:
    """Measure and print; 1 where there is no text to measure on."""
    options = _options()
    kinds = {"from files": tuple(_read(options.text))} if options.text else _made(options.characters, options.seed)
    if not any(map(any, kinds.values())):
        print("no text to measure on", file=sys.stderr)
        return 1
    print(_conditions(options.repeat))
    for what, texts in kinds.items():
        print(f"\n{sum(map(len, texts)):,} characters in {len(texts)} reports ({what})")
        costs = [cost_of(stage, texts, options.repeat) for stage in (PATTERN_PASS, *STAGES)]
        for line in _table(costs, sum(map(len, texts))):
            print(line)
    return 0


def _made(characters: int, seed: int) -> dict[str, tuple[str, ...]]:
    number = -(-characters // _LENGTH)
    news = tuple(item.text for item in stream(number, _LENGTH, seed) if isinstance(item, Report))
    return {f"made like news, seed {seed}": news, f"made dense, seed {seed}": synthetic(characters, seed)}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", nargs="+", type=Path, metavar="PATH", help="text files, or folders of *.txt")
    parser.add_argument("--characters", type=int, default=200_000, help="how much text of each kind, about")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--repeat", type=int, default=5, help="runs of each stage, of which the best counts")
    options = parser.parse_args()
    if options.repeat < 1:
        parser.error("--repeat must be at least 1")
    return options


def _read(paths: Sequence[Path]) -> Iterator[str]:
    for path in paths:
        for file in sorted(path.glob("*.txt")) if path.is_dir() else [path]:
            yield file.read_text(encoding="utf-8")


def _conditions(repeat: int) -> str:
    here = f"isnad {VERSION}, {platform.python_implementation()} {platform.python_version()}, {platform.machine()}"
    return f"{here}, {os.cpu_count()} cores, one used; best of {repeat}"


def _table(costs: Sequence[Cost], characters: int) -> Iterator[str]:
    bare = costs[0].seconds
    yield f"{'stage':20s} {'µs/character':>12s} {'pattern passes':>15s}"
    for cost in costs:
        yield f"{cost.name:20s} {1e6 * cost.seconds / characters:12.3f} {cost.seconds / bare:15.1f}"
    whole = next((cost for cost in costs if cost.name == WHOLE), None)
    if whole is not None:
        yield f"{characters / whole.seconds:,.0f} characters a second, one process, text to claims"


if __name__ == "__main__":
    sys.exit(main())
