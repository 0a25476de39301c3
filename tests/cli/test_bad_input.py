import json
from collections.abc import Callable
from pathlib import Path

import pytest

from isnad.model.codec import from_json
from isnad.model.document import Issue

from .made import OTHER, REPORT, case, lines, source, write
from .running import Ran, isnad

HIGH = bytes(range(128, 256))


def recorded(path: Path) -> list[Issue]:
    return [from_json(line, Issue) for line in path.read_text(encoding="utf-8").splitlines()]


def run(reports: Path, *options: str | Path) -> tuple[Ran, list[Issue]]:
    file = reports.parent / "issues.jsonl"
    return isnad("claims", reports, "--issues", file, *options), recorded(file)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("bad.txt", b"", "text.empty"),
        ("bad.txt", b" \n\n 123 \n", "text.no_text"),
        ("bad.txt", bytes(range(256)) * 8, "text.encoding"),
        ("bad.txt", b"\x7fELF\x02\x01\x01" + bytes(200), "text.encoding"),
        ("bad.txt", b"\xff\xfe\x00", "text.encoding"),
        ("bad.txt", REPORT.encode()[:-3] + b"\xd9", "text.encoding"),
        ("bad.txt", REPORT.encode()[:200] + b"\xff" + REPORT.encode()[200:], "text.encoding"),
        ("bad.jsonl", b'{"id": "x", "text": \n', "ingest.broken_line"),
        ("bad.jsonl", b"[1, 2]\n", "ingest.source_not_an_object"),
        ("bad.jsonl", b'{"id": "x", "text": ""}\n', "ingest.source_without_text"),
        ("bad.jsonl", b'{"id": "x", "text": 7}\n', "ingest.field_type"),
        ("bad.jsonl", b'{"id": "x", "text": "\xff"}\n', "ingest.line_encoding"),
    ],
)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_one_line_is_told_and_recorded_and_the_rest_is_read(
    name: str, content: bytes, code: str, language: str, reports: Path
) -> None:
    whole = isnad("claims", reports).out
    bad = write(reports / name, content)
    ran, issues = run(reports, "--language", language)
    assert (ran.code, ran.out) == (0, whole)
    assert [issue.reason.code for issue in issues] == [code]
    assert issues[0].where.startswith(str(bad))
    assert len(ran.told) == 1
    assert str(bad) in ran.told[0]
    assert isnad("claims", reports, "--strict").code == 3


def test_nothing_wrong_leaves_an_empty_record(reports: Path) -> None:
    ran, issues = run(reports, "--strict")
    assert (ran.code, issues, ran.told) == (0, [], [])


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16", "utf-8-sig", "iso8859_6"])
def test_other_encodings_are_read_right(encoding: str, tmp_path: Path) -> None:
    text = REPORT * 3
    plain = write(tmp_path / "plain" / "a.txt", text)
    other = write(tmp_path / "other" / "a.txt", text.encode(encoding))
    first, second = isnad("claims", plain.parent), isnad("claims", other.parent)
    assert (second.code, second.told) == (0, [])
    assert [(r["event"], r["count"], r["spans"]) for r in second.rows] == [
        (r["event"], r["count"], r["spans"]) for r in first.rows
    ]


def test_row_without_a_file_and_other_faults_of_a_table(tabled: Path) -> None:
    whole = isnad("claims", tabled).out
    with (tabled / "sources.csv").open("a", encoding="utf-8") as table:
        table.write("003.txt,بريد الضفة,stated,2019-03-21,stated\n../../x.txt,a,b,c,d\n002.txt,a,b,c,d,e,f\n")
    ran, issues = run(tabled)
    assert (ran.code, ran.out) == (0, whole)
    assert [issue.reason.code for issue in issues] == ["ingest.row_without_file"] * 2 + ["ingest.row_too_long"]
    assert [issue.where for issue in issues] == [f"{tabled / 'sources.csv'}:{n}" for n in (3, 4, 5)]


def test_lines_of_a_pool_are_told_by_number(tmp_path: Path) -> None:
    pool = write(tmp_path / "pool.jsonl", lines(source(REPORT)) + "{no\n" + lines(source(OTHER, 2)))
    ran = isnad("claims", pool)
    assert {row["document"] for row in ran.rows} == {"s1", "s2"}
    assert len(ran.told) == 1
    assert ran.told[0].startswith(f"{pool}:2: ")


