import io
import json
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from typer.main import get_command

from gazetteer.made import dump_line, workbook
from gazetteer.serving import serving
from isnad.cli.gazetteer import app

from .made import write
from .running import FINGERPRINT, Ran, isnad

OCHA = "admin1Name_en,admin4Name_en,admin4Name_ar,admin4Pcode,LATITUDE,LONGITUDE\n"
DUMP = "\n".join(
    [dump_line(7, "Wādī al Ward", "وادي الورد", (35.1, 40.2)), dump_line(8, "Nowhere", "Nirgends", (35.1, 40.2))]
)


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test sees, or adds to, what the person who runs it has installed."""
    folder = tmp_path / "installed"
    monkeypatch.setenv("ISNAD_GAZETTEERS", str(folder))
    monkeypatch.delenv("ISNAD_GEONAMES", raising=False)
    return folder


def installed() -> list[str]:
    return [row["name"] for row in isnad("gazetteer", "list").rows if not row["shipped"]]


def used(ran: Ran) -> list[str]:
    (line,) = (line for line in ran.err.splitlines() if line.startswith(FINGERPRINT))
    hashes = json.loads(line.removeprefix(FINGERPRINT))["gazetteers"]
    assert isinstance(hashes, list)
    return hashes


@pytest.mark.parametrize("name", ["add", "install", "list", "find", "remove"])
def test_help_says_what_each_does_and_shows_a_call(name: str) -> None:
    ran = isnad("gazetteer", name, "--help")
    text = " ".join(ran.out.split())
    assert (ran.code, ran.err) == (0, "")
    assert f"Example: isnad gazetteer {name}" in text
    command = get_command(app).commands[name]  # type: ignore[attr-defined]
    assert [parameter.name for parameter in command.params if not getattr(parameter, "help", None)] == []


def test_help_of_all() -> None:
    text = isnad("gazetteer", "--help").out
    for word in (
        "add",
        "install",
        "list",
        "find",
        "remove",
        "--gazetteer IQ",
        "--zone",
        "Example: isnad gazetteer add",
    ):
        assert word in text


@pytest.mark.parametrize("format_", ["dump", "ocha", "workbook", "csv"])
def test_added_is_listed_found_used_and_removed(format_: str, tmp_path: Path, reports: Path) -> None:
    before = used(isnad("claims", reports))
    name, data, options = {
        "dump": ("SY.txt", DUMP.encode(), []),
        "ocha": ("places.csv", f"{OCHA}Ward,Wadi,وادي الورد,W1,35.1,40.2\n".encode(), ["--licence", "CC BY-IGO"]),
        "workbook": ("places.xlsx", workbook([["Name AR", "Y", "X"], ["وادي الورد", 35.1, 40.2]]), []),
        "csv": (
            "places.csv",
            "الاسم;عرض;طول\nوادي الورد;35.1;40.2\n".encode("cp1256"),
            ["--encoding", "cp1256", "--map", "name_ar=الاسم", "--map", "lat=عرض", "--map", "lon=طول"],
        ),
    }[format_]
    ran = isnad("gazetteer", "add", write(tmp_path / name, data), "--name", "ward", *options)
    assert ran.code == 0
    (record,) = ran.rows
    assert (record["name"], record["places"], record["original"]) == ("ward", 1, name)
    (line,) = (row for row in isnad("gazetteer", "list").rows if not row["shipped"])
    assert (line["name"], line["places"], line["sha256"]) == ("ward", 1, record["sha256"])
    (place,) = isnad("gazetteer", "find", "وادى الوَرد").rows
    assert (place["name"], place["lat"], place["lon"]) == ("وادي الورد", 35.1, 40.2)
    assert used(isnad("claims", reports)) == [record["sha256"][:16], *before]
    ran = isnad("gazetteer", "remove", "ward")
    assert (ran.code, ran.out) == (0, "")
    assert installed() == []
    assert used(isnad("claims", reports)) == before


def test_place_of_an_installed_gazetteer_is_read(tmp_path: Path) -> None:
    text = write(tmp_path / "a.txt", "قتل ثلاثة مدنيين في قصف على بلدة وادي الورد أمس، وأصيب آخرون بجروح.")

    def at() -> list[object]:
        rows = isnad("mentions", text).rows
        return [m["value"]["lat"] for row in rows for m in row["mentions"] if m["kind"] == "place"]

    assert at() in ([None], [])
    isnad("gazetteer", "add", write(tmp_path / "SY.txt", DUMP))
    assert at() == [35.1]


def test_countries_join_a_run_by_their_letters(reports: Path) -> None:
    plain, own = used(isnad("claims", reports)), used(isnad("claims", reports, "--gazetteer", "IQ"))
    assert len(plain) == len(own) == 2
    assert plain[0] == own[0]
    assert plain[1] != own[1]
    assert len(used(isnad("claims", reports, "--zone", "Europe/Paris"))) == 1
    assert isnad("claims", reports, "--gazetteer", "FR").code == 2


def test_rows_that_cannot_be_used(tmp_path: Path) -> None:
    bad = "".join(f"Ward,x,Latin,L{n},35,40\n" for n in range(30))
    path = write(tmp_path / "places.csv", f"{OCHA}Ward,Wadi,وادي الورد,W1,35.1,40.2\n{bad}")
    issues = tmp_path / "issues.jsonl"
    ran = isnad("gazetteer", "add", path, "--issues", issues, "--strict")
    assert ran.code == 3
    assert (ran.rows[0]["places"], ran.rows[0]["left_out"]) == (1, 30)
    assert len(ran.told) == 21
    assert ran.told[0] == f"{path}:3: The name Latin is not in Arabic letters."
    assert "10" in ran.told[-1]
    assert len(issues.read_text(encoding="utf-8").splitlines()) == 30
    assert isnad("gazetteer", "add", path, "--replace", "--language", "ar").code == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["nowhere.csv"], "gazetteer.no_such_path"),
        (["."], "gazetteer.name"),
        ([".", "--name", "folder"], "gazetteer.unreadable"),
        (["empty.csv"], "gazetteer.empty"),
        (["binary.csv"], "gazetteer.binary"),
        (["arabic.csv"], "gazetteer.encoding"),
        (["arabic.csv", "--encoding", "arabic-9"], "gazetteer.no_such_encoding"),
        (["good.csv", "--map", "lat=Z"], "gazetteer.mapping"),
        (["good.csv", "--map", "lat"], "gazetteer.mapping"),
        (["good.csv", "--name", "../good"], "gazetteer.name"),
        (["good.csv", "--country", "SYR"], "gazetteer.country"),
        (["columns.csv"], "gazetteer.columns"),
        (["latin.csv"], "gazetteer.no_places"),
    ],
)
def test_file_that_is_refused_leaves_nothing(
    arguments: list[str], code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(Path("empty.csv"), b"")
    write(Path("binary.csv"), bytes(range(256)))
    write(Path("arabic.csv"), "name_ar,lat,lon\nالوادي,35,40\n".encode("cp1256"))
    write(Path("good.csv"), "name_ar,lat,lon\nالوادي,35,40\n")
    write(Path("columns.csv"), "a,b,c\nالوادي,35,40\n")
    write(Path("latin.csv"), "name_ar,lat,lon\nWadi,35,40\n")
    ran = isnad("gazetteer", "add", *arguments)
    assert (ran.code, ran.out, len(ran.told)) == (2, "", 1)
    assert ran.told[0].endswith(f" [{code}]")
    assert installed() == []


def test_name_is_taken_once(tmp_path: Path) -> None:
    path = write(tmp_path / "good.csv", "name_ar,lat,lon\nالوادي,35,40\n")
    assert isnad("gazetteer", "add", path).code == 0
    assert isnad("gazetteer", "add", path).err.endswith("[gazetteer.name_taken]\n")
    assert isnad("gazetteer", "add", path, "--replace").code == 0
    assert installed() == ["good"]
    assert isnad("gazetteer", "remove", "bad").err.endswith("[gazetteer.not_installed]\n")


def archive(text: str) -> bytes:
    data = io.BytesIO()
    with ZipFile(data, "w") as packed:
        packed.writestr("SY.txt", text)
    return data.getvalue()


@pytest.mark.parametrize("how", ["option", "variable"])
def test_download(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving({"/dump/SY.zip": archive(DUMP)}) as address:
        if how == "variable":
            monkeypatch.setenv("ISNAD_GEONAMES", address)
        ran = isnad("gazetteer", "install", "sy", "SY", *(["--from", address] if how == "option" else []))
        assert (ran.code, [row["name"] for row in ran.rows]) == (0, ["sy"])
        assert ran.rows[0]["source"] == "GeoNames, CC BY 4.0"
        assert ran.told == ["Places without an Arabic name, which were left out: 1."]
        assert isnad("gazetteer", "install", "SY", "--from", address).code == 0
        refused = isnad("gazetteer", "install", "IQ", "--from", address)
        assert (refused.code, len(refused.told)) == (2, 1)
        assert refused.told[0].endswith("[gazetteer.not_served]")
    assert installed() == ["sy"]
    gone = isnad("gazetteer", "install", "SY", "--from", address)
    assert (gone.code, gone.out) == (2, "")
    assert "isnad gazetteer add FILE" in gone.told[0]
    assert installed() == ["sy"]


@pytest.mark.parametrize(
    ("name", "ids"),
    [("ديرالزور", {"geonames:170794"}), ("أبوكمال", {"geonames:174448"}), ("بغداد", {"geonames:98182"})],
)
def test_find_knows_all_countries_and_spellings(name: str, ids: set[str]) -> None:
    ran = isnad("gazetteer", "find", name)
    assert ran.code == 0
    assert {row["id"] for row in ran.rows} == ids
    assert {"precision", "source", "lat", "lon"} <= set(ran.rows[0])
    told = isnad("gazetteer", "find", name, terminal=True)
    assert ran.rows[0]["id"] in told.out
    assert "GeoNames" in told.out


def test_find_looks_into_the_users_file_first(tmp_path: Path) -> None:
    path = write(tmp_path / "mine.csv", "name_ar,lat,lon\nبغداد,35,40\n")
    ran = isnad("gazetteer", "find", "بغداد", "--gazetteer", path)
    assert [row["id"] for row in ran.rows] == ["mine:1", "geonames:98182"]


@pytest.mark.parametrize("name", ["وادي لا وجود له", "", "x"])
def test_find_nothing(name: str) -> None:
    ran = isnad("gazetteer", "find", name)
    assert (ran.code, ran.out, ran.told) == (1, "", ["No gazetteer holds this name."])


def test_list_names_what_comes_with_isnad() -> None:
    rows = isnad("gazetteer", "list").rows
    assert {"baghuz", "SY", "IQ", "PS"} <= {row["name"] for row in rows if row["shipped"]}
    assert all(row["places"] > 0 and row["source"] for row in rows)
    assert len(isnad("gazetteer", "list", terminal=True).out.splitlines()) == len(rows)


def test_start_of_other_commands_does_not_load_towns_or_what_only_reads_foreign_tables() -> None:
    script = (
        "import sys, isnad.cli.main, isnad.gazetteer.shipped as s\n"
        "bad = [n for n in ('isnad.gazetteer.foreign', 'isnad.gazetteer.download') if n in sys.modules]\n"
        "sys.exit(1 if bad or s.countries.cache_info().currsize else 0)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
