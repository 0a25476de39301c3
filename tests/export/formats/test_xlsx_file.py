from datetime import datetime
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import openpyxl.utils.escape
import pytest

from export.given import bare, changed, put, records_of
from export.readers import by_openpyxl
from isnad.errors import IsnadError
from isnad.export.losses import Losses
from isnad.export.tables.sheet import CHARACTERS, ROWS, Columns, Sheet, fit
from isnad.export.words import words_of
from isnad.model.interval import Time
from isnad.model.terms import Basis, Grain, Status
from isnad.model.value import Instant
from isnad.pipeline.context import Context
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition

SHEETS = {
    Language.EN: ["Incidents", "Figures", "Toll over time", "Dictionary", "About"],
    Language.AR: ["الحوادث", "الأرقام", "الحصيلة عبر الزمن", "دليل الأعمدة", "عن المصنّف"],
}


@pytest.mark.parametrize("language", Language)
def test_sheets_stand_as_their_language_does(language: Language, example: Path, tmp_path: Path, using: Context) -> None:
    records = records_of(example, using)
    folder = put("xlsx", records, tmp_path / "xlsx", using, language)
    book = openpyxl.load_workbook(folder / "incidents.xlsx")
    assert book.sheetnames == SHEETS[language]
    assert all(bool(sheet.sheet_view.rightToLeft) is (language is Language.AR) for sheet in book)
    assert all(sheet.freeze_panes == "A2" for sheet in book)
    incidents, figures, series = book.worksheets[:3]
    assert incidents.max_row == len(records) + 1
    assert figures.max_row == 4 * len(records) + 1
    assert series.max_row == sum(len(record.incident.series) for record in records) + 1
    for sheet in (incidents, figures, series):
        assert sheet.auto_filter.ref == sheet.dimensions
    assert incidents["B1"].value == ("Place" if language is Language.EN else "المكان")


@pytest.mark.parametrize("language", Language)
def test_codes_are_words(language: Language, example: Path, tmp_path: Path, using: Context) -> None:
    folder = put("xlsx", records_of(example, using), tmp_path / "xlsx", using, language)
    said = {str(row["killed_set_by"]) for row in by_openpyxl(folder, 0, language)}
    assert said == {"None", "the program" if language is Language.EN else "البرنامج"}
    figures = {str(row["figure"]) for row in by_openpyxl(folder, 1, language)}
    killed = "civilians killed" if language is Language.EN else "القتلى المدنيون"
    assert len(figures) == 4
    assert killed in figures
    events = {str(row["event"]) for row in by_openpyxl(folder, 2, language)}
    assert events
    assert all(event.isascii() is (language is Language.EN) for event in events)


def test_days_are_dates_where_the_day_is_known(tmp_path: Path, using: Context) -> None:
    def time(last: str, grain: Grain) -> Time:
        start, end = (Instant.fromisoformat(f"{day}T00:00+02:00") for day in ("2019-03-19", last))
        return Time(start, end, grain, Status.RESOLVED, Basis.STATED)

    records = [
        changed(bare(1), time=time("2019-03-21", Grain.DAY)),
        changed(bare(2), time=time("2019-03-26", Grain.WEEK)),
        bare(3),
    ]
    day, week, never = by_openpyxl(put("xlsx", records, tmp_path / "xlsx", using))
    assert (day["day_first"], day["day_last"]) == (datetime(2019, 3, 19), datetime(2019, 3, 20))  # noqa: DTZ001
    assert (week["day_first"], week["day_last"]) == ("2019-03-19", "2019-03-25")
    assert (never["day_first"], never["day_last"], never["when"]) == (None, None, "Day not known")


