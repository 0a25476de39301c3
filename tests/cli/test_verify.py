from pathlib import Path

import pytest

from .running import isnad


@pytest.fixture
def case(reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ISNAD_KEYS", str(tmp_path / "keys"))
    assert isnad("build", reports, "-o", tmp_path / "a.case").code == 0
    return tmp_path / "a.case"


def change(case: Path) -> Path:
    path = next(path for path in sorted((case / "bytes").glob("??/*")))
    path.chmod(0o644)
    path.write_bytes(path.read_bytes() + b" ")
    return path.relative_to(case)


def test_whole_case(case: Path) -> None:
    ran = isnad("verify", case)
    assert (ran.code, ran.err) == (0, "")
    (row,) = ran.rows
    assert (row["whole"], row["broken"], row["notes"]) == (True, None, [])
    assert (row["documents"], row["manifests"], row["length"]) == (2, 1, 7)
    assert len(row["head"]) == len(row["key"]) == 64


LODGE = (
    "Lodge this head with somebody else: whoever holds the folder can write another log and sign it with a key of "
    "their own, but not one that holds this head; isnad verify --head shows that."
)


def test_sentences_on_a_terminal(case: Path) -> None:
    (row,) = isnad("verify", case).rows
    ran = isnad("verify", case, terminal=True)
    assert ran.out.splitlines() == [
        "Everything is as it was kept. Documents: 2; signed manifests: 1.",
        f"Head of the log (7 entries): {row['head']}",
        f"Signed with the key {row['key']}",
        LODGE,
    ]


def test_first_break_is_named_and_ends_with_one(case: Path) -> None:
    where = change(case)
    ran = isnad("verify", case)
    assert ran.code == 1
    (row,) = ran.rows
    assert row["whole"] is False
    assert (row["broken"]["where"], row["broken"]["code"]) == (str(where), "custody.bytes_changed")
    assert ran.err == row["broken"]["sentence"] + "\n"
    assert ran.err.startswith(f"{where}: ")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_break_on_a_terminal(case: Path, language: str) -> None:
    change(case)
    ran = isnad("verify", case, "--language", language, terminal=True)
    assert ran.code == 1
    assert len(ran.err.splitlines()) == 1
    assert "Everything" not in ran.out
    assert len(ran.out.splitlines()) == 3


def test_lodged_head(case: Path, reports: Path) -> None:
    head = isnad("verify", case).rows[0]["head"]
    isnad("build", reports, "-o", case)
    assert isnad("verify", case, "--head", head).code == 0
    ran = isnad("verify", case, "--head", "0" * 64)
    assert (ran.code, ran.rows[0]["broken"]["code"]) == (1, "custody.lodged_head_absent")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("a.case", "--head", "abc"), "case.no_such_hash"),
        (("nowhere",), "case.no_such_case"),
        (("reports",), "case.not_a_case"),
        (("reports/001.txt",), "case.not_a_folder"),
    ],
)
def test_bad_calls_end_in_one_sentence(
    case: Path, arguments: tuple[str, ...], code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(case.parent)
    ran = isnad("verify", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert f"[{code}]" in ran.err


def test_note_is_no_break(case: Path) -> None:
    kept = next((case / "bytes").glob("??/*"))
    kept.with_name("f" * 64).write_bytes(b"left by a kill")
    ran = isnad("verify", case, terminal=True)
    assert ran.code == 0
    assert ran.out.startswith("bytes: Files that no document names: 1.")
