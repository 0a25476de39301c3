from datetime import date
from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.ingest.cases import Case, Query, read_cases
from isnad.model.document import Issue

from .given import Write, codes, lines, source


def one(path: Path) -> Case:
    (case,) = read_cases(path)
    assert isinstance(case, Case)
    return case


def test_whole_case(write: Write) -> None:
    query = {"place": "القرية", "date": "2022-06-01"}
    sources = [source(), source(id="s2", url="https://other.example/2")]
    case = one(write("c.jsonl", lines({"id": "c1", "query": query, "sources": sources, "gold": {"killed": [2, 2]}})))
    assert (case.id, case.query, case.issues) == ("c1", Query("القرية", date(2022, 6, 1)), ())
    assert [document.name for document in case.documents] == ["s1", "s2"]


@pytest.mark.parametrize("query", [..., None, {}, {"place": None}, {"place": "  "}, {"other": 5}])
def test_open_question(write: Write, query: object) -> None:
    whole = {"id": "c1", "query": query, "sources": [source()]}
    case = one(write("c.jsonl", lines({name: value for name, value in whole.items() if value is not ...})))
    assert (case.query, case.issues) == (Query(None, None), ())


@pytest.mark.parametrize(
    ("query", "code", "kept"),
    [
        ("القرية", "ingest.field_type", Query()),
        ({"place": 5, "date": "2022-06-01"}, "ingest.field_type", Query(None, date(2022, 6, 1))),
        ({"place": "القرية", "date": "1 June"}, "ingest.query_date", Query("القرية")),
        ({"place": "القرية", "date": 2022}, "ingest.field_type", Query("القرية")),
    ],
)
def test_bad_question_is_an_issue_of_its_case(write: Write, query: object, code: str, kept: Query) -> None:
    case = one(write("c.jsonl", lines({"id": "c1", "query": query, "sources": [source()]})))
    assert (case.query, codes(case.issues), len(case.documents)) == (kept, [code], 1)


@pytest.mark.parametrize("text", [None, "", " "])
def test_source_without_text_is_an_issue_and_the_case_goes_on(write: Write, text: object) -> None:
    path = write("c.jsonl", lines({"id": "c1", "sources": [source(text=text), source(id="s2")]}))
    case = one(path)
    assert [document.name for document in case.documents] == ["s2"]
    assert codes(case.issues) == ["ingest.source_without_text"]
    assert case.issues[0].where == f"{path}:1 source 1"


@pytest.mark.parametrize("case", [{"id": "c1"}, {"id": "c1", "sources": None}, {"id": "c1", "sources": "text"}])
def test_case_without_sources_can_still_be_answered(write: Write, case: object) -> None:
    found = one(write("c.jsonl", lines(case)))
    assert (found.id, found.documents, codes(found.issues)) == ("c1", (), ["ingest.field_type"])
    assert one(write("d.jsonl", lines({"id": "c1", "sources": []}))).issues == ()


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("[]\n", "ingest.case_not_an_object"),
        ('{"sources": []}\n', "ingest.case_without_id"),
        ('{"id": " ", "sources": []}\n', "ingest.case_without_id"),
        ('{"id": false, "sources": []}\n', "ingest.case_without_id"),
        ("{\n", "ingest.broken_line"),
    ],
)
def test_line_that_is_no_case(write: Write, line: str, code: str) -> None:
    path = write("c.jsonl", lines({"id": "c1", "sources": [source()]}) + line + lines({"id": 2, "sources": [source()]}))
    found = list(read_cases(path))
    assert [case.id for case in found if isinstance(case, Case)] == ["c1", "2"]
    assert codes(found) == [code]
    assert [issue.where for issue in found if isinstance(issue, Issue)] == [f"{path}:2"]


def test_answers_are_told_apart_by_id(write: Write) -> None:
    case = {"id": "c1", "sources": [source()]}
    assert codes(read_cases(write("c.jsonl", lines(case, case)))) == ["ingest.case_id_taken"]


def test_one_source_twice_in_a_case_and_once_in_each_of_two(write: Write) -> None:
    twice, again = {"id": "c1", "sources": [source(), source()]}, {"id": "c2", "sources": [source()]}
    first, second = (case for case in read_cases(write("c.jsonl", lines(twice, again))) if isinstance(case, Case))
    assert (len(first.documents), codes(first.issues)) == (1, ["ingest.same_document"])
    assert (len(second.documents), second.issues) == (1, ())


def test_today_is_the_callers(write: Write, today: date) -> None:
    path = write("c.jsonl", lines({"id": "c1", "sources": [source(url=..., published="2026-06-02")]}))
    (early,) = read_cases(path, today=today)
    (late,) = read_cases(path, today=date(2026, 6, 2))
    assert isinstance(early, Case)
    assert isinstance(late, Case)
    assert (early.documents[0].published, codes(early.issues)) == (None, ["ingest.published_implausible"])
    assert late.documents[0].published is not None


@pytest.mark.parametrize(("name", "code"), [("none.jsonl", "ingest.no_such_path"), (".", "ingest.not_a_file")])
def test_path_that_was_typed_wrong_is_refused_at_once(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(IsnadError) as refused:
        read_cases(tmp_path / name)
    assert refused.value.code == code


def test_closed_file_is_refused_at_once(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("c.jsonl", lines({"id": "c1"}))

    def closed(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", closed)
    with pytest.raises(IsnadError) as refused:
        read_cases(path)
    assert refused.value.code == "ingest.no_permission"
