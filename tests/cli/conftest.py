from pathlib import Path

import pytest

from .made import OTHER, REPORT, write


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder of two reports without a table."""
    folder = tmp_path / "reports"
    write(folder / "001.txt", REPORT)
    write(folder / "002.txt", OTHER)
    return folder


@pytest.fixture
def tabled(reports: Path) -> Path:
    """The same folder with a table that lists the first report only."""
    write(
        reports / "sources.csv",
        "file,outlet,outlet_basis,published,published_basis\n001.txt,بريد الضفة,stated,2019-03-21,stated\n",
    )
    return reports
