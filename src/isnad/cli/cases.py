"""Tells a case from reports, for the commands that read reports."""

from collections.abc import Sequence
from pathlib import Path

from isnad.errors import IsnadError

_DATABASE = "case.sqlite"


def no_cases(paths: Sequence[Path]) -> None:
    """A case is no folder of reports: its bytes lie under their hashes.

    Raises:
        IsnadError: `cli.is_a_case`.
    """
    for path in paths:
        if (path / _DATABASE).is_file():
            raise IsnadError("cli.is_a_case", f"{path} is a case.", "Give the reports that it was built from.")
