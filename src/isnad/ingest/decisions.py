"""A file of decisions: JSON lines, one decision a line; of two about the same claims the last counts."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from isnad.errors import IsnadError
from isnad.ingest.issues import issue
from isnad.ingest.jsonl import read_lines
from isnad.model.codec import from_builtins
from isnad.model.decision import Decision
from isnad.model.document import Issue


def read_decisions(path: Path) -> Iterator[Decision | Issue]:
    """Each decision of the file, and an issue for each line that is none, or for a file that cannot be read."""
    for line in read_lines(path):
        if isinstance(line, Issue):
            yield line
            continue
        try:
            yield from_builtins(line.value, cast("type[Any]", Decision))
        except IsnadError as error:
            yield issue(line.where, "ingest.no_decision", detail=str(error.__cause__))
