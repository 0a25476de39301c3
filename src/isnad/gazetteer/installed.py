"""Gazetteers that stay with their user: each a table made uniform, with the record of where it is from."""

import contextlib
import csv
import io
import os
import re
import secrets
from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

import msgspec
import platformdirs

from isnad.errors import IsnadError
from isnad.gazetteer.cells import ALSO_MARK
from isnad.gazetteer.row import GazetteerRow
from isnad.gazetteer.table import COLUMNS
from isnad.model.value import Value

NAME: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


class Record(Value, frozen=True):
    """What is known of an installed gazetteer.

    Attributes:
        name: under which it is listed and removed.
        file: the table beside the record.
        sha256: of the table; part of the fingerprint of every result.
        source: where it is from.
        licence: its terms, empty where nobody said.
        original: the name of the file it was made of.
        original_sha256: of that file.
        added: the day it was installed.
        places: how many rows it has.
        left_out: how many rows of the original could not be used.
    """

    name: str
    file: str
    sha256: str
    source: str
    licence: str
    original: str
    original_sha256: str
    added: date
    places: int
    left_out: int


class Origin(Value, frozen=True):
    """Where a table is from, as its user or its format says."""

    source: str
    licence: str
    original: str
    original_sha256: str
    left_out: int


def folder() -> Path:
    """Where installed gazetteers are: the folder that ISNAD_GAZETTEERS names, else one in the user's data."""
    named = os.environ.get("ISNAD_GAZETTEERS")
    return Path(named) if named else Path(platformdirs.user_data_dir("isnad")) / "gazetteers"


def records() -> tuple[Record, ...]:
    """All that are installed, by name.

    Raises:
        IsnadError: `gazetteer.record`, a record cannot be read.
    """
    return tuple(_record(path) for path in sorted(folder().glob("*.json"), key=lambda path: path.name))


def tables() -> tuple[Path, ...]:
    """The tables of all that are installed, by name, each checked against its record.

    Raises:
        IsnadError: `gazetteer.changed`, a table is missing or not the one that was installed: results would rest on
            something nobody chose.
    """
    return tuple(_checked(record) for record in records())


def add(name: str, rows: Sequence[GazetteerRow], origin: Origin, day: date, *, replace: bool = False) -> Record:
    """Install a gazetteer: its table first, then the record that makes it count.

    Raises:
        IsnadError: `gazetteer.name`, the name cannot be one; `gazetteer.name_taken`, where `replace` is not given;
            `gazetteer.cannot_write`.
    """
    check_name(name)
    before = _found(name)
    if before is not None and not replace:
        raise IsnadError(
            "gazetteer.name_taken",
            f"a gazetteer {name} is installed already.",
            "Give --replace to put this one in its place, or --name for another name.",
        )
    data = _written(rows)
    digest = sha256(data).hexdigest()
    record = Record(
        name=name,
        file=f"{name}-{digest[:12]}.csv",
        sha256=digest,
        source=origin.source,
        licence=origin.licence,
        original=origin.original,
        original_sha256=origin.original_sha256,
        added=day,
        places=len(rows),
        left_out=origin.left_out,
    )
    _write(folder() / record.file, data)
    _write(folder() / f"{name}.json", msgspec.json.format(msgspec.json.encode(record)) + b"\n")
    if before is not None and before.file != record.file:
        _unlink(folder() / before.file)
    return record


def remove(name: str) -> Record:
    """Take a gazetteer away, and say what it was.

    Raises:
        IsnadError: `gazetteer.not_installed`, naming those that are; `gazetteer.cannot_write`.
    """
    record = _found(name)
    if record is None:
        known = ", ".join(each.name for each in records()) or "none"
        raise IsnadError("gazetteer.not_installed", f"no gazetteer {name} is installed.", f"Installed: {known}.")
    _unlink(folder() / f"{record.name}.json")
    _unlink(folder() / record.file)
    return record


def check_name(name: str) -> None:
    """Refuse what cannot be the name of a file on every system.

    Raises:
        IsnadError: `gazetteer.name`.
    """
    if NAME.fullmatch(name) is None:
        raise IsnadError(
            "gazetteer.name",
            f"{name!r} cannot be the name of a gazetteer.",
            "Give --name with small Latin letters, digits, - and _, 40 at most.",
        )


def _found(name: str) -> Record | None:
    path = folder() / f"{name}.json"
    return _record(path) if NAME.fullmatch(name) is not None and path.is_file() else None


def _record(path: Path) -> Record:
    try:
        record = msgspec.json.decode(path.read_bytes(), type=Record)
    except (OSError, msgspec.DecodeError) as error:
        raise IsnadError(
            "gazetteer.record", f"{path} is no record of a gazetteer.", "Delete it and add the gazetteer again."
        ) from error
    if record.name != path.stem or Path(record.file).name != record.file:
        raise IsnadError("gazetteer.record", f"{path} is the record of another gazetteer.", "Delete it.")
    return record


def _checked(record: Record) -> Path:
    path = folder() / record.file
    try:
        whole = sha256(path.read_bytes()).hexdigest() == record.sha256
    except OSError:
        whole = False
    if not whole:
        raise IsnadError(
            "gazetteer.changed",
            f"{path} is missing or not the table that was installed.",
            f"Call isnad gazetteer remove {record.name}, and add it again.",
        )
    return path


def _written(rows: Sequence[GazetteerRow]) -> bytes:
    text = io.StringIO(newline="")
    out = csv.writer(text, lineterminator="\n")
    out.writerow(COLUMNS)
    out.writerows(_cells(row) for row in rows)
    return text.getvalue().encode("utf-8")


def _cells(row: GazetteerRow) -> list[str]:
    cells = {
        "also": ALSO_MARK.join(row.also),
        "lat": repr(row.lat),
        "lon": repr(row.lon),
        "precision": "" if row.precision is None else row.precision.value,
    }
    return [cells[column] if column in cells else str(getattr(row, column)) for column in COLUMNS]


def _write(path: Path, data: bytes) -> None:
    part = path.with_name(f"{path.name}.{secrets.token_hex(8)}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink()
        raise _cannot_write(path, error) from error


def _unlink(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise _cannot_write(path, error) from error


def _cannot_write(path: Path, error: OSError) -> IsnadError:
    return IsnadError(
        "gazetteer.cannot_write",
        f"{path} cannot be written: {error.strerror}.",
        "Set ISNAD_GAZETTEERS to a folder that can.",
    )
