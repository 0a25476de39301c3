from pathlib import Path

import pytest

from .made import write
from .running import isnad


def ids(path: Path) -> list[str]:
    return [row["id"] for row in isnad("claims", path).rows]


@pytest.mark.parametrize("length", [None, 18, 10])
def test_full_id_and_prefix(length: int | None, reports: Path) -> None:
    full = ids(reports)[0]
    ran = isnad("explain", full[:length], reports)
    assert (ran.code, ran.err) == (0, "")
    assert full in ran.out
    assert "001.txt" in ran.out


def test_every_claim_is_explained_by_its_rules(reports: Path) -> None:
    for row in isnad("claims", reports).rows:
        text = isnad("explain", row["id"], reports).out
        assert [rule for rule in row["rules"] if rule not in text] == []


def test_in_arabic(reports: Path) -> None:
    text = isnad("explain", ids(reports)[0], reports, "--language", "ar").out
    assert "المعجم" in text
    assert "Lexicon entry" not in text


@pytest.mark.parametrize("command", [["claims"], ["explain", "c-00000000"]])
def test_a_case_is_no_folder_of_reports(command: list[str], reports: Path, tmp_path: Path) -> None:
    assert isnad("build", reports, "-o", tmp_path / "case").code == 0
    ran = isnad(*command, tmp_path / "case")
    assert (ran.code, ran.out) == (2, "")
    assert "[cli.is_a_case]" in ran.err
    assert len(ran.err.splitlines()) == 1


def test_unknown_id(reports: Path) -> None:
    ran = isnad("explain", "c-0000000000000000", reports)
    assert (ran.code, ran.out) == (2, "")
    assert "[cli.no_such_claim]" in ran.err
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("word", ["", "c-", "c-123", "123456789", "C-1234567", "claims"])
def test_what_is_no_id(word: str, reports: Path) -> None:
    ran = isnad("explain", word, reports)
    assert (ran.code, ran.out) == (2, "")
    assert "[cli.claim_id]" in ran.err


def test_ambiguous_prefix_names_the_claims(tmp_path: Path) -> None:
    """Among a few thousand claims some share their first four digits."""
    text = "\n".join(f"قتل {n} مدنيين في القرية." for n in range(1500))
    report = write(tmp_path / "long.txt", text)
    found: dict[str, list[str]] = {}
    for claim in ids(report):
        found.setdefault(claim[:6], []).append(claim)
    prefix, same = next(item for item in found.items() if len(item[1]) > 1)
    ran = isnad("explain", prefix, report)
    assert (ran.code, ran.out) == (2, "")
    assert "[cli.several_claims]" in ran.err
    assert all(claim in ran.err for claim in same[:5])


def test_what_could_not_be_read_is_named(reports: Path) -> None:
    write(reports / "000.txt", b"")
    ran = isnad("explain", ids(reports / "001.txt")[0], reports)
    assert ran.code == 0
    assert [line for line in ran.err.splitlines() if "000.txt" in line] != []


def test_missing_path(tmp_path: Path) -> None:
    ran = isnad("explain", "c-0123456789abcdef", tmp_path / "nowhere")
    assert (ran.code, ran.out) == (2, "")
    assert "[ingest.no_such_path]" in ran.err


def test_every_field_shows_the_entries_that_its_words_are(tmp_path: Path) -> None:
    report = tmp_path / "one.txt"
    report.write_text("قال الناشط سامر العلي إن التحالف الدولي قتل عشرات المدنيين في مخيم النور.\n", encoding="utf-8")
    killed = next(row for row in isnad("claims", report).rows if row["event"] == "killed")
    text = isnad("explain", killed["id"], report).out
    entries = ("source.activist", "say.said", "party.coalition", "vague.dozens", "people.civilian", "place.camp")
    assert [entry for entry in (*entries, "published", "outlet") if entry not in text] == []
