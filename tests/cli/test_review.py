"""`isnad review`: what waits, decisions in files, audits, and copies of a case."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from isnad.store.store import Store

from .made import OTHER, REPORT, write
from .running import isnad


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ISNAD_KEYS", str(tmp_path / "keys"))
    for name, text in (("001.txt", REPORT), ("002.txt", OTHER)):
        write(tmp_path / "reports" / name, text)
    assert isnad("build", tmp_path / "reports", "-o", tmp_path / "a.case").code == 0
    return tmp_path / "a.case"


def decisions(path: Path, *values: object) -> Path:
    return write(path, "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values))


def log(case: Path) -> int:
    store = Store.in_file(case / "case.sqlite")
    with store.reading() as reader:
        return reader.head().length


def test_what_waits_in_its_order(case: Path) -> None:
    rows = isnad("review", "queue", case, "--limit", "3").rows
    assert [row["waits"] for row in rows] == ["waiting"] * 3
    assert [row["worth"] for row in rows] == sorted((row["worth"] for row in rows), reverse=True)
    assert all(row["sentence"] and row["document"].endswith(".txt") for row in rows)
    told = isnad("review", "queue", case, "--limit", "1", "--language", "ar", terminal=True)
    assert "ينتظر" in told.out.encode().decode("unicode_escape") or "ينتظر" in told.out


def test_decisions_of_a_file_are_taken_exported_and_taken_again(case: Path, tmp_path: Path) -> None:
    first, second = (row["claim"] for row in isnad("review", "queue", case, "--limit", "2").rows)
    file = decisions(
        tmp_path / "d.jsonl",
        {"decision": "accept", "claim": first},
        {"decision": "reject", "claim": second, "reason": "not said"},
    )
    before = log(case)
    (tried,) = isnad("review", "decide", case, file, "--dry-run", "--as", "amal").rows
    assert (tried["kept"], tried["entries"], log(case)) == (False, [], before)
    assert tried["incidents"]
    (done,) = isnad("review", "decide", case, file, "--as", "amal").rows
    assert (done["kept"], len(done["entries"]), log(case)) == (True, 2, before + 2)
    assert isnad("review", "export", case, "-o", tmp_path / "out.jsonl").code == 0
    exported = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert [(one["decision"], one["claim"], one["by"]) for one in exported] == [
        ("accept", first, "amal"),
        ("reject", second, "amal"),
    ]
    undo = decisions(tmp_path / "u.jsonl", {"decision": "undo", "entry": done["entries"][1]})
    assert isnad("review", "decide", case, undo).code == 0
    assert len(isnad("review", "export", case).rows) == 1
    assert isnad("review", "decide", case, tmp_path / "out.jsonl").code == 0
    assert isnad("verify", case).code == 0


def test_what_is_exported_is_obeyed_by_incidents(case: Path, tmp_path: Path) -> None:
    killed = next(
        row["claim"] for row in isnad("review", "queue", case, "--limit", "50").rows if row["document"] == "002.txt"
    )
    file = decisions(tmp_path / "d.jsonl", {"decision": "reject", "claim": killed, "reason": "not said"})
    isnad("review", "decide", case, file)
    isnad("review", "export", case, "-o", tmp_path / "out.jsonl")
    reports = tmp_path / "reports"
    plain = isnad("incidents", reports, "--json").rows
    obeyed = isnad("incidents", reports, "--json", "--decisions", tmp_path / "out.jsonl")
    assert obeyed.told == isnad("incidents", reports, "--json").told
    assert obeyed.rows != plain


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('{"decision": "accept", "claim": "c-none"}', "no claim"),
        ('{"decision": "reject", "claim": "CLAIM", "reason": ""}', "needs a reason"),
        ('{"decision": "shred", "claim": "CLAIM"}', "Nothing was changed"),
        ("{", "Nothing was changed"),
    ],
)
def test_all_of_a_file_or_nothing(case: Path, tmp_path: Path, line: str, told: str) -> None:
    claim = isnad("review", "queue", case, "--limit", "1").rows[0]["claim"]
    good = json.dumps({"decision": "accept", "claim": claim})
    file = write(tmp_path / "d.jsonl", f"{good}\n{line.replace('CLAIM', claim)}\n")
    before = log(case)
    for more in ((), ("--dry-run",)):
        refused = isnad("review", "decide", case, file, *more)
        assert refused.code == 2
        assert told in refused.err
        assert log(case) == before


def test_a_sample_is_drawn_again_by_its_seed_and_judged(case: Path, tmp_path: Path) -> None:
    (found,) = isnad("review", "audit", case, "--size", "4", "--seed", "7").rows
    assert found["claims"] == isnad("review", "audit", case, "--size", "4", "--seed", "7").rows[0]["claims"]
    assert found["claims"] != isnad("review", "audit", case, "--size", "4", "--seed", "8").rows[0]["claims"]
    assert (len(found["claims"]), found["judged"], found["share"]) == (4, 0, None)
    first, second, *_ = found["claims"]
    verdict = {"decision": "audit", "seed": 7, "size": 4}
    file = decisions(
        tmp_path / "d.jsonl",
        {**verdict, "claim": first, "verdict": "right"},
        {**verdict, "claim": second, "verdict": "wrong"},
        {**verdict, "claim": second, "verdict": "right", "seed": 8},
    )
    assert isnad("review", "decide", case, file).code == 0
    (judged,) = isnad("review", "audit", case, "--size", "4", "--seed", "7").rows
    assert (judged["judged"], judged["wrong"], judged["share"]) == (2, 1, 0.5)
    assert judged["low"] < 0.5 < judged["high"]
    assert judged["claims"][second] == "wrong"


def test_a_sample_of_more_than_there_is_holds_every_claim_once(case: Path) -> None:
    (found,) = isnad("review", "audit", case, "--size", "1000").rows
    waiting = isnad("review", "queue", case, "--limit", "1000").rows
    assert set(found["claims"]) == {row["claim"] for row in waiting}


def test_a_copy_verifies_and_is_the_same(case: Path, tmp_path: Path) -> None:
    claim = isnad("review", "queue", case, "--limit", "1").rows[0]["claim"]
    isnad("review", "decide", case, decisions(tmp_path / "d.jsonl", {"decision": "accept", "claim": claim}))
    (done,) = isnad("review", "backup", case, "-o", tmp_path / "copy.case").rows
    (checked,) = isnad("verify", tmp_path / "copy.case").rows
    assert (checked["whole"], checked["head"], checked["length"]) == (True, done["head"], log(case))
    assert isnad("review", "export", tmp_path / "copy.case").out == isnad("review", "export", case).out
    assert (tmp_path / "copy.case" / "key.pem").read_bytes() == (case / "key.pem").read_bytes()
    assert isnad("build", tmp_path / "reports", "-o", tmp_path / "copy.case").code == 0
    again = isnad("review", "backup", case, "-o", tmp_path / "copy.case")
    assert (again.code, "there already" in again.err) == (2, True)


def bytes_changed(case: Path) -> None:
    blob = next(path for path in (case / "bytes").rglob("*") if path.is_file())
    blob.chmod(0o644)
    blob.write_bytes(b"x")


def manifest_removed(case: Path) -> None:
    (case / "manifests" / "000001.json").unlink()


def signature_changed(case: Path) -> None:
    (case / "manifests" / "000001.sig").write_text("00" * 64)


@pytest.mark.parametrize("harm", [bytes_changed, manifest_removed, signature_changed])
def test_no_copy_is_made_of_a_broken_case(case: Path, tmp_path: Path, harm: Callable[[Path], None]) -> None:
    harm(case)
    refused = isnad("review", "backup", case, "-o", tmp_path / "copy.case")
    assert refused.code == 2
    assert "be written" not in refused.err
    assert not (tmp_path / "copy.case").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []


def test_a_copy_where_nothing_can_be_written_is_refused(case: Path, tmp_path: Path) -> None:
    write(tmp_path / "file", "x")
    refused = isnad("review", "backup", case, "-o", tmp_path / "file" / "copy.case")
    assert (refused.code, "cannot be written" in refused.err) == (2, True)
