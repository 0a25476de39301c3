"""A file of cases is read a line at a time, however long it is."""

import json
import tracemalloc
from pathlib import Path

from isnad.ingest.cases import Case, read_cases

CASES = 200
LETTERS = 100_000


def test_no_more_than_a_case_is_held(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(CASES):
            text = f"{number} " + "word " * (LETTERS // 5)
            case = {"id": f"c{number}", "query": {}, "sources": [{"id": "s", "text": text}]}
            file.write(json.dumps(case) + "\n")
    next(iter(read_cases(path)))  # what is loaded once belongs to no case
    tracemalloc.start()
    try:
        read = sum(isinstance(item, Case) for item in read_cases(path))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert read == CASES
    assert peak < path.stat().st_size / 4
