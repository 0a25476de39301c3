"""What every format has to hold to, whatever it writes."""

import csv
import hashlib
import json
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pyarrow.parquet as pq
import pytest

from isnad.errors import IsnadError
from isnad.export.case_content import case_content
from isnad.export.registry import FORMATS, Asked, write
from isnad.export.words import words_of
from isnad.pipeline.context import Context
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition
from isnad.text.working import fold
from present.redaction.leaks import leaks

from .made import PEOPLE, SECRETS

EVERY = pytest.mark.parametrize("name", FORMATS)


def exported(name: str, case: Path, target: Path, using: Context, edition: Edition = Edition.PUBLIC) -> Path:
    with case_content(case, edition, using) as content:
        write(name, content, target, Asked(Language.AR, using))
    return target


def texts(folder: Path) -> Iterator[str]:
    """Everything that stands in the files of an export, but for what the format says of itself."""
    for path in sorted(folder.rglob("*")):
        if path.is_dir() or path.name in ("dictionary.csv", "schema.json"):
            continue
        if path.suffix in (".xlsx", ".zip"):
            with zipfile.ZipFile(path) as archive:
                yield from (archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
        elif path.suffix == ".parquet":
            yield str(pq.read_table(path).to_pylist())
        else:
            yield path.read_bytes().decode("utf-8", "replace")
    yield " ".join(path.name for path in folder.rglob("*"))


@EVERY
def test_no_public_export_names_anybody(name: str, peopled: Path, tmp_path: Path, using: Context) -> None:
    said = [line for text in texts(exported(name, peopled, tmp_path / name, using)) for line in text.splitlines()]
    assert leaks(said, PEOPLE) == []
    everything = unquote(fold(" ".join(said))).lower()
    assert [secret for secret in SECRETS if fold(secret) in everything] == []


@EVERY
def test_the_people_are_there_to_be_named(name: str, peopled: Path, tmp_path: Path, using: Context) -> None:
    """The test above would hold for an empty folder: the internal edition says what the public one leaves out."""
    target = exported(name, peopled, tmp_path / name, using, Edition.INTERNAL)
    said = [line for text in texts(target) for line in text.splitlines()]
    assert leaks(said, PEOPLE)


@EVERY
@pytest.mark.parametrize("edition", Edition)
@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes only here")
def test_a_name_that_is_no_text_is_no_obstacle(
    name: str, edition: Edition, misnamed: Path, tmp_path: Path, using: Context
) -> None:
    target = exported(name, misnamed, tmp_path / name, using, edition)
    assert (target / "about.json").is_file()


@EVERY
def test_an_internal_export_is_marked_as_such(name: str, example: Path, tmp_path: Path, using: Context) -> None:
    target = exported(name, example, tmp_path / name, using, Edition.INTERNAL)
    about = json.loads((target / "about.json").read_text("utf-8"))
    assert about["about"]["edition"] == "internal"
    own = {"about.json", "about.json.sig", "dictionary.csv", "losses.json"}
    files = [path.relative_to(target) for path in target.rglob("*") if path.is_file()]
    assert all(".internal" in file.as_posix() for file in files if file.as_posix() not in own)


@EVERY
def test_every_file_is_named_with_its_hash(name: str, example: Path, tmp_path: Path, using: Context) -> None:
    target = exported(name, example, tmp_path / name, using)
    told = {file["name"]: file for file in json.loads((target / "about.json").read_text("utf-8"))["files"]}
    there = {path.relative_to(target).as_posix(): path for path in target.rglob("*") if path.is_file()}
    assert set(told) == set(there) - {"about.json", "about.json.sig"}
    for file, path in there.items():
        if file in told:
            data = path.read_bytes()
            assert told[file]["sha256"] == hashlib.sha256(data).hexdigest()
            assert told[file]["bytes"] == len(data)


@EVERY
def test_the_same_case_gives_the_same_bytes(name: str, example: Path, tmp_path: Path, using: Context) -> None:
    one, other = (exported(name, example, tmp_path / folder, using) for folder in ("one", "other"))
    for path in one.rglob("*"):
        if path.is_file():
            assert path.read_bytes() == (other / path.relative_to(one)).read_bytes(), path.name


@EVERY
def test_the_dictionary_tells_every_column(name: str, example: Path, tmp_path: Path, using: Context) -> None:
    target = exported(name, example, tmp_path / name, using)
    with (target / "dictionary.csv").open(encoding="utf-8-sig", newline="") as stream:
        told = list(csv.DictReader(stream))
    assert all(row["means_en"] and row["means_ar"] for row in told)
    for path in target.glob("*.csv"):
        if path.name != "dictionary.csv":
            with path.open(encoding="utf-8-sig", newline="") as stream:
                header = next(csv.reader(stream))
            assert header == [row["column"] for row in told if row["table"] == path.stem]


@EVERY
def test_losses_are_told_in_both_languages(name: str, example: Path, tmp_path: Path, using: Context) -> None:
    target = exported(name, example, tmp_path / name, using)
    told = json.loads((target / "losses.json").read_text("utf-8"))
    assert {loss["code"] for loss in told["losses"]} == set(words_of(name).losses)
    assert all(loss["en"] and loss["ar"] and "{n}" not in loss["en"] + loss["ar"] for loss in told["losses"])


@EVERY
def test_an_export_replaces_only_its_like(name: str, example: Path, tmp_path: Path, using: Context) -> None:
    target = exported(name, example, tmp_path / name, using)
    exported(name, example, target, using)
    before = {path: path.read_bytes() for path in target.rglob("*") if path.is_file()}
    with pytest.raises(IsnadError, match="another kind") as refused:
        exported(name, example, target, using, Edition.INTERNAL)
    assert refused.value.code == "export.other_folder"
    assert before == {path: path.read_bytes() for path in target.rglob("*") if path.is_file()}
