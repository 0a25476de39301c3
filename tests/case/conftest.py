from pathlib import Path

import pytest

from isnad.pipeline.context import Context, context


@pytest.fixture(scope="session")
def using() -> Context:
    return context()


@pytest.fixture(autouse=True)
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where private keys go: never to the folder of whoever runs the tests."""
    folder = tmp_path / "keys"
    monkeypatch.setenv("ISNAD_KEYS", str(folder))
    return folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Where a case is to be."""
    return tmp_path / "a.case"
