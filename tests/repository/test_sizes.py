import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def sizes(root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("check_sizes", root / "tools" / "check_sizes.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def function(lines: int, *, start: str = "def f():") -> str:
    return start + "\n" + "    x = 1\n" * (lines - 1)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("src/isnad/a.py", "x = 1\n" * 261, "src/isnad/a.py: 261 lines, at most 260"),
        ("benchmarks/a.py", "x = 1\n" * 261, "261 lines"),
        ("tools/a.py", "x = 1\n" * 300, "300 lines"),
        ("src/isnad/a.py", function(46), "src/isnad/a.py:1: f has 46 lines, at most 45"),
        ("src/isnad/a.py", function(46, start="async def f():"), "f has 46 lines"),
        (
            "src/isnad/a.py",
            "class A:\n" + function(50, start="    def g(self):").replace("    x", "        x"),
            "g has 50",
        ),
        ("tests/test_a.py", function(46), "f has 46 lines"),
        ("src/isnad/a.py", "x = 1\ndef f(:\n", "src/isnad/a.py:2: not Python"),
        ("src/isnad/utils.py", "", "no module is named 'utils'"),
        ("src/isnad/helpers/a.py", "", "no module is named 'helpers'"),
        ("tests/common.py", "", "no module is named 'common'"),
        ("tools/misc.py", "", "no module is named 'misc'"),
    ],
)
def test_fault_is_told(sizes: ModuleType, tmp_path: Path, name: str, text: str, told: str) -> None:
    write(tmp_path, name, text)
    (fault,) = sizes.faults(tmp_path)
    assert told in fault
    assert sizes.main([str(tmp_path)]) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("src/isnad/a.py", "x = 1\n" * 260),
        ("src/isnad/a.py", function(45)),
        ("src/isnad/a.py", "@d(\n" + "    1,\n" * 50 + ")\n" + function(45)),
        ("tests/test_a.py", "x = 1\n" * 400),
        ("src/isnad/commons.py", ""),
        ("docs/utils.py", ""),
        ("src/isnad/data/utils.yaml", "a: 1"),
    ],
)
def test_no_fault(sizes: ModuleType, tmp_path: Path, name: str, text: str) -> None:
    write(tmp_path, name, text)
    assert not list(sizes.faults(tmp_path))
    assert sizes.main([str(tmp_path)]) == 0


def test_this_repository(sizes: ModuleType, root: Path) -> None:
    assert not list(sizes.faults(root))
