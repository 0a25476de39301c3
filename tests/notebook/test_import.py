"""Importing the package costs nothing, and a room that bears a function's name does not take its place."""

import subprocess
import sys

import pytest

import isnad

ROOM = """
import isnad.claims.read
from isnad.claims.read import read_claims
import isnad
assert callable(isnad.claims) and isnad.claims.__module__ == "isnad.notebook.asking", isnad.claims
import isnad.claims.verb
assert callable(isnad.claims)
assert sys.modules["isnad.claims"].verb is sys.modules["isnad.claims.verb"]
"""
FIRST = """
import isnad
isnad.claims
import isnad.claims.verb
assert callable(isnad.claims)
assert isnad.model.__name__ == "isnad.model"
"""


def run(script: str) -> str:
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-c", f"import sys\n{script}"],
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def test_importing_the_package_loads_nothing() -> None:
    loaded = run("before = set(sys.modules)\nimport isnad\nprint(*set(sys.modules) - before)").split()
    assert loaded == ["isnad"]


def test_claims_need_no_pandas_and_no_database() -> None:
    loaded = set(run("import isnad\nisnad.claims([])\nprint(*sys.modules)").split())
    assert "isnad.notebook.claims" in loaded
    assert loaded.isdisjoint({"pandas", "IPython", "matplotlib", "sqlalchemy"})


@pytest.mark.parametrize("script", [ROOM, FIRST])
def test_a_room_takes_no_function_s_place(script: str) -> None:
    run(script)


def test_everything_that_is_promised_is_there() -> None:
    assert set(isnad.__all__) <= set(dir(isnad))
    for name in isnad.__all__:
        assert getattr(isnad, name).__name__ == name


def test_what_is_not_there_is_told_as_ever() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        isnad.nothing  # type: ignore[attr-defined]  # noqa: B018
    isnad.note = 1  # type: ignore[attr-defined]
    assert isnad.note == 1  # type: ignore[attr-defined]
    del isnad.note  # type: ignore[attr-defined]
