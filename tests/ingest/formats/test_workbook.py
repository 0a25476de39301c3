import datetime as dt
import io
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings as how, strategies as st

from ingest.given import TODAY, Write, codes, params
from isnad.ingest.collection import Collection, collect
from isnad.ingest.entry import Entry
from isnad.ingest.formats.workbook import split
from isnad.ingest.limits import Limits
from isnad.ingest.record import Record
from isnad.ingest.settings import Settings
from isnad.ingest.tables.columns import parse_columns
from isnad.ingest.tables.row import Row
from isnad.ingest.tables.workbook import Workbook
from isnad.model.document import Published
from isnad.model.terms import Basis

from .books import GOOD, HEAD, NS, book, cell, parts, row, sheet

TEXT = "قتل رجلان في القرية"
OTHER = "أصيب طفل حين سقطت قذيفة على الحقل"


def read(path: Path, *columns: str) -> Collection:
    return collect([path], today=TODAY, columns=parse_columns(columns))


def saved(made: openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def grid(data: bytes) -> list[tuple[str, ...]]:
    made = Workbook(io.BytesIO(data), Limits())
    return [row.cells for row in made.rows(made.sheets[0], "a") if isinstance(row, Row)]


def test_a_workbook_as_a_spreadsheet_writes_it(write: Write) -> None:
    made = openpyxl.Workbook()
    first = made.worksheets[0]
    first.title = "تقارير"
    first.merge_cells("A1:D1")
    first["A1"] = "تقارير القرية"
    first.append(["رقم", "النص", "الرابط", "تاريخ النشر"])
    first.append([4411, f"{TEXT}\nثم", "https://village.example/1", dt.date(2025, 3, 4)])
    first.append([])
    first.append([4412, OTHER, None, dt.datetime(2025, 3, 5, 22, 30)])  # noqa: DTZ001
    made.create_sheet("قائمة").append(["اسم", "لون"])
    hidden = made.create_sheet("قديم")
    hidden.append(["text"])
    hidden.append(["x"])
    hidden.sheet_state = "hidden"
    made.create_sheet("فارغ")
    found = read(write("a.xlsx", saved(made)))
    assert [(document.name, document.received.text) for document in found.documents] == [
        ("a.xlsx:تقارير:3", f"{TEXT}\nثم"),
        ("a.xlsx:تقارير:5", OTHER),
    ]
    assert [document.published for document in found.documents] == [
        Published(dt.date(2025, 3, 4), Basis.STATED, "field"),
        Published(dt.date(2025, 3, 5), Basis.STATED, "field"),
    ]
    assert (found.issues, found.unlisted) == ((), ("a.xlsx:قائمة", "a.xlsx:قديم"))
    assert [document.name for document in read(write("a.xlsx", saved(made)), "id=رقم").documents] == [
        "a.xlsx:تقارير:id 4411",
        "a.xlsx:تقارير:id 4412",
    ]


def test_several_sheets_are_read_in_order(write: Write) -> None:
    data = book(parts(sheet(HEAD, GOOD), sheet(row(1, "المنشور"), row(2, OTHER))))
    assert [document.name for document in read(write("a.xlsx", data)).documents] == ["a.xlsx:S1:2", "a.xlsx:S2:2"]


def test_where_no_sheet_has_texts_each_says_its_columns(write: Write) -> None:
    found = read(write("a.xlsx", book(parts(sheet(row(1, "a", "b")), sheet(row(1, "c"))))))
    assert codes(found.issues) == ["ingest.table_without_text_column"] * 2
    assert [params(issue)["columns"] for issue in found.issues] == ["a, b", "c"]
    found = read(write("a.xlsx", book(parts(sheet(HEAD, GOOD)))), "text=Body")
    assert [params(issue) for issue in found.issues] == [{"column": "Body", "columns": "text, url"}]


STYLES = (
    f'<styleSheet {NS}><numFmts><numFmt numFmtId="164" formatCode="[$-2000401]dd/mm/yyyy;@"/>'
    '<numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>'
    '<xf numFmtId="22"/></cellXfs>'
    "</styleSheet>"
)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ('<c r="A1" s="1"><v>45720</v></c>', "2025-03-04"),
        ('<c r="A1" s="2"><v>45720</v></c>', "2025-03-04"),
        ('<c r="A1" s="4"><v>45720.9375</v></c>', "2025-03-04T22:30:00"),
        ('<c r="A1" s="4"><v>0.5</v></c>', "12:00:00"),
        ('<c r="A1" s="3"><v>45720</v></c>', "45720"),
        ('<c r="A1"><v>45720</v></c>', "45720"),
        ('<c r="A1" s="99"><v>45720</v></c>', "45720"),
        ('<c r="A1" s="1"><v>99999999</v></c>', "99999999"),
        ('<c r="A1" s="1"><v>-1</v></c>', "-1"),
        ('<c r="A1"><v>1.7E+3</v></c>', "1700"),
        ('<c r="A1"><v>17.50</v></c>', "17.50"),
        ('<c r="A1"><v>1734000000000000123</v></c>', "1734000000000000123"),
        ('<c r="A1"><v>1e999</v></c>', "1e999"),
        ('<c r="A1" t="b"><v>1</v></c>', "TRUE"),
        ('<c r="A1" t="d"><v>2025-03-04T00:00:00</v></c>', "2025-03-04T00:00:00"),
        ('<c r="A1" t="str"><f>B1</f><v>نص_x000D_آخر</v></c>', "نص\rآخر"),
        ('<c r="A1" t="s"><v>1</v></c>', "قتل رجلان"),
        ('<c r="A1" t="inlineStr"><is><r><t>قتل </t></r><r><t>رجلان</t></r><rPh><t>x</t></rPh></is></c>', "قتل رجلان"),
        ("<c><v>3</v></c>", "3"),
    ],
)
def test_cells(written: str, value: str) -> None:
    strings = f"<sst {NS}><si><t>x</t></si><si><r><t>قتل </t></r><r><t>رجلان</t></r><rPh><t>y</t></rPh></si></sst>"
    made = parts(sheet(f'<row r="1">{written}</row>'), styles=STYLES, sharedStrings=strings)
    links = made["xl/_rels/workbook.xml.rels"]
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
    made["xl/_rels/workbook.xml.rels"] = links.replace(
        "</Relationships>", f'<Relationship Id="y" Type="{kind}" Target="/xl/styles.xml"/></Relationships>'
    )
    assert grid(book(made)) == [(value,)]


