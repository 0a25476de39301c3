"""Tables as text: in whatever encoding, with whatever delimiter, and with broken rows among whole ones."""

import codecs
import csv
import io
import re
from collections import deque
from collections.abc import Iterator
from typing import IO, Final

from isnad.ingest.entry import Entry
from isnad.ingest.issues import issue, of_os_error
from isnad.ingest.tables.row import Row
from isnad.model.document import Issue

DELIMITERS: Final = (",", ";", "\t", "|")
"""What parts the cells of a row, the likeliest first."""

_HEAD_CHARACTERS: Final = 1 << 18
_CHUNK: Final = 1 << 20
_LINE_END = re.compile(r"\r\n|\n|\r")
_SEPARATOR_LINE = re.compile(r"\ufeff?\"?sep=(.)\"?\s*", re.IGNORECASE)
_RESCANS: Final = 4  # so many times the longest row may be gone over again for quotation marks that nobody closed
_TOO_LONG: Final = "\0long"


def separator_of(line: str) -> str | None:
    """The delimiter that the first line of a table names, as Excel has it written."""
    match = _SEPARATOR_LINE.fullmatch(line)
    return None if match is None else match[1]


def head_of(entry: Entry, encoding: str, limit: int) -> list[str] | Issue:
    """The first lines of a file, at most about a quarter of a megabyte of them."""
    lines: list[str] = []
    size = 0
    for line in _lines_of(entry, encoding, limit):
        if isinstance(line, Issue):
            return lines or line
        lines.append("" if line == _TOO_LONG else line)
        size += len(line)
        if size > _HEAD_CHARACTERS or len(lines) > 400:
            break
    return lines


def rows_in(lines: list[str], delimiter: str) -> Iterator[Row]:
    """The rows of some lines, read with patience, for telling the delimiter."""
    try:
        for number, cells in enumerate(csv.reader(lines, delimiter=delimiter), start=1):
            yield Row(number, tuple(cells))
    except csv.Error:
        return


def rows_of(entry: Entry, encoding: str, delimiter: str, limit: int) -> Iterator[Row | Issue]:
    """Every row of a file, one in memory at a time.

    A row whose quotation marks are not in order is an issue, and the lines after its first are read anew: a mark that
    nobody closed does not cost what follows. So is one that is longer than `limit` characters.
    """
    # A setting of the whole process: a post is longer than the 128 kB that the module takes a cell for by itself.
    csv.field_size_limit(max(limit, csv.field_size_limit()))
    lines = _Lines(_lines_of(entry, encoding, limit), limit)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    number = 0
    while True:
        number += 1
        where = f"{entry.where}:{number}"
        lines.begin()
        try:
            cells = tuple(next(reader))
        except StopIteration:
            if lines.problem is not None:
                yield lines.problem
            return
        except csv.Error as error:
            yield issue(where, "ingest.broken_row", problem=str(error))
            if not lines.again():
                yield issue(where, "ingest.table_broken_off")
                return
            continue
        if cells == (_TOO_LONG,):
            yield issue(where, "ingest.line_too_long", limit=limit)
        else:
            yield Row(number, cells)


class _Lines:
    """Lines for the reader of rows, which may ask for those of a broken row once more."""

    def __init__(self, lines: Iterator[str | Issue], limit: int) -> None:
        self.problem: Issue | None = None
        self._lines = lines
        self._limit = limit
        self._again: deque[str] = deque()
        self._given: list[str] = []
        self._size = 0
        self._rescanned = 0
        self._is_first = True

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        # The reader takes an end in the middle of a row for an error, which is what a row without an end is.
        if self._size > self._limit:
            raise StopIteration
        line = self._again.popleft() if self._again else self._next()
        if self._is_first:
            self._is_first = False
            if separator_of(line) is not None:
                line = self._next()
        self._given.append(line)
        self._size += len(line)
        return line

    def begin(self) -> None:
        """A new row begins."""
        self._given, self._size = [], 0

    def again(self) -> bool:
        """Give the lines behind the first of this row anew; false where that was done too often."""
        self._again.extendleft(reversed(self._given[1:]))
        self._rescanned += self._size
        return self._rescanned <= _RESCANS * self._limit

    def _next(self) -> str:
        found = next(self._lines)
        if isinstance(found, Issue):
            self.problem = found
            raise StopIteration
        return found


def _lines_of(entry: Entry, encoding: str, limit: int) -> Iterator[str | Issue]:
    opened = entry.open()
    if isinstance(opened, Issue):
        yield opened
        return
    try:
        with opened as file:
            yield from _lines(file, encoding, limit)
    except OSError as error:
        yield of_os_error(entry.where, error)
    except UnicodeDecodeError:
        yield issue(entry.where, "text.encoding")


def _lines(file: IO[bytes], encoding: str, limit: int) -> Iterator[str]:
    """Lines with their ends; bytes that are not of the encoding are kept as halves of characters.

    Not by the file's own lines: in UTF-16 they end elsewhere.
    """
    whole = codecs.getincrementaldecoder(encoding)("surrogateescape")
    decoder = io.IncrementalNewlineDecoder(whole, translate=False)
    begun: list[str] = []
    size = 0
    while True:
        chunk = file.read(_CHUNK)
        text = decoder.decode(chunk, final=not chunk)
        at = 0
        for match in _LINE_END.finditer(text):
            size += match.end() - at
            yield "".join((*begun, text[at : match.end()])) if size <= limit else _TOO_LONG
            begun, size, at = [], 0, match.end()
        size += len(text) - at
        begun = [*begun, text[at:]] if size <= limit else []
        if not chunk:
            if size > 0:
                yield "".join(begun) if size <= limit else _TOO_LONG
            return
