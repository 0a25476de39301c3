"""A report that the rules fail at is named with the fault, in each command that reads reports, and the rest is read."""

from pathlib import Path

import pytest

from isnad.ingest.faults import CODE, SETTING
from isnad.model.document import Document
from isnad.pipeline import attempt
from isnad.pipeline.context import Context
from isnad.pipeline.reading import Reading, read

from .made import KILLED, case, lines, write
from .running import isnad

WORD = "الباغوز"
"""What the rules fail at here; it stands in the first report and not in the second."""


@pytest.fixture(autouse=True)
def _failing(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(document: Document, using: Context, *, mentions: bool = False) -> Reading:
        if WORD in document.report:
            raise IndexError("string index out of range")
        return read(document, using, mentions=mentions)

    monkeypatch.delenv(SETTING)
    monkeypatch.setattr(attempt, "read", fail)


@pytest.mark.parametrize("command", ["claims", "mentions", "incidents"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_rest_is_read(command: str, language: str, reports: Path) -> None:
    ran = isnad(command, reports, "--language", language)
    assert ran.code == 0
    assert ran.rows
    assert "001.txt" not in ran.out
    (line,) = (line for line in ran.told if "IndexError" in line)
    assert "001.txt" in line
    assert WORD not in line
    strict = isnad(command, reports, "--strict", "--issues", reports.parent / "issues.jsonl")
    assert strict.code == 3
    assert CODE in (reports.parent / "issues.jsonl").read_text(encoding="utf-8")


def test_a_claim_of_another_report_is_explained(reports: Path) -> None:
    id_ = isnad("claims", reports).rows[0]["id"]
    ran = isnad("explain", id_, reports)
    assert ran.code == 0
    assert "IndexError" in ran.err


def test_a_case_is_answered_from_the_other_sources(tmp_path: Path) -> None:
    texts = (KILLED.format(n=5), "قتل 3 مدنيين في قصف على مدينة هجين أمس.")
    cases = write(tmp_path / "cases.jsonl", lines(case("a", *texts, place="هجين")))
    ran = isnad("assess", cases)
    assert (ran.code, ran.rows[0]["killed"]) == (0, [3, 3])
    (line,) = ran.told
    assert line.startswith(str(cases))
    assert "IndexError" in line


def test_where_all_fail_nothing_was_read(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", KILLED.format(n=5))
    assert isnad("claims", file).code == 1
