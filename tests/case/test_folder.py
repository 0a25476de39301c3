"""Folders that are no case, cases that cannot be used, and reports that lie inside of a case."""

import os
import sqlite3
from pathlib import Path

import pytest

from isnad.case.folder import apart, locked, to_build
from isnad.case.verify import verify
from isnad.errors import IsnadError
from isnad.pipeline.context import Context

from .made import arrivals, broken, built


def code_of_build(root: Path, using: Context) -> str:
    with pytest.raises(IsnadError) as refused:
        built(root, arrivals(2), using)
    return refused.value.code


def code_of_verify(root: Path, lodged: str | None = None) -> str:
    with pytest.raises(IsnadError) as refused:
        verify(root, lodged)
    return refused.value.code


def test_file_is_no_case(root: Path, using: Context) -> None:
    root.write_text("x")
    assert code_of_build(root, using) == code_of_verify(root) == "case.not_a_folder"
    assert root.read_text() == "x"


def test_folder_below_a_file_cannot_be_made(root: Path, using: Context) -> None:
    root.write_text("x")
    assert code_of_build(root / "a.case", using) == "case.cannot_write"


def test_folder_of_other_things_is_left_alone(root: Path, using: Context) -> None:
    root.mkdir()
    (root / "photo.jpg").write_bytes(b"x")
    assert code_of_build(root, using) == code_of_verify(root) == "case.not_a_case"
    assert [path.name for path in root.iterdir()] == ["photo.jpg"]


def test_no_folder_and_an_empty_one(root: Path, using: Context) -> None:
    assert code_of_verify(root) == "case.no_such_case"
    root.mkdir()
    assert code_of_verify(root) == "case.not_a_case"
    built(root, arrivals(1), using)
    assert broken(root) is None


def test_folders_above_are_made(root: Path, using: Context) -> None:
    built(root / "2019" / "march", arrivals(1), using)
    assert broken(root / "2019" / "march") is None


def test_build_killed_before_its_first_transaction_is_taken_up(root: Path, using: Context) -> None:
    root.mkdir()
    (root / "lock").touch()
    sqlite3.connect(root / "case.sqlite").close()
    (root / "case.sqlite").touch()
    assert code_of_verify(root) == "case.unfinished"
    built(root, arrivals(1), using)
    assert broken(root) is None


def test_case_without_its_database_is_not_begun_anew(root: Path, using: Context) -> None:
    built(root, arrivals(1), using)
    (root / "case.sqlite").write_bytes(b"")
    assert code_of_build(root, using) == "store.broken"
    (root / "case.sqlite").unlink()
    assert code_of_build(root, using) == "store.broken"


def test_database_of_another_program(root: Path, using: Context) -> None:
    root.mkdir()
    with sqlite3.connect(root / "case.sqlite") as connection:
        connection.execute("CREATE TABLE songs (name TEXT)")
    connection.close()
    assert code_of_build(root, using) == "store.empty"
    assert code_of_verify(root) == "case.unfinished"


def test_case_of_a_newer_version(root: Path, using: Context) -> None:
    built(root, arrivals(1), using)
    with sqlite3.connect(root / "case.sqlite") as connection:
        connection.execute("UPDATE meta SET value = '99' WHERE name = 'schema'")
    connection.close()
    assert code_of_build(root, using) == code_of_verify(root) == "store.newer_schema"


def test_one_build_at_a_time(root: Path, using: Context) -> None:
    layout = to_build(root)
    with locked(layout):
        assert code_of_build(root, using) == "case.locked"
    built(root, arrivals(1), using)


def test_what_the_desk_refused_is_no_part_of_a_case(root: Path, using: Context) -> None:
    built(root, arrivals(1), using)
    layout = to_build(root)
    for path in (layout.refusals, layout.refusals_before):
        path.write_text("{}\n")
    assert broken(root) is None
    built(root, arrivals(2), using)
    assert broken(root) is None
    layout.database.unlink()
    assert code_of_build(root, using) == "store.broken"


def test_a_record_of_refusals_makes_no_case(root: Path, using: Context) -> None:
    root.mkdir()
    (root / "refusals.jsonl").write_text("{}\n")
    assert code_of_verify(root) == "case.not_a_case"
    built(root, arrivals(1), using)
    assert broken(root) is None


def test_case_can_be_verified_during_a_build(root: Path, using: Context) -> None:
    built(root, arrivals(1), using)
    with locked(to_build(root)):
        assert broken(root) is None


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
@pytest.mark.parametrize("name", [".", "bytes", "manifests"])
def test_no_permission_to_write(root: Path, name: str, using: Context) -> None:
    built(root, arrivals(1), using)
    (root / name).chmod(0o555)
    try:
        assert code_of_build(root, using) in {"case.cannot_write", "store.cannot_write"}
        assert broken(root) is None
    finally:
        (root / name).chmod(0o755)


@pytest.mark.parametrize("lodged", ["", "abc", "g" * 64, "A" * 64, "0" * 65])
def test_lodged_head_that_is_no_hash(root: Path, using: Context, lodged: str) -> None:
    built(root, arrivals(1), using)
    assert code_of_verify(root, lodged) == "case.no_such_hash"


@pytest.mark.parametrize(
    ("case", "source", "code"),
    [
        ("reports/a.case", "reports", "case.inside_sources"),
        ("reports", "reports", "case.inside_sources"),
        ("reports/../reports/a.case", "reports", "case.inside_sources"),
        ("link/a.case", "reports", "case.inside_sources"),
        ("a.case", "a.case/bytes", "case.holds_sources"),
        ("a.case", "reports", None),
        ("reports.case", "reports", None),
    ],
)
def test_case_does_not_read_itself(tmp_path: Path, case: str, source: str, code: str | None) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "reports")
    found = None
    try:
        apart(tmp_path / case, [tmp_path / "other", tmp_path / source])
    except IsnadError as error:
        found = error.code
    assert found == code
