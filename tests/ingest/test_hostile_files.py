from datetime import date
from pathlib import Path

import pytest

from isnad.ingest.collection import collect

from .given import Write, codes
from .hostile import Hostile, archives, pdf, warc


@pytest.mark.parametrize("hostile", [*archives.FILES, *warc.FILES, *pdf.FILES], ids=lambda hostile: hostile.name)
def test_each_is_an_issue_and_the_rest_is_read(hostile: Hostile, write: Write, tmp_path: Path, today: date) -> None:
    write(f"in/{hostile.file}", hostile.make())
    write("in/z.txt", "قتل رجلان في القرية الأخرى")
    found = collect([tmp_path / "in"], today=today)
    assert set(hostile.codes) <= set(codes(found.issues))
    assert all(issue.where.startswith(str(tmp_path / "in" / hostile.file)) for issue in found.issues)
    assert found.documents[-1].name == "z.txt"
    assert sorted(path.name for path in tmp_path.rglob("*")) == sorted(["in", hostile.file, "z.txt"])
