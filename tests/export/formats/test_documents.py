"""The register of documents, and that its hashes are those of the case's bytes."""

import hashlib
import subprocess
from pathlib import Path

import pandas as pd

from export.made import built
from isnad.export.case_content import case_content
from isnad.pipeline.context import Context
from isnad.present.redaction.edition import Edition

from .made import exported, lines, lost, rows


def test_the_register_is_the_documents_of_the_case(example: Path, tmp_path: Path, using: Context) -> None:
    folder = exported("documents", example, tmp_path / "x", using)
    table = pd.read_csv(folder / "register.internal.csv")
    with case_content(example, Edition.INTERNAL, using) as content:
        readings = list(content.readings())
    assert list(table["sha256"]) == [record.id for record, _ in readings]
    assert list(table["number"]) == list(range(1, len(readings) + 1))
    assert list(table["claims"]) == [len(claims) for _, claims in readings]
    assert list(table["characters"]) == [record.characters for record, _ in readings]
    assert [one["incidents"] for one in lines(folder / "register.internal.jsonl")] == [
        list(dict.fromkeys(claim.incident for claim in claims if claim.incident)) for _, claims in readings
    ]
    for record, _ in readings:
        assert hashlib.sha256((record.text or "").encode()).hexdigest() == record.received


def test_hashes_are_checked_with_the_usual_tool(example: Path, tmp_path: Path, using: Context) -> None:
    sums = exported("documents", example, tmp_path / "x", using) / "SHA256SUMS.internal.txt"
    told = subprocess.run(["sha256sum", "-c", str(sums)], cwd=example, capture_output=True, text=True, check=False)
    assert (told.returncode, told.stdout.count(": OK")) == (0, len(sums.read_text().splitlines()))
    assert told.stdout


def test_the_public_register_names_no_file(named: Path, tmp_path: Path, using: Context) -> None:
    folder = exported("documents", named, tmp_path / "x", using, Edition.PUBLIC)
    assert [row["name"] for row in rows(folder / "register.csv")] == ["1", "2", "3"]
    assert not (folder / "SHA256SUMS.txt").exists()


def test_a_title_that_looks_like_a_formula_stays_text(named: Path, tmp_path: Path, using: Context) -> None:
    folder = exported("documents", named, tmp_path / "x", using)
    assert rows(folder / "register.internal.csv")[0]["title"].startswith("'=cmd")
    assert lines(folder / "register.internal.jsonl")[0]["title"].startswith("=cmd")


REPEATED = (
    "أفاد مراسلنا أن طائرات حربية شنت غارات على بلدة كفر تخاريم في ريف إدلب يوم 8 حزيران 2022 فقتل ثلاثة مدنيين "
    "وأصيب سبعة آخرون بجروح متفاوتة نقلوا على إثرها إلى مشفى البلدة، فيما هرعت فرق الإنقاذ إلى المكان وانتشلت عدداً "
    "من العالقين تحت الأنقاض بعد ساعات من العمل المتواصل وسط مخاوف من تجدد القصف على الأحياء السكنية.\n"
)


def test_near_copies_are_told_with_their_share(tmp_path: Path, using: Context) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    for n, day in enumerate(("2022-06-09", "2022-06-10"), start=1):
        (reports / f"{n}-{day}.txt").write_text(REPEATED + "\n" * n, encoding="utf-8")
    case = built([reports], tmp_path / "copies.case", using, tmp_path / "keys")
    first, second = lines(exported("documents", case, tmp_path / "x", using) / "register.internal.jsonl")
    assert (first["copy_of"], first["copy_percent"]) == ([], [])
    assert (second["copy_of"], second["copy_percent"]) == ([first["name"]], [100])


def test_what_is_not_known_is_empty_and_counted(peopled: Path, tmp_path: Path, using: Context) -> None:
    folder = exported("documents", peopled, tmp_path / "x", using, Edition.PUBLIC)
    found = lines(folder / "register.jsonl")
    assert lost(folder)["no_outlet"] == sum(one["outlet"] is None for one in found) > 0
    assert all(one["author"] is None for one in found)
