import pytest

from isnad.export.cells import safe


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+963", "-2", "@cmd", "\tx", "\r=1", " =1", "\u200f=HYPERLINK(1)", "＝1", "\ufeff=1", "\u202b-1"],
)
def test_text_that_a_spreadsheet_would_run_stays_text(text: str) -> None:
    assert safe(text) == f"'{text}"


@pytest.mark.parametrize("cell", ["قتل 5", "a=b", "", "5-6", "x@y.z", 0, -1, -3.5, None, True])
def test_other_cells_stay_as_they_are(cell: str | float | bool | None) -> None:
    assert safe(cell) == cell
