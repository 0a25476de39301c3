"""What the how-tos tell their readers to type works as they say."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .shell_blocks import Block, blocks

ROOT = Path(__file__).parents[2]
PAGES = [*sorted((ROOT / "docs" / "how-to").glob("*.md")), ROOT / "docs" / "tutorial" / "index.md"]
_ISOLATES = re.compile("[\u2066-\u2069]")
_CALLS = re.compile(r"^\s*isnad ", re.MULTILINE)
_FENCES = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder like the root of the repository, with programs called isnad and python in its path."""
    shutil.copytree(ROOT / "examples", tmp_path / "here" / "examples")
    (tmp_path / "bin").mkdir()
    for name, calls in (("isnad", "-m isnad "), ("python", "")):
        program = tmp_path / "bin" / name
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" {calls}"$@"\n')
        program.chmod(0o755)
    return tmp_path


def run(block: Block, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ISNAD_")}
    environment |= {
        "PATH": f"{folder / 'bin'}{os.pathsep}{environment['PATH']}",
        "ISNAD_KEYS": str(folder / "keys"),
        "ISNAD_GAZETTEERS": str(folder / "gazetteers"),
    }
    return subprocess.run(
        ("bash", "-euo", "pipefail", "-c", block.script),
        cwd=folder / "here",
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name + "/" + page.stem)
def test_page_does_what_it_says(page: Path, folder: Path) -> None:
    found = blocks(page.read_text(encoding="utf-8"))
    assert found, "nothing on this page can be run"
    for block in found:
        ended = run(block, folder)
        printed = _ISOLATES.sub("", ended.stdout)
        assert ended.returncode == block.code, f"{block.script}\n{printed}"
        missing = [line for line in block.prints if line not in printed]
        assert not missing, f"{block.script}\n{printed}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name + "/" + page.stem)
def test_every_call_is_run_or_cannot_be_here(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    run_here = {block.script for block in blocks(text)}
    calls = {fence.strip() for fence in _FENCES.findall(text) if _CALLS.search(fence)}
    left = calls - run_here
    # The evaluation data are not in the repository, and a desk is served, a folder watched, until somebody ends it.
    assert all(any(word in call for word in ("evaluate", "isnad serve", "--watch")) for call in left)


@pytest.mark.parametrize(
    ("markdown", "code"),
    [("<!-- run -->\n```sh\nfalse\n```\n", 0), ("<!-- run exit=1 -->\n```sh\nfalse\n```\n", 1)],
)
def test_exit_code_is_read(markdown: str, code: int) -> None:
    assert blocks(markdown) == [Block("false", code)]


def test_what_is_printed_belongs_to_the_block_before() -> None:
    markdown = "<!-- run -->\n```sh\na\n```\n\n<!-- prints -->\n```text\none\n\n two\n```\n"
    assert blocks(markdown) == [Block("a", 0, ("one", "two"))]


@pytest.mark.parametrize(
    "markdown",
    [
        "<!-- run -->\n\n```sh\na\n```\n",
        "<!-- run -->\n```bash\na\n```\n",
        "<!-- prints -->\n```text\na\n```\n",
        "<!-- run exit=x -->\n```sh\na\n```\n",
    ],
)
def test_mark_without_its_block_is_refused(markdown: str) -> None:
    with pytest.raises(ValueError, match="stands before"):
        blocks(markdown)
