import json
from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.evaluation.cases import Query, blinded, read_rows, rows_of

CASE = {
    "id": "case-1",
    "query": {"place": "بلدة", "date": "2030-01-02"},
    "gold": {"killed": [3, 3]},
    "added_later": "3",
    "sources": [{"id": "s", "text": "نص", "title": "", "answer": 3}],
}


@pytest.mark.parametrize("query", list(Query))
def test_only_what_is_listed_is_shown(query: Query) -> None:
    shown = json.loads(blinded([CASE], query))
    assert set(shown) == {"id", "query", "sources"}
    assert shown["sources"] == [{"id": "s", "title": "", "text": "نص"}]


def test_query_is_shown_or_emptied() -> None:
    assert json.loads(blinded([CASE], Query.GIVEN))["query"] == CASE["query"]
    assert json.loads(blinded([CASE], Query.OPEN))["query"] == {}


def test_blinding_leaves_the_case_as_it_was() -> None:
    before = json.dumps(CASE)
    blinded([CASE], Query.OPEN)
    assert json.dumps(CASE) == before


def test_separators_inside_a_text_do_not_end_a_line() -> None:
    row = {"id": "x", "text": "a\u2028b\u0085c"}
    assert rows_of(json.dumps(row, ensure_ascii=False) + "\n\n", "here") == (row,)


@pytest.mark.parametrize("line", ["{", "3", "[1]", "null"])
def test_bad_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text('{"id": "fine"}\n' + line + "\n")
    with pytest.raises(IsnadError, match=r"cases\.jsonl, line 2") as told:
        read_rows(path)
    assert told.value.code == "evaluation.not_json"
