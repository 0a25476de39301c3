import re
from pathlib import Path

import pytest

_CODE = re.compile(r"```.*?\n(?P<block>.*?)```|`(?P<inline>[^`\n]+)`", re.DOTALL)
_MAKE = re.compile(r"(?:^|[;&|$]\s*|\s)make (?P<target>[a-z][\w-]*)", re.MULTILINE)
_TARGET = re.compile(r"^(?P<target>[a-zA-Z][\w-]*)\s*:(?!=)", re.MULTILINE)


def commands(markdown: str) -> list[str]:
    """The make targets named in code, in the order they stand."""
    found = []
    for code in _CODE.finditer(markdown):
        found += [m["target"] for m in _MAKE.finditer(code["block"] or code["inline"] or "")]
    return found


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "LICENSE", "Makefile"])
def test_file_is_there(root: Path, name: str) -> None:
    assert (root / name).read_text(encoding="utf-8").strip()


def test_make_targets_of_the_readme_exist(root: Path) -> None:
    targets = {m["target"] for m in _TARGET.finditer((root / "Makefile").read_text(encoding="utf-8"))}
    named = set(commands((root / "README.md").read_text(encoding="utf-8")))
    assert {"setup", "demo", "test", "check"} <= targets
    assert named, "the README names no make target"
    assert not named - targets


@pytest.mark.parametrize(
    ("markdown", "targets"),
    [
        ("run `make demo`", ["demo"]),
        ("```sh\nmake setup\nmake test-long\n```", ["setup", "test-long"]),
        ("```\n$ cd isnad && make check\n```", ["check"]),
        ("make sure that it works", []),
        ("`cmake x` and `makefile`", []),
    ],
)
def test_only_commands_in_code_count(markdown: str, targets: list[str]) -> None:
    assert commands(markdown) == targets


def test_scripts_can_be_run(root: Path) -> None:
    for name in (".ci/run", "tools/check_sizes.py"):
        path = root / name
        assert path.stat().st_mode & 0o111, f"{name} is not executable"
        assert path.read_text(encoding="utf-8").startswith("#!/usr/bin/env ")
