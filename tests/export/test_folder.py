import csv
from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.export.case_content import case_content
from isnad.export.folder import Folder
from isnad.export.words import Column, FormatWords
from isnad.pipeline.context import Context
from isnad.present.redaction.edition import Edition
from isnad.present.tables import Pair

SAID = Pair(ar="كلمة", en="word")
COLUMNS = (Column("one", "text", "", SAID), Column("two", "integer", "", SAID))
WORDS = FormatWords(SAID, SAID, "", {"rows": COLUMNS}, {"lost": Pair(ar="{n} مرة", en="{n} times")})


def folder(target: Path, case: Path, using: Context, edition: Edition = Edition.PUBLIC) -> Folder:
    with case_content(case, edition, using) as content:
        return Folder(target, "made", WORDS, content.about)


def test_an_empty_cell_is_not_zero(tmp_path: Path, example: Path, using: Context) -> None:
    with folder(tmp_path / "x", example, using) as made, made.table("rows") as rows:
        rows.add({"one": None, "two": 0})
        rows.add({"one": "=1", "two": None})
    with (tmp_path / "x" / "rows.csv").open(encoding="utf-8", newline="") as stream:
        assert list(csv.reader(stream)) == [["one", "two"], ["", "0"], ["'=1", ""]]


@pytest.mark.parametrize("row", [{"one": 1}, {"one": 1, "two": 2, "three": 3}, {"one": 1, "other": 2}])
def test_a_row_of_other_columns_is_refused(row: dict[str, int], tmp_path: Path, example: Path, using: Context) -> None:
    with pytest.raises(KeyError), folder(tmp_path / "x", example, using) as made, made.table("rows") as rows:
        rows.add(row)
    assert not (tmp_path / "x").exists()


def test_what_breaks_off_leaves_what_was_there(tmp_path: Path, example: Path, using: Context) -> None:
    target = tmp_path / "x"
    with folder(target, example, using) as made, made.table("rows") as rows:
        rows.add({"one": "first", "two": 1})
    before = {path.name: path.read_bytes() for path in target.iterdir()}
    with pytest.raises(ZeroDivisionError), folder(target, example, using) as made, made.table("rows") as rows:
        rows.add({"one": "second", "two": 1 // 0})
    assert {path.name: path.read_bytes() for path in target.iterdir()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def test_a_folder_of_somebody_else_is_not_touched(tmp_path: Path, example: Path, using: Context) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.txt").write_text("mine")
    with pytest.raises(IsnadError, match="no export") as refused, folder(tmp_path / "thesis", example, using):
        pass
    assert refused.value.code == "export.other_folder"
    assert (tmp_path / "thesis" / "chapter.txt").read_text() == "mine"


def test_an_unknown_loss_is_an_error_of_the_code(tmp_path: Path, example: Path, using: Context) -> None:
    made = folder(tmp_path / "x", example, using)
    made.losses.add("lost", "i-1")
    made.losses.add("lost", "i-1", 2)
    assert [(loss.count, loss.examples, loss.en) for loss in made.losses.all()] == [(3, ("i-1",), "3 times")]
    with pytest.raises(KeyError):
        made.losses.add("other")
