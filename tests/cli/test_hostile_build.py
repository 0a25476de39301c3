"""All that was made to break readers, built into a case: it ends, tells what it left out, and writes nowhere else."""

import json
import os
import resource
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from ingest.hostile.everything import modules, of_module
from ingest.hostile.run import BESIDE, laid_out

_MEMORY = 6 * 2**30
_QUICK = {"ISNAD_LIMIT_FILE_BYTES": "400000", "ISNAD_LIMIT_LINE_BYTES": "400000"}
_SMALL = 100_000


def _limited(most: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _built(root: Path, limits: dict[str, str], *, jobs: int = 2) -> "subprocess.CompletedProcess[str]":
    home = root / "home"
    home.mkdir()
    places = {"HOME": str(home), "TMPDIR": str(home), "XDG_CACHE_HOME": str(home / "cache")}
    command = [sys.executable, "-m", "isnad", "build", str(root / "in"), "-o", str(root / "a.case"), "--json"]
    command += ["--issues", str(root / "issues.jsonl"), "--jobs", str(jobs)]
    return subprocess.run(
        command,
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, **places, **limits},
        cwd=root,
        preexec_fn=partial(_limited, _MEMORY),
    )


def _guarded(root: Path) -> dict[str, tuple[int, int]]:
    """What nobody may touch: everything that was there before, with its size and its moment."""
    return {str(p): (p.stat().st_size, p.stat().st_mtime_ns) for p in sorted(root.rglob("*")) if p.is_file()}


def _assert_built_in_peace(root: Path, limits: dict[str, str], folders: set[str]) -> None:
    before = _guarded(root)
    done = _built(root, limits)
    assert "Traceback" not in done.stderr
    assert done.returncode == 0, done.stderr[-2000:]
    after = _guarded(root)
    assert {path: after.get(path) for path in before} == before
    written = {Path(path).relative_to(root).parts[0] for path in after.keys() - before.keys()}
    assert written <= {"a.case", "issues.jsonl", "home"}
    issues = [json.loads(line) for line in (root / "issues.jsonl").read_text(encoding="utf-8").splitlines()]
    assert all(issue["where"] and issue["reason"]["code"] for issue in issues)
    listed = subprocess.run(
        [sys.executable, "-m", "isnad", "verify", str(root / "a.case")], check=False, capture_output=True, text=True
    )
    assert listed.returncode == 0, listed.stdout + listed.stderr
    assert json.loads(done.stdout)["new"] >= len(folders)
    assert not {issue["where"] for issue in issues if issue["where"].endswith(BESIDE)}


@pytest.mark.parametrize(
    "limits",
    [
        {**_QUICK, "ISNAD_LIMIT_DOCUMENT_SECONDS": "20"},
        pytest.param({"ISNAD_LIMIT_DOCUMENT_SECONDS": "20"}, marks=pytest.mark.long),
    ],
    ids=["small", "whole"],
)
def test_a_case_is_built_of_all_of_it(limits: dict[str, str], tmp_path: Path) -> None:
    folders: set[str] = set()
    for module in modules():
        for number, hostile in enumerate(of_module(module)):
            if "ISNAD_LIMIT_FILE_BYTES" in limits and len(hostile.make()) > _SMALL:
                continue
            folders.add(f"{module}-{number}")
            laid_out(hostile, tmp_path / "in" / f"{module}-{number}")
    assert len(folders) > 100
    began = time.perf_counter()
    _assert_built_in_peace(tmp_path, limits, folders)
    assert time.perf_counter() - began < 60 * len(folders)


@pytest.mark.parametrize(("size", "limit"), [(2**22, 2**16), pytest.param(2**30, 2**25, marks=pytest.mark.long)])
def test_a_line_of_a_gigabyte_is_passed_over(size: int, limit: int, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    good = '{"id": "%s", "text": "قتل رجلان في القرية"}\n'
    with (folder / "a.jsonl").open("wb") as file:
        file.write((good % "first").encode())
        file.seek(size, os.SEEK_CUR)  # a sparse line of NUL
        file.write(b"\n" + (good % "last").encode())
    (folder / BESIDE).write_text("قتل رجلان في القرية", encoding="utf-8")
    done = _built(tmp_path, {"ISNAD_LIMIT_LINE_BYTES": str(limit)}, jobs=0)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert json.loads(done.stdout)["new"] == 3
    (issue,) = [json.loads(line) for line in (tmp_path / "issues.jsonl").read_text(encoding="utf-8").splitlines()]
    assert issue["reason"]["code"] == "ingest.line_too_long"
    assert issue["where"].endswith("a.jsonl:2")
