import io
import sys
from contextlib import closing
from pathlib import Path

import pytest

from isnad.cli.progress import Steps, progress
from isnad.present.language import Language

from .running import isnad

WORK = [("reading", 0, 2), ("reading", 1, 2), ("reading", 2, 2), ("linking", 0, None), ("linking", 12_000, None)]


class Stderr(io.StringIO):
    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


class Clock:
    """Gives each call the next of some moments."""

    def __init__(self, *moments: float) -> None:
        self._moments = iter(moments)

    def monotonic(self) -> float:
        return next(self._moments)


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ISNAD_KEYS", str(tmp_path / "keys"))


def told(monkeypatch: pytest.MonkeyPatch, *, terminal: bool, language: Language = Language.EN) -> str:
    stderr = Stderr(terminal=terminal)
    monkeypatch.setattr(sys, "stderr", stderr)
    with closing(Steps(language)) as steps:
        for step, done, whole in WORK:
            steps(step, done, whole)
    return stderr.getvalue()


def test_short_work_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, terminal=False) == ""


def test_long_work_tells_of_each_step_and_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("isnad.cli.progress.EVERY_SECONDS", 0.0)
    assert told(monkeypatch, terminal=False).splitlines() == [
        "reading: 0 / 2",
        "reading: 1 / 2",
        "reading: 2 / 2",
        "linking accounts (pairs compared): 0",
        "linking accounts (pairs compared): 12,000",
    ]
    assert "ربط الروايات" in told(monkeypatch, terminal=False, language=Language.AR)


def test_a_new_step_is_told_at_once_when_the_work_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    # one look at the clock to begin with, then one a call
    monkeypatch.setattr("isnad.cli.progress.time", Clock(0.0, 0.0, 29.0, 31.0, 32.0, 60.0))
    assert told(monkeypatch, terminal=False).splitlines() == [
        "reading: 2 / 2",
        "linking accounts (pairs compared): 0",
    ]


def test_a_terminal_has_a_bar_that_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    seen = told(monkeypatch, terminal=True)
    assert "reading" in seen
    assert "2/2" in seen
    assert "linking accounts" in seen
    # a bar that ends erases its line, and shows the cursor again
    assert seen.rstrip("\n").endswith("\x1b[2K")
    assert seen.count("\x1b[?25l") == seen.count("\x1b[?25h") > 0


def test_items_are_all_there_with_a_bar_and_without(monkeypatch: pytest.MonkeyPatch) -> None:
    for terminal in (True, False):
        monkeypatch.setattr(sys, "stderr", Stderr(terminal=terminal))
        assert [*progress(range(5), "building", Language.AR)] == [0, 1, 2, 3, 4]


@pytest.mark.usefixtures("keys")
def test_a_build_tells_of_what_follows_the_reading(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("isnad.cli.progress.EVERY_SECONDS", 0.0)
    ran = isnad("build", reports, "-o", tmp_path / "a.case", "--jobs", "0")
    steps = list(dict.fromkeys(line.split(":")[0] for line in ran.told))
    assert steps == [
        "building",
        "reading",
        "linking accounts (pairs compared)",
        "looking for near-copies",
        "making incidents",
        "indexing texts",
        "writing incidents",
    ]
    assert "indexing texts: 2 / 2" in ran.told
    again = isnad("build", reports, "-o", tmp_path / "b.case", "--jobs", "0", "--language", "ar")
    assert "فهرسة النصوص: 2 / 2" in again.told
