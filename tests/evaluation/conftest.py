"""Fixtures of the evaluation's tests."""

import os
from pathlib import Path

import pytest

from .fakes import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


@pytest.fixture
def real_shared() -> Path:
    repository = Path(__file__).parents[2]
    shared = Path(os.environ.get("ISNAD_SHARED", repository.parent / "shared"))
    if not (shared / "bench" / "score.py").is_file():
        pytest.skip(f"no shared data at {shared}: set ISNAD_SHARED")
    return shared
