import json
from pathlib import Path

import pytest

from .running import isnad


@pytest.fixture
def case(reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ISNAD_KEYS", str(tmp_path / "keys"))
    assert isnad("build", reports, "-o", tmp_path / "a.case").code == 0
    return tmp_path / "a.case"


def test_the_public_edition_is_the_default(case: Path) -> None:
    ran = isnad("export", case, "--to", "json")
    assert (ran.code, ran.out) == (0, "")
    folder = case.with_name("a.export.public") / "json"
    assert str(folder) in ran.err
    assert json.loads((folder / "about.json").read_text("utf-8"))["about"]["edition"] == "public"
    assert not (case.with_name("a.export.internal")).exists()


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
