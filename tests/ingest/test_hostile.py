"""All that was made to break readers, in a process of its own: issues, the rest read, in time, in little memory."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from .hostile.everything import modules, of_module
from .hostile.run import BESIDE

_SECONDS = 20
_TESTS = Path(__file__).parents[1]


def test_there_are_more_than_eighty() -> None:
    assert sum(len(of_module(name)) for name in modules()) > 150
    assert {"texts", "webpages", "lines", "listings"} <= set(modules())


@pytest.mark.parametrize("module", modules())
def test_each_is_issues_with_their_place_and_the_rest_is_read(module: str, tmp_path: Path) -> None:
    reports = _run(module, tmp_path)
    hostile = of_module(module)
    assert [report["name"] for report in reports] == [one.name for one in hostile]
    wrong = [
        (one.name, one.codes, report)
        for one, report in zip(hostile, reports, strict=True)
        if any(report["codes"].get(code, 0) < one.codes.count(code) for code in set(one.codes))
        or report["elsewhere"]
        or report["written"]
        or BESIDE not in report["documents"]
        or report["seconds"] > _SECONDS
    ]
    assert wrong == []


def _run(module: str, folder: Path) -> list[dict[str, Any]]:
    command = [sys.executable, "-W", "error", "-m", "ingest.hostile.run", str(folder), module]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(_TESTS), *sys.path])}
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment, cwd=folder)
    assert done.stderr == ""
    assert done.returncode == 0
    assert list(folder.iterdir()) == []
    return [json.loads(line) for line in done.stdout.splitlines()]