@pytest.mark.parametrize("language", Language)
def test_every_sheet_of_an_internal_edition_says_so(
    language: Language, example: Path, tmp_path: Path, using: Context
) -> None:
    records = records_of(example, using, Edition.INTERNAL)
    folder = put("xlsx", records, tmp_path / "xlsx", using, language, Edition.INTERNAL)
    book = openpyxl.load_workbook(folder / "incidents.internal.xlsx")
    mark = "(internal)" if language is Language.EN else "(داخلي)"
    assert all(sheet.title.endswith(mark) for sheet in book)
    assert all(sheet.sheet_properties.tabColor is not None for sheet in book)
    assert all(sheet.oddHeader.center.text for sheet in book)


def test_no_part_of_it_needs_more_than_excel_reads(tmp_path: Path, using: Context) -> None:
    with ZipFile(put("xlsx", [bare(1)], tmp_path / "xlsx", using) / "incidents.xlsx") as parts:
        assert parts.testzip() is None
        assert {info.date_time for info in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        # 45 is the version of ZIP64, which Excel refuses.
        assert all(info.extract_version < 45 for info in parts.infolist())


def test_what_looks_like_a_formula_or_an_address_is_text(tmp_path: Path, using: Context) -> None:
    titled = [changed(bare(n), aliases=(text,)) for n, text in enumerate(["=1+1", "https://example.org"])]
    book = openpyxl.load_workbook(put("xlsx", titled, tmp_path / "xlsx", using) / "incidents.xlsx")
    for sheet in book:
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f" or cell.hyperlink]


@pytest.mark.parametrize(
    ("text", "length"),
    [("", 0), ("a" * CHARACTERS, CHARACTERS), ("a" * (CHARACTERS + 1), CHARACTERS), ("\U0001f54a" * 20_000, 16_384)],
)
def test_a_cell_holds_so_much_and_no_more(text: str, length: int) -> None:
    fitted = fit(text)
    assert len(fitted) == length
    assert len(fitted.encode("utf-16-le")) // 2 <= CHARACTERS
    assert fitted == text or fitted.endswith("…")


def test_what_excel_cannot_hold_is_a_loss() -> None:
    losses, stream = Losses(words_of("xlsx")), StringIO()
    columns, sheet = Columns(words_of("xlsx").tables["series"][:2]), Sheet(stream, losses, limit=3)
    for n in range(4):
        sheet.add(columns.written({"incident": "x" * (CHARACTERS * (n == 0)) + "y", "day": None}, f"i-{n}"))
    found = {loss.code: (loss.count, loss.examples) for loss in losses.all() if loss.count}
    assert found == {"cells_cut": (1, ("i-0",)), "rows_cut": (2, ("i-2", "i-3"))}
    assert sheet.rows == 3
    assert stream.getvalue().count("<row ") == 2
    assert ROWS == 2**20


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ('<b>"&', '<b>"&'),
        (" a\nb ", " a\nb "),
        ('s="date"', 's="date"'),
        ("_x0041_", "_x0041_"),
        ("a\x00b\x1f", "a\x00b\x1f"),
        ("\udce4", "\\udce4"),
        ("\U0001f54a", "\U0001f54a"),
        ("مخيم | حي", "مخيم ¦ حي"),
    ],
)
def test_text_comes_back_as_it_was(text: str, read: str, tmp_path: Path, using: Context) -> None:
    time = Time(Instant.fromisoformat("2019-03-19T00:00+02:00"), None, Grain.DAY, Status.RESOLVED, Basis.STATED)
    record = changed(bare(1), infrastructure=(text,), time=time)
    (row,) = by_openpyxl(put("xlsx", [record], tmp_path / "xlsx", using))
    assert openpyxl.utils.escape.unescape(str(row["infrastructure"])) == read
    assert row["day_first"] == datetime(2019, 3, 19)  # noqa: DTZ001


def test_a_workbook_that_cannot_be_written_is_one_sentence(tmp_path: Path, using: Context) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("zipfile.ZipFile.write", full)
        with pytest.raises(IsnadError, match="No space left") as refused:
            put("xlsx", [bare(1)], tmp_path / "xlsx", using)
    assert refused.value.code == "export.cannot_write"
    assert list(tmp_path.iterdir()) == []
