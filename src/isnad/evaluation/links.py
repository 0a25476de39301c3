"""How well incidents found in the pooled sources of all cases match the researchers' grouping."""

import json
import re
import sys
from pathlib import Path

from isnad.errors import IsnadError
from isnad.evaluation.cases import read_rows
from isnad.evaluation.outcome import Scored, StandOff
from isnad.evaluation.program import Program, run
from isnad.evaluation.shared import SharedData, file_hash

_LINE = re.compile(r"gold pairs (?P<pairs>\d+).*\n.*precision (?P<p>[\d.]+)\s+recall (?P<r>[\d.]+)\s+F1 (?P<f>[\d.]+)")


def measure_links(program: Program, shared: SharedData, folder: Path) -> StandOff:
    """Link all sources of all cases, each once, and score the incidents with the program that lies beside the cases.

    The weights of linking were learned from these incidents; what they get on incidents not learned from stands in the
    file of the weights.

    Raises:
        IsnadError: the program or the scorer failed, or the scorer's lines are not of the known form
            (`evaluation.links_line`).
    """
    pool = folder / "pool.jsonl"
    sources = {source["id"]: source for case in read_rows(shared.cases) for source in case["sources"]}
    lines = (json.dumps(source, ensure_ascii=False) + "\n" for source in sources.values())
    pool.write_text("".join(lines), encoding="utf-8")
    found = folder / "incidents.jsonl"
    found.write_text(program.incidents(pool, shared.gazetteer, folder), encoding="utf-8")
    told = run((sys.executable, str(shared.links_meter), str(shared.cases), str(found)), folder)
    match = _LINE.search(told)
    if match is None:
        raise IsnadError("evaluation.links_line", "the scorer of links printed no precision, recall and F1.")
    named = (("precision", match["p"]), ("recall", match["r"]), ("F1", match["f"]))
    return StandOff(
        "links", file_hash(shared.cases), tuple(Scored(name, float(v), int(match["pairs"])) for name, v in named)
    )
