import os
import subprocess
import sys
from pathlib import Path

import pytest


def python_without(folder: Path, *lacking: str) -> Path:
    """A stand-in for a Python that lacks something: it fails where one of the words stands among its arguments."""
    path = folder / "python"
    cases = "".join(f"case \"$*\" in *'{word}'*) exit 1;; esac\n" for word in lacking)
    path.write_text(f'#!/bin/sh\n{cases}exec {sys.executable} "$@"\n')
    path.chmod(0o755)
    return path


def venv(root: Path, *arguments: str | Path, path: str | None = None) -> subprocess.CompletedProcess[str]:
    environment = os.environ if path is None else {**os.environ, "PATH": path}
    command = ("/bin/sh", root / "tools" / "venv.sh", *arguments)
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_environment_that_stands_is_left_alone(root: Path, tmp_path: Path) -> None:
    (tmp_path / "venv" / "bin").mkdir(parents=True)
    (tmp_path / "venv" / "bin" / "python").symlink_to(python_without(tmp_path))
    ended = venv(root, tmp_path / "venv", "/no/python")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("lacking", "told"),
    [
        (("ensurepip", "-m pip"), "apt-get install python3-venv"),
        (("version_info",), "is not a Python of at least 3.11"),
    ],
)
def test_unfit_python_is_told(root: Path, tmp_path: Path, lacking: tuple[str, ...], told: str) -> None:
    ended = venv(root, tmp_path / "venv", python_without(tmp_path, *lacking))
    assert ended.returncode == 1
    assert told in ended.stderr
    assert ended.stderr.count("\n") == 1
    assert not (tmp_path / "venv").exists()


def test_no_python_at_all_is_told(root: Path, tmp_path: Path) -> None:
    ended = venv(root, tmp_path / "venv", path="/nowhere")
    assert ended.returncode == 1
    assert "make setup PYTHON=" in ended.stderr


def test_checks_refuse_to_run_without_shared_data(root: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "ISNAD_SHARED": str(tmp_path / "nowhere")}
    ended = subprocess.run((root / ".ci" / "run",), env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert not ended.stdout
    assert ended.stderr == f"ci: the shared data is not at {tmp_path / 'nowhere'}: set ISNAD_SHARED to its folder.\n"


def test_make_alone_lists_every_target(root: Path) -> None:
    listed = subprocess.run(("make", "-C", root, "--no-print-directory"), capture_output=True, text=True, check=True)
    targets = [line.split()[1] for line in listed.stdout.splitlines()]
    assert targets == ["help", "setup", "demo", "test", "test-long", "check", "bench", "evaluate", "docs", "clean"]
