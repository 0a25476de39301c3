from pathlib import Path

import pytest

from isnad.pipeline.context import Context

from .made import case_of_people


@pytest.fixture(scope="session")
def named(tmp_path_factory: pytest.TempPathFactory, using: Context) -> Path:
    """A case whose reports name a child, her mother, a fighter and somebody injured; not to be changed."""
    return case_of_people(tmp_path_factory.mktemp("named"), using)