@pytest.mark.parametrize("what", ["folder", "file"])
def test_what_may_not_be_read(what: str, reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs this may be allowed everything: the system's refusal is acted."""
    closed = reports / "closed" if what == "folder" else reports / "closed.txt"
    write(closed / "a.txt" if what == "folder" else closed, REPORT)
    refuse(monkeypatch, "iterdir" if what == "folder" else "open", closed)
    ran, issues = run(reports)
    assert ran.code == 0
    assert {row["document"] for row in ran.rows} == {"001.txt", "002.txt"}
    assert [(issue.where, issue.reason.code) for issue in issues] == [(str(closed), "ingest.no_permission")]
    assert len(ran.told) == 1


def refuse(monkeypatch: pytest.MonkeyPatch, method: str, closed: Path) -> None:
    allowed: Callable[..., object] = getattr(Path, method)

    def acted(path: Path, *arguments: object, **options: object) -> object:
        if path == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return allowed(path, *arguments, **options)

    monkeypatch.setattr(Path, method, acted)


def test_folder_that_may_not_be_read_is_nothing_read(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, "iterdir", reports)
    ran = isnad("claims", reports)
    assert (ran.code, ran.out, len(ran.told)) == (1, "", 2)


@pytest.mark.parametrize("command", ["claims", "mentions"])
def test_nothing_read_is_told(command: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ran = isnad(command, tmp_path / "empty")
    assert (ran.code, ran.out, ran.told) == (1, "", ["Nothing was read."])
    assert isnad(command, tmp_path / "empty", "--language", "ar").told == ["لم يُقرأ شيء."]


def test_only_bad_files_is_nothing_read(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", b"")
    ran = isnad("claims", tmp_path, "--strict")
    assert (ran.code, ran.out, len(ran.told)) == (1, "", 2)


CALLS = [
    ("nowhere/at/all", [], "ingest.no_such_path"),
    ("reports", ["--profile", "strict"], "knowledge.no_such_profile"),
    ("reports", ["--zone", "Mars/Base"], "pipeline.no_such_zone"),
    ("reports", ["--zone", "Asia"], "pipeline.no_such_zone"),
    ("reports", ["--gazetteer", "nowhere.csv"], "gazetteer.no_such_path"),
    ("reports", ["--gazetteer", "columns.csv"], "gazetteer.columns"),
    ("reports", ["--gazetteer", "latin.csv"], "gazetteer.encoding"),
    ("reports", ["--gazetteer", "reports"], "gazetteer.unreadable"),
    ("reports", ["-o", "nowhere/out.jsonl"], "cli.cannot_write"),
    ("reports", ["-o", "reports"], "cli.cannot_write"),
    ("reports", ["-o", "columns.csv/out.jsonl"], "cli.cannot_write"),
    ("reports", ["-o", "n" * 300], "cli.cannot_write"),
    ("reports", ["--issues", "nowhere/issues.jsonl"], "cli.cannot_write"),
]


@pytest.mark.parametrize("command", ["claims", "mentions", "assess"])
@pytest.mark.parametrize(("path", "options", "code"), CALLS)
def test_wrong_call_is_one_line_and_code_2(
    command: str, path: str, options: list[str], code: str, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(reports.parent)
    write(Path("columns.csv"), "name,latitude,longitude\nالباغوز,34.4,40.9\n")
    write(Path("latin.csv"), b"name_ar,lat,lon\n" + HIGH + b",1,2\n")
    write(Path("cases.jsonl"), lines(case("c1", REPORT)))
    before = sorted(Path().rglob("*"))
    ran = isnad(command, "cases.jsonl" if command == "assess" and path == "reports" else path, *options)
    assert ran.code == 2
    assert len(ran.told) == 1
    assert ran.told[0].startswith("isnad: ")
    assert ran.told[0].endswith(f" [{code}]")
    assert sorted(Path().rglob("*")) == before
    assert "--issues" in options or ran.out == ""


def test_page_that_cannot_be_written(reports: Path) -> None:
    ran = isnad("claims", reports, "--html", reports / "no" / "page.html")
    assert (ran.code, ran.out, len(ran.told)) == (2, "", 1)
    assert "[cli.cannot_write]" in ran.err


def test_output_is_whole_or_not_at_all(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = write(reports.parent / "out.jsonl", "what was there\n")
    written: list[object] = []

    def full(_stream: object, value: object) -> None:
        written.append(value)
        if len(written) > 2:
            raise OSError(28, "No space left on device")

    for module in ("claims", "mentions", "assess"):
        monkeypatch.setattr(f"isnad.cli.{module}.write_line", full)
    cases = write(reports.parent / "cases.jsonl", lines(*(case(f"c{n}", REPORT) for n in range(9))))
    for command, path in (("claims", reports), ("assess", cases)):
        written.clear()
        ran = isnad(command, path, "-o", out)
        assert (ran.code, ran.told) == (2, [f"isnad: {out} cannot be written: No space left on device. " + HINT])
        assert out.read_text(encoding="utf-8") == "what was there\n"
        assert [path.name for path in out.parent.glob("out*")] == ["out.jsonl"]


HINT = "Choose another place for it. [cli.cannot_write]"


def test_refusal_half_way_leaves_nothing_behind(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr("isnad.cli.mentions.write_line", broken)
    with pytest.raises(RuntimeError, match="a bug"):
        isnad("mentions", reports, "-o", reports.parent / "out.jsonl")
    assert list(reports.parent.glob("out*")) == []


def test_link_stays_a_link(reports: Path, tmp_path: Path) -> None:
    target = write(tmp_path / "target.jsonl", "old")
    link = tmp_path / "link.jsonl"
    link.symlink_to(target)
    assert isnad("claims", reports, "-o", link).code == 0
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == isnad("claims", reports).out


def test_rows_of_a_gazetteer_that_cannot_be_used_are_told(reports: Path, tmp_path: Path) -> None:
    places = write(tmp_path / "places.csv", "name_ar,lat,lon\nتل الزيتون,north,37.2\n,1,2\nتل الرمان,36,37\n")
    ran, issues = run(reports, "--gazetteer", places)
    assert ran.code == 0
    assert [issue.where for issue in issues] == [f"{places}:2", f"{places}:3"]
    assert len(ran.told) == 2


def test_same_file_twice_is_read_once(reports: Path) -> None:
    ran = isnad("claims", reports, reports)
    assert ran.out == isnad("claims", reports).out
    assert len(ran.told) == 2


def test_issues_are_lines_of_json(reports: Path) -> None:
    write(reports / "a.txt", b"")
    run(reports)
    (line,) = (reports.parent / "issues.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line) == {"where": str(reports / "a.txt"), "reason": {"code": "text.empty", "params": []}}
