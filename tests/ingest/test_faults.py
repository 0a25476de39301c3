"""A fault of the program costs the input it meets, and says where it is; what is no fault goes on as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.ingest.arrival import Arrival
from isnad.ingest.collection import collect
from isnad.ingest.faults import CODE, SETTING, guarded, of_fault
from isnad.ingest.formats import pool
from isnad.ingest.plain import read_plain
from isnad.ingest.record import Record
from isnad.model.document import Issue
from isnad.text.sentences import sentences

NO_FAULTS = [MemoryError(), IsnadError("gazetteer.no_such", "There is none.", "Install one.")]


@pytest.fixture(autouse=True)
def _as_users_run_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SETTING)


def given(issue: Issue) -> dict[str, object]:
    return {param.name: param.value for param in issue.reason.params}


def raised(error: Exception) -> Exception:
    try:
        raise error
    except type(error) as caught:
        return caught


def test_a_fault_names_its_kind_and_the_innermost_line_of_the_program() -> None:
    with pytest.raises(Exception) as told:  # noqa: PT011 - whichever it is
        sentences(None)  # type: ignore[arg-type]
    issue = of_fault("a.txt", told.value)
    assert (issue.where, issue.reason.code) == ("a.txt", CODE)
    assert given(issue)["error"] == type(told.value).__name__
    assert str(given(issue)["at"]).startswith("isnad.text.sentences:")


def test_words_of_the_input_are_not_in_it() -> None:
    issue = of_fault("a.txt", raised(ValueError("قتل رجل")))
    assert given(issue) == {"error": "ValueError", "at": "?:0"}


@pytest.mark.parametrize("error", NO_FAULTS)
def test_what_is_no_fault_is_raised(error: Exception) -> None:
    with pytest.raises(type(error)):
        of_fault("a.txt", raised(error))


def test_faults_are_raised_where_that_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTING, "raise")
    with pytest.raises(ValueError, match="x"):
        of_fault("a.txt", raised(ValueError("x")))


def test_what_came_before_a_fault_is_kept() -> None:
    def items() -> Iterator[int]:
        yield 1
        yield 2
        raise KeyError("three")

    *before, last = guarded("a.txt", items)
    assert before == [1, 2]
    assert isinstance(last, Issue)
    assert given(last)["error"] == "KeyError"


def test_whoever_stops_asking_is_no_fault() -> None:
    def items() -> Iterator[int]:
        yield from range(9)

    found = guarded("a.txt", items)
    assert next(found) == 0
    found.close()  # type: ignore[attr-defined]


def test_a_file_whose_format_fails_costs_itself_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> Iterator[int]:
        yield from map(int, ["no number"])

    monkeypatch.setattr(pool, "split", fail)
    (tmp_path / "a.jsonl").write_text('{"id": "a", "text": "قتل رجل في القرية"}\n', encoding="utf-8")
    (tmp_path / "b.txt").write_text("قتل رجل في القرية.", encoding="utf-8")
    found = collect([tmp_path])
    assert [document.name for document in found.documents] == ["b.txt"]
    assert [(issue.where, issue.reason.code) for issue in found.issues] == [(str(tmp_path / "a.jsonl"), CODE)]


def test_a_record_that_cannot_be_extracted_costs_itself_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(record: Record) -> Arrival | Issue:
        if record.name == "a.txt":
            raise AttributeError("text")
        return read_plain(record)

    monkeypatch.setattr("isnad.ingest.extract.read_plain", fail)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"قتل رجل في القرية {name}.", encoding="utf-8")
    found = collect([tmp_path])
    assert [document.name for document in found.documents] == ["b.txt"]
    assert [(issue.where, issue.reason.code) for issue in found.issues] == [(str(tmp_path / "a.txt"), CODE)]
