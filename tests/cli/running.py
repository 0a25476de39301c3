"""Runs the program as its users do: in this process where that tells all, in one of its own where it does not."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import msgspec

from isnad.cli.main import run

FINGERPRINT = "fingerprint: "


class Ran(msgspec.Struct, frozen=True):
    """How a run ended, and what it wrote where."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Stdout as JSON lines."""
        assert self.out == "" or self.out.endswith("\n")
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def told(self) -> list[str]:
        """Stderr without the fingerprint."""
        return [line for line in self.err.splitlines() if not line.startswith(FINGERPRINT)]


class _Stream(io.TextIOWrapper):
    def __init__(self, *, terminal: bool) -> None:
        self.bytes = io.BytesIO()
        super().__init__(self.bytes, encoding="ascii", errors="backslashreplace")
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal

    def text(self) -> str:
        self.flush()
        return self.bytes.getvalue().decode(self.encoding)


def isnad(*arguments: str | Path, terminal: bool = False) -> Ran:
    """Run a command in this process; an exception that would print a traceback is raised."""
    out, err = _Stream(terminal=terminal), _Stream(terminal=False)
    err.reconfigure(encoding="utf-8")
    ended: int | str | None = None
    with _streams(out, err), mock.patch.object(sys, "argv", ["isnad", *map(str, arguments)]):
        try:
            run()
        except SystemExit as end:
            ended = end.code
    assert ended is None or isinstance(ended, int)
    return Ran(ended or 0, out.text(), err.text())


@contextmanager
def _streams(out: _Stream, err: _Stream) -> Iterator[None]:
    with mock.patch.object(sys, "stdout", out), mock.patch.object(sys, "stderr", err):
        yield


def process(*arguments: str | Path, env: dict[str, str] | None = None, cwd: Path | None = None) -> Ran:
    """Run a command in a process of its own, with stdout and stderr piped."""
    ended = subprocess.run(
        command(arguments), capture_output=True, check=False, env={**os.environ, **(env or {})}, cwd=cwd, timeout=60
    )
    return Ran(ended.returncode, ended.stdout.decode(), ended.stderr.decode("utf-8", "backslashreplace"))


def command(arguments: Sequence[str | Path]) -> list[str]:
    """What a shell would run."""
    return [sys.executable, "-m", "isnad", *map(str, arguments)]
