"""Foreign tables made for the tests: their formats are real, their places are not."""

import io
from collections.abc import Sequence
from xml.sax.saxutils import escape
from zipfile import ZipFile


def dump_line(
    number: int,
    name: str,
    names: str,
    at: tuple[object, object],
    kind: tuple[str, str] = ("P", "PPL"),
    people: int = 0,
    country: str = "SY",
) -> str:
    """A line of a GeoNames dump."""
    lat, lon = at
    return "\t".join(
        [
            *(str(number), name, name, names, str(lat), str(lon), *kind, country, "", "07", "", "", ""),
            *(str(people), "", "0", "Asia/Damascus", "2024-01-01"),
        ]
    )


def workbook(rows: Sequence[Sequence[object]], *, shared: bool = True) -> bytes:
    """An XLSX workbook with one sheet; empty cells are left out, as programs do."""
    strings: list[str] = []

    def cell(at: int, row: int, value: object) -> str:
        reference = f'r="{chr(ord("A") + at)}{row}"'
        if isinstance(value, str) and shared:
            strings.append(value)
            return f'<c {reference} t="s"><v>{len(strings) - 1}</v></c>'
        if isinstance(value, str):
            return f'<c {reference} t="inlineStr"><is><r><t>{escape(value)}</t></r></is></c>'
        return f"<c {reference}><v>{value}</v></c>"

    lines = "".join(
        f"<row>{''.join(cell(at, row, value) for at, value in enumerate(values) if value != '')}</row>"
        for row, values in enumerate(rows, start=1)
    )
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    data = io.BytesIO()
    with ZipFile(data, "w") as packed:
        packed.writestr("xl/worksheets/sheet1.xml", f"<worksheet {space}><sheetData>{lines}</sheetData></worksheet>")
        items = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
        packed.writestr("xl/sharedStrings.xml", f"<sst {space}>{items}</sst>")
    return data.getvalue()
