"""The benchmarks are scripts beside the package: their folder is made importable as it is when one of them runs."""

import sys
from pathlib import Path

import pytest

from isnad.pipeline.context import Context, context

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))


@pytest.fixture(scope="session")
def using() -> Context:
    return context()


@pytest.fixture(scope="session")
def root() -> Path:
    return Path(__file__).parents[2]
