from pathlib import Path

import pytest

from .hostile import Hostile, json_file, mail
from .reading import codes, read


@pytest.mark.parametrize("one", [*json_file.HOSTILE, *mail.HOSTILE], ids=lambda one: f"{one.file} {one.name}")
def test_issues_and_no_more(tmp_path: Path, one: Hostile) -> None:
    assert codes(read(tmp_path, one.file, one.make())) == list(one.codes)
