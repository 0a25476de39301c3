import os
from pathlib import Path

import pytest

from .case import Case


@pytest.fixture(scope="session")
def case() -> Case:
    repository = Path(__file__).parents[2]
    shared = Path(os.environ.get("ISNAD_SHARED", repository.parent / "shared"))
    if not (shared / "seeds" / "sources.csv").is_file():
        pytest.skip(f"no seed reports at {shared}: set ISNAD_SHARED")
    return Case.at(shared)
