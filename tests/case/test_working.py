"""Builds of records: the same in any process, and not read twice."""

from functools import partial
from pathlib import Path

import pytest

from isnad.case import intake
from isnad.case.build import build
from isnad.case.built import Built
from isnad.case.folder import to_build
from isnad.case.listener import Listener
from isnad.case.open import opened
from isnad.case.reading import Readings
from isnad.case.working import Result, Step, Worker, worker
from isnad.engine.here import Here
from isnad.engine.processes import Processes
from isnad.engine.work import Engine, Failure
from isnad.ingest import faults
from isnad.ingest.collection import records, settings_of
from isnad.model.document import Document, Issue
from isnad.pipeline.context import Context
from isnad.pipeline.reading import Reading

from .made import broken, report, rows

SETTINGS = settings_of()
BROKEN = b"\xd8\xa7\xff\xfe" * 9


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:03d}.txt").write_text(report(number), encoding="utf-8")
    (folder / "017b.txt").write_bytes(BROKEN)
    (folder / "notes.md").write_text("x", encoding="utf-8")
    return folder


def built_of(
    root: Path, reports: Path, using: Context, *, engine: Engine[Step, Result] | None = None, keep: bool = False
) -> tuple[Built, list[str]]:
    told: list[str] = []
    with opened(to_build(root), "amal") as case:
        done = build(
            case,
            records([reports], SETTINGS),
            using,
            "amal",
            keep_comments=keep,
            listener=Listener(
                lambda item: told.append(f"{item.where} {item.reason.code}" if isinstance(item, Issue) else item.name)
            ),
            settings=SETTINGS,
            engine=engine,
        )
    return done, told


def test_other_processes_give_the_same_case(tmp_path: Path, reports: Path, using: Context) -> None:
    start = partial(worker, (), using.profile, using.zone.key, SETTINGS, False)
    engine: Processes[Step, Result] = Processes(start, jobs=2, seconds=60, megabytes=1000)
    here = built_of(tmp_path / "here.case", reports, using)
    try:
        there = built_of(tmp_path / "there.case", reports, using, engine=engine)
    finally:
        engine.close()
    assert here[1] == there[1] == [f"{reports / '017b.txt'} text.encoding", "notes.md"]
    assert (here[0].new, here[0].claims, here[0].issues) == (there[0].new, there[0].claims, there[0].issues)
    assert [row.record for row in rows(tmp_path / "here.case")[0]] == [
        row.record for row in rows(tmp_path / "there.case")[0]
    ]
    assert rows(tmp_path / "here.case")[1] == rows(tmp_path / "there.case")[1]
    assert broken(tmp_path / "there.case") is None


def test_what_is_there_is_not_even_decoded_again(
    root: Path, reports: Path, using: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    (reports / "z.txt").write_text("***\nخبر", encoding="utf-8")
    first, told = built_of(root, reports, using)
    before = rows(root)
    monkeypatch.setattr(Worker, "_kept", lambda *_: pytest.fail("read again"))
    second, told_again = built_of(root, reports, using)
    assert (second.new, second.kept, second.reread, second.claims) == (0, first.new, 0, first.claims)
    assert (second.issues, told_again) == (first.issues, told), "what was wrong is told again"
    assert rows(root) == before


def test_another_handling_of_comments_reads_again(root: Path, reports: Path, using: Context) -> None:
    built_of(root, reports, using)
    done, _ = built_of(root, reports, using, keep=True)
    assert (done.kept, done.reread) == (40, 0), "looked at again, and nothing is different"


def test_a_name_that_is_taken_in_the_case_is_told_once_more(root: Path, reports: Path, using: Context) -> None:
    built_of(root, reports, using)
    (reports / "000.txt").write_text(report(100), encoding="utf-8")
    _, told = built_of(root, reports, using)
    assert "000.txt ingest.name_taken" in told
    assert "000.txt#2" in {row.name for row in rows(root)[0]}


@pytest.mark.parametrize("failure", Failure)
def test_a_document_that_fails_its_reader_is_an_issue_and_the_rest_is_read(
    root: Path, reports: Path, using: Context, failure: Failure
) -> None:
    work = Worker(using, SETTINGS, keep_comments=False)

    class Failing(Here[Step, Result]):
        def _done(self, item: Step) -> Result | Failure:
            return failure if getattr(item, "where", "").endswith("005.txt") else super()._done(item)

    done, told = built_of(root, reports, using, engine=Failing(lambda: work))
    assert f"{reports / '005.txt'} {intake._FAILED[failure][0]}" in told
    assert (done.new, done.issues) == (39, 2)


def test_a_document_that_the_rules_fail_at_is_an_issue_and_the_rest_is_read(
    root: Path, reports: Path, using: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, bad = Readings.read, "005.txt"

    def fail(self: Readings, document: Document) -> Reading:
        if document.name == bad:
            raise IndexError("string index out of range")
        return read(self, document)

    monkeypatch.delenv(faults.SETTING)
    monkeypatch.setattr(Readings, "read", fail)
    done, told = built_of(root, reports, using)
    assert f"{reports / bad} {faults.CODE}" in told
    assert (done.new, done.issues) == (39, 2)
    assert broken(root) is None
    monkeypatch.undo()
    mended, told = built_of(root, reports, using)
    assert (mended.new, mended.kept) == (1, 39), "once the fault is mended it is read as if it had come now"
    assert not [line for line in told if faults.CODE in line]


def test_a_document_that_was_read_before_a_fault_stays_as_it_was(
    root: Path, reports: Path, using: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    built_of(root, reports, using)
    before = rows(root)
    monkeypatch.delenv(faults.SETTING)
    monkeypatch.setattr(Worker, "_kept", lambda *_: int("x"))
    done, told = built_of(root, reports, using, keep=True)
    assert sum(faults.CODE in line for line in told) == 40
    assert (done.new, done.reread) == (0, 0)
    assert rows(root) == before


def test_readings_fit_their_stage_and_words_alone(using: Context, reports: Path) -> None:
    readings = Readings(using)
    first, second, *_ = list(records([reports], SETTINGS))
    assert not isinstance(first, Issue)
    assert not isinstance(second, Issue)
    stages = {readings.stage(one, keep_comments=keep) for one in (first, second) for keep in (False, True)}  # type: ignore[arg-type]
    assert len(stages) == 4
