import json
import shutil
from pathlib import Path

import pytest

from isnad.export.registry import FORMATS

from .made import OTHER, REPORT, write
from .running import isnad


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a case of two reports, and the key of the case."""
    folder = tmp_path_factory.mktemp("export")
    write(folder / "reports" / "001.txt", REPORT)
    write(folder / "reports" / "002.txt", OTHER)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ISNAD_KEYS", str(folder / "keys"))
        assert isnad("build", folder / "reports", "-o", folder / "a.case").code == 0
    return folder


@pytest.fixture
def case(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the case."""
    monkeypatch.setenv("ISNAD_KEYS", str(built / "keys"))
    return Path(shutil.copytree(built / "a.case", tmp_path / "a.case"))


def test_the_public_edition_is_the_default(case: Path) -> None:
    ran = isnad("export", case, "--to", "json")
    assert (ran.code, ran.out) == (0, "")
    folder = case.with_name("a.export.public") / "json"
    assert str(folder) in ran.err
    assert json.loads((folder / "about.json").read_text("utf-8"))["about"]["edition"] == "public"
    assert not (case.with_name("a.export.internal")).exists()


def test_all_of_an_export_is_all_but_the_bundle(case: Path, tmp_path: Path) -> None:
    assert isnad("export", case, "--to", "json", "-o", tmp_path / "one").code == 0
    ran = isnad("export", tmp_path / "one" / "json", "--to", "all", "-o", tmp_path / "two")
    assert ran.code == 0
    assert "a bundle is made of the case alone" in ran.err
    assert {folder.name for folder in (tmp_path / "two").iterdir()} == set(FORMATS) - {"bundle"}
    assert isnad("export", tmp_path / "one" / "json", "--to", "bundle", "-o", tmp_path / "three").code == 2


def test_the_internal_edition_has_to_be_asked_for(case: Path) -> None:
    assert isnad("export", case, "--to", "json", "--edition", "internal").code == 0
    assert (case.with_name("a.export.internal") / "json" / "case.internal.json").is_file()


def test_an_export_can_be_exported(case: Path, tmp_path: Path) -> None:
    assert isnad("export", case, "--to", "json", "-o", tmp_path / "one").code == 0
    assert isnad("export", tmp_path / "one" / "json" / "case.json", "--to", "json", "-o", tmp_path / "two").code == 0
    files = [(tmp_path / folder / "json" / "case.json").read_bytes() for folder in ("one", "two")]
    assert files[0] == files[1]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], "export.no_format"),
        (["--to", "gedevent"], "export.no_such_format"),
        (["--to", "json", "--to", "doc"], "export.no_such_format"),
    ],
)
def test_bad_orders_are_refused_in_a_sentence(arguments: list[str], code: str, case: Path) -> None:
    ran = isnad("export", case, *arguments)
    assert ran.code == 2
    assert code in ran.err
    assert not case.with_name("a.export.public").exists()


def test_a_case_that_is_none_is_refused(tmp_path: Path) -> None:
    assert "case.no_such_case" in isnad("export", tmp_path / "none.case", "--to", "json").err


def test_what_is_no_export_is_not_written_over(case: Path, tmp_path: Path) -> None:
    (tmp_path / "out" / "json").mkdir(parents=True)
    (tmp_path / "out" / "json" / "mine.txt").write_text("mine")
    ran = isnad("export", case, "--to", "json", "-o", tmp_path / "out")
    assert (ran.code, "export.other_folder" in ran.err) == (2, True)
    assert [path.name for path in (tmp_path / "out" / "json").iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("inside", ["", "out", "bytes/out"])
def test_nothing_is_written_into_a_case(inside: str, case: Path) -> None:
    before = sorted(case.iterdir())
    ran = isnad("export", case, "--to", "csv", "-o", case / inside)
    assert (ran.code, "export.into_case" in ran.err) == (2, True)
    assert sorted(case.iterdir()) == before


def test_a_bundle_is_verified_like_a_case(case: Path, tmp_path: Path) -> None:
    assert isnad("export", case, "--to", "bundle", "-o", tmp_path / "out", "--edition", "internal").code == 0
    bundle = tmp_path / "out" / "bundle"
    ran = isnad("verify", bundle)
    assert (ran.code, ran.rows[0]["whole"], ran.rows[0]["broken"]) == (0, True, None)
    (bundle / "README.internal.txt").write_text("other")
    ran = isnad("verify", bundle)
    assert (ran.code, ran.rows[0]["whole"]) == (1, False)
    assert "README.internal.txt" in ran.err


def test_a_bundle_that_nobody_signed_does_not_verify(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ISNAD_KEYS", str(tmp_path / "no-keys"))
    assert isnad("export", case, "--to", "bundle", "-o", tmp_path / "out").code == 0
    ran = isnad("verify", tmp_path / "out" / "bundle")
    assert (ran.code, ran.rows[0]["whole"], ran.rows[0]["signed"]) == (1, True, False)
    assert "NOT SIGNED" in ran.err


def test_decisions_of_an_export_are_taken_into_another_case(case: Path, tmp_path: Path) -> None:
    theirs = Path(shutil.copytree(case, tmp_path / "theirs.case"))
    assert isnad("export", theirs, "--to", "json", "-o", tmp_path / "before", "--edition", "internal").code == 0
    before = json.loads((tmp_path / "before" / "json" / "case.internal.json").read_text("utf-8"))
    rejected = {"decision": "reject", "claim": before["claims"][0]["claim"]["id"], "reason": "not what it says"}
    (tmp_path / "decided.jsonl").write_text(json.dumps(rejected) + "\n", "utf-8")
    assert isnad("review", "decide", theirs, tmp_path / "decided.jsonl", "--as", "amal").code == 0
    assert isnad("export", theirs, "--to", "json", "-o", tmp_path / "out", "--edition", "internal").code == 0
    dry = isnad("review", "import", case, tmp_path / "out" / "json", "--dry-run")
    assert (dry.code, dry.rows[0]["taken"], dry.rows[0]["kept"], dry.rows[0]["entries"]) == (0, 1, False, [])
    ran = isnad("review", "import", case, tmp_path / "out" / "json", "--as", "badr")
    assert (ran.code, ran.rows[0]["taken"], ran.rows[0]["already"]) == (0, 1, 0)
    assert isnad("review", "import", case, tmp_path / "out" / "json").rows[0]["already"] == 1
    kept = isnad("review", "export", case).rows[0]
    assert kept["by"] == "badr"
    assert "amal" in kept["reason"]
    assert isnad("review", "import", case, tmp_path / "nothing.json").code == 2
