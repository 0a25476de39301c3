#!/usr/bin/env python3
"""Check that no file, no function and no module name says that a room has become two.

usage: check_sizes.py [ROOT]

Files of code hold at most 260 lines and functions at most 45, first line to last; decorators do not count. Modules and
packages are not named utils, helpers, common or misc. Tests may be long, but not their functions, nor badly named.
Exits with 1 and one line for each fault.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

CODE = ("src", "benchmarks", "tools")
TESTS = ("tests",)
MAX_FILE = 260
MAX_FUNCTION = 45
NO_NAMES = frozenset({"utils", "util", "helpers", "helper", "common", "misc"})


def faults(root: Path) -> Iterator[str]:
    """Every fault below `root`, in the order of paths."""
    for part in (*CODE, *TESTS):
        for path in sorted((root / part).rglob("*.py")):
            name = path.relative_to(root)
            text = path.read_text(encoding="utf-8")
            lines = len(text.splitlines())
            if part in CODE and lines > MAX_FILE:
                yield f"{name}: {lines} lines, at most {MAX_FILE}"
            yield from (f"{name}: no module is named {word!r}" for word in _bad_names(name))
            yield from (f"{name}:{fault}" for fault in _long_functions(text))


def _bad_names(path: Path) -> list[str]:
    return [word for word in (*path.parts[:-1], path.stem) if word in NO_NAMES]


def _long_functions(text: str) -> Iterator[str]:
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        yield f"{error.lineno}: not Python {sys.version_info.major}.{sys.version_info.minor}: {error.msg}"
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > MAX_FUNCTION:
                yield f"{node.lineno}: {node.name} has {length} lines, at most {MAX_FUNCTION}"


def main(arguments: list[str]) -> int:
    """Print the faults; 1 where there are any."""
    root = Path(arguments[0]) if arguments else Path(__file__).parents[1]
    found = list(faults(root))
    for fault in found:
        print(fault)
    print(f"sizes: {len(found)} faults" if found else "sizes: all well")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
