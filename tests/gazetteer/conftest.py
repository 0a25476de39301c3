from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test sees, or adds to, what the person who runs it has installed."""
    folder = tmp_path / "installed"
    monkeypatch.setenv("ISNAD_GAZETTEERS", str(folder))
    return folder