def test_days_are_counted_from_1904_where_the_workbook_says_so() -> None:
    made = openpyxl.Workbook()
    made.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    made.worksheets[0].append([dt.date(2025, 3, 4)])
    assert grid(saved(made)) == [("2025-03-04",)]


@pytest.mark.parametrize(
    "written",
    ['<c r="A3"><f>B3</f></c>', '<c r="A3"><f>B3</f><v></v></c>', '<c r="A3" t="e"><f>B3</f><v>#REF!</v></c>'],
)
def test_a_formula_without_a_value_is_told(written: str, write: Write) -> None:
    data = book(parts(sheet(HEAD, GOOD, f'<row r="3">{written}</row>')))
    found = read(write("a.xlsx", data))
    assert len(found.documents) == 1
    assert codes(found.issues) == ["ingest.cell_without_value", "ingest.source_without_text"]
    assert found.issues[0].where.endswith("a.xlsx:S1:3")


def test_a_broken_row_costs_itself(write: Write) -> None:
    bad = '<row r="x"><c r="A1"><v>1</v></c></row>'
    data = book(parts(sheet(HEAD, GOOD, bad, row(1, "behind"), row(9, OTHER))))
    found = read(write("a.xlsx", data))
    assert [document.received.text for document in found.documents] == [TEXT, OTHER]
    assert codes(found.issues) == ["ingest.broken_row", "ingest.broken_row"]


def test_a_workbook_inside_of_an_archive() -> None:
    data = book(parts(sheet(HEAD, GOOD)))
    entry = Entry("x.zip/a.xlsx", "in/x.zip/a.xlsx", opens=lambda: io.BytesIO(data), depth=1)
    (record,) = split(entry, Settings(TODAY))
    assert isinstance(record, Record)
    assert (record.name, record.where) == ("x.zip/a.xlsx:S1:2", "in/x.zip/a.xlsx:S1:2")


VALUES = st.one_of(
    st.integers(-(10**9), 10**9),
    st.text(st.characters(min_codepoint=32, exclude_categories=("Cs", "Cc", "Co", "Cn")), min_size=1, max_size=20),
    st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1)),
    st.booleans(),
)


@given(st.lists(st.lists(VALUES, min_size=1, max_size=4), min_size=1, max_size=5))
@how(max_examples=60, deadline=None)
def test_every_value_is_what_another_program_wrote(rows: list[list[object]]) -> None:
    made = openpyxl.Workbook()
    for values in rows:
        made.worksheets[0].append([f"'{value}" if isinstance(value, str) else value for value in values])

    def said(value: object) -> str:
        if isinstance(value, str):
            return f"'{value}"
        if isinstance(value, bool):
            return str(value).upper()
        return value.isoformat() if isinstance(value, dt.date) else str(value)

    assert grid(saved(made)) == [tuple(said(value) for value in values) for values in rows]


def test_cells_with_nothing_between_them() -> None:
    assert grid(book(parts(sheet(f'<row r="2">{cell("C2", "x")}{cell("B2", "y")}</row>')))) == [("", "y", "x")]
