import json
from datetime import date
from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.gazetteer import installed
from isnad.gazetteer.index import Gazetteer
from isnad.gazetteer.installed import Origin, Record
from isnad.gazetteer.row import GazetteerRow
from isnad.model.terms import Precision
from isnad.pipeline.context import context

ROW = GazetteerRow("w:1", "الوادي", "Wadi, the", 35.5, 40.25, Precision.VILLAGE, "Ward", "a survey", "SY", ("واد",))
BARE = GazetteerRow("w:2", 'النهر "القديم"', "", 35.0, -40.0, None, "", "s")
ORIGIN = Origin("a survey", "CC0", "places.csv", "0" * 64, 3)
DAY = date(2024, 5, 6)


def add(name: str = "ward", *rows: GazetteerRow, replace: bool = False) -> Record:
    return installed.add(name, rows or (ROW, BARE), ORIGIN, DAY, replace=replace)


def refused(name: str) -> str:
    with pytest.raises(IsnadError) as told:
        add(name)
    return told.value.code


def test_nothing_is_installed_at_first(own_folder: Path) -> None:
    assert (installed.records(), installed.tables()) == ((), ())
    assert not own_folder.exists()


def test_rows_come_back_as_they_were(own_folder: Path) -> None:
    record = add()
    assert installed.records() == (record,)
    assert (record.places, record.left_out, record.added, record.licence) == (2, 3, DAY, "CC0")
    (table,) = installed.tables()
    assert table.parent == own_folder
    loaded = Gazetteer.load(installed=[table], with_shipped=False)
    assert loaded.rows == (ROW, BARE)
    assert loaded.hashes == (record.sha256,)


def test_same_rows_give_the_same_bytes() -> None:
    one, other = add("one"), add("other")
    assert one.sha256 == other.sha256
    assert [record.name for record in installed.records()] == ["one", "other"]


def test_name_that_is_taken_is_kept_unless_replaced(own_folder: Path) -> None:
    first = add()
    assert refused("ward") == "gazetteer.name_taken"
    second = add("ward", ROW, replace=True)
    assert installed.records() == (second,)
    assert second.file != first.file
    assert sorted(path.name for path in own_folder.iterdir()) == sorted([second.file, "ward.json"])


@pytest.mark.parametrize("name", ["", "../x", "a/b", ".hidden", "a.b", "Big", "قرى", "a" * 41, "-x", "a\nb"])
def test_name_that_is_no_file_name_is_refused(name: str) -> None:
    assert refused(name) == "gazetteer.name"


def test_removed_is_gone(own_folder: Path) -> None:
    add()
    assert installed.remove("ward").places == 2
    assert list(own_folder.iterdir()) == []
    for name in ("ward", "../ward"):
        with pytest.raises(IsnadError) as told:
            installed.remove(name)
        assert told.value.code == "gazetteer.not_installed"


@pytest.mark.parametrize("change", ["more", "gone"])
def test_table_that_is_not_as_installed_is_refused(own_folder: Path, change: str) -> None:
    table = own_folder / add().file
    if change == "more":
        table.write_bytes(table.read_bytes() + b"x,y,1,2\n")
    else:
        table.unlink()
    with pytest.raises(IsnadError) as told:
        context()
    assert told.value.code == "gazetteer.changed"


@pytest.mark.parametrize("change", [b"no json", b"{}", None])
def test_record_that_is_none_is_refused(own_folder: Path, change: bytes | None) -> None:
    add()
    record = own_folder / "ward.json"
    told_elsewhere = {**json.loads(record.read_bytes()), "file": "../../etc/passwd"}
    record.write_bytes(json.dumps(told_elsewhere).encode() if change is None else change)
    with pytest.raises(IsnadError) as told:
        installed.tables()
    assert told.value.code == "gazetteer.record"


def test_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("ISNAD_GAZETTEERS", str(tmp_path / "file" / "below"))
    assert refused("ward") == "gazetteer.cannot_write"


def test_fingerprint_names_what_is_installed() -> None:
    before = context().fingerprint.gazetteers
    record = add()
    assert context().fingerprint.gazetteers == (record.sha256[:16], *before)
    installed.remove("ward")
    assert context().fingerprint.gazetteers == before


def test_users_own_table_comes_before_installed_ones_and_those_do_not_double_each_other(tmp_path: Path) -> None:
    near = GazetteerRow("s:1", "وادي", "", 35.6, 40.3, None, "", "s")
    far = GazetteerRow("s:2", "الوادي", "", 31, 35, None, "", "s")
    add("first", ROW)
    add("second", near, far)
    loaded = Gazetteer.load(installed=installed.tables(), with_shipped=False)
    assert [row.id for row in loaded.rows] == ["w:1", "s:2"]
    own = tmp_path / "own.csv"
    own.write_text("name_ar,lat,lon\nالوادي,35.5,40.2\n", encoding="utf-8")
    loaded = Gazetteer.load([own], installed=installed.tables(), with_shipped=False)
    assert [row.id for row in loaded.rows] == ["own:1", "s:2"]
