"""The made reports that are mutated come from the benchmarks, whose folder is made importable as for them."""

import sys
from pathlib import Path


def make_importable() -> None:
    """In this process, and in each that it starts."""
    folder = str(Path(__file__).parents[2] / "benchmarks")
    if folder not in sys.path:
        sys.path.insert(0, folder)


make_importable()
