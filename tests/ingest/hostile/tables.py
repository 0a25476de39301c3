"""Tables and workbooks made to break readers."""

import io
import zipfile

from ingest.formats.books import GOOD, HEAD, NS, book, parts, row, sheet, simple

from . import Hostile

TEXT = "قتل رجلان في القرية"


def _csv(*rows: str, head: str = "id,text") -> bytes:
    return "".join(f"{line}\n" for line in (head, f"1,{TEXT}", *rows)).encode()


def _patched(data: bytes, old: bytes, new: bytes) -> bytes:
    assert old in data
    return data.replace(old, new)


def _stored() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts(sheet(HEAD, GOOD)).items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _encrypted() -> bytes:
    data = bytearray(simple())
    # The flag of a password in every header of the directory, and in those before the members.
    for mark, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        start = data.find(mark)
        while start >= 0:
            data[start + at] |= 1
            start = data.find(mark, start + 4)
    return bytes(data)


def _bomb() -> bytes:
    return book(parts(sheet(HEAD, GOOD), sharedStrings=f"<sst {NS}>{' ' * 40_000_000}</sst>"))


def _laughs() -> str:
    lines = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
    return f'<!DOCTYPE x [<!ENTITY l0 "ha">{lines}]><worksheet {NS}><sheetData>&l9;</sheetData></worksheet>'


def _outside() -> str:
    return f'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet {NS}><v>&f;</v></worksheet>'


def _traversing() -> bytes:
    members = parts(sheet(HEAD, GOOD))
    links = members["xl/_rels/workbook.xml.rels"]
    members["xl/_rels/workbook.xml.rels"] = links.replace("worksheets/sheet1.xml", "../../../../etc/passwd")
    return book(members)


HOSTILE = [
    Hostile("empty", "a.csv", lambda: b"", ("text.empty",)),
    Hostile("binary", "a.csv", lambda: bytes(range(256)) * 9, ("text.encoding",)),
    Hostile("no text column", "a.csv", lambda: b"name,colour\nx,red\n", ("ingest.table_without_text_column",)),
    Hostile("prose", "a.csv", lambda: (TEXT + "\n").encode() * 3, ("ingest.table_without_text_column",)),
    Hostile("page", "a.csv", lambda: b"<html><body>x</body></html>", ("ingest.table_without_text_column",)),
    Hostile("open quote", "a.csv", lambda: _csv(f'2,"{TEXT}', f"3,{TEXT} ثم"), ("ingest.broken_row",)),
    Hostile(
        "quotes without end",
        "a.csv",
        lambda: _csv(*['2,"x' + "y" * 9_000] * 9_000),
        ("ingest.broken_row", "ingest.table_broken_off"),
    ),
    Hostile("100,000 quotes", "a.csv", lambda: _csv('2,"' + '"' * 100_000), ("ingest.broken_row",)),
    Hostile("quote in a cell", "a.csv", lambda: _csv('2,"a"b"'), ("ingest.broken_row",)),
    Hostile("row too long", "a.csv", lambda: _csv("2,a,b,c"), ("ingest.row_too_long",)),
    Hostile("long line", "a.csv", lambda: _csv("2," + "x" * (33 * 2**20), f"3,{TEXT} ثم"), ("ingest.line_too_long",)),
    Hostile(
        "broken bytes",
        "a.csv",
        lambda: _csv(f"2,{TEXT} ثم") + b"3,\xff\xd9\n",
        ("ingest.broken_character", "ingest.source_without_text"),
    ),
    Hostile(
        "half a character at the end",
        "a.tsv",
        lambda: f"text\n{TEXT}".encode("utf-16")[:-1],
        ("text.encoding",),
    ),
    Hostile("nulls", "a.csv", lambda: _csv("2," + "\0" * 500), ("text.encoding",)),
    Hostile("bidi marks", "a.csv", lambda: _csv("2," + "\u202e" * 10**6), ("text.no_text",)),
    Hostile("a million columns", "a.csv", lambda: _csv("," * 10**6 + "x"), ("ingest.row_too_long",)),
    Hostile(
        "formula in error",
        "a.csv",
        lambda: _csv("2,#REF!"),
        ("ingest.cell_without_value", "ingest.source_without_text"),
    ),
    Hostile("no workbook", "a.xlsx", lambda: b"text\nx\n", ("ingest.not_a_workbook",)),
    Hostile("empty workbook", "a.xlsx", lambda: b"", ("ingest.not_a_workbook",)),
    Hostile(
        "older workbook", "a.xlsx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(999), ("ingest.not_a_workbook",)
    ),
    Hostile("cut workbook", "a.xlsx", lambda: simple()[:-40], ("ingest.not_a_workbook",)),
    Hostile("other archive", "a.xlsx", lambda: book({"a.txt": TEXT}), ("ingest.not_a_workbook",)),
    Hostile("locked", "a.xlsx", _encrypted, ("ingest.not_a_workbook",)),
    Hostile("zip bomb", "a.xlsx", _bomb, ("ingest.workbook_too_large",)),
    Hostile("billion laughs", "a.xlsx", lambda: book(parts(_laughs())), ("ingest.xml_entities",)),
    Hostile("outer entity", "a.xlsx", lambda: book(parts(_outside())), ("ingest.xml_entities",)),
    Hostile("traversal", "a.xlsx", _traversing, ()),
    Hostile("broken sheet", "a.xlsx", lambda: book(parts(sheet(HEAD, GOOD)[:-30])), ("ingest.broken_xml",)),
    Hostile("row of any number", "a.xlsx", lambda: simple(row("9" * 30, "x")), ("ingest.broken_row",)),
    Hostile(
        "column of any number",
        "a.xlsx",
        lambda: simple('<row r="3"><c r="ZZZ3"><v>1</v></c></row>'),
        ("ingest.broken_row",),
    ),
    Hostile("far row", "a.xlsx", lambda: simple(row(1_048_576, "أصيب طفل في الحقل")), ()),
    Hostile(
        "string that is not there",
        "a.xlsx",
        lambda: simple('<row r="3"><c r="A3" t="s"><v>99999999999999999999</v></c></row>'),
        ("ingest.cell_without_value", "ingest.source_without_text"),
    ),
    Hostile(
        "number of a million digits",
        "a.xlsx",
        lambda: simple(f'<row r="3"><c r="A3"><v>{"9" * 10**6}</v></c></row>'),
        ("text.no_text",),
    ),
    Hostile("deep", "a.xlsx", lambda: book(parts(f"<worksheet {NS}>" + "<a>" * 5_000)), ("ingest.broken_xml",)),
    Hostile(
        "damaged member",
        "a.xlsx",
        lambda: _patched(_stored(), TEXT.encode(), TEXT.encode()[::-1]),
        ("ingest.not_a_workbook",),
    ),
]
