import json
import sys
from pathlib import Path
from unittest import mock

import pytest

from .running import isnad

EXAMPLE = Path(__file__).parents[2] / "examples" / "baghuz-2019"


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dossier")
    with mock.patch.dict("os.environ", {"ISNAD_KEYS": str(folder / "keys")}):
        assert isnad("build", EXAMPLE, "-o", folder / "baghuz.case").code == 0
    return folder / "baghuz.case"


def test_a_dossier_lies_beside_its_case_under_its_name(case: Path) -> None:
    ran = isnad("dossier", case)
    path = case.with_name("baghuz.html")
    assert (ran.code, ran.out, ran.told) == (0, "", [f"The dossier: {path}"])
    text = path.read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert 'class="edition l-en"' in text
    assert 'class="edition l-ar"' in text
    assert "Internal edition" in text


def test_one_language_is_asked_for(case: Path, tmp_path: Path) -> None:
    ran = isnad("dossier", case, "-o", tmp_path / "a.html", "--language", "ar")
    assert ran.told == [f"الملف: \u2068{tmp_path / 'a.html'}\u2069"]
    text = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl">' in text
    assert "l-en" not in text.split("</style>")[1]


def test_the_public_edition_says_that_it_is_one(case: Path, tmp_path: Path) -> None:
    assert isnad("dossier", case, "-o", tmp_path / "p.html", "--edition", "public").code == 0
    text = (tmp_path / "p.html").read_text(encoding="utf-8")
    assert "Public edition" in text
    assert 'class="received"' not in text


def test_editions_lie_side_by_side_and_neither_is_written_over_the_other(case: Path, tmp_path: Path) -> None:
    public, internal = case.with_name("baghuz.public.html"), tmp_path / "i.html"
    assert isnad("dossier", case, "--edition", "public").told == [f"The dossier: {public}"]
    assert isnad("dossier", case, "--edition", "public").code == 0
    assert isnad("dossier", case, "-o", internal).code == 0
    before = internal.read_bytes()
    ran = isnad("dossier", case, "-o", internal, "--edition", "public")
    assert ran.code == 2
    assert "[cli.other_edition]" in ran.err
    assert internal.read_bytes() == before
    assert isnad("dossier", case, "-o", public).code == 2


def test_title_is_the_name_of_the_case_or_the_one_given(case: Path, tmp_path: Path) -> None:
    isnad("dossier", case, "-o", tmp_path / "d.html", "--edition", "public", "--language", "en")
    text = (tmp_path / "d.html").read_text(encoding="utf-8")
    assert "baghuz" in text.split("<title>")[1].split("</title>")[0]
    assert str(case.parent) not in text
    isnad("dossier", case, "-o", tmp_path / "t.html", "--language", "en", "--title", "Two <raids>")
    assert "Two &lt;raids&gt;" in (tmp_path / "t.html").read_text(encoding="utf-8").split("</title>")[0]


def test_where_both_languages_are_too_large_each_has_a_file(case: Path, tmp_path: Path) -> None:
    with mock.patch("isnad.cli.dossier.LARGEST_OF_BOTH", 10_000):
        ran = isnad("dossier", case, "-o", tmp_path / "d.html")
    assert len(ran.told) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["d.ar.html", "d.en.html"]


