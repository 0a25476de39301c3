import re
import subprocess
import sys
from pathlib import Path

import pytest

_ROW = re.compile(r"^(?P<stage>[a-z ]+?) +(?P<cost>\d+\.\d{3}) +(?P<passes>\d+\.\d)$", re.MULTILINE)


def run(root: Path, *options: str | Path) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, root / "benchmarks" / "cost.py", "--repeat", "1", *options)
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("kind", ["made like news", "made dense"])
def test_every_stage_has_a_cost(root: Path, kind: str) -> None:
    ended = run(root, "--characters", "3000")
    assert not ended.stderr
    assert ended.returncode == 0
    assert re.match(r"isnad \S+, .* cores", ended.stdout)
    (table,) = (table for table in ended.stdout.split("\n\n") if f"({kind}, seed 1)" in table)
    assert re.match(r"[2-9],\d{3} characters in \d+ reports", table)
    costs = {m["stage"]: float(m["cost"]) for m in _ROW.finditer(table)}
    assert next(iter(costs)) == "pattern pass"
    assert {"working copy", "scan", "numbers", "claims and chains", "whole"} <= set(costs)
    assert "characters a second" in table.splitlines()[-1]
    assert all(cost > 0 for cost in costs.values())


def test_own_texts_are_measured(root: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("قُتل ثلاثة أشخاص في القرية.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("وجُرح 12 آخرون.\n", encoding="utf-8")
    (tmp_path / "c.md").write_text("not read", encoding="utf-8")
    told = run(root, "--text", tmp_path).stdout
    characters = sum(len((tmp_path / name).read_text(encoding="utf-8")) for name in ("a.txt", "b.txt"))
    assert f"\n{characters} characters in 2 reports (from files)\n" in told


def test_no_text_is_said_so(root: Path, tmp_path: Path) -> None:
    ended = run(root, "--text", tmp_path)
    assert ended.returncode == 1
    assert "no text to measure on" in ended.stderr


@pytest.mark.parametrize("seed", ["1", "7"])
def test_reports_are_the_same_for_the_same_seed(root: Path, seed: str) -> None:
    code = "import sys; from reports import synthetic; print(synthetic(4000, int(sys.argv[1])), end='')"
    command = (sys.executable, "-c", code, seed)
    one, two = (
        subprocess.run(command, cwd=root / "benchmarks", capture_output=True, check=True).stdout for _ in range(2)
    )
    assert one == two
    assert len(one.decode("utf-8")) > 4000
