"""The folder that one format of one edition is written to: there whole or not at all, with a hash of every file."""

import csv
import hashlib
import io
import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self, TextIO

from isnad.errors import IsnadError
from isnad.export.cells import Cell, safe
from isnad.export.losses import Losses
from isnad.export.records import About
from isnad.export.words import FormatWords
from isnad.model.codec import to_builtins
from isnad.model.value import Value
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition

ABOUT: Final = "about.json"
DICTIONARY: Final = "dictionary.csv"
LOSSES: Final = "losses.json"
_DICTIONARY = ("table", "column", "type", "source", "means_en", "means_ar", "values")


class FileRecord(Value, frozen=True):
    """A file of an export: its name, its bytes and their SHA-256."""

    name: str
    bytes: int
    sha256: str


class Folder:
    """See the module. Files of an internal edition bear it in their names: `incidents.internal.csv`.

    Args:
        target: where the folder will be; one that holds the same format of the same edition is replaced.
        format_: its name.
        words: of the format.
        about: of the content.

    Raises:
        IsnadError: `export.other_folder`, where the target holds anything else; `export.cannot_write`.

    Attributes:
        losses: what the format could not hold; add to it while writing.
        sign: signs `about.json`, and with it every file; None for a format that signs nothing.
    """

    def __init__(self, target: Path, format_: str, words: FormatWords, about: About) -> None:
        self.losses = Losses(words)
        self._target = target
        self._format = format_
        self._words = words
        self._about = about
        self._part = target.with_name(f".{target.name}.{os.getpid()}.part")
        self._names: list[str] = []
        self.sign: Callable[[bytes], str] | None = None

    def __enter__(self) -> Self:
        _replaceable(self._target, self._format, self._about.edition)
        try:
            shutil.rmtree(self._part, ignore_errors=True)
            self._part.mkdir(parents=True)
        except OSError as error:
            raise _cannot_write(self._target, error) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._finish()
                self._put_in_place()
            elif isinstance(error, OSError):
                raise _cannot_write(self._target, error) from error
        except OSError as broken:
            raise _cannot_write(self._target, broken) from broken
        finally:
            shutil.rmtree(self._part, ignore_errors=True)

    def path(self, name: str) -> Path:
        """Where a writer of its own kind has to put the file `name`, as "incidents.parquet" or "evidence/log.jsonl"."""
        own = self.name(name)
        self._names.append(own)
        path = self._part / own
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def name(self, name: str) -> str:
        """What a file is called in this edition; of one in a folder the folder bears the mark."""
        if self._about.edition is not Edition.INTERNAL:
            return name
        first, slash, rest = name.partition("/")
        stem, dot, ending = first.partition(".")
        return f"{stem}.internal{dot}{ending}{slash}{rest}"

    @contextmanager
    def text(self, name: str, *, for_spreadsheets: bool = False) -> Iterator[TextIO]:
        """A text file in UTF-8; for spreadsheets with the mark by which they know it."""
        encoding = "utf-8-sig" if for_spreadsheets else "utf-8"
        with self.path(name).open("w", encoding=encoding, errors="backslashreplace", newline="") as stream:
            yield stream

    @contextmanager
    def binary(self, name: str) -> Iterator[IO[bytes]]:
        """A file of bytes."""
        with self.path(name).open("wb") as stream:
            yield stream

    @contextmanager
    def table(self, stem: str, *, for_spreadsheets: bool = False) -> "Iterator[Rows]":
        """A CSV file with the columns that the format's words give the table `stem`."""
        with self.text(f"{stem}.csv", for_spreadsheets=for_spreadsheets) as stream:
            yield Rows(stream, self._words.names(stem))

    def _finish(self) -> None:
        written = list(self._names)
        (self._part / DICTIONARY).write_text(_dictionary(self._words), encoding="utf-8-sig", newline="")
        _put_json(self._part / LOSSES, {"format": self._format, "losses": to_builtins(self.losses.all())})
        files = [_file(self._part, name) for name in (*written, DICTIONARY, LOSSES)]
        about = {
            "format": self._format,
            "title": to_builtins(self._words.title),
            "unit": to_builtins(self._words.unit),
            "basis": self._words.basis,
            "about": to_builtins(self._about),
            "files": to_builtins(files),
        }
        _put_json(self._part / ABOUT, about)
        if self.sign is not None:
            signature = self.sign((self._part / ABOUT).read_bytes())
            (self._part / f"{ABOUT}.sig").write_text(f"{signature}\n", "ascii", newline="\n")

    def _put_in_place(self) -> None:
        old = self._target.with_name(f".{self._target.name}.{os.getpid()}.old")
        if self._target.exists():
            self._target.replace(old)
        try:
            self._part.replace(self._target)
        except OSError:
            with suppress(OSError):
                old.replace(self._target)
            raise
        shutil.rmtree(old, ignore_errors=True)


class Rows:
    """Writes the rows of a table: header first, every row with exactly these columns.

    Args:
        stream: to write to.
        columns: their names, in order.
        headed: whether they stand above the rows.

    Attributes:
        stream: the same, for rows that were written elsewhere.
    """

    def __init__(self, stream: TextIO, columns: Sequence[str], *, headed: bool = True) -> None:
        self.stream = stream
        self._columns = tuple(columns)
        self._writer = csv.writer(stream, lineterminator="\r\n")
        if headed:
            self._writer.writerow(self._columns)

    def add(self, row: Mapping[str, Cell]) -> None:
        """One row; an empty cell for None, text safe for spreadsheets.

        Raises:
            KeyError: the row lacks a column, or has one that the table does not.
        """
        if len(row) != len(self._columns):
            raise KeyError(sorted(set(row).symmetric_difference(self._columns)))
        self._writer.writerow([_cell(cell) for cell in map(row.__getitem__, self._columns)])


def _cell(cell: Cell) -> Cell:
    # Most cells: a number, nothing, or text that begins as no formula does.
    if cell is None or type(cell) is int or (type(cell) is str and cell[:1].isalnum()):
        return cell
    return str(cell).lower() if isinstance(cell, bool) else safe(cell)


def _dictionary(words: FormatWords) -> str:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(_DICTIONARY)
    for name, columns in words.tables.items():
        for column in columns:
            values = "|".join(column.values)
            means = (column.means.into(Language.EN), column.means.into(Language.AR))
            writer.writerow([safe(c) for c in (name, column.name, column.type, column.source, *means, values)])
    return stream.getvalue()


def _put_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", "utf-8", "backslashreplace", "\n")


def _file(folder: Path, name: str) -> FileRecord:
    path = folder / name
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return FileRecord(name, path.stat().st_size, digest)


def _replaceable(target: Path, format_: str, edition: Edition) -> None:
    """Refuses to write over anything but an older export of the same kind."""
    if not target.exists():
        return
    if target.is_dir() and not any(target.iterdir()):
        return
    told: object = None
    with suppress(OSError, ValueError):
        told = json.loads((target / ABOUT).read_text("utf-8"))
    about = told.get("about") if isinstance(told, dict) else None
    if not isinstance(told, dict) or not isinstance(about, dict):
        hint = "Name a folder that is not there yet."
        raise IsnadError("export.other_folder", f"{target} holds something that is no export.", hint)
    if (told.get("format"), about.get("edition")) != (format_, edition):
        message = f"{target} holds an export of another kind: {told.get('format')}, {about.get('edition')}."
        raise IsnadError("export.other_folder", message, "Name another folder.")


def _cannot_write(path: Path, error: OSError) -> IsnadError:
    return IsnadError(
        "export.cannot_write", f"{path} cannot be written: {error.strerror or error}.", "Choose another place for it."
    )
