from datetime import date
from pathlib import Path

import pytest

from .given import TODAY, Write


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file under the test's folder, with the folders on its way."""

    def put(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return put


@pytest.fixture
def today() -> date:
    return TODAY
