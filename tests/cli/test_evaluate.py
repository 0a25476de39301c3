from pathlib import Path

import pytest

from .running import isnad


def test_without_the_shared_data_one_sentence(tmp_path: Path) -> None:
    ran = isnad("evaluate", "--shared", tmp_path / "nowhere")
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert "[evaluation.no_shared_data]" in ran.err
    assert "ISNAD_SHARED" in ran.err


def test_shared_data_are_looked_for_where_the_environment_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ISNAD_SHARED", str(tmp_path / "elsewhere"))
    assert str(tmp_path / "elsewhere") in isnad("evaluate").err
    monkeypatch.delenv("ISNAD_SHARED")
    monkeypatch.chdir(tmp_path)
    assert str(tmp_path / ".." / "shared") in isnad("evaluate").err
