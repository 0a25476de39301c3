"""Files of JSON lines: one value a line, a broken line costing nothing but itself."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from isnad.ingest.entry import Entry, on_disk
from isnad.ingest.issues import issue, of_os_error
from isnad.ingest.limits import Limits
from isnad.model.document import Issue
from isnad.model.value import Value

SUFFIXES = (".jsonl", ".ndjson")
_MARK = b"\xef\xbb\xbf"
_CHUNK = 1 << 20


class Line(Value, frozen=True):
    """One line that is JSON. `where` is its file and line number, counted from 1."""

    where: str
    value: object


def read_lines(path: Path, limit: int = Limits().line_bytes) -> Iterator[Line | Issue]:
    """What `lines_of` gives, of a file on the disk."""
    return lines_of(on_disk(path, path.name), limit)


def lines_of(entry: Entry, limit: int) -> Iterator[Line | Issue]:
    """Every line of a file in order, one line in memory at a time.

    Blank lines are passed over. A line that is not JSON in UTF-8, or is longer than `limit` bytes, is an issue, and
    so is a file that cannot be read.
    """
    opened = entry.open()
    if isinstance(opened, Issue):
        yield opened
        return
    try:
        with opened as file:
            yield from _lines(file, entry.where, limit)
    except OSError as error:
        yield of_os_error(entry.where, error)


def _lines(file: IO[bytes], path: str, limit: int) -> Iterator[Line | Issue]:
    number = 0
    while raw := file.readline(limit + 1):
        number += 1
        where = f"{path}:{number}"
        if len(raw) > limit and not raw.endswith(b"\n"):
            _skip_line(file)
            yield issue(where, "ingest.line_too_long", limit=limit)
            continue
        line = raw.removeprefix(_MARK).strip() if number == 1 else raw.strip()
        if line:
            yield _parse(line, where)


def _skip_line(file: IO[bytes]) -> None:
    while (chunk := file.readline(_CHUNK)) and not chunk.endswith(b"\n"):
        pass


def _parse(line: bytes, where: str) -> Line | Issue:
    # The lenient reader of the standard library: half a character in one source must not cost its whole case.
    try:
        return Line(where, json.loads(line.decode("utf-8")))
    except UnicodeDecodeError as error:
        return issue(where, "ingest.line_encoding", at=error.start)
    except json.JSONDecodeError as error:
        return issue(where, "ingest.broken_line", problem=error.msg, at=error.pos)
    except (ValueError, RecursionError) as error:
        return issue(where, "ingest.broken_line", problem=str(error), at=0)
