import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from export.made import EXAMPLE, built
from isnad.errors import IsnadError
from isnad.export.bundle.verify import BrokenError, canonical, checked, main
from isnad.export.case_content import case_content
from isnad.export.opening import content_of
from isnad.export.registry import Asked, write
from isnad.model.decision import RejectClaim
from isnad.pipeline.context import Context
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition

BOTH = pytest.mark.parametrize("edition", Edition)


@pytest.fixture(scope="module")
def decided(tmp_path_factory: pytest.TempPathFactory, using: Context) -> Path:
    """The example with one claim rejected; its key stays at hand."""
    folder = tmp_path_factory.mktemp("bundle")
    case = built([EXAMPLE], folder / "a.case", using, folder / "keys")
    with case_content(case, Edition.INTERNAL, using) as content:
        first = next(content.claims()).claim.id
    other = built([], case, using, folder / "keys", [RejectClaim(first, "قرأه البرنامج خطأً")])
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ISNAD_KEYS", str(folder / "keys"))
        for edition in Edition:
            with case_content(other, edition, using) as content:
                write("bundle", content, folder / edition, Asked(Language.EN, using))
    return folder


@pytest.fixture
def bundle(decided: Path, tmp_path: Path) -> Callable[[Edition], Path]:
    """A copy of the bundle of an edition."""
    return lambda edition: Path(shutil.copytree(decided / edition, tmp_path / edition))


@BOTH
def test_a_bundle_is_whole(edition: Edition, bundle: Callable[[Edition], Path]) -> None:
    told = checked(bundle(edition))
    assert told[1].startswith("signature: about.json is signed")
    if edition is Edition.INTERNAL:
        assert [line.split(":")[0] for line in told] == ["files", "signature", "log", "manifests", "documents"]


