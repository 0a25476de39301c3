"""Files of JSON lines: one value a line, a broken line costing nothing but itself."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from isnad.ingest.files import Kind, kind_of
from isnad.ingest.issues import issue, of_os_error
from isnad.ingest.limits import MAX_LINE_BYTES
from isnad.model.document import Issue
from isnad.model.value import Value

SUFFIXES = (".jsonl", ".ndjson")
_MARK = b"\xef\xbb\xbf"
_CHUNK = 1 << 20


class Line(Value, frozen=True):
    """One line that is JSON. `where` is its file and line number, counted from 1."""

    where: str
    value: object


def read_lines(path: Path) -> Iterator[Line | Issue]:
    """Every line of a file in order, one line in memory at a time.

    Blank lines are passed over. A line that is not JSON in UTF-8, or is longer than `MAX_LINE_BYTES`, is an issue, and
    so is a file that cannot be read.
    """
    kind = kind_of(path)
    if kind is not Kind.FILE:
        yield kind if isinstance(kind, Issue) else issue(str(path), "ingest.not_a_file")
        return
    try:
        with path.open("rb") as file:
            yield from _lines(file, str(path))
    except OSError as error:
        yield of_os_error(str(path), error)


def _lines(file: BinaryIO, path: str) -> Iterator[Line | Issue]:
    number = 0
    while raw := file.readline(MAX_LINE_BYTES + 1):
        number += 1
        where = f"{path}:{number}"
        if len(raw) > MAX_LINE_BYTES and not raw.endswith(b"\n"):
            _skip_line(file)
            yield issue(where, "ingest.line_too_long", limit=MAX_LINE_BYTES)
            continue
        line = raw.removeprefix(_MARK).strip() if number == 1 else raw.strip()
        if line:
            yield _parse(line, where)


def _skip_line(file: BinaryIO) -> None:
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
