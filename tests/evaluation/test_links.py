import json
import sys
from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.evaluation.links import measure_links
from isnad.evaluation.program import Program
from isnad.evaluation.shared import SharedData

from .fakes import Bench

METER = """
import json, sys
found = [json.loads(line)["documents"] for line in open(sys.argv[2])]
assert found == [["s-1", "s-2"]]
print("sources 2  gold pairs 1  found pairs 1")
print("links: precision 0.500  recall 0.250  F1 0.333")
"""
LINKER = """
import json, sys
assert sys.argv[1] == "incidents"
ids = [json.loads(line)["id"] for line in open(sys.argv[2])]
assert len(ids) == len(set(ids))
print(json.dumps({"documents": ids}))
"""


def measure(bench: Bench, folder: Path, meter: str) -> dict[str, float]:
    shared = SharedData.at(bench.shared)
    sources = [{"id": "s-1", "text": "a"}, {"id": "s-2", "text": "b"}]
    cases = [{"id": "c-1", "sources": sources}, {"id": "c-2", "sources": sources[:1]}]
    shared.cases.write_text("".join(json.dumps(case) + "\n" for case in cases), encoding="utf-8")
    shared.links_meter.write_text(meter)
    (folder / "linker.py").write_text(LINKER)
    found = measure_links(Program((sys.executable, str(folder / "linker.py"))), shared, folder)
    return {scored.name: scored.value for scored in found.scored}


def test_the_pool_holds_each_source_once_and_the_figures_are_read(bench: Bench, tmp_path: Path) -> None:
    assert measure(bench, tmp_path, METER) == {"precision": 0.5, "recall": 0.25, "F1": 0.333}


def test_a_scorer_that_prints_something_else_is_told(bench: Bench, tmp_path: Path) -> None:
    with pytest.raises(IsnadError) as told:
        measure(bench, tmp_path, "print('nothing')")
    assert told.value.code == "evaluation.links_line"
