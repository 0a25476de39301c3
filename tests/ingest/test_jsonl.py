from pathlib import Path

import pytest

from isnad.ingest import jsonl
from isnad.ingest.jsonl import Line, read_lines

from .given import Write, codes, issues, params


def values(path: Path) -> list[object]:
    return [line.value for line in read_lines(path) if isinstance(line, Line)]


def test_every_line_with_where_it_stands(write: Write) -> None:
    path = write("a.jsonl", '{"a": 1}\n\n  \n[2]\r\n"ث"')
    assert list(read_lines(path)) == [Line(f"{path}:1", {"a": 1}), Line(f"{path}:4", [2]), Line(f"{path}:5", "ث")]


def test_byte_order_mark_is_no_fault(write: Write) -> None:
    assert values(write("a.jsonl", b"\xef\xbb\xbf[1]\n")) == [[1]]


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        (b'{"a": ', "ingest.broken_line"),
        (b"plain words", "ingest.broken_line"),
        (b"[" * 100_000, "ingest.broken_line"),
        (b"1" * 5_000, "ingest.broken_line"),
        ('"قتل"'.encode("cp1256"), "ingest.line_encoding"),
    ],
)
def test_broken_line_costs_only_itself(write: Write, broken: bytes, code: str) -> None:
    path = write("a.jsonl", b"[1]\n" + broken + b"\n[2]\n")
    found = list(read_lines(path))
    assert values(path) == [[1], [2]]
    assert codes(found) == [code]
    assert issues(found)[0].where == f"{path}:2"


def test_long_line_is_passed_over_without_being_held(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "_CHUNK", 4)
    path = write("a.jsonl", '["first"]\n["' + "a" * 50 + '"]\n["third"]\n["' + "b" * 50 + '"]')
    found = list(read_lines(path, 10))
    assert [line.value for line in found if isinstance(line, Line)] == [["first"], ["third"]]
    assert codes(found) == ["ingest.line_too_long"] * 2
    assert [issue.where for issue in issues(found)] == [f"{path}:2", f"{path}:4"]
    assert params(issues(found)[0]) == {"limit": 10}


@pytest.mark.parametrize("length", [8, 9, 10])
def test_line_as_long_as_the_limit_is_read(write: Write, length: int) -> None:
    text = f'"{"a" * (length - 2)}"'
    found = list(read_lines(write("a.jsonl", f"{text}\n[2]\n"), 10))
    assert [line.value for line in found if isinstance(line, Line)] == ["a" * (length - 2), [2]]


def test_file_that_cannot_be_read_is_one_issue(tmp_path: Path) -> None:
    assert codes(read_lines(tmp_path)) == ["ingest.not_a_file"]
    assert codes(read_lines(tmp_path / "none.jsonl")) == ["ingest.no_such_file"]
