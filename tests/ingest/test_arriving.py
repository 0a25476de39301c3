import os
from pathlib import Path

import pytest

from isnad.ingest.arriving import Arriving
from isnad.ingest.collection import records_among
from isnad.ingest.extract import extract
from isnad.ingest.record import Record, Unlisted
from isnad.ingest.settings import Settings

from .given import TODAY, Write, codes, documents

TEXT = "قتل رجلان في القرية"


def names(paths: tuple[Path, ...]) -> list[str]:
    return [path.name for path in paths]


def among(folder: Path, files: list[Path]) -> list[object]:
    settings = Settings(TODAY)
    found: list[object] = []
    for item in records_among(folder, files, settings):
        found += extract(item, settings) if isinstance(item, Record) else [item]
    return found


def test_a_file_is_taken_once_it_has_not_changed_for_a_while(tmp_path: Path, write: Write) -> None:
    arriving = Arriving(tmp_path)
    write("a.txt", TEXT)
    assert names(arriving.look(10.0)) == []
    assert names(arriving.look(10.9)) == []
    assert names(arriving.look(11.0)) == ["a.txt"]
    assert names(arriving.look(20.0)) == []


def test_half_a_file_waits_for_the_rest(tmp_path: Path, write: Write) -> None:
    arriving = Arriving(tmp_path)
    path = write("a.txt", TEXT)
    for second in range(5):
        with path.open("a") as file:
            file.write(TEXT)
        assert names(arriving.look(float(second))) == []
    assert names(arriving.look(5.0)) == ["a.txt"]


def test_the_same_length_at_another_time_is_a_change(tmp_path: Path, write: Write) -> None:
    arriving = Arriving(tmp_path)
    path = write("a.txt", TEXT)
    arriving.look(0.0)
    os.utime(path, ns=(1, 1))
    assert names(arriving.look(1.0)) == []
    assert names(arriving.look(2.0)) == ["a.txt"]


def test_what_changes_later_comes_again_and_what_is_gone_is_forgotten(tmp_path: Path, write: Write) -> None:
    arriving = Arriving(tmp_path, settled=0.0)
    path = write("in/a.txt", TEXT)
    assert names(arriving.look(0.0)) == ["a.txt"]
    path.write_text(TEXT * 2)
    assert names(arriving.look(1.0)) == ["a.txt"]
    path.unlink()
    assert names(arriving.look(2.0)) == []
    write("in/a.txt", TEXT * 2)
    assert names(arriving.look(3.0)) == ["a.txt"]


def test_what_is_the_systems_or_a_link_to_a_folder_is_left(tmp_path: Path, write: Write) -> None:
    write(".hidden/a.txt", TEXT)
    write(".b.txt", TEXT)
    write("else/c.txt", TEXT)
    (tmp_path / "in").mkdir()
    (tmp_path / "in/link").symlink_to(tmp_path / "else")
    os.mkfifo(tmp_path / "in/pipe")
    (tmp_path / "in/broken").symlink_to(tmp_path / "nowhere")
    assert Arriving(tmp_path / "in", settled=0.0).look(0.0) == ()
    assert names(Arriving(tmp_path, settled=0.0).look(0.0)) == ["c.txt"]
    assert Arriving(tmp_path / "gone", settled=0.0).look(0.0) == ()


def test_a_folder_with_a_table_waits_until_all_of_it_is_there(tmp_path: Path, write: Write) -> None:
    arriving = Arriving(tmp_path)
    write("in/sources.csv", "file,outlet\na.txt,صدى القرية\n")
    write("b.txt", TEXT)
    arriving.look(0.0)
    write("in/a.txt", TEXT)
    assert names(arriving.look(1.0)) == ["b.txt"]
    assert names(arriving.look(2.0)) == ["a.txt", "sources.csv"]


def test_what_was_given_back_comes_again(tmp_path: Path, write: Write) -> None:
    arriving = Arriving(tmp_path, settled=0.0)
    write("a.txt", TEXT)
    taken = arriving.look(0.0)
    arriving.give_back(taken)
    assert arriving.look(1.0) == taken


@pytest.mark.parametrize("asked", [["in/a.txt"], ["in/sources.csv"], ["in/a.txt", "in/sources.csv"]])
def test_a_file_is_read_with_the_table_over_it(tmp_path: Path, write: Write, asked: list[str]) -> None:
    write("in/sources.csv", "file,outlet\na.txt,صدى القرية\n")
    write("in/a.txt", TEXT)
    found = among(tmp_path, [tmp_path / name for name in asked])
    (document,) = documents(found)
    assert document.outlet is not None
    assert (document.name, document.outlet.name) == ("in/a.txt", "صدى القرية")


def test_files_are_named_as_in_their_folder(tmp_path: Path, write: Write) -> None:
    paths = [write("a/b.txt", TEXT), write("a/c.png", b"x"), write("a/d.txt", TEXT)]
    found = among(tmp_path, paths)
    assert [one.name for one in documents(found)] == ["a/b.txt"]
    assert [item for item in found if isinstance(item, Unlisted)] == [Unlisted("a/c.png")]
    assert codes(found) == ["ingest.same_document"]