@BOTH
def test_the_script_needs_nothing_but_python(edition: Edition, bundle: Callable[[Edition], Path]) -> None:
    folder = bundle(edition)
    script = next(folder.rglob("verify.py"))
    ran = [sys.executable, "-I", "-S", str(script)]
    done = subprocess.run(ran, cwd="/", capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.splitlines()[-1], done.stderr) == (0, "whole", "")
    (folder / "README.txt").write_text("other")
    done = subprocess.run([*ran, str(folder)], cwd="/", capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stdout.startswith("BROKEN ")


@BOTH
def test_no_byte_of_any_file_can_be_changed(edition: Edition, bundle: Callable[[Edition], Path]) -> None:
    folder = bundle(edition)
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        data = path.read_bytes()
        for at in {0, len(data) // 2, len(data) - 1}:
            path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
            with pytest.raises(BrokenError):
                checked(folder)
        path.unlink()
        with pytest.raises(BrokenError):
            checked(folder)
        path.write_bytes(data)
    checked(folder)
    (folder / "spare.txt").write_text("x")
    with pytest.raises(BrokenError, match="was not exported"):
        checked(folder)


def test_a_linked_folder_was_not_exported(bundle: Callable[[Edition], Path], tmp_path: Path) -> None:
    folder = bundle(Edition.PUBLIC)
    (folder / "more").symlink_to(tmp_path)
    with pytest.raises(BrokenError, match="was not exported"):
        checked(folder)


def test_a_bundle_that_nobody_signed_is_not_called_whole(
    bundle: Callable[[Edition], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = resealed(bundle(Edition.INTERNAL), lambda _: None)
    assert main([str(folder)]) == 3
    told = capsys.readouterr().out.splitlines()
    assert told[-1].startswith("NOT SIGNED")
    assert "whole" not in told


def resealed(folder: Path, change: Callable[[Path], None]) -> Path:
    """A bundle that was changed by who knows how hashes are made, and has no key: its own signature is dropped."""
    evidence = folder / "evidence.internal"
    change(evidence)
    (evidence / "key.json").write_text('{"signed": false}')
    (folder / "about.json.sig").unlink()
    about = json.loads((folder / "about.json").read_text("utf-8"))
    for file in about["files"]:
        data = (folder / file["name"]).read_bytes()
        file |= {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    (folder / "about.json").write_text(json.dumps(about), "utf-8")
    return folder


def lines(path: Path, change: Callable[[list[Any]], object]) -> None:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    change(rows)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")


def rechained(rows: list[Any]) -> None:
    previous = "0" * 64
    for entry in rows:
        entry["previous"] = previous
        fields = {name: entry[name] for name in ("seq", "when", "who", "action", "params", "previous")}
        entry["hash"] = previous = hashlib.sha256(canonical(fields)).hexdigest()


def other_claims(evidence: Path) -> None:
    lines(
        evidence / "readings.jsonl", lambda rows: rows[0].update(claims=rows[0]["claims"].replace('"low":', '"low":1'))
    )


def other_text(evidence: Path) -> None:
    def change(rows: list[Any]) -> None:
        record = json.loads(rows[0]["record"])
        record["received"]["text"] += "."
        rows[0]["record"] = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    lines(evidence / "readings.jsonl", change)


def no_decision(evidence: Path) -> None:
    (evidence / "decisions.jsonl").write_text("")


def other_decision(evidence: Path) -> None:
    lines(evidence / "decisions.jsonl", lambda rows: rows[0].update(body=rows[0]["body"].replace("خطأ", "صواب")))


def other_entry(evidence: Path) -> None:
    lines(evidence / "log.jsonl", lambda rows: rows[2].update(who="somebody"))


def other_history(evidence: Path) -> None:
    def change(rows: list[Any]) -> None:
        rows[2]["who"] = "somebody"
        rechained(rows)

    lines(evidence / "log.jsonl", change)


def shorter_log(evidence: Path) -> None:
    lines(evidence / "log.jsonl", lambda rows: rows.pop())


def other_bytes(evidence: Path) -> None:
    path = next(path for path in (evidence / "bytes").rglob("*") if path.is_file())
    path.write_bytes(path.read_bytes() + b".")


def other_manifest(evidence: Path) -> None:
    path = evidence / "manifests" / "000001.json"
    path.write_text(path.read_text("utf-8").replace('"number":1', '"number":2'), "utf-8")


def other_signature(evidence: Path) -> None:
    (evidence / "manifests" / "000001.sig").write_text("00" * 64)


def document_twice(evidence: Path) -> None:
    lines(evidence / "readings.jsonl", lambda rows: rows.append(rows[0]))


def document_less(evidence: Path) -> None:
    lines(evidence / "readings.jsonl", lambda rows: rows.pop())


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (other_claims, "claims are not those"),
        (other_text, "record of the document was changed"),
        (no_decision, "decision of entry"),
        (other_decision, "not the decision"),
        (other_entry, "chain of the log"),
        (other_history, "does not end where"),
        (shorter_log, "does not end where"),
        (other_bytes, "bytes are not those"),
        (other_manifest, "not the manifest"),
        (other_signature, "signature is wrong"),
        (document_twice, "stands here twice"),
        (document_less, "is missing"),
    ],
)
def test_who_makes_the_hashes_anew_is_found_out_by_the_log(
    change: Callable[[Path], None], said: str, bundle: Callable[[Edition], Path]
) -> None:
    with pytest.raises(BrokenError, match=said):
        checked(resealed(bundle(Edition.INTERNAL), change))


def test_the_public_log_tells_nobody_and_holds_no_hash_to_guess_by(bundle: Callable[[Edition], Path]) -> None:
    folder = bundle(Edition.PUBLIC)
    entries = [json.loads(line) for line in (folder / "evidence" / "log.jsonl").read_text("utf-8").splitlines()]
    assert all(set(entry) == {"seq", "when", "action"} for entry in entries)
    assert "amal" not in "".join(path.read_text("utf-8", "replace") for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"format": "csv"}', '{"format": "bundle"}'])
def test_other_folders_are_no_bundles(text: str, tmp_path: Path) -> None:
    (tmp_path / "about.json").write_text(text)
    with pytest.raises(BrokenError):
        checked(tmp_path)


def test_an_export_gives_no_bundle(example: Path, tmp_path: Path, using: Context) -> None:
    with case_content(example, Edition.PUBLIC, using) as content:
        write("json", content, tmp_path / "json", Asked(Language.EN, using))
    with content_of(tmp_path / "json", Edition.PUBLIC) as back, pytest.raises(IsnadError) as refused:
        write("bundle", back, tmp_path / "bundle", Asked(Language.EN, using))
    assert refused.value.code == "export.needs_case"
    assert not (tmp_path / "bundle").exists()
