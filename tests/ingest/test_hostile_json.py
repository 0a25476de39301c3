from pathlib import Path

import pytest

from .hostile import Hostile
from .hostile.json_file import HOSTILE
from .reading import codes, read


@pytest.mark.parametrize("one", HOSTILE, ids=lambda one: one.name)
def test_issues_and_no_more(tmp_path: Path, one: Hostile) -> None:
    assert codes(read(tmp_path, one.file, one.make())) == list(one.codes)
