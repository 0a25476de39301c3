"""What a start must not wait for; a stopwatch would tell of the machine, the modules tell of the program."""

import subprocess
import sys
from pathlib import Path

import pytest

from .running import process

HEAVY = frozenset(
    {"alembic", "babel", "charset_normalizer", "email", "fastapi", "jinja2", "lxml", "openpyxl", "pyarrow", "pydantic"}
    | {"rensa", "rich", "sqlalchemy", "trafilatura", "weasyprint", "yaml"}
)
"""Libraries that take long to load and that text files do not need."""

OWN = frozenset(
    {"isnad.web", "isnad.case", "isnad.store", "isnad.linking", "isnad.present.sentences", "isnad.export"}
    | {"isnad.notebook"}
)
"""Rooms that the claims of text files do not need."""

CALL = """
import atexit, sys
atexit.register(lambda: print(*sys.modules, file=sys.stderr))
from isnad.cli.main import run
run()
"""


def loaded_by(*arguments: str | Path) -> set[str]:
    ended = subprocess.run(
        [sys.executable, "-c", CALL, *map(str, arguments)], capture_output=True, check=True, text=True, timeout=60
    )
    return set(ended.stderr.split())


@pytest.mark.parametrize("options", [(), ("--language", "ar", "--profile", "literal", "--json")])
def test_claims_of_text_files_load_no_library_that_they_do_not_need(options: tuple[str, ...], reports: Path) -> None:
    assert process("claims", reports).code == 0  # from here on everything that is kept is there
    loaded = loaded_by("claims", reports, *options)
    assert "isnad.claims.read" in loaded
    assert {name.partition(".")[0] for name in loaded} & HEAVY == set()
    assert {name for name in loaded if name.startswith(tuple(OWN))} == set()


def test_the_version_loads_no_rule_and_no_validator() -> None:
    loaded = loaded_by("--version")
    assert {
        name for name in loaded if name.startswith(("isnad.claims", "isnad.knowledge", "pydantic", "yaml"))
    } == set()
