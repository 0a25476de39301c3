"""`isnad compare`: codings of a team beside a case, from the command line."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from .made import OTHER, REPORT, write
from .running import isnad

HEAD = "id,date,place,killed_min,killed_max,injured,belligerents,grade\n"


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A case of two reports; no comparison may change it."""
    folder = tmp_path_factory.mktemp("compared")
    dated = REPORT.replace("فجر الثلاثاء", "يوم 19 آذار 2019")
    for name, text in (("001.txt", dated), ("002.txt", OTHER)):
        write(folder / "reports" / name, text)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("ISNAD_KEYS", str(folder / "keys"))
        assert isnad("build", folder / "reports", "-o", folder / "a.case").code == 0
        yield folder / "a.case"


@pytest.fixture
def codings(tmp_path: Path) -> Path:
    rows = "x1,2019-03-19,الباغوز,10,12,30,U.S.-led Coalition,Fair\nx2,2019-03-19,مكان آخر,1,1,0,,\n"
    return write(tmp_path / "codings.csv", HEAD + rows)


def test_lines_when_piped_a_coding_each_then_the_rest_and_the_summary_last(case: Path, codings: Path) -> None:
    ran = isnad("compare", case, codings)
    assert ran.code == 0
    assert ran.err == ""
    first, second, *rest = ran.rows
    assert (first["line"], first["coding"]["id"], first["how"]) == ("coding", "x1", "matched")
    assert (second["how"], second["incident"]) == ("unmatched", None)
    killed = next(field for field in first["fields"] if field["field"] == "killed")
    assert (killed["coding"], killed["draft"]) == ({"low": 10, "high": 12}, {"low": 12, "high": 12})
    assert killed["relation"] == "around"
    (evidence,) = [one for one in first["evidence"] if one["field"] == "killed"]
    assert evidence["low"] == evidence["high"]
    assert evidence["sought"] == [10]
    assert [row["line"] for row in rest][-1] == "summary"
    assert rest[-1]["became"] == {"matched": 1, "unmatched": 1}


def test_sentences_on_a_terminal(case: Path, codings: Path) -> None:
    told = isnad("compare", case, codings, terminal=True).out.encode().decode("unicode_escape")
    assert "Codings: 2; matched by day and place: 1, without an incident: 1." in told
    assert "coded 10 to 12, drafted 12 (draft inside the coding)" in told


def test_a_page_lines_or_a_folder_for_both(case: Path, codings: Path, tmp_path: Path) -> None:
    assert isnad("compare", case, codings, "-o", tmp_path / "a.html", "--language", "ar").code == 0
    text = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert text.index('class="edition l-ar"') < text.index('class="edition l-en"')
    assert '<meta name="edition" content="internal">' in text
    assert isnad("compare", case, codings, "-o", tmp_path / "a.jsonl").out == ""
    assert isnad("compare", case, codings, "-o", tmp_path / "out").code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["comparison.html", "comparison.jsonl"]
    assert (tmp_path / "out" / "comparison.jsonl").read_bytes() == (tmp_path / "a.jsonl").read_bytes()


def test_the_same_twice_and_the_case_as_it_was(case: Path, codings: Path) -> None:
    before = {path: path.read_bytes() for path in sorted(case.rglob("*")) if path.is_file() and path.suffix != ".lock"}
    first, second = isnad("compare", case, codings), isnad("compare", case, codings)
    assert first.out == second.out
    assert {path: path.read_bytes() for path in before} == before
    assert isnad("verify", case).code == 0


def test_columns_of_the_users_own(case: Path, tmp_path: Path) -> None:
    table = write(tmp_path / "own.csv", "Nr;Wann;Wo;Tote\n7;2019-03-19;الباغوز;12\n")
    ran = isnad("compare", case, table, "--columns", "date=Wann", "--columns", "place=Wo", "--columns", "killed=Tote")
    assert ran.code == 0
    fields = {field["field"]: field for field in ran.rows[0]["fields"]}
    assert fields["killed"]["relation"] == "right"


def test_a_row_that_cannot_be_read_is_named_and_the_rest_goes_on(case: Path, tmp_path: Path) -> None:
    table = write(tmp_path / "c.csv", HEAD + "x1,03/04/2019,الباغوز,1,2,,,\nx2,2019-03-19,الباغوز,12,12,,,\n")
    ran = isnad("compare", case, table, "--issues", tmp_path / "issues.jsonl")
    assert ran.code == 0
    assert "c.csv:2" in ran.err
    assert "nobody can know which number is the month" in ran.err
    assert [row["how"] for row in ran.rows if row["line"] == "coding"] == ["unmatched", "matched"]
    (issue,) = [json.loads(line) for line in (tmp_path / "issues.jsonl").read_text().splitlines()]
    assert issue["reason"]["code"] == "codings.unclear_day"
    assert isnad("compare", case, table, "--strict").code == 3


@pytest.mark.parametrize(
    ("content", "arguments", "told"),
    [
        (HEAD + "x,2019-03-19,a,1,1,1,,\n", ("--columns", "killed=Deaths"), "Its columns: id, date, place, killed_min"),
        (HEAD + "x,2019-03-19,a,1,1,1,,\n", ("--columns", "deaths=killed_min"), "There is no field 'deaths'"),
        ("a,b,c\n1,2,3\n", (), "Its columns: a, b, c"),
    ],
)
def test_one_clear_sentence_and_nothing_written(
    case: Path, tmp_path: Path, content: str, arguments: tuple[str, ...], told: str
) -> None:
    table = write(tmp_path / "bad.csv", content)
    ran = isnad("compare", case, table, *arguments, "-o", tmp_path / "out.html")
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert ran.err.count("\n") == 1
    assert not (tmp_path / "out.html").exists()


def test_what_is_no_table_and_what_is_no_case(case: Path, codings: Path, tmp_path: Path) -> None:
    assert isnad("compare", case, tmp_path / "none.csv").code == 2
    assert isnad("compare", tmp_path / "none.case", codings).code == 2
    assert isnad("compare", case, write(tmp_path / "empty.csv", "")).code == 1
    assert "codings.not_a_table" in isnad("compare", case, write(tmp_path / "a.docx", b"PK")).err


def test_a_place_that_cannot_be_written(case: Path, codings: Path, tmp_path: Path) -> None:
    write(tmp_path / "file", "x")
    ran = isnad("compare", case, codings, "-o", tmp_path / "file" / "out")
    assert (ran.code, "cli.cannot_write" in ran.err) == (2, True)


def test_an_export_of_the_case_itself_agrees_with_it_in_everything(case: Path, tmp_path: Path) -> None:
    assert isnad("export", case, "--to", "airwars", "--edition", "internal", "-o", tmp_path / "out").code == 0
    (table,) = (tmp_path / "out").rglob("incidents*.csv")
    *codings, summary = isnad("compare", case, table).rows
    assert {row["how"] for row in codings} == {"by_id"}
    assert (summary["presets"], summary["uncoded"]) == (["airwars"], 0)
    fields = {field["field"] for row in codings for field in row["fields"]}
    assert {"killed", "injured", "children_killed", "belligerents", "strike_type", "grade", "victims"} <= fields
    for found in summary["agreement"]:
        if found["kind"] == "range":
            assert set(found["relations"]) <= {"right", "neither"}, found
        elif found["kind"] == "set":
            assert (found["missing"], found["extra"]) == (0, 0), found
        elif found["kind"] == "label":
            assert found["equal"] == found["pairs"], found
