"""The page of settings: what is read from the environment, found in the program's own source."""

import ast
from collections.abc import Iterator
from pathlib import Path

import msgspec
import yaml

import isnad
from make_reference.page import Page, code, document, introduction, plain, table

_HERE = Path(__file__).parent
_PREFIX = "ISNAD_"


def settings() -> Page:
    """Every environment variable, each with its sentence.

    Raises:
        ValueError: the code and `settings.yaml` do not name the same variables.
    """
    said = msgspec.convert(yaml.safe_load((_HERE / "settings.yaml").read_text(encoding="utf-8")), dict[str, str])
    read = variables(Path(isnad.__file__).parent)
    if read != set(said):
        raise ValueError(f"settings.yaml and the code part in {sorted(read ^ set(said))}")
    blocks = [
        introduction("settings"),
        table(["variable", "what it does"], [(code(name), plain(says)) for name, says in sorted(said.items())]),
    ]
    return Page("reference/settings.md", "Settings", document("Settings", *blocks))


def variables(folder: Path) -> set[str]:
    """The names of environment variables that stand in a folder's code as whole texts."""
    return {name for file in sorted(folder.rglob("*.py")) for name in _texts(file) if _is_variable(name)}


def _texts(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _is_variable(text: str) -> bool:
    return text.startswith(_PREFIX) and text.isupper() and text.replace("_", "").isalnum()
