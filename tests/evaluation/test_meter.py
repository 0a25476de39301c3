import json
import subprocess
import sys
from pathlib import Path

from isnad.evaluation.cases import read_rows
from isnad.evaluation.meter import Meter
from isnad.evaluation.outcome import Answer, Scored

from .fakes import Bench, answer


def test_figures_are_the_scorers(bench: Bench) -> None:
    meter = Meter(bench.shared / "bench" / "score.py")
    cases = read_rows(bench.shared / "bench" / "dev.jsonl")
    answers = {"case-1": answer("case-1", 2, 2), "case-3": answer("case-3", 4, 9)}
    assert meter.figures(cases, answers) == (Scored("killed: right", 0.5, 4), Scored("killed: overlap", 2 / 3, 3))
    assert [meter.named_by(case) for case in cases] == [2, 2, 2, 1]


def test_figure_without_cases_is_left_out(bench: Bench) -> None:
    meter = Meter(bench.shared / "bench" / "score.py")
    none_coded = read_rows(bench.shared / "bench" / "dev.jsonl")[1:2]
    assert [s.name for s in meter.figures(none_coded, {})] == ["killed: right"]


def test_case_result_holds_range_and_score(bench: Bench) -> None:
    meter = Meter(bench.shared / "bench" / "score.py")
    case = read_rows(bench.shared / "bench" / "dev.jsonl")[0]
    assert meter.case(case, answer("case-1", 2, 2)).answers == (Answer("killed", (2, 2), 1.0),)
    assert meter.case(case, answer("case-1", 0, 0)).answers == (Answer("killed", (0, 0), 0.0),)
    assert meter.case(case, None).answers == (Answer("killed", (None, None), 0.0),)


def test_constant_is_asked_of_the_scorer(bench: Bench, tmp_path: Path) -> None:
    meter = Meter(bench.shared / "bench" / "score.py")
    cases = bench.shared / "bench" / "dev.jsonl"
    assert {s.name: s.value for s in meter.constant(cases, 2, (2, 2), tmp_path)}["killed: right"] == 1 / 3
    assert {s.name: s.value for s in meter.constant(cases, 0, (2, 2), tmp_path)}["killed: right"] == 1 / 4


def test_loading_leaves_nothing_beside_the_scorer(bench: Bench) -> None:
    before = sorted(bench.shared.rglob("*"))
    Meter(bench.shared / "bench" / "score.py")
    assert sorted(bench.shared.rglob("*")) == before


def test_called_and_run_the_real_scorer_agrees(real_shared: Path, tmp_path: Path) -> None:
    meter = Meter(real_shared / "bench" / "score.py")
    cases = read_rows(real_shared / "bench" / "dev.jsonl")
    answers = {case["id"]: {"id": case["id"], "killed": [1, 2], "belligerents": ["Unknown"]} for case in cases[::2]}
    path = tmp_path / "answers.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in answers.values()))
    command = (sys.executable, meter.path, real_shared / "bench" / "dev.jsonl", path, "--named-by", "2", "--json")
    run = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    named = [case for case in cases if meter.named_by(case) >= 2]
    called = {s.name: s.value for s in meter.figures(named, answers)}
    assert called
    assert all(run[name] == value for name, value in called.items())
    assert all(run[name] == 0 for name in set(run) - set(called))
