from pathlib import Path

from .running import isnad


def test_one_line_a_document(tmp_path: Path) -> None:
    text = "شيّع الأهالي شهداء القرية أمس، وقال طبيب إن بين الشهداء طفلاً."
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    (tmp_path / "two.txt").write_text("قتل رجلان في قصف على القرية.", encoding="utf-8")
    ran = isnad("framing", tmp_path)
    assert ran.code == 0
    one, two = ran.rows
    assert [text[slice(*term["span"])] for term in one["terms"]] == ["شهداء", "الشهداء"]
    assert two["terms"] == []


def test_for_a_person_in_arabic(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("شيّع الأهالي شهداء القرية أمس.", encoding="utf-8")
    assert "بصوت الوسيلة نفسها" in isnad("framing", tmp_path, "--summary", "--language", "ar").out
    assert isnad("framing", tmp_path, "--summary", "--json").code == 2


def test_nothing_to_read(tmp_path: Path) -> None:
    ran = isnad("framing", tmp_path / "none.txt")
    assert ran.code != 0
    assert ran.out == ""
