#!/usr/bin/env python3
"""What a character costs from text to claims, stage by stage, beside one bare pass with the same patterns.

usage: cost.py [--text PATH ...] [--characters N] [--seed N] [--repeat N]

Without --text the reports are synthetic (reports.py), the same for the same seed. The pattern pass finds the lexicon's
forms and does nothing with them: how far a stage lies from it says more on an unknown machine than its microseconds.

"passage" holds the rows above it from the working copy on; "claims and chains" holds places and times; "whole" is
passage and claims. "mentions listed" is paid only by who asks for mentions. Synthetic reports are denser in numbers and
events than web pages are, and so cost more a character.
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

from isnad.version import VERSION


def main() -> int:
    """Measure and print; 1 where there is no text to measure on."""
    options = _options()
    texts = tuple(_read(options.text)) if options.text else synthetic(options.characters, options.seed)
    if not sum(map(len, texts)):
        print("no text to measure on", file=sys.stderr)
        return 1
    what = "from files" if options.text else f"synthetic, seed {options.seed}"
    print(_conditions(texts, what, options.repeat))
    costs = [cost_of(stage, texts, options.repeat) for stage in (PATTERN_PASS, *STAGES)]
    for line in _table(costs, sum(map(len, texts))):
        print(line)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", nargs="+", type=Path, metavar="PATH", help="text files, or folders of *.txt")
    parser.add_argument("--characters", type=int, default=200_000, help="how much synthetic text, at least")
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


def _conditions(texts: Sequence[str], what: str, repeat: int) -> str:
    here = f"isnad {VERSION}, {platform.python_implementation()} {platform.python_version()}, {platform.machine()}"
    return (
        f"{sum(map(len, texts)):,} characters in {len(texts)} reports ({what}); {here}, {os.cpu_count()} cores, "
        f"one used; best of {repeat}"
    )


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