def test_decisions_are_obeyed_and_what_is_none_is_said(case: Path, tmp_path: Path) -> None:
    isnad("dossier", case, "-o", tmp_path / "d.html", "--language", "en")
    claim = (tmp_path / "d.html").read_text(encoding="utf-8").split('id="c-')[1].split('"')[0]
    lines = [
        {"decision": "set", "claim": f"c-{claim}", "figure": "killed", "low": 3, "high": 7, "reason": "the list"},
        {"decision": "set", "claim": "c-0", "figure": "killed", "low": 3, "high": 7, "reason": "the list"},
    ]
    (tmp_path / "d.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    ran = isnad("dossier", case, "-o", tmp_path / "d.html", "--decisions", tmp_path / "d.jsonl", "--strict")
    assert ran.code == 3
    assert sum("c-0" in line for line in ran.told) == 1
    assert "the list" in (tmp_path / "d.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "code"), [("absent.case", "case.no_such_case"), ("empty.case", "case.not_a_case")])
def test_what_is_no_case_ends_in_a_sentence(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "empty.case").mkdir()
    ran = isnad("dossier", tmp_path / name)
    assert ran.code == 2
    assert f"[{code}]" in ran.err
    assert not list(tmp_path.glob("*.html"))


def test_half_a_character_in_a_name_leaves_as_an_escape(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ISNAD_KEYS", str(tmp_path / "keys"))
    line = {"id": "a\ud800b", "text": "قُتل 9 مدنيين بغارة على قرية الصفصاف يوم 19 آذار 2019."}
    (tmp_path / "in.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    assert isnad("build", tmp_path / "in.jsonl", "-o", tmp_path / "a.case").code == 0
    assert isnad("dossier", tmp_path / "a.case").code == 0
    assert (tmp_path / "a.html").read_bytes().decode("utf-8").startswith("<!DOCTYPE html>")


def test_without_the_extra_a_pdf_is_refused_clearly(case: Path, tmp_path: Path) -> None:
    with mock.patch.dict(sys.modules, {"weasyprint": None}):
        ran = isnad("dossier", case, "-o", tmp_path / "d.html", "--pdf")
    assert ran.code == 2
    assert "weasyprint" in ran.err
    assert "'.[pdf]'" in ran.err
    assert "The HTML was written." in ran.err
    assert (tmp_path / "d.html").is_file()


def test_a_profile_is_that_of_the_build_unless_another_is_named(case: Path, tmp_path: Path) -> None:
    isnad("dossier", case, "-o", tmp_path / "d.html", "--language", "en", "--profile", "literal")
    text = (tmp_path / "d.html").read_text(encoding="utf-8")
    assert "literal-1" in text
    assert "The claims of this case were read with something else:" in text


def _draws_pages() -> bool:
    """Whether the extra and the libraries it needs are there."""
    try:
        import weasyprint  # noqa: PLC0415, F401 - whether it can be loaded is the question
    except (ImportError, OSError):
        return False
    return True


@pytest.mark.skipif(not _draws_pages(), reason="weasyprint or its libraries are not installed")
@pytest.mark.filterwarnings("default")
def test_a_pdf_is_written_in_each_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ISNAD_KEYS", str(tmp_path / "keys"))
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "1.txt").write_text("قُتل 9 مدنيين بغارة على قرية الصفصاف يوم 19 آذار 2019.\n", encoding="utf-8")
    assert isnad("build", tmp_path / "in", "-o", tmp_path / "a.case").code == 0
    assert isnad("dossier", tmp_path / "a.case", "--pdf").code == 0
    for name in ("a.en.pdf", "a.ar.pdf"):
        assert (tmp_path / name).read_bytes().startswith(b"%PDF-")


def test_what_was_hit_is_told_and_the_zone_is_that_of_the_case(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    report = "قُتل سبعة مدنيين بغارة جوية استهدفت سوق الخضار في مدينة حلب يوم 3 آذار 2022.\n"
    (tmp_path / "reports" / "a.txt").write_text(report, encoding="utf-8")
    with mock.patch.dict("os.environ", {"ISNAD_KEYS": str(tmp_path / "keys")}):
        assert isnad("build", tmp_path / "reports", "-o", tmp_path / "a.case", "--zone", "Asia/Gaza").code == 0
    ran = isnad("dossier", tmp_path / "a.case", "-o", tmp_path / "a.html", "--language", "en")
    assert (ran.code, ran.told) == (0, [f"The dossier: {tmp_path / 'a.html'}"])
    text = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "Civilian places hit" in text
    assert "were read with something else" not in text


def test_decisions_that_are_not_there_are_no_decisions(case: Path, tmp_path: Path) -> None:
    ran = isnad("dossier", case, "-o", tmp_path / "d.html", "--decisions", tmp_path / "none.jsonl")
    assert ran.code == 2
    assert not (tmp_path / "d.html").exists()
