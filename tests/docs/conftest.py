import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from .built import Site

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site, built as `make docs` builds it."""
    if find_spec("mkdocs") is None or find_spec("material") is None:
        if os.environ.get("ISNAD_DOCS") == "required":
            pytest.fail("mkdocs and mkdocs-material are not installed: make setup EXTRAS=dev,docs")
        pytest.skip("the site needs mkdocs and mkdocs-material: make setup EXTRAS=dev,docs")
    folder = tmp_path_factory.mktemp("site")
    command = (sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", folder)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    ended = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert not ended.stderr
    return Site(folder)
