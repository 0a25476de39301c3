import os
import subprocess
import sys
from pathlib import Path

import pytest

from .made import KILLED, lines, source, write
from .running import Ran, isnad, process


@pytest.fixture(autouse=True)
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where private keys go: never to the folder of whoever runs the tests."""
    monkeypatch.setenv("ISNAD_KEYS", str(tmp_path / "keys"))
    return tmp_path / "keys"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return tmp_path / "a.case"


def log(case: Path) -> list[tuple[str, str]]:
    """Who did what, read as any program can."""
    import sqlite3  # noqa: PLC0415

    connection = sqlite3.connect(case / "case.sqlite")
    found = connection.execute("SELECT who, action FROM log ORDER BY seq").fetchall()
    connection.close()
    return found


def refused(ran: Ran, code: str) -> None:
    assert (ran.code, ran.out) == (2, ""), ran
    assert len(ran.told) == 1
    assert f"[{code}]" in ran.err


def test_one_line_of_json_says_what_was_done(reports: Path, case: Path) -> None:
    first, second = isnad("build", reports, "-o", case), isnad("build", reports, "-o", case)
    assert (first.code, second.code) == (0, 0)
    (done,), (again,) = first.rows, second.rows
    assert (done["new"], done["kept"], done["reread"], done["manifest"]) == (2, 0, 0, 1)
    assert (again["new"], again["kept"], again["reread"], again["manifest"]) == (0, 2, 0, 2)
    assert done["claims"] == again["claims"] == len(isnad("claims", reports).rows)
    assert "fingerprint: " in first.err


def test_sentences_on_a_terminal(reports: Path, case: Path) -> None:
    ran = isnad("build", reports, "-o", case, terminal=True)
    said = ran.out.splitlines()
    assert said[0] == "Documents: 2 new, 0 as they were, 0 read again."
    assert said[-1].startswith("Head of the log (7 entries): ")
    assert len(said[-1].split(": ")[1]) == 64
    assert isnad("build", reports, "-o", case, "--json", terminal=True).rows[0]["kept"] == 2


def test_other_languages_are_counted(reports: Path, case: Path) -> None:
    write(reports / "fr.txt", "Trois civils ont été tués hier dans un bombardement sur la ville, selon une source.\n")
    ran = isnad("build", reports, "-o", case)
    assert ran.rows[0]["other_languages"] == 1
    assert ran.rows[0]["new"] == 3


def test_name_for_the_log(reports: Path, case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "machine-account")
    isnad("build", reports, "-o", case)
    isnad("build", reports, "-o", case, "--as", "أمل")
    who = [who for who, _ in log(case)]
    assert set(who[:7]) == {"machine-account"}
    assert set(who[7:]) == {"أمل"}


def test_account_without_a_name(reports: Path, case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError

    monkeypatch.setattr("getpass.getuser", nobody)
    assert isnad("build", reports, "-o", case).code == 0
    assert {who for who, _ in log(case)} == {"unknown"}


def test_what_cannot_be_used_is_named_and_the_rest_is_built(reports: Path, case: Path, tmp_path: Path) -> None:
    write(reports / "bad.txt", b"")
    issues = tmp_path / "issues.jsonl"
    ran = isnad("build", reports, "-o", case, "--issues", issues)
    assert (ran.code, ran.rows[0]["issues"], ran.rows[0]["new"]) == (0, 1, 2)
    assert "bad.txt" in ran.err
    assert "text.empty" in issues.read_text(encoding="utf-8")
    assert isnad("build", reports, "-o", case, "--strict").code == 3
    assert isnad("verify", case).code == 0


def test_nothing_read_is_one(tmp_path: Path, case: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert isnad("build", tmp_path / "empty", "-o", case).code == 1


def test_sources_of_json_lines(tmp_path: Path, case: Path) -> None:
    pool = write(tmp_path / "pool.jsonl", lines(*(source(KILLED.format(n=n), n) for n in (3, 4, 5))))
    assert isnad("build", pool, "-o", case).rows[0]["new"] == 3
    assert isnad("verify", case).code == 0


def test_private_key_is_not_in_the_case(reports: Path, case: Path, keys: Path) -> None:
    isnad("build", reports, "-o", case)
    assert len(list(keys.iterdir())) == 1


@pytest.mark.parametrize("arguments", [(), ("-o",), ("-o", "x", "--as")])
def test_wrong_call(reports: Path, arguments: tuple[str, ...]) -> None:
    ran = isnad("build", reports, *arguments)
    assert (ran.code, ran.out) == (2, "")


def test_bad_places_end_in_one_sentence(reports: Path, case: Path, tmp_path: Path) -> None:
    refused(isnad("build", tmp_path / "nowhere", "-o", case), "ingest.no_such_path")
    assert not case.exists()
    refused(isnad("build", reports, "-o", write(tmp_path / "file", "x")), "case.not_a_folder")
    refused(isnad("build", reports, "-o", reports / "a.case"), "case.inside_sources")
    write(tmp_path / "other" / "photo.jpg", b"x")
    refused(isnad("build", reports, "-o", tmp_path / "other"), "case.not_a_case")


def test_bad_settings_make_no_case(reports: Path, case: Path) -> None:
    refused(isnad("build", reports, "-o", case, "--zone", "Asia/Nowhere"), "pipeline.no_such_zone")
    refused(isnad("build", reports, "-o", case, "--profile", "none"), "knowledge.no_such_profile")
    assert not case.exists()


def test_damaged_case_is_one_sentence(reports: Path, case: Path) -> None:
    isnad("build", reports, "-o", case)
    (case / "case.sqlite").write_bytes(b"x" * 5000)
    refused(isnad("build", reports, "-o", case), "store.broken")


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes only here")
def test_name_that_is_no_text_is_no_obstacle(reports: Path, case: Path) -> None:
    os.rename(os.fsencode(reports / "001.txt"), os.fsencode(reports) + b"/\xe3\xe4.txt")  # noqa: PTH104 - a name in bytes
    first, second = (process("build", reports, "-o", case) for _ in range(2))
    assert (first.code, second.code) == (0, 0)
    assert "Traceback" not in first.err + second.err
    assert second.rows[0]["kept"] == 2
    assert isnad("verify", case).code == 0


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes only here")
def test_case_and_name_that_are_no_text(reports: Path, tmp_path: Path) -> None:
    odd = os.fsdecode(b"\xe3 #?%41&x.case")
    calls = (("build", reports, "-o", odd, "--as", os.fsdecode(b"\xe3")), ("verify", odd))
    for call in calls:
        ran = process(*call, cwd=tmp_path)
        assert (ran.code, "Traceback" in ran.err) == (0, False), ran
    assert (tmp_path / odd / "case.sqlite").exists()
    assert {who for who, _ in log(tmp_path / odd)} == {"\\udce3"}


def test_other_commands_do_not_pay_for_it() -> None:
    code = "import sys, isnad.cli.main; print([m for m in ('sqlalchemy', 'cryptography') if m in sys.modules])"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert ended.stdout == b"[]\n"
