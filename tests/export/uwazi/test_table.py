import csv
import io

import pytest

from isnad.export.uwazi.table import POINT, Table


def test_a_southern_latitude_stays_a_number_and_other_text_is_made_safe() -> None:
    stream = io.StringIO(newline="")
    table = Table(stream, ["title", POINT, "killed_low", "killed_high"])
    table.add({"title": "-1+1", POINT: "-33.5|70.1", "killed_low": 0, "killed_high": None})
    assert list(csv.reader(io.StringIO(stream.getvalue(), newline="")))[1] == ["'-1+1", "-33.5|70.1", "0", ""]


@pytest.mark.parametrize("row", [{"title": "a"}, {"title": "a", "other": 1}])
def test_a_row_of_other_columns_is_refused(row: dict[str, str | int]) -> None:
    with pytest.raises(KeyError):
        Table(io.StringIO(newline=""), ["title", "killed_low"]).add(row)
