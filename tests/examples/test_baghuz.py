import csv
import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from isnad.model.terms import Basis

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "examples" / "baghuz-2019"
RUN = 9
_COLUMNS = ["file", "outlet", "outlet_basis", "published", "published_basis", "digest_of", "title"]


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with (FOLDER / "sources.csv").open(encoding="utf-8", newline="") as table:
        reader = csv.DictReader(table)
        assert reader.fieldnames == _COLUMNS
        return list(reader)


@pytest.fixture(scope="module")
def seeds() -> Path:
    folder = Path(os.environ.get("ISNAD_SHARED", ROOT.parent / "shared")) / "seeds"
    if not folder.is_dir():
        pytest.skip(f"no seed reports at {folder}: set ISNAD_SHARED")
    return folder


def texts() -> list[Path]:
    return sorted(FOLDER.glob("*.txt"))


def words(text: str) -> list[str]:
    """Words without marks and spelling variants, so that a copied sentence is not hidden by an alif."""
    bare = re.sub("[\u064b-\u065f\u0670\u0640]", "", text)
    return re.findall(r"\w+", re.sub("[أإآ]", "ا", bare).replace("ى", "ي").replace("ة", "ه"))


def runs(text: str, length: int) -> Iterator[tuple[str, ...]]:
    found = words(text)
    return (tuple(found[i : i + length]) for i in range(len(found) - length + 1))


def test_table_lists_every_text_once(rows: list[dict[str, str]]) -> None:
    assert [row["file"] for row in rows] == [path.name for path in texts()]
    assert len(rows) == 5


def test_no_digest_passes_as_its_outlet(rows: list[dict[str, str]]) -> None:
    for row in rows:
        assert row["outlet"] == ""
        assert Basis(row["outlet_basis"]) is Basis.ASSUMED
        assert row["digest_of"]
    assert [row["digest_of"] for row in rows if row["file"].startswith("004")] == ["غير معروف"]


def test_days_are_days_with_a_basis(rows: list[dict[str, str]]) -> None:
    for row in rows:
        assert date(2019, 3, 1) <= date.fromisoformat(row["published"]) <= date(2019, 3, 31)
        assert Basis(row["published_basis"]) in {Basis.STATED, Basis.INFERRED}
        assert row["title"].strip()


@pytest.mark.parametrize("path", texts(), ids=lambda path: path.stem)
def test_text_is_plain_arabic_of_digest_length(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert 120 <= len(text.split()) <= 220
    assert text == text.strip() + "\n"
    assert "\r" not in text
    assert re.search("[A-Za-z\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]", text) is None


@pytest.mark.parametrize("path", texts(), ids=lambda path: path.stem)
def test_text_opens_and_closes_its_quotes(path: Path) -> None:
    marks = re.findall("[«»]", path.read_text(encoding="utf-8"))
    assert marks == ["«", "»"] * (len(marks) // 2)


def test_no_sentence_is_the_publishers(seeds: Path) -> None:
    taken = {run for path in seeds.glob("*.txt") for run in runs(path.read_text(encoding="utf-8"), RUN)}
    assert taken
    copied = {
        (path.name, run) for path in texts() for run in runs(path.read_text(encoding="utf-8"), RUN) if run in taken
    }
    assert copied == set()


def test_days_are_those_of_the_reports(rows: list[dict[str, str]], seeds: Path) -> None:
    with (seeds / "sources.csv").open(encoding="utf-8", newline="") as table:
        reports = list(csv.DictReader(table))
    for row, report in zip(rows, reports, strict=True):
        assert (row["published"], row["published_basis"]) == (report["published"], report["published_basis"])
        assert row["digest_of"] == (report["outlet"] or "غير معروف")


@pytest.mark.parametrize(("between", "same"), [(" ", True), ("، ", True), (" «", True), (" لا ", False)])
def test_run_is_found_whatever_stands_between(between: str, *, same: bool) -> None:
    report = ["وأضاف", "الناشط", "أنّ", "ذلك", "جرى", "قبل", "ساعة", "من", "الفجر"]
    retold = between.join(word.replace("أ", "ا") for word in report)
    assert (set(runs(" ".join(report), RUN)) <= set(runs(retold, RUN))) is same


def test_examples_show_what_they_promise() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in texts())
    for shown in (
        "امرأتين",
        "أكثر من 40 غارة",
        "نحو 60 ألف",
        "حوالي 280",
        "بين 1000 و1500",
        "عشرات",
        "رجّح",
        "وزعمت",
        "ونقل زين العابدين عن بعض عناصر",
    ):
        assert shown in text, shown
